// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/command.h"

namespace galley {

// Gives a field a value; every other byte of the file stays.
Command setCommand();

} // namespace galley

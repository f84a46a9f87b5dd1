// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/command.h"

namespace galley {

// Removes a field; every other byte of the file stays.
Command unsetCommand();

} // namespace galley

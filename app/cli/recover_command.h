// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/command.h"

namespace galley {

// Lists or writes out what a crash left unsaved.
Command recoverCommand();

} // namespace galley

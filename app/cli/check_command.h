// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/command.h"

namespace galley {

// Tells what is wrong with articles, a line for each finding.
Command checkCommand();

} // namespace galley

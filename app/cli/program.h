// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <optional>

namespace galley {

// Runs the program as a command, without a screen, if its arguments ask for one, and answers its
// exit code; answers nothing when they ask for a window. To be called before there is any
// QCoreApplication.
std::optional<int> runAsCommand(int argc, char** argv);

} // namespace galley

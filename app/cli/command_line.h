// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>

namespace galley {

class Terminal;

// Whether the arguments (behind the program's name) ask for something that needs no window: the
// first is a command, --help, -h or --version.
bool isCommandLine(const QStringList& arguments);

// Does what such arguments ask for and returns the program's exit code.
int runCommandLine(const QStringList& arguments, Terminal& terminal);

} // namespace galley

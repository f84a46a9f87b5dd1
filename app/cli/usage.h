// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/command.h"

namespace galley {

// What --help says, of the program and of a command, and the line that a misused command shows.

QString usageOf(const Command& command);
QString helpOf(const Command& command);
QString helpOf(const QList<Command>& commands);

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace galley {

// Where a person's files are, after the XDG base directory specification
// (https://specifications.freedesktop.org/basedir-spec/).

// To be called before anything else, while the program has one thread. Qt takes relative paths in
// $XDG_... as they are, and the root folder for a missing $HOME. The specification says "All paths
// set in these environment variables must be absolute. If an implementation encounters a relative
// path in any of these variables it should consider the path invalid and ignore it": such ones are
// taken out of the environment, for Qt and for the programs that this one starts. Where $HOME is
// missing, or relative, it becomes what the system's list of users says.
void heedBaseFolders();

// Galley's folders, absolute; they are made when they are needed, for this user alone.
QString stateFolder(); // $XDG_STATE_HOME/galley, else ~/.local/state/galley
QString dataFolder(); // $XDG_DATA_HOME/galley, else ~/.local/share/galley

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/error.h"

#include <QString>

#include <sys/types.h>

namespace galley {

// Puts into words, for the person, why the system would not read or write a file.

Error readFault(const QString& path, int errorNumber);
Error writeFault(const QString& path, int errorNumber);
// For what is there under the path but is no regular file.
Error notAFileFault(const QString& path, mode_t mode);
// For what has a name that Galley needs for something of its own.
Error inTheWayFault(const QString& path, mode_t mode);
Error folderFault(const QString& path, int errorNumber); // a folder was not made

} // namespace galley

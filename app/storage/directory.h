// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/result.h"
#include "app/storage/file_descriptor.h"
#include "app/storage/links.h"

#include <QByteArray>
#include <QString>

namespace galley {

// Opens a directory, so that the names in it mean the same one until the end, whatever becomes of
// its own name meanwhile. It can be used with openat() and its like, though neither read nor
// synced. When it is not open errno has the reason: ENOTDIR for a link that is not followed, too.
FileDescriptor openDirectory(const QByteArray& name, Links links);

// Makes a folder beside a document where there is none. What else has its name, a symbolic link to
// a folder too, is an error that names it.
Result<void> makeFolderBeside(const QString& path);

// Why openDirectory() did not open, for a person who knows of the folder by that path: what is in
// the way, or nothing where the folder is only missing or closed.
std::optional<Error> obstacleTo(const QString& path);

} // namespace galley

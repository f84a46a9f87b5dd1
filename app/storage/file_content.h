// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

#include <optional>

namespace galley {

// Writes from where the file stands, in pieces of at most 16 KiB; when false, errno has the reason.
bool writeAll(int descriptor, const QByteArray& content);

// Whether the file holds exactly that, read back from the disk.
bool fileHolds(int descriptor, const QByteArray& content);

// Whether a name in a directory leads to a file that holds exactly that: as it is at the moment,
// and never over a symbolic link. Nothing where that cannot be told; errno has the reason.
std::optional<bool> nameHolds(int directory, const QByteArray& name, const QByteArray& content);

// Makes a name that went over to another file stay so, whatever happens to the machine. A directory
// that may not be read, or of a file system that cannot sync one, is left to the system. When
// false, errno has the reason.
bool syncDirectory(const QByteArray& directory);
bool syncDirectory(int directory); // as openDirectory() opened it

} // namespace galley

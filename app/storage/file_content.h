// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

namespace galley {

// Writes from where the file stands, in pieces of at most 16 KiB; when false, errno has the reason.
bool writeAll(int descriptor, const QByteArray& content);

// Whether the file holds exactly that, read back from the disk.
bool fileHolds(int descriptor, const QByteArray& content);

} // namespace galley

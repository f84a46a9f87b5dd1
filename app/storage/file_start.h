// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QString>

namespace galley {

// How a regular file begins, and which one it is.
struct FileStart {
    QByteArray bytes;
    qint64 size = 0; // bytes, of all of it
    // The same for whatever path leads to the file, another once it was written to.
    QByteArray identity;
};

// Reads up to `length` bytes. Refuses what boundedRead() refuses, but for the size.
Result<FileStart> readStart(const QString& path, qsizetype length);

} // namespace galley

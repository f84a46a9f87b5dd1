// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/result.h"
#include "app/storage/file_descriptor.h"
#include "app/storage/links.h"

#include <QByteArray>
#include <QString>

namespace galley {

// Reads a whole regular file. Refuses, each with its own sentence, what is missing, not permitted,
// a directory, a FIFO, socket or device (never waits for one), or larger than `limit` bytes.
// Where links are not followed, one in the place of the file or of its folder is refused too, and
// what is no file is said to be in the way.
Result<QByteArray> boundedRead(const QString& path, qsizetype limit, Links links = Links::Followed);
// The same of a file that is open; `path` is how the person knows it.
Result<QByteArray> boundedRead(const FileDescriptor& file, const QString& path, qsizetype limit);

} // namespace galley

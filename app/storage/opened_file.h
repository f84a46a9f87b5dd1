// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/result.h"
#include "app/storage/file_descriptor.h"
#include "app/storage/links.h"

class QByteArray;
class QString;

namespace galley {

// Opens a regular file to read. What is none is refused without being opened: that alone would
// start a device, or let go who waits at the other end of a FIFO. `folder` is an open directory or
// AT_FDCWD, `name` the bytes that the system knows the file by, `path` what the sentence names.
Result<FileDescriptor> openedToRead(int folder, const QByteArray& name, const QString& path,
                                    Links links);

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/storage/file_descriptor.h"
#include "app/storage/links.h"

#include <QByteArray>

namespace galley {

// Opens a file to read. What is no regular file is not opened itself, but only found: its kind can
// be asked for (fstat), nothing be read. For who opens a pipe lets go whoever waits at its other
// end, and a device may begin to do something. A link that is not followed is ELOOP; of a name
// without a folder `directory` is that of the process (AT_FDCWD).
FileDescriptor openedToRead(int directory, const QByteArray& name, Links links);

} // namespace galley

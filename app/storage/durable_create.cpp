// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/storage/durable_create.h"

#include "app/storage/file_fault.h"
#include "app/storage/link_target.h"
#include "app/storage/temporary_file.h"

#include <QFile>

namespace galley {

Result<bool> durableCreate(const QString& path, const QByteArray& content)
{
    if (path.contains(QChar(0))) // the system would make another file, up to the NUL
        return writeFault(path, EINVAL);
    const QByteArray name = QFile::encodeName(path);
    const QByteArray directory = directoryOf(name);
    TemporaryFile file(directory, lastPartOf(name), 0666);
    if (!file.isOpen() || !file.write(content) || !file.sync())
        return writeFault(path, errno);
    if (!file.holds(content))
        return writeFault(path, EIO);
    if (!file.renameToFree(name))
        return errno == EEXIST ? Result<bool>(false) : writeFault(path, errno);
    if (!syncDirectory(directory))
        return writeFault(path, errno);
    return true;
}

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/storage/file_start.h"

#include "app/storage/file_fault.h"
#include "app/storage/opened_file.h"

#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>

namespace galley {

namespace {

QByteArray identityOf(const struct stat& status)
{
    QByteArray identity;
    for (const auto number :
         {static_cast<qint64>(status.st_dev), static_cast<qint64>(status.st_ino),
          static_cast<qint64>(status.st_size), static_cast<qint64>(status.st_mtim.tv_sec),
          static_cast<qint64>(status.st_mtim.tv_nsec)})
        identity += QByteArray::number(number) + ' ';
    return identity;
}

} // namespace

Result<FileStart> readStart(const QString& path, qsizetype length)
{
    if (path.contains(QChar(0))) // the system would read another file, up to the NUL
        return readFault(path, ENOENT);
    const FileDescriptor file = openedToRead(AT_FDCWD, QFile::encodeName(path), Links::Followed);
    struct stat status = {};
    if (!file.isOpen() || ::fstat(file.get(), &status) != 0)
        return readFault(path, errno);
    if (!S_ISREG(status.st_mode))
        return notAFileFault(path, status.st_mode);

    FileStart start{QByteArray(length, '\0'), status.st_size, identityOf(status)};
    qsizetype read = 0;
    while (read < length) {
        const ssize_t count = uninterrupted([&] {
            return ::read(file.get(), start.bytes.data() + read,
                          static_cast<size_t>(length - read));
        });
        if (count < 0)
            return readFault(path, errno);
        if (count == 0)
            break;
        read += count;
    }
    start.bytes.truncate(read);
    return start;
}

} // namespace galley

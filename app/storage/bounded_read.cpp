// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/storage/bounded_read.h"

#include "app/base/byte_units.h"
#include "app/storage/directory.h"
#include "app/storage/file_descriptor.h"
#include "app/storage/file_fault.h"
#include "app/storage/link_target.h"
#include "app/storage/opened_file.h"
#include "app/storage/words.h"

#include <QFile>
#include <QLocale>

#include <fcntl.h>
#include <sys/stat.h>

namespace galley {

using storage::Words;

namespace {

Error tooLarge(const QString& path, qsizetype limit)
{
    return {
        ErrorKind::TooLarge,
        Words::tr("“%1” is larger than %2, the most that Galley reads.")
            .arg(path, QLocale().formattedDataSize(limit, 0, QLocale::DataSizeTraditionalFormat)),
        {}};
}

// The size that the system tells is a hint only: a file may grow meanwhile, and those of /proc
// claim to be empty.
Result<QByteArray> readToEnd(int descriptor, const QString& path, qsizetype hint, qsizetype limit)
{
    constexpr qsizetype piece = 64 * kibibyte;
    QByteArray content;
    qsizetype length = 0;
    for (;;) {
        if (content.size() == length)
            content.resize(length == 0 ? hint + 1 : length + qMax(piece, length / 2));
        const ssize_t count = uninterrupted([&] {
            return ::read(descriptor, content.data() + length,
                          static_cast<size_t>(content.size() - length));
        });
        if (count < 0)
            return readFault(path, errno);
        if (count == 0)
            break;
        length += count;
        if (length > limit)
            return tooLarge(path, limit);
    }
    content.truncate(length);
    return content;
}

Result<FileDescriptor> openedFile(const QString& path)
{
    FileDescriptor file = openedToRead(AT_FDCWD, QFile::encodeName(path), Links::Followed);
    if (!file.isOpen())
        return readFault(path, errno);
    return file;
}

Result<FileDescriptor> openedBeside(const QString& path)
{
    const QByteArray name = QFile::encodeName(path);
    const FileDescriptor folder = openDirectory(directoryOf(name), Links::NotFollowed);
    if (!folder.isOpen()) {
        const int fault = errno;
        return obstacleTo(QFile::decodeName(directoryOf(name))).value_or(readFault(path, fault));
    }
    FileDescriptor file = openedToRead(folder.get(), lastPartOf(name), Links::NotFollowed);
    if (!file.isOpen())
        return errno == ELOOP ? inTheWayFault(path, S_IFLNK) : readFault(path, errno);
    return file;
}

} // namespace

Result<QByteArray> boundedRead(const QString& path, qsizetype limit, Links links)
{
    if (path.contains(QChar(0))) // the system would read another file, up to the NUL
        return readFault(path, ENOENT);

    const auto file = links == Links::Followed ? openedFile(path) : openedBeside(path);
    if (!file)
        return file.error();
    struct stat status = {};
    const bool isInTheWay = links == Links::NotFollowed && ::fstat(file->get(), &status) == 0
        && !S_ISREG(status.st_mode);
    return isInTheWay ? inTheWayFault(path, status.st_mode) : boundedRead(*file, path, limit);
}

Result<QByteArray> boundedRead(const FileDescriptor& file, const QString& path, qsizetype limit)
{
    struct stat status = {};
    if (::fstat(file.get(), &status) != 0)
        return readFault(path, errno);
    if (!S_ISREG(status.st_mode))
        return notAFileFault(path, status.st_mode);
    if (status.st_size > limit)
        return tooLarge(path, limit);
    return readToEnd(file.get(), path, static_cast<qsizetype>(status.st_size), limit);
}

} // namespace galley

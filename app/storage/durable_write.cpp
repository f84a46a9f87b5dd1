// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/storage/durable_write.h"

#include "app/storage/bounded_read.h"
#include "app/storage/file_content.h"
#include "app/storage/file_fault.h"
#include "app/storage/link_target.h"
#include "app/storage/temporary_file.h"

#include <QCoreApplication>
#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>

#include <limits>
#include <optional>
#include <tuple>

namespace galley {

namespace {

using Status = struct stat;

// The file that will be replaced, or nothing where a new one will be made.
Result<std::optional<Status>> existingFile(const QByteArray& name, const QString& path)
{
    Status status = {};
    if (::lstat(name.constData(), &status) != 0)
        return errno == ENOENT ? Result<std::optional<Status>>(std::nullopt)
                               : writeFault(path, errno);
    if (!S_ISREG(status.st_mode))
        return notAFileFault(path, status.st_mode);
    // A rename would replace even a file that its owner protects from being written.
    if (::faccessat(AT_FDCWD, name.constData(), W_OK, AT_EACCESS) != 0)
        return writeFault(path, errno);
    return std::optional(status);
}

Error notReplaceable(const QString& path)
{
    return {ErrorKind::NotReplaceable,
            QCoreApplication::translate(
                "Storage",
                "“%1” was not saved: it cannot be replaced as a whole, because its folder is "
                "protected or the file belongs to someone else. Save under another name, or write "
                "into the file itself; if that is interrupted, the file is damaged.")
                .arg(path),
            {}};
}

// Whether the system refuses to replace a file that may be written: its folder is protected, or
// another file system is mounted there.
bool isReplacingRefused(int errorNumber)
{
    return errorNumber == EACCES || errorNumber == EPERM || errorNumber == EROFS
        || errorNumber == EBUSY || errorNumber == EXDEV;
}

Error notGivenBack(const QString& path)
{
    return {ErrorKind::Failed,
            QCoreApplication::translate("Storage",
                                        "“%1” was not saved: the disk does not give back what was "
                                        "written. Save in another place.")
                .arg(path),
            {}};
}

// False, with the reason in errno, also where the disk gives back something else.
bool writeOver(int descriptor, const QByteArray& content)
{
    if (::lseek(descriptor, 0, SEEK_SET) != 0 || !writeAll(descriptor, content)
        || ::ftruncate(descriptor, content.size()) != 0
        || uninterrupted([&] { return ::fsync(descriptor); }) != 0)
        return false;
    errno = EIO;
    return fileHolds(descriptor, content);
}

} // namespace

Result<void> durableWrite(const QString& path, const QByteArray& content)
{
    if (path.contains(QChar(0))) // the system would write another file, up to the NUL
        return writeFault(path, EINVAL);

    const Result<QByteArray> target = linkTarget(QFile::encodeName(path), path);
    if (!target)
        return target.error();
    const auto existing = existingFile(*target, path);
    if (!existing)
        return existing.error();

    const QByteArray directory = directoryOf(*target);
    // Nobody else may read the new file before it has the mode of the old one.
    TemporaryFile file(directory, *existing ? 0600 : 0666);
    if (!file.isOpen())
        return *existing && isReplacingRefused(errno) ? notReplaceable(path)
                                                      : writeFault(path, errno);
    if (!file.write(content))
        return writeFault(path, errno);
    if (*existing && !file.takeOver(*target, **existing))
        return notReplaceable(path);
    if (!file.sync())
        return writeFault(path, errno);
    if (!file.holds(content))
        return notGivenBack(path);
    if (!file.renameTo(*target))
        return *existing && isReplacingRefused(errno) ? notReplaceable(path)
                                                      : writeFault(path, errno);
    if (!syncDirectory(directory))
        return Error{ErrorKind::Failed,
                     QCoreApplication::translate("Storage",
                                                 "“%1” was written, but the disk does not confirm "
                                                 "it. Save a copy in another place.")
                         .arg(path),
                     {}};
    return {};
}

Result<void> writeInPlace(const QString& path, const QByteArray& content)
{
    if (path.contains(QChar(0)))
        return writeFault(path, EINVAL);
    const Result<QByteArray> target = linkTarget(QFile::encodeName(path), path);
    if (!target)
        return target.error();
    if (const auto existing = existingFile(*target, path); !existing)
        return existing.error();
    const auto before =
        boundedRead(QFile::decodeName(*target), std::numeric_limits<qsizetype>::max());
    if (!before)
        return before.error();

    const FileDescriptor file(
        uninterrupted([&] { return ::open(target->constData(), O_RDWR | O_CLOEXEC); }));
    if (!file.isOpen())
        return writeFault(path, errno);
    if (const qsizetype more = content.size() - before->size(); more > 0) {
        const int fault = ::posix_fallocate(file.get(), before->size(), more);
        if (fault != 0 && fault != EOPNOTSUPP && fault != EINVAL) {
            std::ignore = ::ftruncate(file.get(), before->size());
            return writeFault(path, fault);
        }
    }
    if (writeOver(file.get(), content))
        return {};
    const int fault = errno;
    if (writeOver(file.get(), *before))
        return writeFault(path, fault);
    return Error{ErrorKind::Failed,
                 QCoreApplication::translate("Storage",
                                             "“%1” was not saved and may be damaged: the disk "
                                             "failed while it was written. Save in another place.")
                     .arg(path),
                 {}};
}

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/storage/durable_write.h"

#include "app/storage/bounded_read.h"
#include "app/storage/directory.h"
#include "app/storage/file_content.h"
#include "app/storage/file_fault.h"
#include "app/storage/link_target.h"
#include "app/storage/temporary_file.h"
#include "app/storage/words.h"

#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>

#include <limits>
#include <optional>
#include <tuple>

namespace galley {

using storage::Words;

namespace {

using Status = struct stat;

// The file that will be replaced, or nothing where a new one will be made.
Result<std::optional<Status>> existingFile(int directory, const QByteArray& name,
                                           const QString& path, Links links)
{
    Status status = {};
    if (::fstatat(directory, name.constData(), &status, AT_SYMLINK_NOFOLLOW) != 0)
        return errno == ENOENT ? Result<std::optional<Status>>(std::nullopt)
                               : writeFault(path, errno);
    if (S_ISLNK(status.st_mode) && links == Links::NotFollowed)
        return std::optional<Status>(); // the link itself is replaced, and nothing behind it
    if (!S_ISREG(status.st_mode))
        return links == Links::Followed ? notAFileFault(path, status.st_mode)
                                        : inTheWayFault(path, status.st_mode);
    // A rename would replace even a file that its owner protects from being written.
    if (::faccessat(directory, name.constData(), W_OK, AT_EACCESS) != 0)
        return writeFault(path, errno);
    return std::optional(status);
}

Error notReplaceable(const QString& path, const QString& why)
{
    return {ErrorKind::NotReplaceable,
            Words::tr(
                "“%1” was not saved: it cannot be replaced as a whole, because %2. Save under "
                "another name, or write into the file itself; if that is interrupted, the file is "
                "damaged.")
                .arg(path, why),
            {}};
}

Error notReplaceableThere(const QString& path)
{
    return notReplaceable(path,
                          Words::tr("its folder is protected or the file belongs to someone else"));
}

Error ownersLost(const QString& path, const Status& existing)
{
    return existing.st_uid == ::geteuid()
        ? notReplaceable(path, Words::tr("it belongs to a group that you may not give files to"))
        : notReplaceable(path, Words::tr("it belongs to someone else"));
}

Error changedMeanwhile(const QString& path)
{
    return {ErrorKind::Changed,
            Words::tr("“%1” was changed by another program meanwhile, and nothing "
                      "was written.")
                .arg(path),
            {}};
}

// Nothing where it cannot be told; errno has the reason.
std::optional<bool> isAsBefore(int directory, const QByteArray& name, const FormerContent& former)
{
    if (former.isAny())
        return true;
    if (former.bytes())
        return nameHolds(directory, name, *former.bytes());
    Status status = {};
    return ::fstatat(directory, name.constData(), &status, AT_SYMLINK_NOFOLLOW) != 0
        && errno == ENOENT;
}

// Changes back what is not what was read, for that reason: it is another program's.
Error putBack(TemporaryFile& file, const QByteArray& target, const QString& path,
              const Error& reason)
{
    if (file.exchangeWith(target) && file.isUnderItsName())
        return reason;
    // And a third one replaced ours in between. Both are somebody's.
    file.keep();
    return {ErrorKind::Changed,
            Words::tr("“%1” was changed by other programs meanwhile. What one of "
                      "them wrote is in the file “%2” beside it.")
                .arg(path, QFile::decodeName(file.name())),
            {}};
}

// Whether the system refuses to replace a file that may be written: its folder is protected, or
// another file system is mounted there.
bool isReplacingRefused(int errorNumber)
{
    return errorNumber == EACCES || errorNumber == EPERM || errorNumber == EROFS
        || errorNumber == EBUSY || errorNumber == EXDEV;
}

bool isUnknownToFileSystem(int errorNumber)
{
    return errorNumber == EINVAL || errorNumber == ENOSYS || errorNumber == EOPNOTSUPP
        || errorNumber == EXDEV;
}

// The last step: what stands there is what was read, or stays.
Result<void> putInPlace(TemporaryFile& file, const QByteArray& target, const FormerContent& former,
                        const QString& path, bool isReplacing)
{
    const auto unless = [&path](const std::optional<bool>& isAsBefore) {
        return isAsBefore ? changedMeanwhile(path) : writeFault(path, errno);
    };
    if (const auto before = isAsBefore(file.directory(), target, former); !before.value_or(false))
        return unless(before);
    if (former.bytes() && file.exchangeWith(target)) {
        const auto behind = nameHolds(file.directory(), file.name(), *former.bytes());
        return behind.value_or(false) ? Result<void>()
                                      : putBack(file, target, path, unless(behind));
    }
    if (!former.isAny() && !former.bytes() && file.renameToFree(target))
        return {};
    if (!former.isAny() && (errno == EEXIST || errno == ENOENT))
        return changedMeanwhile(path);
    if (!former.isAny() && !isUnknownToFileSystem(errno))
        return isReplacing && isReplacingRefused(errno) ? notReplaceableThere(path)
                                                        : writeFault(path, errno);
    if (file.renameTo(target))
        return {};
    return isReplacing && isReplacingRefused(errno) ? notReplaceableThere(path)
                                                    : writeFault(path, errno);
}

// For the attributes of a file that is going to be replaced; not all who may write may read.
FileDescriptor openedForAttributes(int directory, const QByteArray& name)
{
    const auto open = [&](int access) {
        return FileDescriptor(uninterrupted([&] {
            return ::openat(directory, name.constData(),
                            access | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
        }));
    };
    FileDescriptor file = open(O_RDONLY);
    return file.isOpen() || errno != EACCES ? std::move(file) : open(O_WRONLY);
}

Error notGivenBack(const QString& path)
{
    return {ErrorKind::Failed,
            Words::tr("“%1” was not saved: the disk does not give back what was "
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

Result<void> durableWrite(const QString& path, const QByteArray& content,
                          const FormerContent& former, Links links)
{
    if (path.contains(QChar(0))) // the system would write another file, up to the NUL
        return writeFault(path, EINVAL);

    const QByteArray name = QFile::encodeName(path);
    const Result<QByteArray> target =
        links == Links::Followed ? linkTarget(name, path) : Result<QByteArray>(name);
    if (!target)
        return target.error();
    const QByteArray directory = directoryOf(*target);
    const FileDescriptor folder = openDirectory(directory, links);
    if (!folder.isOpen()) {
        const Error fault = writeFault(path, errno);
        return links == Links::Followed ? fault
                                        : obstacleTo(QFile::decodeName(directory)).value_or(fault);
    }
    const QByteArray last = lastPartOf(*target);
    const auto existing = existingFile(folder.get(), last, path, links);
    if (!existing)
        return existing.error();

    // Nobody else may read the new file before it has the mode of the old one.
    TemporaryFile file(folder.get(), last, *existing ? 0600 : 0666);
    if (!file.isOpen())
        return *existing && isReplacingRefused(errno) ? notReplaceableThere(path)
                                                      : writeFault(path, errno);
    if (!file.write(content))
        return writeFault(path, errno);
    if (*existing) {
        const FileDescriptor old = openedForAttributes(folder.get(), last);
        if (!old.isOpen())
            return errno == ENOENT ? changedMeanwhile(path) : writeFault(path, errno);
        if (!file.takeOver(old.get(), **existing))
            return ownersLost(path, **existing);
    }
    if (!file.sync())
        return writeFault(path, errno);
    if (!file.holds(content))
        return notGivenBack(path);
    if (auto put = putInPlace(file, last, former, path, existing->has_value()); !put)
        return put;
    if (!syncDirectory(folder.get()))
        return Error{ErrorKind::Failed,
                     Words::tr("“%1” was written, but the disk does not confirm "
                               "it. Save a copy in another place.")
                         .arg(path),
                     {}};
    TemporaryFile::removeLeftovers(folder.get(), last);
    return {};
}

Result<void> writeInPlace(const QString& path, const QByteArray& content,
                          const FormerContent& former)
{
    if (path.contains(QChar(0)))
        return writeFault(path, EINVAL);
    const Result<QByteArray> target = linkTarget(QFile::encodeName(path), path);
    if (!target)
        return target.error();
    if (const auto existing = existingFile(AT_FDCWD, *target, path, Links::Followed); !existing)
        return existing.error();
    const auto before =
        boundedRead(QFile::decodeName(*target), std::numeric_limits<qsizetype>::max());
    if (!before)
        return before.error();
    if (!former.isAny() && former.bytes() != *before)
        return changedMeanwhile(path);

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
                 Words::tr("“%1” was not saved and may be damaged: the disk "
                           "failed while it was written. Save in another place.")
                     .arg(path),
                 {}};
}

int otherNamesOf(const QString& path)
{
    Status status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0 || !S_ISREG(status.st_mode))
        return 0;
    return static_cast<int>(status.st_nlink) - 1;
}

} // namespace galley

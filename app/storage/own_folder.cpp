// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/storage/own_folder.h"

#include "app/base/byte_units.h"
#include "app/storage/file_content.h"
#include "app/storage/file_fault.h"
#include "app/storage/words.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <dirent.h>
#include <fcntl.h>

#include <memory>
#include <tuple>

namespace galley {

using storage::Words;

namespace {

const QByteArray leftoverPrefix = QByteArrayLiteral(".galley-");

constexpr int folderFlags = O_RDONLY | O_DIRECTORY | O_CLOEXEC;
constexpr mode_t folderMode = 0700;
constexpr mode_t fileMode = 0600;

bool isPlainName(const QByteArray& name)
{
    return !name.isEmpty() && !name.contains('/') && !name.contains('\0') && name != "."
        && name != "..";
}

// Another's file, or one on FAT, stays as it is.
void setMode(int descriptor, mode_t present, mode_t wanted)
{
    if ((present & 07777) != wanted)
        std::ignore = ::fchmod(descriptor, wanted);
}

bool syncOwn(int descriptor)
{
    return uninterrupted([&] { return ::fsync(descriptor); }) == 0 || errno == EINVAL;
}

FileDescriptor openedFolder(int at, const QByteArray& name, Links links)
{
    const int further = links == Links::Followed ? 0 : O_NOFOLLOW;
    return FileDescriptor(
        uninterrupted([&] { return ::openat(at, name.constData(), folderFlags | further); }));
}

} // namespace

Error ownFolderFault(const QString& path, int errorNumber)
{
    switch (errorNumber) {
    case ELOOP:
        return inTheWayFault(path, S_IFLNK);
    case EISDIR:
        return notAFileFault(path, S_IFDIR);
    case EINVAL:
        return readFault(path, EPERM);
    default:
        return readFault(path, errorNumber);
    }
}

OwnFolder::OwnFolder(QString path, FileDescriptor folder, uid_t owner, FolderFault fault)
    : m_path(std::move(path))
    , m_folder(std::move(folder))
    , m_owner(owner)
    , m_fault(fault)
{
}

Result<OwnFolder> OwnFolder::open(const QString& path, Links links, FolderFault fault)
{
    struct stat around = {};
    const bool hasParent =
        ::stat(QFile::encodeName(QFileInfo(path).path()).constData(), &around) == 0;
    const OwnFolder nowhere({}, FileDescriptor(-1), ::geteuid(), fault);
    return nowhere.opened(openedFolder(AT_FDCWD, QFile::encodeName(path), links), path,
                          hasParent ? std::optional(around.st_uid) : std::nullopt);
}

Result<OwnFolder> OwnFolder::opened(FileDescriptor folder, const QString& path,
                                    std::optional<uid_t> owner) const
{
    struct stat status = {};
    if (!folder.isOpen() || ::fstat(folder.get(), &status) != 0)
        return m_fault(path, errno);
    if (status.st_uid != ::geteuid() && status.st_uid != owner)
        return m_fault(path, EINVAL);
    setMode(folder.get(), status.st_mode, folderMode);
    return OwnFolder(path, std::move(folder), status.st_uid, m_fault);
}

// With O_DIRECTORY a link is told as “no folder”.
Result<OwnFolder> OwnFolder::folder(const QByteArray& name) const
{
    if (!isPlainName(name))
        return faultOf(name, ENOENT);
    return opened(openedFolder(m_folder.get(), name, Links::NotFollowed), pathOf(name), m_owner);
}

Result<OwnFolder> OwnFolder::makeFolder(const QByteArray& name) const
{
    if (!isPlainName(name))
        return faultOf(name, ENOENT);
    if (::mkdirat(m_folder.get(), name.constData(), folderMode) == 0) {
        if (!syncOwn(m_folder.get()))
            return faultOf(name, errno);
    } else if (errno != EEXIST) {
        return faultOf(name, errno);
    }
    return folder(name);
}

QString OwnFolder::pathOf(const QByteArray& name) const
{
    return m_path + u'/' + QFile::decodeName(name);
}

Error OwnFolder::faultOf(const QByteArray& name, int errorNumber) const
{
    return m_fault(pathOf(name), errorNumber);
}

bool OwnFolder::isOwn(const struct stat& status) const
{
    return status.st_uid == ::geteuid() || status.st_uid == m_owner;
}

bool OwnFolder::isOwnFile(const QByteArray& name) const
{
    struct stat status = {};
    if (!isPlainName(name)
        || ::fstatat(m_folder.get(), name.constData(), &status, AT_SYMLINK_NOFOLLOW) != 0)
        return false;
    errno = EINVAL;
    return S_ISREG(status.st_mode) && isOwn(status);
}

bool OwnFolder::isInPlace() const
{
    struct stat there = {};
    struct stat held = {};
    return ::lstat(QFile::encodeName(m_path).constData(), &there) == 0
        && ::fstat(m_folder.get(), &held) == 0 && there.st_dev == held.st_dev
        && there.st_ino == held.st_ino;
}

Result<QByteArrayList> OwnFolder::names() const
{
    // A descriptor of its own, for it remembers how far one has read.
    const int own = uninterrupted([&] { return ::openat(m_folder.get(), ".", folderFlags); });
    if (own < 0)
        return m_fault(m_path, errno);
    const std::unique_ptr<DIR, int (*)(DIR*)> listing(::fdopendir(own),
                                                      [](DIR* open) { return ::closedir(open); });
    if (!listing) {
        ::close(own);
        return m_fault(m_path, ENOMEM);
    }
    QByteArrayList names;
    for (;;) {
        errno = 0;
        const dirent* const entry = ::readdir(listing.get());
        if (!entry && errno != 0)
            return m_fault(m_path, errno);
        if (!entry)
            return names;
        if (isPlainName(entry->d_name))
            names.append(entry->d_name);
    }
}

bool OwnFolder::has(const QByteArray& name) const
{
    struct stat status = {};
    return ::fstatat(m_folder.get(), name.constData(), &status, AT_SYMLINK_NOFOLLOW) == 0;
}

std::optional<OwnFolder::FileFacts> OwnFolder::facts(const QByteArray& name) const
{
    struct stat status = {};
    if (::fstatat(m_folder.get(), name.constData(), &status, AT_SYMLINK_NOFOLLOW) != 0
        || !S_ISREG(status.st_mode))
        return {};
    const auto modified = QDateTime::fromSecsSinceEpoch(status.st_mtim.tv_sec, Qt::UTC);
    return FileFacts{status.st_size, modified, (status.st_mode & 07777) == fileMode};
}

void OwnFolder::makePrivate(const QByteArray& name) const
{
    std::ignore = file(name, O_RDONLY); // each that is opened gets the mode
}

FileDescriptor OwnFolder::file(const QByteArray& name, int flags) const
{
    errno = EINVAL;
    if (!isPlainName(name))
        return FileDescriptor(-1);
    // Without O_NONBLOCK the open itself would wait for the other end of a FIFO.
    FileDescriptor file(uninterrupted([&] {
        return ::openat(m_folder.get(), name.constData(),
                        flags | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC, fileMode);
    }));
    struct stat status = {};
    if (!file.isOpen() || ::fstat(file.get(), &status) != 0)
        return FileDescriptor(-1);
    if (!S_ISREG(status.st_mode) || !isOwn(status)) {
        errno = S_ISDIR(status.st_mode) ? EISDIR : S_ISREG(status.st_mode) ? EINVAL : ENXIO;
        return FileDescriptor(-1);
    }
    if (status.st_nlink == 1) // else it is something else under another name
        setMode(file.get(), status.st_mode, fileMode);
    return file;
}

Result<QByteArray> OwnFolder::readBeginning(const QByteArray& name, qsizetype size) const
{
    const FileDescriptor opened = file(name, O_RDONLY);
    if (!opened.isOpen())
        return faultOf(name, errno);
    constexpr qsizetype piece = 64 * kibibyte;
    QByteArray content;
    for (qsizetype length = 0;;) {
        content.resize(qMin(size, length + qMax(piece, length)));
        const ssize_t count = uninterrupted([&] {
            return ::pread(opened.get(), content.data() + length,
                           static_cast<size_t>(content.size() - length), length);
        });
        if (count < 0)
            return faultOf(name, errno);
        length += count;
        if (count == 0 || length == size) {
            content.truncate(length);
            return content;
        }
    }
}

Result<QByteArray> OwnFolder::read(const QByteArray& name, qsizetype limit) const
{
    auto content = readBeginning(name, limit + 1);
    if (content && content->size() > limit)
        return Error{
            ErrorKind::TooLarge,
            Words::tr("“%1” is larger than anything that is kept there.").arg(pathOf(name)),
            {}};
    return content;
}

Result<void> OwnFolder::put(const QByteArray& name, const QByteArray& content, bool isDurable) const
{
    const QByteArray temporary =
        leftoverPrefix + QByteArray::number(QRandomGenerator::system()->generate64(), 36);
    FileDescriptor file(uninterrupted([&] {
        return ::openat(m_folder.get(), temporary.constData(),
                        O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, fileMode);
    }));
    if (!file.isOpen())
        return faultOf(name, errno);
    bool isWritten = writeAll(file.get(), content) && (!isDurable || syncOwn(file.get()));
    if (isWritten) {
        errno = EIO; // where the disk gives back something else
        isWritten = !isDurable || fileHolds(file.get(), content);
    }
    isWritten = isWritten && file.close()
        && ::renameat(m_folder.get(), temporary.constData(), m_folder.get(), name.constData()) == 0;
    if (!isWritten) {
        const int errorNumber = errno;
        ::unlinkat(m_folder.get(), temporary.constData(), 0);
        return faultOf(name, errorNumber);
    }
    if (isDurable && !syncOwn(m_folder.get()))
        return faultOf(name, errno);
    return {};
}

Result<void> OwnFolder::write(const QByteArray& name, const QByteArray& content) const
{
    return put(name, content, /*isDurable=*/true);
}

Result<void> OwnFolder::writeLoosely(const QByteArray& name, const QByteArray& content) const
{
    return put(name, content, /*isDurable=*/false);
}

Result<void> OwnFolder::move(const QByteArray& name, const OwnFolder& to,
                             const QByteArray& newName) const
{
    if (::renameat(m_folder.get(), name.constData(), to.m_folder.get(), newName.constData()) != 0)
        return faultOf(name, errno);
    for (const OwnFolder* const folder : {&to, this}) {
        if (!syncOwn(folder->m_folder.get()))
            return m_fault(folder->m_path, errno);
    }
    return {};
}

bool OwnFolder::rename(const QByteArray& from, const QByteArray& to) const
{
    return isOwnFile(from) && isPlainName(to) && (isOwnFile(to) || !has(to))
        && ::renameat(m_folder.get(), from.constData(), m_folder.get(), to.constData()) == 0;
}

bool OwnFolder::remove(const QByteArray& name) const
{
    return isOwnFile(name) && ::unlinkat(m_folder.get(), name.constData(), 0) == 0;
}

bool OwnFolder::removeFolder(const QByteArray& name) const
{
    return isPlainName(name) && ::unlinkat(m_folder.get(), name.constData(), AT_REMOVEDIR) == 0;
}

void OwnFolder::removeLeftovers() const
{
    const auto names = this->names();
    if (!names)
        return;
    for (const QByteArray& name : *names) {
        if (name.startsWith(leftoverPrefix))
            remove(name);
    }
}

bool makePrivateFolder(const QString& path)
{
    if (QDir(path).exists())
        return true;
    const QString above = QFileInfo(path).path();
    if (above != path && !makePrivateFolder(above))
        return false;
    return ::mkdir(QFile::encodeName(path).constData(), folderMode) == 0 || QDir(path).exists();
}

} // namespace galley

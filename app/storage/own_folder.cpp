// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/storage/own_folder.h"

#include "app/storage/bounded_read.h"
#include "app/storage/file_fault.h"

#include <QDir>
#include <QFile>

#include <dirent.h>
#include <fcntl.h>

#include <cstdio>
#include <memory>

namespace galley {

namespace {

constexpr int folderFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
constexpr mode_t ownersOnly = 0600;

bool isPlainName(const QString& name)
{
    return !name.isEmpty() && !name.contains(u'/') && !name.contains(QChar(0)) && name != u"."
        && name != u"..";
}

} // namespace

OwnFolder::OwnFolder(QString path, FileDescriptor folder, uid_t owner)
    : m_path(std::move(path))
    , m_folder(std::move(folder))
    , m_owner(owner)
{
}

std::optional<OwnFolder> OwnFolder::opened(FileDescriptor folder, const QString& path,
                                           std::optional<uid_t> owner)
{
    struct stat status = {};
    if (!folder.isOpen() || ::fstat(folder.get(), &status) != 0)
        return {};
    if (status.st_uid != ::geteuid() && status.st_uid != owner) {
        errno = EPERM;
        return {};
    }
    return OwnFolder(path, std::move(folder), status.st_uid);
}

std::optional<OwnFolder> OwnFolder::open(const QString& path)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat around = {};
    const bool hasParent =
        ::stat(QFile::encodeName(QFileInfo(path).path()).constData(), &around) == 0;
    return opened(
        FileDescriptor(uninterrupted([&] { return ::open(name.constData(), folderFlags); })), path,
        hasParent ? std::optional(around.st_uid) : std::nullopt);
}

std::optional<OwnFolder> OwnFolder::folder(const QString& name) const
{
    const QByteArray entry = QFile::encodeName(name);
    if (!isPlainName(name))
        return {};
    return opened(FileDescriptor(uninterrupted(
                      [&] { return ::openat(m_folder.get(), entry.constData(), folderFlags); })),
                  pathOf(name), m_owner);
}

bool OwnFolder::isOwn(const struct stat& status) const
{
    return status.st_uid == ::geteuid() || status.st_uid == m_owner;
}

bool OwnFolder::isOwnFile(const QString& name) const
{
    struct stat status = {};
    return isPlainName(name)
        && ::fstatat(m_folder.get(), QFile::encodeName(name).constData(), &status,
                     AT_SYMLINK_NOFOLLOW)
        == 0
        && S_ISREG(status.st_mode) && isOwn(status);
}

bool OwnFolder::contains(const QString& name) const
{
    struct stat status = {};
    return ::fstatat(m_folder.get(), QFile::encodeName(name).constData(), &status,
                     AT_SYMLINK_NOFOLLOW)
        == 0;
}

qint64 OwnFolder::size(const QString& name) const
{
    struct stat status = {};
    return ::fstatat(m_folder.get(), QFile::encodeName(name).constData(), &status,
                     AT_SYMLINK_NOFOLLOW)
            == 0
        ? qint64{status.st_size}
        : 0;
}

bool OwnFolder::isInPlace() const
{
    struct stat there = {};
    struct stat held = {};
    return ::lstat(QFile::encodeName(m_path).constData(), &there) == 0
        && ::fstat(m_folder.get(), &held) == 0 && there.st_dev == held.st_dev
        && there.st_ino == held.st_ino;
}

QStringList OwnFolder::names() const
{
    const int own = uninterrupted([&] { return ::openat(m_folder.get(), ".", folderFlags); });
    const std::unique_ptr<DIR, int (*)(DIR*)> listing(own < 0 ? nullptr : ::fdopendir(own),
                                                      [](DIR* open) { return ::closedir(open); });
    QStringList names;
    if (listing == nullptr)
        return names;
    while (const dirent* entry = ::readdir(listing.get())) {
        const QString name = QFile::decodeName(entry->d_name);
        if (isPlainName(name))
            names.append(name);
    }
    return names;
}

FileDescriptor OwnFolder::file(const QString& name, int flags) const
{
    errno = EINVAL;
    if (!isPlainName(name))
        return FileDescriptor(-1);
    FileDescriptor file(uninterrupted([&] {
        return ::openat(m_folder.get(), QFile::encodeName(name).constData(),
                        flags | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC, ownersOnly);
    }));
    struct stat status = {};
    if (!file.isOpen() || ::fstat(file.get(), &status) != 0)
        return FileDescriptor(-1);
    if (!S_ISREG(status.st_mode) || !isOwn(status)) {
        errno = EINVAL;
        return FileDescriptor(-1);
    }
    return file;
}

Result<QByteArray> OwnFolder::read(const QString& name, qsizetype limit) const
{
    const FileDescriptor opened = file(name, O_RDONLY);
    const int fault = errno;
    if (opened.isOpen())
        return boundedRead(opened, pathOf(name), limit);
    struct stat status = {};
    const bool isThere =
        ::fstatat(m_folder.get(), QFile::encodeName(name).constData(), &status, AT_SYMLINK_NOFOLLOW)
        == 0;
    return isThere && !S_ISREG(status.st_mode) ? notAFileFault(pathOf(name), status.st_mode)
                                               : readFault(pathOf(name), fault);
}

bool OwnFolder::rename(const QString& from, const QString& to) const
{
    return isOwnFile(from) && isPlainName(to) && (isOwnFile(to) || !contains(to))
        && ::renameat(m_folder.get(), QFile::encodeName(from).constData(), m_folder.get(),
                      QFile::encodeName(to).constData())
        == 0;
}

bool OwnFolder::remove(const QString& name) const
{
    return isOwnFile(name)
        && ::unlinkat(m_folder.get(), QFile::encodeName(name).constData(), 0) == 0;
}

bool OwnFolder::removeFolder(const QString& name) const
{
    return isPlainName(name)
        && ::unlinkat(m_folder.get(), QFile::encodeName(name).constData(), AT_REMOVEDIR) == 0;
}

bool makePrivateFolder(const QString& path)
{
    if (QDir(path).exists())
        return true;
    const QString above = QFileInfo(path).path();
    if (above != path && !makePrivateFolder(above))
        return false;
    return ::mkdir(QFile::encodeName(path).constData(), 0700) == 0 || QDir(path).exists();
}

} // namespace galley

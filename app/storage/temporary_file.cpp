// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/storage/leftovers_test.cpp

#include "app/storage/temporary_file.h"

#include "app/base/byte_units.h"
#include "app/storage/directory.h"
#include "app/storage/link_target.h"
#include "app/storage/opened_file.h"

#include <QByteArrayList>
#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QtEndian>

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/xattr.h>

#include <array>
#include <cstdio>
#include <cstring>
#include <memory>
#include <tuple>

namespace galley {

namespace {

constexpr int nameBase = 36;
const QByteArray nameBeginning = ".galley-";
const QByteArray exchangedEnd = "-x";

// The tags, comments and access lists that people and desktops keep with a file. What the file
// system or the system's rules do not take is not worth refusing a save.
void copyAttributes(int from, int to)
{
    std::array<char, 64 * kibibyte> names; // the most that Linux hands out
    const ssize_t size = ::flistxattr(from, names.data(), names.size());
    std::array<char, 64 * kibibyte> value;
    for (ssize_t at = 0; at < size;) {
        const char* const name = names.data() + at;
        const ssize_t length = ::fgetxattr(from, name, value.data(), value.size());
        if (length >= 0)
            std::ignore =
                ::fsetxattr(to, name, value.data(), static_cast<size_t>(length), /*flags=*/0);
        at += static_cast<ssize_t>(std::strlen(name)) + 1;
    }
}

// A number of which one half says which file it is of, so that no other file is ever taken for it.
QByteArray nameFor(const QByteArray& target, quint32 random)
{
    const QByteArray hash = QCryptographicHash::hash(target + '/' + QByteArray::number(random),
                                                     QCryptographicHash::Sha256);
    const quint64 number = (quint64{random} << 32) | qFromBigEndian<quint32>(hash.constData());
    return nameBeginning + QByteArray::number(number, nameBase);
}

bool isNameFor(const QByteArray& target, const QByteArray& name)
{
    const quint64 number = name.sliced(nameBeginning.size()).toULongLong(nullptr, nameBase);
    return name == nameFor(target, static_cast<quint32>(number >> 32));
}

QByteArrayList namesIn(int directory)
{
    const int own = ::openat(directory, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const std::unique_ptr<DIR, int (*)(DIR*)> listing(own < 0 ? nullptr : ::fdopendir(own),
                                                      [](DIR* open) { return ::closedir(open); });
    if (own >= 0 && !listing)
        ::close(own);
    QByteArrayList names;
    while (listing) {
        const dirent* const entry = ::readdir(listing.get());
        if (!entry)
            break;
        names.append(entry->d_name);
    }
    return names;
}

} // namespace

bool TemporaryFile::isName(const QString& fileName)
{
    bool isNumber = false;
    const QByteArray name = fileName.toLatin1();
    const quint64 number =
        name.sliced(qMin(nameBeginning.size(), name.size())).toULongLong(&isNumber, nameBase);
    return isNumber && name == nameBeginning + QByteArray::number(number, nameBase);
}

TemporaryFile::TemporaryFile(int directory, const QByteArray& target, mode_t mode)
    : TemporaryFile(FileDescriptor(::fcntl(directory, F_DUPFD_CLOEXEC, 0)), target, mode)
{
}

TemporaryFile::TemporaryFile(const QByteArray& directory, const QByteArray& target, mode_t mode)
    : TemporaryFile(openDirectory(directory, Links::Followed), target, mode)
{
}

TemporaryFile::TemporaryFile(FileDescriptor directory, const QByteArray& target, mode_t mode)
    : m_directory(std::move(directory))
    , m_file(m_directory.isOpen() ? create(target, mode) : FileDescriptor(-1))
    , m_remove(m_file.isOpen())
{
}

TemporaryFile::~TemporaryFile()
{
    if (m_remove)
        ::unlinkat(m_directory.get(), m_name.constData(), /*flags=*/0);
}

// open() with O_EXCL instead of mkstemp(), for it honours the umask and the directory's access
// list.
FileDescriptor TemporaryFile::create(const QByteArray& target, mode_t mode)
{
    int descriptor = -1;
    do {
        m_name = nameFor(target, QRandomGenerator::system()->generate());
        descriptor = uninterrupted([&] {
            return ::openat(m_directory.get(), m_name.constData(),
                            O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode);
        });
    } while (descriptor < 0 && errno == EEXIST);
    if (descriptor >= 0)
        ::flock(descriptor, LOCK_EX | LOCK_NB); // as long as it is being written
    return FileDescriptor(descriptor);
}

void TemporaryFile::removeLeftovers(int directory, const QByteArray& target)
{
    const QByteArrayList names = namesIn(directory);
    for (const QByteArray& name : names) {
        if (!name.startsWith(nameBeginning) || !isNameFor(target, name))
            continue;
        const FileDescriptor file = openedToRead(directory, name, Links::NotFollowed);
        struct stat status = {};
        const bool isOurs = file.isOpen() && ::fstat(file.get(), &status) == 0
            && S_ISREG(status.st_mode) && status.st_nlink == 1 && status.st_uid == ::geteuid();
        if (isOurs && ::flock(file.get(), LOCK_EX | LOCK_NB) == 0)
            ::unlinkat(directory, name.constData(), /*flags=*/0);
    }
}

bool TemporaryFile::takeOver(int other, const struct stat& status)
{
    // Giving a file away is the administrator's right. The mode comes behind, for a change of owner
    // clears bits of it; FAT knows no modes, which is no reason to refuse the save.
    struct stat own = {};
    if (::fstat(m_file.get(), &own) != 0)
        return false;
    const bool isOther = own.st_uid != status.st_uid || own.st_gid != status.st_gid;
    if (isOther && ::fchown(m_file.get(), status.st_uid, status.st_gid) != 0)
        return false;
    std::ignore = ::fchmod(m_file.get(), status.st_mode & 07777);
    copyAttributes(other, m_file.get());
    return true;
}

bool TemporaryFile::sync()
{
    return uninterrupted([&] { return ::fsync(m_file.get()); }) == 0;
}

bool TemporaryFile::rename(const QByteArray& target, unsigned int flags)
{
    // What arrives only when a file is closed has to have arrived. It stays open itself, so that no
    // other file can be taken for it.
    FileDescriptor again(::fcntl(m_file.get(), F_DUPFD_CLOEXEC, 0));
    return again.isOpen() && again.close()
        && ::renameat2(m_directory.get(), m_name.constData(), m_directory.get(),
                       lastPartOf(target).constData(), flags)
        == 0;
}

bool TemporaryFile::renameTo(const QByteArray& target)
{
    if (!rename(target, 0))
        return false;
    m_remove = false;
    return true;
}

bool TemporaryFile::renameToFree(const QByteArray& target)
{
    if (rename(target, RENAME_NOREPLACE)) {
        m_remove = false;
        return true;
    }
    // Some file systems cannot rename so, but make a second name.
    return (errno == EINVAL || errno == ENOSYS)
        && ::linkat(m_directory.get(), m_name.constData(), m_directory.get(),
                    lastPartOf(target).constData(), /*flags=*/0)
        == 0;
}

bool TemporaryFile::exchangeWith(const QByteArray& target)
{
    // From now on the name may lead to what another program wrote: it is none of a leftover.
    if (!m_name.endsWith(exchangedEnd)) {
        const QByteArray name = m_name + exchangedEnd;
        if (!rename(name, RENAME_NOREPLACE))
            return false;
        m_name = name;
    }
    return rename(target, RENAME_EXCHANGE);
}

bool TemporaryFile::isUnderItsName() const
{
    struct stat named = {};
    struct stat own = {};
    return ::fstatat(m_directory.get(), m_name.constData(), &named, AT_SYMLINK_NOFOLLOW) == 0
        && ::fstat(m_file.get(), &own) == 0 && named.st_dev == own.st_dev
        && named.st_ino == own.st_ino;
}

} // namespace galley

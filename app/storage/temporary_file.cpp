// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/storage/temporary_file.h"

#include "app/base/byte_units.h"
#include "app/storage/directory.h"
#include "app/storage/link_target.h"

#include <QRandomGenerator>

#include <fcntl.h>
#include <sys/xattr.h>

#include <array>
#include <cstdio>
#include <cstring>
#include <tuple>

namespace galley {

namespace {

constexpr int nameBase = 36;
const QByteArray nameBeginning = ".galley-";

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

} // namespace

bool TemporaryFile::isName(const QString& fileName)
{
    bool isNumber = false;
    const QByteArray name = fileName.toLatin1();
    const quint64 number =
        name.sliced(qMin(nameBeginning.size(), name.size())).toULongLong(&isNumber, nameBase);
    return isNumber && name == nameBeginning + QByteArray::number(number, nameBase);
}

TemporaryFile::TemporaryFile(int directory, mode_t mode)
    : TemporaryFile(FileDescriptor(::fcntl(directory, F_DUPFD_CLOEXEC, 0)), mode)
{
}

TemporaryFile::TemporaryFile(const QByteArray& directory, mode_t mode)
    : TemporaryFile(openDirectory(directory, Links::Followed), mode)
{
}

TemporaryFile::TemporaryFile(FileDescriptor directory, mode_t mode)
    : m_directory(std::move(directory))
    , m_file(m_directory.isOpen() ? create(mode) : FileDescriptor(-1))
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
FileDescriptor TemporaryFile::create(mode_t mode)
{
    int descriptor = -1;
    do {
        m_name =
            nameBeginning + QByteArray::number(QRandomGenerator::system()->generate64(), nameBase);
        descriptor = uninterrupted([&] {
            return ::openat(m_directory.get(), m_name.constData(),
                            O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode);
        });
    } while (descriptor < 0 && errno == EEXIST);
    return FileDescriptor(descriptor);
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

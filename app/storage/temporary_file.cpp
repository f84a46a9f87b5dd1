// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/storage/temporary_file.h"

#include "app/base/byte_units.h"

#include <QRandomGenerator>

#include <fcntl.h>
#include <sys/xattr.h>

#include <array>
#include <cstdio>
#include <cstring>
#include <tuple>

namespace galley {

namespace {

constexpr int base = 36;
const QByteArray beginning = ".galley-";

// The tags, comments and access lists that people and desktops keep with a file. What the file
// system or the system's rules do not take is not worth refusing a save.
void copyAttributes(const QByteArray& from, int to)
{
    std::array<char, 64 * kibibyte> names; // the most that Linux hands out
    const ssize_t size = ::llistxattr(from.constData(), names.data(), names.size());
    std::array<char, 64 * kibibyte> value;
    for (ssize_t at = 0; at < size;) {
        const char* const name = names.data() + at;
        const ssize_t length = ::lgetxattr(from.constData(), name, value.data(), value.size());
        if (length >= 0)
            std::ignore =
                ::fsetxattr(to, name, value.data(), static_cast<size_t>(length), /*flags=*/0);
        at += static_cast<ssize_t>(std::strlen(name)) + 1;
    }
}

} // namespace

// open() with O_EXCL instead of mkstemp(), for it honours the umask and the directory's access
// list.
FileDescriptor TemporaryFile::create(const QByteArray& directory, mode_t mode, QByteArray& name)
{
    int descriptor = -1;
    do {
        name = directory + '/' + beginning
            + QByteArray::number(QRandomGenerator::system()->generate64(), base);
        descriptor = uninterrupted(
            [&] { return ::open(name.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode); });
    } while (descriptor < 0 && errno == EEXIST);
    return FileDescriptor(descriptor);
}

bool TemporaryFile::isName(const QString& fileName)
{
    bool isNumber = false;
    const QByteArray name = fileName.toLatin1();
    const quint64 number =
        name.sliced(qMin(beginning.size(), name.size())).toULongLong(&isNumber, base);
    return isNumber && name == beginning + QByteArray::number(number, base);
}

TemporaryFile::TemporaryFile(const QByteArray& directory, mode_t mode)
    : m_file(create(directory, mode, m_name))
    , m_remove(m_file.isOpen())
{
}

TemporaryFile::~TemporaryFile()
{
    if (m_remove)
        ::unlink(m_name.constData());
}

bool TemporaryFile::takeOver(const QByteArray& name, const struct stat& other)
{
    // Giving a file away is the administrator's right. The mode comes behind, for a change of owner
    // clears bits of it; FAT knows no modes, which is no reason to refuse the save.
    struct stat own = {};
    if (::fstat(m_file.get(), &own) != 0)
        return false;
    const bool isOther = own.st_uid != other.st_uid || own.st_gid != other.st_gid;
    if (isOther && ::fchown(m_file.get(), other.st_uid, other.st_gid) != 0)
        return false;
    std::ignore = ::fchmod(m_file.get(), other.st_mode & 07777);
    copyAttributes(name, m_file.get());
    return true;
}

bool TemporaryFile::sync()
{
    return uninterrupted([&] { return ::fsync(m_file.get()); }) == 0;
}

bool TemporaryFile::renameTo(const QByteArray& target)
{
    if (!m_file.close() || ::rename(m_name.constData(), target.constData()) != 0)
        return false;
    m_remove = false;
    return true;
}

bool TemporaryFile::renameToNew(const QByteArray& target)
{
    if (!m_file.close())
        return false;
    if (::renameat2(AT_FDCWD, m_name.constData(), AT_FDCWD, target.constData(), RENAME_NOREPLACE)
        == 0) {
        m_remove = false;
        return true;
    }
    // Some file systems cannot rename so, but make a second name.
    return (errno == EINVAL || errno == ENOSYS)
        && ::link(m_name.constData(), target.constData()) == 0;
}

} // namespace galley

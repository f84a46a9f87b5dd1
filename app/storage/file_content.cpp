// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/storage/write_faults_test.cpp

#include "app/storage/file_content.h"

#include "app/base/byte_units.h"
#include "app/storage/file_descriptor.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <array>
#include <cstring>

namespace galley {

namespace {

// A large write that meets a full disk ends short and without an error on some systems.
constexpr qsizetype pieceSize = 16 * kibibyte;

// Nothing, with the reason in errno, where it cannot be read.
std::optional<bool> hasBytes(int descriptor, const QByteArray& content)
{
    std::array<char, pieceSize> piece;
    qsizetype checked = 0;
    for (;;) {
        const ssize_t count =
            uninterrupted([&] { return ::pread(descriptor, piece.data(), piece.size(), checked); });
        if (count == 0)
            return checked == content.size();
        if (count < 0)
            return {};
        if (count > content.size() - checked
            || std::memcmp(piece.data(), content.constData() + checked, static_cast<size_t>(count))
                != 0)
            return false;
        checked += count;
    }
}

bool sync(const FileDescriptor& opened)
{
    return !opened.isOpen() || uninterrupted([&] { return ::fsync(opened.get()); }) == 0
        || errno == EINVAL;
}

} // namespace

bool writeAll(int descriptor, const QByteArray& content)
{
    for (qsizetype written = 0; written < content.size();) {
        const auto length = static_cast<size_t>(qMin(pieceSize, content.size() - written));
        const ssize_t count = uninterrupted(
            [&] { return ::write(descriptor, content.constData() + written, length); });
        if (count == 0)
            errno = EIO;
        if (count <= 0)
            return false;
        written += count;
    }
    return true;
}

bool fileHolds(int descriptor, const QByteArray& content)
{
    // What is synced may leave the page cache, so that the bytes come from where they were put.
    ::posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED);
    return hasBytes(descriptor, content).value_or(false);
}

std::optional<bool> nameHolds(int directory, const QByteArray& name, const QByteArray& content)
{
    const FileDescriptor file(uninterrupted([&] {
        return ::openat(directory, name.constData(),
                        O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    }));
    struct stat status = {};
    const bool isGone = !file.isOpen() && (errno == ENOENT || errno == ELOOP);
    if (isGone)
        return false;
    if (!file.isOpen() || ::fstat(file.get(), &status) != 0)
        return {};
    if (!S_ISREG(status.st_mode) || status.st_size != content.size())
        return false;
    return hasBytes(file.get(), content);
}

bool syncDirectory(const QByteArray& directory)
{
    return sync(FileDescriptor(uninterrupted(
        [&] { return ::open(directory.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); })));
}

bool syncDirectory(int directory)
{
    return sync(FileDescriptor(uninterrupted(
        [&] { return ::openat(directory, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC); })));
}

} // namespace galley

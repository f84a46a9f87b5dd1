// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/storage/file_content.h"

#include "app/base/byte_units.h"
#include "app/storage/file_descriptor.h"

#include <fcntl.h>

#include <array>
#include <cstring>

namespace galley {

namespace {

// A large write that meets a full disk ends short and without an error on some systems.
constexpr qsizetype pieceSize = 16 * kibibyte;

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
    std::array<char, pieceSize> piece;
    qsizetype checked = 0;
    for (;;) {
        const ssize_t count =
            uninterrupted([&] { return ::pread(descriptor, piece.data(), piece.size(), checked); });
        if (count == 0)
            return checked == content.size();
        if (count < 0 || count > content.size() - checked
            || std::memcmp(piece.data(), content.constData() + checked, static_cast<size_t>(count))
                != 0)
            return false;
        checked += count;
    }
}

bool syncDirectory(const QByteArray& directory)
{
    const FileDescriptor opened(uninterrupted(
        [&] { return ::open(directory.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); }));
    return !opened.isOpen() || uninterrupted([&] { return ::fsync(opened.get()); }) == 0
        || errno == EINVAL;
}

} // namespace galley

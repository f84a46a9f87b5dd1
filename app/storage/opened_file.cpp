// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/storage/bounded_read_test.cpp

#include "app/storage/opened_file.h"

#include <fcntl.h>
#include <sys/stat.h>

namespace galley {

namespace {

// Without O_NONBLOCK the open itself would wait for the other end of a pipe.
constexpr int toReadOnly = O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY;

FileDescriptor openedAs(int directory, const QByteArray& name, int flags)
{
    return FileDescriptor(
        uninterrupted([&] { return ::openat(directory, name.constData(), flags); }));
}

} // namespace

FileDescriptor openedToRead(int directory, const QByteArray& name, Links links)
{
    const int noLink = links == Links::NotFollowed ? O_NOFOLLOW : 0;
    FileDescriptor found = openedAs(directory, name, O_PATH | O_CLOEXEC | noLink);
    struct stat status = {};
    if (!found.isOpen() || ::fstat(found.get(), &status) != 0)
        return FileDescriptor(-1);
    if (S_ISLNK(status.st_mode)) {
        errno = ELOOP;
        return FileDescriptor(-1);
    }
    if (!S_ISREG(status.st_mode))
        return found;
    // The very file that was found, whatever has its name by now.
    const QByteArray same = "/proc/self/fd/" + QByteArray::number(found.get());
    FileDescriptor file = openedAs(AT_FDCWD, same, toReadOnly);
    const bool isWithoutProc = !file.isOpen() && errno == ENOENT;
    return isWithoutProc ? openedAs(directory, name, toReadOnly | noLink) : std::move(file);
}

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/storage/opened_file.h"

#include "app/storage/file_fault.h"

#include <QByteArray>
#include <QString>

#include <fcntl.h>
#include <sys/stat.h>

namespace galley {

Result<FileDescriptor> openedToRead(int folder, const QByteArray& name, const QString& path,
                                    Links links)
{
    const bool isFollowing = links == Links::Followed;
    struct stat status = {};
    if (::fstatat(folder, name.constData(), &status, isFollowing ? 0 : AT_SYMLINK_NOFOLLOW) != 0)
        return readFault(path, errno);
    if (S_ISLNK(status.st_mode))
        return inTheWayFault(path, status.st_mode);
    if (!S_ISREG(status.st_mode))
        return notAFileFault(path, status.st_mode);

    // Something else may have taken the name since: O_NONBLOCK keeps a FIFO from stopping us.
    const int flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY | (isFollowing ? 0 : O_NOFOLLOW);
    FileDescriptor file(uninterrupted([&] { return ::openat(folder, name.constData(), flags); }));
    if (!file.isOpen())
        return errno == ELOOP && !isFollowing ? inTheWayFault(path, S_IFLNK)
                                              : readFault(path, errno);
    if (::fstat(file.get(), &status) != 0)
        return readFault(path, errno);
    if (!S_ISREG(status.st_mode))
        return notAFileFault(path, status.st_mode);
    return file;
}

} // namespace galley

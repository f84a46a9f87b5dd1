// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/storage/links_test.cpp

#include "app/storage/directory.h"

#include "app/storage/file_fault.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>

#include <optional>

namespace galley {

FileDescriptor openDirectory(const QByteArray& name, Links links)
{
    const int noLink = links == Links::NotFollowed ? O_NOFOLLOW : 0;
    return FileDescriptor(uninterrupted(
        [&] { return ::open(name.constData(), O_PATH | O_DIRECTORY | O_CLOEXEC | noLink); }));
}

std::optional<Error> obstacleTo(const QString& path)
{
    struct stat status = {};
    if (::lstat(QFile::encodeName(path).constData(), &status) != 0 || S_ISDIR(status.st_mode))
        return {};
    return inTheWayFault(path, status.st_mode);
}

Result<void> makeFolderBeside(const QString& path)
{
    if (const auto obstacle = obstacleTo(path))
        return *obstacle;
    const QByteArray name = QFile::encodeName(path);
    if (::mkdir(name.constData(), 0777) == 0 || errno == EEXIST)
        return {};
    const int fault = errno;
    const bool isMade = fault == ENOENT && QDir().mkpath(QFileInfo(path).path())
        && (::mkdir(name.constData(), 0777) == 0 || errno == EEXIST);
    return isMade ? Result<void>() : folderFault(path, fault);
}

} // namespace galley

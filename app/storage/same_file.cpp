// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/storage/same_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

namespace galley {

bool isSameFile(const QString& path, const QString& other)
{
    if (path.isEmpty() || other.isEmpty())
        return false;
    struct stat one = {};
    struct stat two = {};
    if (::stat(QFile::encodeName(path).constData(), &one) == 0
        && ::stat(QFile::encodeName(other).constData(), &two) == 0)
        return one.st_dev == two.st_dev && one.st_ino == two.st_ino;
    return QDir::cleanPath(QFileInfo(path).absoluteFilePath())
        == QDir::cleanPath(QFileInfo(other).absoluteFilePath());
}

} // namespace galley

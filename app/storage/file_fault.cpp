// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/storage/write_faults_test.cpp

#include "app/storage/file_fault.h"

#include "app/storage/words.h"

#include <sys/stat.h>

#include <cerrno>
#include <system_error>

namespace galley {

using storage::Words;

namespace {

Error fault(ErrorKind kind, const QString& sentence, const QString& path)
{
    return {kind, sentence.arg(path), {}};
}

QString systemWords(int errorNumber)
{
    return QString::fromStdString(std::generic_category().message(errorNumber));
}

} // namespace

Error readFault(const QString& path, int errorNumber)
{
    switch (errorNumber) {
    case ENOENT:
    case ENOTDIR:
    case ENAMETOOLONG:
        return fault(ErrorKind::NotFound, Words::tr("There is no file “%1”."), path);
    case ELOOP:
        return fault(ErrorKind::NotFound,
                     Words::tr("“%1” is a symbolic link that leads in a circle."), path);
    case EACCES:
    case EPERM:
        return fault(ErrorKind::NoPermission,
                     Words::tr("“%1” cannot be read: you do not have the permission."), path);
    case ENXIO: // how opening a socket ends
        return notAFileFault(path, S_IFSOCK);
    default:
        return {ErrorKind::Failed,
                Words::tr("“%1” cannot be read: the system says “%2”.")
                    .arg(path, systemWords(errorNumber)),
                {}};
    }
}

Error writeFault(const QString& path, int errorNumber)
{
    switch (errorNumber) {
    case EDQUOT:
        return fault(ErrorKind::Failed,
                     Words::tr("“%1” was not saved: your share of the disk (the quota) is "
                               "used up. Remove something and save again, or save in "
                               "another place."),
                     path);
    case ENOSPC:
        return fault(ErrorKind::Failed,
                     Words::tr("“%1” was not saved: the disk is full. Make room and save "
                               "again, or save in another place."),
                     path);
    case EFBIG:
        return fault(ErrorKind::Failed,
                     Words::tr("“%1” was not saved: no file of this size is allowed there. "
                               "Save in another place."),
                     path);
    case EACCES:
    case EPERM:
        return fault(ErrorKind::NoPermission,
                     Words::tr("“%1” was not saved: you do not have the permission to write "
                               "there. Save in another place."),
                     path);
    case EROFS:
        return fault(ErrorKind::NoPermission,
                     Words::tr("“%1” was not saved: it lies on a read-only file system. "
                               "Save in another place."),
                     path);
    case ENAMETOOLONG:
        return fault(ErrorKind::Failed,
                     Words::tr("“%1” was not saved: the name is too long. Choose a shorter "
                               "one."),
                     path);
    case ELOOP:
        return fault(ErrorKind::Failed,
                     Words::tr("“%1” was not saved: it is a symbolic link that leads in a "
                               "circle. Choose another name."),
                     path);
    case ENOENT:
    case ENOTDIR:
        return fault(ErrorKind::NotFound,
                     Words::tr("“%1” was not saved: its folder does not exist. Choose "
                               "another place."),
                     path);
    case EISDIR:
        return notAFileFault(path, S_IFDIR);
    default:
        return {ErrorKind::Failed,
                Words::tr("“%1” was not saved: the system says “%2”. Save in another "
                          "place.")
                    .arg(path, systemWords(errorNumber)),
                {}};
    }
}

Error notAFileFault(const QString& path, mode_t mode)
{
    return fault(ErrorKind::NotAFile,
                 S_ISDIR(mode) ? Words::tr("“%1” is a folder: choose a file.")
                               : Words::tr("“%1” is a device or a pipe: choose an ordinary file."),
                 path);
}

Error inTheWayFault(const QString& path, mode_t mode)
{
    if (S_ISLNK(mode))
        return fault(ErrorKind::NotAFile,
                     Words::tr("“%1” is in the way: it is a symbolic link, and Galley "
                               "follows none that stands beside an article. Move it away."),
                     path);
    if (S_ISDIR(mode))
        return fault(ErrorKind::NotAFile,
                     Words::tr("“%1” is in the way: it is a folder, and Galley needs a file "
                               "of that name. Move it away."),
                     path);
    if (S_ISREG(mode))
        return fault(ErrorKind::NotAFile,
                     Words::tr("“%1” is in the way: it is a file, and Galley needs a folder "
                               "of that name. Move it away."),
                     path);
    return fault(ErrorKind::NotAFile,
                 Words::tr("“%1” is in the way: it is a device or a pipe, and Galley needs that "
                           "name. Move it away."),
                 path);
}

Error folderFault(const QString& path, int errorNumber)
{
    switch (errorNumber) {
    case ENOSPC:
    case EDQUOT:
        return fault(ErrorKind::Failed,
                     Words::tr("The folder “%1” could not be made: the disk is full. Make "
                               "room and save again."),
                     path);
    case EACCES:
    case EPERM:
    case EROFS:
        return fault(ErrorKind::NoPermission,
                     Words::tr("The folder “%1” could not be made: you do not have the "
                               "permission to write there."),
                     path);
    default:
        return {ErrorKind::Failed,
                Words::tr("The folder “%1” could not be made: the system says “%2”.")
                    .arg(path, systemWords(errorNumber)),
                {}};
    }
}

} // namespace galley

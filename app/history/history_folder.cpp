// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/history/history_store_test.cpp

#include "app/history/history_folder.h"

#include "app/history/words.h"

#include <QDir>
#include <QFileInfo>

#include <system_error>

namespace galley {

using history::Words;

namespace {

Error fault(ErrorKind kind, const QString& sentence, const QString& path, const QString& more = {})
{
    return {kind, more.isEmpty() ? sentence.arg(path) : sentence.arg(path, more), {}};
}

Error inTheWay(const QString& path, const QString& sentence)
{
    return fault(ErrorKind::NotAFile, sentence, path);
}

// What the system said of a path.
Error faultOf(const QString& path, int errorNumber)
{
    switch (errorNumber) {
    case ENOENT:
        return fault(ErrorKind::NotFound, Words::tr("there is no “%1” any more."), path);
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return fault(ErrorKind::Failed, Words::tr("no room is left for “%1”. Make room there."),
                     path);
    case EACCES:
    case EPERM:
    case EROFS:
    case EINVAL: // another user's
        return fault(ErrorKind::NoPermission,
                     Words::tr("“%1” may not be read or written. Give yourself the "
                               "permission."),
                     path);
    case ELOOP:
        return inTheWay(path,
                        Words::tr("“%1” is a symbolic link, and those are not followed "
                                  "there. Move it away."));
    case ENOTDIR:
        return inTheWay(path, Words::tr("“%1” is in the way: it is no folder. Move it away."));
    case EISDIR:
    case ENXIO: // how opening a socket ends
        return inTheWay(path,
                        Words::tr("“%1” is in the way: it is no ordinary file. Move it "
                                  "away."));
    default:
        return fault(ErrorKind::Failed, Words::tr("at “%1” the system says “%2”."), path,
                     QString::fromStdString(std::generic_category().message(errorNumber)));
    }
}

// The first place on the way to a folder that keeps it from being made.
Error notMade(const QString& path, int errorNumber)
{
    QString place = path;
    while (!QFileInfo::exists(place) && QFileInfo(place).path() != place)
        place = QFileInfo(place).path();
    return fault(ErrorKind::Failed, Words::tr("the folder “%1” could not be made: %2"), path,
                 faultOf(place, QFileInfo(place).isDir() ? errorNumber : ENOTDIR).sentence);
}

} // namespace

Result<OwnFolder> openedHistory(const QString& path)
{
    return OwnFolder::open(path, Links::Followed, faultOf);
}

Result<OwnFolder> madeHistory(const QString& path)
{
    if (!makePrivateFolder(path))
        return notMade(path, errno);
    return openedHistory(path);
}

Error savedButNotKept(const QString& documentPath, const Error& fault)
{
    return {
        fault.kind,
        Words::tr("“%1” is saved. %2").arg(QDir::toNativeSeparators(documentPath), fault.sentence),
        {}};
}

} // namespace galley

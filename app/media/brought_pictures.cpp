// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/cli/export_command_test.cpp

#include "app/media/brought_pictures.h"

#include "app/base/byte_units.h"
#include "app/media/picture_path.h"
#include "app/media/words.h"
#include "app/storage/bounded_read.h"
#include "app/storage/durable_write.h"

#include <QDir>
#include <QFileInfo>

namespace galley {

using media::Words;

namespace {

constexpr qsizetype largestPicture = 100 * mebibyte;
constexpr qsizetype maximumNamed = 5;

// The targets that met one fate, as a sentence names them.
QString named(QStringList targets)
{
    const qsizetype others = targets.size() - maximumNamed;
    if (others > 0)
        targets = targets.mid(0, maximumNamed) << Words::tr("%1 more").arg(others);
    return targets.join(QStringLiteral(", "));
}

// Whether a name below a folder passes through a link, and so leads elsewhere.
bool passesLink(const QString& folder, const QString& relative)
{
    QString path = folder;
    for (const QString& step : relative.split(u'/')) {
        path += u'/' + step;
        if (QFileInfo(path).isSymLink())
            return true;
    }
    return false;
}

enum class Fate { Came, Absent, Taken, NotWritten };

Fate bring(const QString& fromFolder, const QString& toFolder, const QString& target)
{
    const auto source = picturePath(fromFolder, target);
    if (!source)
        return Fate::Absent;
    // What the target leads to within the folder; a link that took its place since is not followed.
    const auto bytes = boundedRead(*source, largestPicture, Links::NotFollowed);
    if (!bytes)
        return Fate::Absent;
    const QString relative =
        QDir(QFileInfo(fromFolder).canonicalFilePath()).relativeFilePath(*source);
    const QString path = toFolder + u'/' + relative;
    if (passesLink(toFolder, relative))
        return Fate::Taken;
    if (QFileInfo::exists(path)) {
        const auto present = boundedRead(path, bytes->size(), Links::NotFollowed);
        return present && *present == *bytes ? Fate::Came : Fate::Taken;
    }
    return QDir().mkpath(QFileInfo(path).path()) && durableWrite(path, *bytes) ? Fate::Came
                                                                               : Fate::NotWritten;
}

} // namespace

QString bringPictures(const QString& fromFolder, const QString& toFolder,
                      const QStringList& targets)
{
    if (QFileInfo(fromFolder) == QFileInfo(toFolder))
        return {};
    QHash<Fate, QStringList> fates;
    for (const QString& target : targets)
        fates[bring(fromFolder, toFolder, target)].append(target);
    QStringList sentences;
    const auto tell = [&](Fate fate, const QString& sentence) {
        if (fates.contains(fate))
            sentences << sentence.arg(named(fates[fate]));
    };
    tell(Fate::Absent,
         Words::tr("These pictures are not in the text’s folder and did not come along: %1."));
    tell(Fate::Taken,
         Words::tr(
             "These pictures did not come along, for another file or a link has their name: %1."));
    tell(Fate::NotWritten,
         Words::tr(
             "These pictures could not be written and did not come along: %1. Check that you may "
             "write there and that the disk is not full."));
    return sentences.join(u' ');
}

} // namespace galley

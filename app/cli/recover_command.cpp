// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/cli/recover_command.h"

#include "app/about/about_file.h"
#include "app/cli/words.h"
#include "app/exchange/slug.h"
#include "app/media/blob_store.h"
#include "app/recovery/recovery_folder.h"
#include "app/storage/durable_write.h"
#include "app/text/word_count.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

using cli::tr;

QString placeOf(const UnsavedArticle& unsaved)
{
    switch (unsaved.file) {
    case FileStanding::NeverSaved:
        return tr("never saved");
    case FileStanding::AsBefore:
        return unsaved.recovered.path;
    case FileStanding::Changed:
        return tr("%1 (changed by another program since)").arg(unsaved.recovered.path);
    case FileStanding::Gone:
        return tr("%1 (gone since)").arg(unsaved.recovered.path);
    }
    Q_UNREACHABLE();
}

QString summaryOf(const UnsavedArticle& unsaved)
{
    const Article& article = unsaved.recovered.article;
    const TextCounts counts = countsOf(article.text().toString());
    const QString title = article.string(Field::Title).value_or(QString()).simplified();
    QString line = tr("%1  %2 words  %3  “%4”")
                       .arg(unsaved.recovered.lastEdit.toString(Qt::ISODate),
                            QString::number(counts.words), placeOf(unsaved), title);
    if (unsaved.recovered.isTailLost)
        line += tr("  (the last edits are lost: the journal is damaged)");
    return line;
}

// A name in `folder` that no file has.
QString freePath(const QDir& folder, const RecoveredArticle& recovered)
{
    QString name = recovered.path.isEmpty()
        ? slugOf(recovered.article.string(Field::Title).value_or(QString()))
        : QFileInfo(recovered.path).completeBaseName();
    if (name.isEmpty())
        name = u"article"_s;
    QString path = folder.filePath(name + u".json"_s);
    for (int number = 2; QFileInfo::exists(path) || QFileInfo(path).isSymLink(); ++number)
        path = folder.filePath(u"%1-%2.json"_s.arg(name).arg(number));
    return path;
}

// The article, behind the pictures that are only with its journal.
Result<QString> writtenOut(const UnsavedArticle& unsaved, const QDir& folder)
{
    const QString path = freePath(folder, unsaved.recovered);
    const BlobStore blobs = BlobStore::ofUnnamed(unsaved.place->blobsPath());
    if (const auto copied = blobs.copyTo(BlobStore(path), blobs.fileNames()); !copied)
        return copied.error();
    if (unsaved.recovered.coverAlt) {
        const auto kept = writeAbout({unsaved.recovered.coverAlt, false, {}}, {}, path);
        if (!kept)
            return kept.error();
    }
    if (const auto written = durableWrite(path, unsaved.recovered.article.toJson()); !written)
        return written.error();
    return path;
}

int list(const UnsavedArticles& unsaved, Terminal& terminal)
{
    for (const UnsavedArticle& article : unsaved.list)
        terminal.printLine(summaryOf(article));
    return Done;
}

int writeOut(const UnsavedArticles& unsaved, const QString& target, Terminal& terminal)
{
    if (!QDir().mkpath(target)) {
        terminal.complain(tr("The folder “%1” cannot be made. Choose another place.").arg(target));
        return NotDone;
    }
    int code = Done;
    for (const UnsavedArticle& article : unsaved.list) {
        const auto path = writtenOut(article, QDir(target));
        if (path) {
            terminal.printLine(*path);
        } else {
            terminal.complain(path.error().sentence);
            code = NotDone;
        }
    }
    return code;
}

int runRecover(const QCommandLineParser& arguments, Terminal& terminal)
{
    const UnsavedArticles unsaved = RecoveryFolder().claimUnsaved();
    for (const QString& path : unsaved.unreadable)
        terminal.complain(tr("Nothing can be read of the journal “%1”: it is damaged, or of "
                             "another version of Galley. It stays where it is.")
                              .arg(path));
    if (unsaved.inUse > 0)
        terminal.complain(tr("Open in a running Galley, and not listed: %1.").arg(unsaved.inUse));
    if (unsaved.list.isEmpty()) {
        terminal.complain(tr("There is nothing to recover."));
        return AnswerIsNo;
    }
    return arguments.isSet(u"to"_s) ? writeOut(unsaved, arguments.value(u"to"_s), terminal)
                                    : list(unsaved, terminal);
}

} // namespace

Command recoverCommand()
{
    Command command;
    command.name = u"recover"_s;
    command.usage = u"[--to DIR]"_s;
    command.summary = tr("list articles with unsaved changes that could come back");
    command.options = {
        {u"to"_s, tr("write them into the folder DIR, replacing nothing"), u"DIR"_s}};
    command.fewest = 0;
    command.most = 0;
    command.run = runRecover;
    return command;
}

} // namespace galley

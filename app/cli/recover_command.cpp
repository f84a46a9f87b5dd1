// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/cli/recover_command.h"

#include "app/cli/recovered_file.h"
#include "app/cli/words.h"
#include "app/exchange/slug.h"
#include "app/markdown/views/block_counts.h"
#include "app/media/blob_store.h"
#include "app/recovery/recovery_folder.h"

#include <QCommandLineParser>
#include <QDir>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

using cli::Words;

QString titleOf(const UnsavedArticle& unsaved)
{
    return unsaved.recovered.article.string(Field::Title).value_or(QString()).simplified();
}

QString placeOf(const UnsavedArticle& unsaved)
{
    switch (unsaved.file) {
    case FileStanding::NeverSaved:
        return Words::tr("never saved");
    case FileStanding::AsBefore:
        return unsaved.recovered.path;
    case FileStanding::Changed:
        return Words::tr("%1 (changed by another program since)").arg(unsaved.recovered.path);
    case FileStanding::Gone:
        return Words::tr("%1 (gone since)").arg(unsaved.recovered.path);
    }
    Q_UNREACHABLE();
}

QString summaryOf(const UnsavedArticle& unsaved)
{
    const Article& article = unsaved.recovered.article;
    const TextCounts counts =
        markdown::countsOf(markdown::BlockList::parsed(article.text().utf8()));
    return Words::tr("%1  %2  %3  “%4”")
        .arg(unsaved.recovered.lastEdit.toString(Qt::ISODate),
             Words::tr("%n word(s)", nullptr, static_cast<int>(counts.words)), placeOf(unsaved),
             titleOf(unsaved));
}

QString unreadOf(const UnsavedArticle& unsaved)
{
    return Words::
        tr("Not all edits of “%1” can be read: the journal is damaged, or of a later version of "
           "Galley. The whole of it is kept as %2")
            .arg(titleOf(unsaved), unsaved.setAside.join(u", "_s));
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
        terminal.complain(
            Words::tr("The folder “%1” cannot be made. Choose another place.").arg(target));
        return NotDone;
    }
    int code = Done;
    for (const UnsavedArticle& article : unsaved.list) {
        const auto file = writeRecovered(article, QDir(target));
        if (!file) {
            terminal.complain(file.error().sentence);
            code = NotDone;
            continue;
        }
        terminal.printLine(file->path);
        for (const QString& sentence : file->missing)
            terminal.complain(u"%1: %2"_s.arg(file->path, sentence));
        if (!file->missing.isEmpty())
            code = NotDone;
    }
    return code;
}

int runRecover(const QCommandLineParser& arguments, Terminal& terminal)
{
    const UnsavedArticles unsaved = RecoveryFolder().claimUnsaved([&terminal] {
        terminal.complain(Words::tr("Looking for unsaved changes, of which there are many."));
    });
    for (const QString& sentence : unsaved.unreadable)
        terminal.complain(sentence);
    for (const UnsavedArticle& article : unsaved.list) {
        if (!article.setAside.isEmpty())
            terminal.complain(unreadOf(article));
    }
    if (unsaved.inUse > 0)
        terminal.complain(
            Words::tr("Open in a running Galley, and not listed: %1.").arg(unsaved.inUse));
    if (unsaved.list.isEmpty() && !unsaved.unreadable.isEmpty())
        return NotDone;
    if (unsaved.list.isEmpty()) {
        terminal.complain(Words::tr("There is nothing to recover."));
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
    command.summary = Words::tr("list articles with unsaved changes that could come back");
    command.options = {
        {u"to"_s, Words::tr("write them into the folder DIR, replacing nothing"), u"DIR"_s}};
    command.minimum = 0;
    command.maximum = 0;
    command.run = runRecover;
    return command;
}

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/cli/versions_command.h"

#include "app/cli/words.h"
#include "app/history/history_store.h"

#include <QCommandLineParser>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

using cli::Words;

// "2  2026-03-04T12:00:00.000Z  5120": the newest is 1.
QString lineOf(qsizetype number, const Version& version)
{
    return QStringLiteral("%1  %2  %3")
        .arg(QString::number(number), version.time.toUTC().toString(Qt::ISODateWithMs),
             QString::number(version.size));
}

int show(const HistoryStore& store, const Version& version, Terminal& terminal)
{
    const auto content = store.contentOf(version);
    if (!content) {
        terminal.complain(content.error().sentence);
        return NotDone;
    }
    terminal.print(*content);
    return Done;
}

int runVersions(const QCommandLineParser& arguments, Terminal& terminal)
{
    const QString path = arguments.positionalArguments().at(0);
    const HistoryStore store(HistoryStore::standardFolder());
    const VersionList list = store.versionsOf(path);
    const qsizetype count = list.versions.size();
    if (list.damaged > 0)
        terminal.complain(Words::tr(
            "The list of versions was damaged, or cannot be read: what is kept and named by no "
            "list is shown too, and some of it may be of other articles. Nothing of it is "
            "deleted."));
    if (count == 0) {
        terminal.complain(Words::tr("No version of “%1” was kept.").arg(path));
        return AnswerIsNo;
    }
    if (arguments.isSet(u"show"_s)) {
        bool isNumber = false;
        const qsizetype number = arguments.value(u"show"_s).toLongLong(&isNumber);
        if (isNumber && number >= 1 && number <= count)
            return show(store, list.versions[count - number], terminal);
        terminal.complain(
            Words::tr("There is no version “%1” of “%2”: they are numbered from 1 to %3.")
                .arg(arguments.value(u"show"_s), path, QString::number(count)));
        return AnswerIsNo;
    }
    for (qsizetype number = 1; number <= count; ++number)
        terminal.printLine(lineOf(number, list.versions[count - number]));
    return Done;
}

} // namespace

Command versionsCommand()
{
    Command command;
    command.name = u"versions"_s;
    command.usage = u"FILE [--show N]"_s;
    command.summary = Words::tr("list what saving kept of an article");
    command.options = {
        {u"show"_s, Words::tr("print the version with this number; 1 is the newest"), u"N"_s}};
    command.maximum = 1;
    command.run = runVersions;
    return command;
}

} // namespace galley

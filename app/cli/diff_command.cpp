// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/cli/diff_command.h"

#include "app/cli/article_file.h"
#include "app/cli/diff_report.h"
#include "app/cli/words.h"

#include <QCommandLineParser>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

using cli::Words;

void printLines(const ComparedFiles& files, Terminal& terminal)
{
    for (const QString& line : diffLines(files))
        terminal.printLine(line);
}

void printJson(const ComparedFiles& files, Terminal& terminal)
{
    terminal.print(diffAsJson(files));
}

void printHtml(const ComparedFiles& files, Terminal& terminal)
{
    terminal.print(diffAsHtml(files));
}

using Print = void (*)(const ComparedFiles& files, Terminal& terminal);

Print printerNamed(const QString& format)
{
    static const QHash<QString, Print> printers{
        {u"text"_s, printLines}, {u"json"_s, printJson}, {u"html"_s, printHtml}};
    return printers.value(format);
}

int runDiff(const QCommandLineParser& arguments, Terminal& terminal)
{
    const Print print = printerNamed(arguments.value(u"format"_s));
    if (!print) {
        terminal.complain(Words::tr("Say with --format what is wanted: text, json or html."));
        return NotDone;
    }
    ComparedFiles files{.before = arguments.positionalArguments().at(0),
                        .after = arguments.positionalArguments().at(1),
                        .comparison = {},
                        .changes = {}};
    const auto before = openDocument(files.before, namedDocumentFrom, terminal);
    const auto after = openDocument(files.after, namedDocumentFrom, terminal);
    if (!before || !after)
        return NotDone;
    files.comparison = comparisonOf(before->article, after->article);
    files.changes = differencesOf(files.comparison);
    print(files, terminal);
    return files.comparison.isSame() ? Done : AnswerIsNo;
}

} // namespace

Command diffCommand()
{
    Command command;
    command.name = u"diff"_s;
    command.usage = u"BEFORE AFTER [--format text|json|html]"_s;
    command.summary = Words::tr("say what became of an article");
    command.options = {{u"format"_s, Words::tr("text, json or html"), u"FORMAT"_s, u"text"_s}};
    command.minimum = 2;
    command.maximum = 2;
    command.run = runDiff;
    return command;
}

} // namespace galley

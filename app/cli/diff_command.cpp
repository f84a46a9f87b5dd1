// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/cli/diff_command.h"

#include "app/cli/article_file.h"
#include "app/cli/diff_report.h"
#include "app/cli/three_way_report.h"
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

int runThreeWays(const QCommandLineParser& arguments, Terminal& terminal)
{
    const QStringList paths = arguments.positionalArguments();
    const auto base = openDocument(arguments.value(u"base"_s), namedDocumentFrom, terminal);
    const auto a = openDocument(paths[0], namedDocumentFrom, terminal);
    const auto b = openDocument(paths[1], namedDocumentFrom, terminal);
    if (!base || !a || !b)
        return NotDone;
    if (!haveMergeableText(base->article, a->article, b->article)) {
        terminal.complain(Words::tr("The three do not have their texts in one form that Galley "
                                    "edits. Compare two of them."));
        return NotDone;
    }
    const ThreeComparedFiles files{paths[0], paths[1],
                                   comparisonOf(base->article, a->article, b->article)};
    const QString format = arguments.value(u"format"_s);
    if (format == u"json")
        terminal.print(threeWayAsJson(files));
    else if (format == u"html")
        terminal.print(threeWayAsHtml(files));
    else
        for (const QString& line : threeWayLines(files))
            terminal.printLine(line);
    return files.comparison.changes.isEmpty() ? Done : AnswerIsNo;
}

int runDiff(const QCommandLineParser& arguments, Terminal& terminal)
{
    const Print print = printerNamed(arguments.value(u"format"_s));
    if (!print) {
        terminal.complain(Words::tr("Say with --format what is wanted: text, json or html."));
        return NotDone;
    }
    if (arguments.isSet(u"base"_s))
        return runThreeWays(arguments, terminal);
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
    command.usage = u"BEFORE AFTER [--base BASE] [--format text|json|html]"_s;
    command.summary = Words::tr("say what became of an article");
    command.options = {
        {u"format"_s, Words::tr("text, json or html"), u"FORMAT"_s, u"text"_s},
        {u"base"_s, Words::tr("the version that both come from: say who changed what"), u"BASE"_s}};
    command.minimum = 2;
    command.maximum = 2;
    command.run = runDiff;
    return command;
}

} // namespace galley

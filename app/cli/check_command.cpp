// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/cli/check_command.h"

#include "app/article/article_check.h"
#include "app/cli/article_file.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

QString lineOf(const QString& path, const Finding& finding)
{
    // Scripts read these words, so they are not translated.
    const QString severity = finding.severity == Severity::Error ? u"error"_s : u"warning"_s;
    return path + u":%1:%2: "_s.arg(finding.place.line).arg(finding.place.column) + severity
        + u": "_s + finding.sentence + u" ["_s + finding.rule + u']';
}

int checkFile(const QString& path, Terminal& terminal)
{
    const auto article = readArticle(path, terminal);
    if (!article)
        return NotDone;
    int code = Done;
    for (const Finding& finding : findingsIn(*article)) {
        terminal.printLine(lineOf(path, finding));
        if (finding.severity == Severity::Error)
            code = AnswerIsNo;
    }
    return code;
}

int run(const QCommandLineParser& arguments, Terminal& terminal)
{
    int code = Done;
    for (const QString& path : arguments.positionalArguments())
        code = qMax(code, checkFile(path, terminal));
    return code;
}

} // namespace

Command checkCommand()
{
    Command command;
    command.name = u"check"_s;
    command.usage = u"FILE..."_s;
    command.summary = QCoreApplication::translate("Terminal", "tell what is wrong with articles");
    command.run = run;
    return command;
}

} // namespace galley

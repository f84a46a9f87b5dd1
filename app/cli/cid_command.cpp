// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/cli/cid_command.h"

#include "app/cli/article_file.h"
#include "app/cli/words.h"

#include <QCommandLineParser>

namespace galley {

using namespace Qt::StringLiterals;
using cli::Words;

namespace {

int runCid(const QCommandLineParser& arguments, Terminal& terminal)
{
    const QString path = arguments.positionalArguments().constFirst();
    const auto article = readArticle(path, terminal);
    if (!article)
        return NotDone;
    const auto cid = article->recordCid();
    if (!cid) {
        terminal.complain(path, cid.error());
        return AnswerIsNo;
    }
    terminal.printLine(cid->toString());
    return Done;
}

} // namespace

Command cidCommand()
{
    Command command;
    command.name = u"cid"_s;
    command.usage = u"FILE"_s;
    command.summary = Words::tr("print the record's CID");
    command.maximum = 1;
    command.run = runCid;
    return command;
}

} // namespace galley

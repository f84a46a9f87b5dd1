// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/cli/command_line_test.cpp

#include "app/cli/usage.h"

#include "app/cli/words.h"

namespace galley {

using namespace Qt::StringLiterals;

namespace {

using cli::Words;

QString nameOf(const QCommandLineOption& option)
{
    const QString name = option.names().constFirst();
    const QString dashed = (name.size() == 1 ? u"-"_s : u"--"_s) + name;
    return option.valueName().isEmpty() ? dashed : dashed + u' ' + option.valueName();
}

} // namespace

QString usageOf(const Command& command)
{
    return Words::tr("Usage: galley %1").arg(command.name + u' ' + command.usage);
}

QString helpOf(const Command& command)
{
    QString help = usageOf(command) + u'\n' + command.summary + u'\n';
    for (const QCommandLineOption& option : command.options)
        help += u"  "_s + nameOf(option).leftJustified(24) + option.description() + u'\n';
    return help;
}

QString helpOf(const QList<Command>& commands)
{
    QString help =
        Words::tr("Usage: galley [--panes LIST] [--geometry WxH+X+Y] [--new-instance]\n"
                  "              [FILE...]\n"
                  "       galley COMMAND ...\n"
                  "Drafts articles and reviews them offline. Without a command a window opens; a "
                  "file with\nthe name of a command is opened as ./NAME.\n\n");
    for (const Command& command : commands)
        help += (u"  "_s + command.name + u' ' + command.usage + u' ').leftJustified(48)
            + command.summary + u'\n';
    return help
        + Words::tr(
               "\n  --help, -h          say this; behind a command, say more of it\n"
               "  --version           say which Galley this is\n"
               "  --panes LIST        show these: outline,editor,preview,inspector\n"
               "  --geometry WxH+X+Y  size and place of the window\n"
               "  --new-instance      do not hand FILE to the Galley that runs already\n"
               "\nExit codes: 0 done; 1 the article has errors, or not what was asked for; 2 not "
               "done.\n");
}

} // namespace galley

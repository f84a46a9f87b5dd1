// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/cli/command_line.h"

#include "app/cli/check_command.h"
#include "app/cli/cid_command.h"
#include "app/cli/cover_command.h"
#include "app/cli/diff_command.h"
#include "app/cli/export_command.h"
#include "app/cli/get_command.h"
#include "app/cli/new_command.h"
#include "app/cli/recover_command.h"
#include "app/cli/review_command.h"
#include "app/cli/set_command.h"
#include "app/cli/unset_command.h"
#include "app/cli/usage.h"
#include "app/cli/versions_command.h"
#include "app/cli/words.h"

#include <QCommandLineParser>

#include <algorithm>

namespace galley {

using namespace Qt::StringLiterals;
using cli::Words;

namespace {

QList<Command> allCommands()
{
    return {newCommand(),    checkCommand(),  cidCommand(),      getCommand(),
            setCommand(),    unsetCommand(),  coverCommand(),    diffCommand(),
            exportCommand(), reviewCommand(), versionsCommand(), recoverCommand()};
}

bool asksForHelp(const QString& argument)
{
    return argument == u"--help" || argument == u"-h";
}

int misused(const Command& command, const QString& sentence, Terminal& terminal)
{
    terminal.complain(sentence + u' ' + usageOf(command));
    return NotDone;
}

int run(const Command& command, const QStringList& arguments, Terminal& terminal)
{
    QCommandLineParser parser;
    parser.addOptions(command.options);
    parser.addOption(QCommandLineOption(QStringList{u"h"_s, u"help"_s}));
    if (!parser.parse(arguments)) // takes the first for the program's name
        return misused(command, parser.errorText(), terminal);
    if (parser.isSet(u"help"_s)) {
        terminal.print(helpOf(command).toUtf8());
        return Done;
    }
    const qsizetype count = parser.positionalArguments().size();
    if (count < command.minimum)
        return misused(command, Words::tr("An argument is missing."), terminal);
    if (count > command.maximum)
        return misused(command, Words::tr("An argument is too many."), terminal);
    return command.run(parser, terminal);
}

int runAny(const QStringList& arguments, Terminal& terminal)
{
    const QList<Command> commands = allCommands();
    const QString first = arguments.value(0);
    for (const Command& command : commands) {
        if (command.name == first)
            return run(command, arguments, terminal);
    }
    terminal.print(asksForHelp(first) ? helpOf(commands).toUtf8()
                                      : QByteArrayLiteral("galley " GALLEY_VERSION "\n"));
    return Done;
}

} // namespace

bool isCommandLine(const QStringList& arguments)
{
    const QString first = arguments.value(0);
    const QList<Command> commands = allCommands();
    return asksForHelp(first) || first == u"--version"
        || std::any_of(commands.begin(), commands.end(),
                       [&](const Command& command) { return command.name == first; });
}

int runCommandLine(const QStringList& arguments, Terminal& terminal)
{
    const int code = runAny(arguments, terminal);
    if (!terminal.hasOutputFailed())
        return code;
    terminal.complain(Words::tr("The output could not be written completely."));
    return NotDone;
}

} // namespace galley

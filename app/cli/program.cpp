// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/integration/terminal_test.cpp

#include "app/cli/program.h"

#include "app/base/ignored_signals.h"
#include "app/base/plural_forms.h"
#include "app/cli/command.h"
#include "app/cli/command_line.h"
#include "app/cli/terminal.h"
#include "app/cli/words.h"

#include <QCoreApplication>
#include <QFile>
#include <QStringDecoder>

#include <clocale>
#include <cstdio>

#include <langinfo.h>
#include <unistd.h>

namespace galley {

using cli::Words;

namespace {

// Qt takes all text for UTF-8, and says among our errors that the locale is of another opinion.
void useUtf8Locale()
{
    std::setlocale(LC_ALL, "");
    if (qstrcmp(::nl_langinfo(CODESET), "UTF-8") != 0)
        qputenv("LC_ALL", "C.UTF-8");
}

// Libraries warn in their own words, of broken pictures above all: ours say it once, in a sentence.
// Qt has a handler for that, libpng knows the C stream alone. The descriptor stays as it is, for
// our own errors and for sanitizers.
void keepLibrariesQuiet()
{
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext&, const QString& message) {
        if (type == QtFatalMsg)
            ::dprintf(STDERR_FILENO, "%s\n", qPrintable(message));
    });
#ifdef __GLIBC__ // where the stream is a variable
    if (std::FILE* const nowhere = std::fopen("/dev/null", "w"))
        stderr = nowhere;
#endif
}

struct Arguments {
    QStringList list; // without the program's name
    bool areUtf8 = true;
};

Arguments decodedArguments(int argc, char** argv)
{
    Arguments arguments;
    for (int index = 1; index < argc; ++index) {
        QStringDecoder decoder(QStringDecoder::Utf8,
                               QStringDecoder::Flag::Stateless
                                   | QStringDecoder::Flag::ConvertInitialBom);
        arguments.list << QString(decoder(argv[index]));
        arguments.areUtf8 = arguments.areUtf8 && !decoder.hasError();
    }
    return arguments;
}

} // namespace

std::optional<int> runAsCommand(int argc, char** argv)
{
    const Arguments arguments = decodedArguments(argc, argv);
    if (!isCommandLine(arguments.list))
        return {};

    ignoreWriteSignals();
    useUtf8Locale();
    keepLibrariesQuiet();
    const QCoreApplication application(argc, argv);
    usePluralForms();

    QFile input;
    QFile output;
    QFile errors;
    if (!input.open(STDIN_FILENO, QIODevice::ReadOnly | QIODevice::Unbuffered)
        || !output.open(STDOUT_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered)
        || !errors.open(STDERR_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return NotDone;
    Terminal terminal(input, output, errors,
                      ::isatty(STDOUT_FILENO) == 1 ? OutputKind::Terminal : OutputKind::Bytes);
    if (!arguments.areUtf8) {
        terminal.complain(Words::tr("The arguments are not all UTF-8."));
        return NotDone;
    }
    return runCommandLine(arguments.list, terminal);
}

} // namespace galley

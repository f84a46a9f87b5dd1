// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/terminal.h"

#include <QCommandLineOption>
#include <QList>
#include <QStringList>

#include <limits>

class QCommandLineParser;

namespace galley {

// How a command ends; packaging/galley.1 says so to people.
enum ExitCode {
    Done = 0,
    AnswerIsNo = 1, // the file was read: it has errors, or not what was asked for
    NotDone = 2, // wrong usage, unreadable, no article, or not written
};

// One of the things that Galley does from a terminal.
struct Command {
    QString name;
    QString usage; // what stands behind the name
    QString summary;
    QList<QCommandLineOption> options;
    qsizetype minimum = 1; // arguments besides options
    qsizetype maximum = std::numeric_limits<qsizetype>::max();
    int (*run)(const QCommandLineParser& arguments, Terminal& terminal) = nullptr; // ExitCode
};

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/terminal.h"

class QCommandLineParser;

namespace galley {

// What "galley review ACT ARTICLE …" does; the first argument is the name of the act. Each returns
// an ExitCode: AnswerIsNo where some of what was asked for was left.

int importIntoReview(const QCommandLineParser& arguments, Terminal& terminal);
int packReview(const QCommandLineParser& arguments, Terminal& terminal);

int acceptRemarks(const QCommandLineParser& arguments, Terminal& terminal);
int rejectRemarks(const QCommandLineParser& arguments, Terminal& terminal);
int resolveRemarks(const QCommandLineParser& arguments, Terminal& terminal);
int reopenRemarks(const QCommandLineParser& arguments, Terminal& terminal);

int commentOnWords(const QCommandLineParser& arguments, Terminal& terminal);
int replyToRemark(const QCommandLineParser& arguments, Terminal& terminal);
int withdrawRemarks(const QCommandLineParser& arguments, Terminal& terminal);
int giveVerdict(const QCommandLineParser& arguments, Terminal& terminal);

} // namespace galley

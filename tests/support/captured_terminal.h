// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/command_line.h"
#include "app/cli/terminal.h"

#include <QBuffer>

namespace galley::tests {

// What a command answered.
struct Answer {
    int code = -1;
    QByteArray output;
    QString errors;
};

// Runs a command in this process.
inline Answer answerTo(const QStringList& arguments, const QByteArray& input = {},
                       OutputKind outputKind = OutputKind::Bytes)
{
    QBuffer in;
    QBuffer out;
    QBuffer errors;
    in.setData(input);
    in.open(QIODevice::ReadOnly);
    out.open(QIODevice::WriteOnly);
    errors.open(QIODevice::WriteOnly);
    Terminal terminal(in, out, errors, outputKind);
    const int code = runCommandLine(arguments, terminal);
    return {code, out.data(), QString::fromUtf8(errors.data())};
}

} // namespace galley::tests

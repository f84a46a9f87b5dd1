// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QString>

class QIODevice;

namespace galley {

// Where a command's answer goes: to a program or a file, or to somebody's screen.
enum class OutputKind { Bytes, Terminal };

// The three streams of a command, and the form of what is said on them.
class Terminal {
public:
    // Of unbuffered or in-memory devices, which outlive this.
    Terminal(QIODevice& input, QIODevice& output, QIODevice& errors,
             OutputKind outputKind = OutputKind::Bytes)
        : m_input(input)
        , m_output(output)
        , m_errors(errors)
        , m_outputKind(outputKind)
    {
    }

    // The command's answer, byte for byte; on a screen, UTF-8 without what would steer that.
    void print(const QByteArray& bytes);
    // A line for people: what would steer a terminal, end
    // a line or cannot be seen is masked, for it may come from a stranger.
    void printLine(const QString& line);

    // "galley: SENTENCE" among the errors.
    void complain(const QString& sentence);
    // "galley: FILE:LINE:COLUMN: SENTENCE", or without a place.
    void complain(const QString& path, const Error& error);

    // All of the input; fails when it is longer than `limit` bytes.
    Result<QByteArray> readInput(qsizetype limit);

    // Whether something printed did not arrive: a closed pipe, a full disk.
    bool hasOutputFailed() const { return m_outputFailed; }

private:
    QIODevice& m_input;
    QIODevice& m_output;
    QIODevice& m_errors;
    OutputKind m_outputKind;
    bool m_outputFailed = false;
};

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/integration/terminal_test.cpp

#include "app/cli/terminal.h"

#include "app/base/byte_units.h"
#include "app/cli/words.h"
#include "app/text/unseen_characters.h"

#include <QIODevice>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

using cli::Words;

// A file's text as a terminal can show it without being driven: lines stay lines, and a carriage
// return only ends one.
QByteArray maskedText(const QByteArray& bytes)
{
    QString text = QString::fromUtf8(bytes);
    for (qsizetype index = 0; index < text.size(); ++index) {
        const QChar character = text[index];
        const bool isLineEnd = character == u'\n'
            || (character == u'\r' && index + 1 < text.size() && text[index + 1] == u'\n');
        if (character.category() == QChar::Other_Control && character != u'\t' && !isLineEnd)
            text[index] = QChar::ReplacementCharacter;
    }
    return text.toUtf8();
}

} // namespace

void Terminal::print(const QByteArray& bytes)
{
    if (m_outputFailed)
        return;
    const QByteArray shown = m_outputKind == OutputKind::Terminal ? maskedText(bytes) : bytes;
    m_outputFailed = m_output.write(shown) != shown.size();
}

void Terminal::printLine(const QString& line)
{
    print(maskedLine(line).toUtf8() + '\n');
}

void Terminal::complain(const QString& sentence)
{
    m_errors.write(maskedLine(u"galley: "_s + sentence).toUtf8() + '\n');
}

void Terminal::complain(const QString& path, const Error& error)
{
    const QString place =
        error.place ? u"%1:%2: "_s.arg(error.place->line).arg(error.place->column) : u" "_s;
    complain(path + u':' + place + error.sentence);
}

Result<QByteArray> Terminal::readInput(qsizetype limit)
{
    QByteArray bytes;
    QByteArray piece(64 * kibibyte, Qt::Uninitialized);
    for (;;) {
        const qint64 count = m_input.read(piece.data(), piece.size());
        if (count == 0)
            return bytes;
        if (count < 0)
            return Error{ErrorKind::Failed, Words::tr("The input cannot be read."), {}};
        bytes.append(piece.constData(), count);
        if (bytes.size() > limit)
            return Error{ErrorKind::TooLarge,
                         Words::tr("The input is larger than %1 MB, the most that Galley reads.")
                             .arg(limit / mebibyte),
                         {}};
    }
}

} // namespace galley

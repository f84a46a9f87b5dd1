// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/cli/terminal.h"

#include "app/base/byte_units.h"
#include "app/cli/words.h"

#include <QIODevice>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

using cli::tr;

// Control characters in a name or a quotation could forge lines or drive the terminal.
QString masked(QString line)
{
    for (QChar& character : line) {
        if (character.category() == QChar::Other_Control)
            character = QChar::ReplacementCharacter;
    }
    return line;
}

} // namespace

void Terminal::print(const QByteArray& bytes)
{
    if (!m_outputFailed)
        m_outputFailed = m_output.write(bytes) != bytes.size();
}

void Terminal::printLine(const QString& line)
{
    print(masked(line).toUtf8() + '\n');
}

void Terminal::complain(const QString& sentence)
{
    m_errors.write(masked(u"galley: "_s + sentence).toUtf8() + '\n');
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
            return Error{ErrorKind::Failed, tr("The input cannot be read."), {}};
        bytes.append(piece.constData(), count);
        if (bytes.size() > limit)
            return Error{ErrorKind::TooLarge,
                         tr("The input is larger than %1 MB, the most that Galley reads.")
                             .arg(limit / mebibyte),
                         {}};
    }
}

} // namespace galley

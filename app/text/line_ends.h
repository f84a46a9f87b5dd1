// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArrayView>
#include <QStringView>

// Lines as CommonMark counts them, in UTF-8 and in UTF-16: each ends after LF, CR or CRLF. Who asks
// for lines as the editor shows them asks SourceText, which also knows U+2029 and its like.
namespace galley {

// Where the content of the line that holds `at` ends.
qsizetype lineEnd(QByteArrayView text, qsizetype at);
qsizetype lineEnd(QStringView text, qsizetype at);
// Where the line behind that one begins.
qsizetype behindLine(QByteArrayView text, qsizetype at);
qsizetype behindLine(QStringView text, qsizetype at);
// How many ends of lines a text has.
int lineEndsIn(QByteArrayView text);
int lineEndsIn(QStringView text);

} // namespace galley

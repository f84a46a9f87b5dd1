// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/article.h"

#include <QByteArray>
#include <QCryptographicHash>

#include <chrono>

namespace galley::torture {

// What the typist tells the driver through its standard output, a line each, fields with spaces
// between them. Written in one piece, so that a kill leaves whole lines.
//
//   ready
//   before DOCUMENT STATE      the next act leads there ("?": not known beforehand)
//   done DOCUMENT STATE TIME   it was carried out
//   saving HASH                a file that is now written will have this SHA-256
//   remark DOCUMENT WORDS TIME somebody commented with these words
//   unknown DOCUMENT           what becomes of it is not told from here on
//
// What is suggested of a document is told of as of one of its own, see suggestedOf().

// What a person would miss of an article, as one word.
inline QByteArray stateOf(const QString& title, const QString& text)
{
    return QCryptographicHash::hash((title + QChar(0) + text).toUtf8(), QCryptographicHash::Sha256)
        .toHex()
        .first(16);
}

inline QByteArray stateOf(const Article& article)
{
    return stateOf(article.string(Field::Title).value_or(QString()), article.text().toString());
}

// The name that the typist gave a document; empty: none yet.
inline QByteArray nameOf(const Article& article)
{
    return article.string(Field::Description).value_or(QString()).toUtf8();
}

// The name under which it is told what a document would read by what is suggested.
inline QByteArray suggestedOf(const QByteArray& document)
{
    return document + "+suggested";
}

// Likewise. White space at the end of a text is none that anybody sees: a comparison leaves it as
// it was.
inline QByteArray suggestedStateOf(QString text)
{
    while (!text.isEmpty() && text.back().isSpace())
        text.chop(1);
    return stateOf({}, text);
}

// Milliseconds of the machine's clock that never jumps.
inline qint64 now()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

} // namespace galley::torture

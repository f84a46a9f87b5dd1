// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringView>

namespace galley {

// Lines as JSON's readers count them: LF, CR and CRLF end one.

// The length of the line end that begins there; 0: none does.
inline qsizetype lineEndAt(QStringView text, qsizetype position)
{
    if (text[position] == u'\n')
        return 1;
    if (text[position] != u'\r')
        return 0;
    return position + 1 < text.size() && text[position + 1] == u'\n' ? 2 : 1;
}

inline bool isLineStart(QStringView text, qsizetype position)
{
    return position == 0 || text[position - 1] == u'\n'
        || (text[position - 1] == u'\r' && (position == text.size() || text[position] != u'\n'));
}

// The place itself, or the one before it if it would part a surrogate pair or a CRLF.
inline qsizetype wholePlace(QStringView text, qsizetype position)
{
    if (position <= 0 || position >= text.size())
        return position;
    const QChar before = text[position - 1];
    const QChar after = text[position];
    const bool isInPair = before.isHighSurrogate() && after.isLowSurrogate();
    return isInPair || (before == u'\r' && after == u'\n') ? position - 1 : position;
}

} // namespace galley

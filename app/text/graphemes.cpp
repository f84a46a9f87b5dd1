// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/text/graphemes.h"

#include "app/text/break_iterator.h"

#include <algorithm>

namespace galley {

namespace {

// Below U+0300 nothing combines with what stands before it, CRLF aside.
bool isSimple(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar character) {
        return character.unicode() < 0x300 && character != u'\r';
    });
}

} // namespace

qsizetype graphemeCount(QStringView text)
{
    if (isSimple(text))
        return text.size();
    UBreakIterator* breaks = breaksOf(UBRK_CHARACTER, text);
    if (!breaks)
        return text.size();
    qsizetype count = 0;
    while (ubrk_next(breaks) != UBRK_DONE)
        ++count;
    return count;
}

qsizetype nextGrapheme(QStringView text, qsizetype position)
{
    UBreakIterator* breaks = breaksOf(UBRK_CHARACTER, text);
    const int32_t found =
        breaks ? ubrk_following(breaks, static_cast<int32_t>(position)) : UBRK_DONE;
    return found == UBRK_DONE ? text.size() : found;
}

qsizetype utf8Length(QStringView text)
{
    qsizetype length = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char16_t unit = text[at].unicode();
        const bool isPair =
            text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        length += unit < 0x80 ? 1 : unit < 0x800 ? 2 : isPair ? 4 : 3;
        at += isPair ? 1 : 0;
    }
    return length;
}

} // namespace galley

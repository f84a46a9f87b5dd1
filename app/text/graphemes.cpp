// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/text/counts_test.cpp

#include "app/text/graphemes.h"

#include "app/text/break_iterator.h"

#include <QList>

#include <unicode/uchar.h>

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

// No emoji is longer (UTF-16 units); of flags in a row the parity is told by as many.
constexpr qsizetype longestEmoji = 128;

// What letters of scripts, which are taken one by one, do not have: an emoji, half a flag, or the
// sign that makes an emoji of a digit.
bool isOfEmoji(char32_t point)
{
    const auto unit = static_cast<UChar32>(point);
    constexpr char32_t enclosingKeycap = 0x20e3;
    return point == enclosingKeycap || u_hasBinaryProperty(unit, UCHAR_EXTENDED_PICTOGRAPHIC)
        || u_hasBinaryProperty(unit, UCHAR_REGIONAL_INDICATOR);
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

qsizetype emojiBefore(QStringView text)
{
    const QStringView end = text.last(qMin(text.size(), longestEmoji));
    UBreakIterator* breaks = end.isEmpty() ? nullptr : breaksOf(UBRK_CHARACTER, end);
    if (!breaks)
        return 0;
    const int32_t start = ubrk_preceding(breaks, static_cast<int32_t>(end.size()));
    if (start == UBRK_DONE)
        return 0;
    const QList<uint> points = end.sliced(start).toUcs4();
    const bool isEmoji = points.size() > 1 && std::any_of(points.begin(), points.end(), isOfEmoji);
    return isEmoji ? end.size() - start : 0;
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

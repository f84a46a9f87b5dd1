// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/text/emoji.h"

#include "app/text/break_iterator.h"

#include <algorithm>

#include <unicode/uchar.h>

namespace galley {

namespace {

constexpr QChar keycap(0x20E3);

bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar unit) { return unit.unicode() < 0x80; });
}

char32_t firstOf(QStringView cluster)
{
    return cluster.size() > 1 && cluster[0].isHighSurrogate()
        ? QChar::surrogateToUcs4(cluster[0], cluster[1])
        : cluster[0].unicode();
}

bool isEmoji(QStringView cluster)
{
    const char32_t first = firstOf(cluster);
    return u_hasBinaryProperty(static_cast<UChar32>(first), UCHAR_EMOJI) != 0
        && (first > 0x7F || cluster.endsWith(keycap));
}

} // namespace

QList<TextRange> emojiIn(QStringView text)
{
    QList<TextRange> ranges;
    UBreakIterator* const clusters = isAscii(text) ? nullptr : breaksOf(UBRK_CHARACTER, text);
    if (!clusters)
        return ranges;
    int32_t start = 0;
    for (int32_t end = ubrk_next(clusters); end != UBRK_DONE; end = ubrk_next(clusters)) {
        const TextRange range{start, end - start};
        if (isEmoji(text.sliced(range.start, range.length)))
            ranges.append(range);
        start = end;
    }
    return ranges;
}

} // namespace galley

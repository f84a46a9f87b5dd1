// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/text/emoji.h"

#include "app/text/break_iterator.h"

#include <algorithm>

#include <unicode/uchar.h>

namespace galley {

namespace {

constexpr char16_t textSelector = 0xFE0E;
constexpr char16_t pictureSelector = 0xFE0F;
constexpr char16_t keycap = 0x20E3;
constexpr char16_t joiner = 0x200D;

// None but © and ® is below, and those are text unless a selector follows.
bool mayHold(QStringView text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar unit) { return unit.unicode() >= 0x203C; });
}

char32_t codePointAt(QStringView cluster, qsizetype position)
{
    return cluster[position].isHighSurrogate() && position + 1 < cluster.size()
        ? QChar::surrogateToUcs4(cluster[position], cluster[position + 1])
        : cluster[position].unicode();
}

bool hasProperty(char32_t character, UProperty property)
{
    return u_hasBinaryProperty(static_cast<UChar32>(character), property) != 0;
}

bool canBeEmoji(QStringView cluster)
{
    const char32_t first = codePointAt(cluster, 0);
    return hasProperty(first, UCHAR_EMOJI) && (first > 0x7F || cluster.endsWith(QChar(keycap)));
}

bool isEmoji(QStringView cluster)
{
    const char32_t first = codePointAt(cluster, 0);
    if (!canBeEmoji(cluster))
        return false;
    const qsizetype second = QChar::requiresSurrogates(first) ? 2 : 1;
    if (second >= cluster.size())
        return hasProperty(first, UCHAR_EMOJI_PRESENTATION);
    const char32_t next = codePointAt(cluster, second);
    if (next == textSelector)
        return false;
    return hasProperty(first, UCHAR_EMOJI_PRESENTATION) || next == pictureSelector || next == keycap
        || next == joiner || hasProperty(next, UCHAR_EMOJI_MODIFIER);
}

template <typename Condition> QList<TextRange> clustersIn(QStringView text, Condition condition)
{
    QList<TextRange> ranges;
    if (!mayHold(text))
        return ranges;
    UBreakIterator* const clusters = breaksOf(UBRK_CHARACTER, text);
    if (!clusters)
        return ranges;
    int32_t start = 0;
    for (int32_t end = ubrk_next(clusters); end != UBRK_DONE; end = ubrk_next(clusters)) {
        const TextRange range{start, end - start};
        if (condition(text.sliced(range.start, range.length)))
            ranges.append(range);
        start = end;
    }
    return ranges;
}

} // namespace

QList<TextRange> emojiIn(QStringView text)
{
    return clustersIn(text, isEmoji);
}

QList<TextRange> possibleEmojiIn(QStringView text)
{
    return clustersIn(text, canBeEmoji);
}

} // namespace galley

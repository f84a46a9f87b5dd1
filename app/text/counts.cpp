// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/text/counts.h"

#include "app/text/break_iterator.h"
#include "app/text/graphemes.h"

namespace galley {

namespace {

constexpr qsizetype wordsPerMinute = 200; // Bluesky's pace for link cards

// Whether a sign makes one word of those on either side of it: well-known, 12:30, AT&T.
bool joinsWords(QStringView text, qsizetype sign)
{
    const QChar before = text[sign - 1];
    const QChar after = text[sign + 1];
    switch (text[sign].unicode()) {
    case u'-':
    case u'\u2010': // hyphen
    case u'\u2011': // non-breaking hyphen
        return true;
    case u':':
        return before.isDigit() && after.isDigit();
    case u'&':
        return before.isLetter() && after.isLetter();
    default:
        return false;
    }
}

} // namespace

TextCounts& TextCounts::operator+=(const TextCounts& other)
{
    words += other.words;
    characters += other.characters;
    return *this;
}

TextCounts& TextCounts::operator-=(const TextCounts& other)
{
    words -= other.words;
    characters -= other.characters;
    return *this;
}

TextCounts countsOf(QStringView text)
{
    TextCounts counts;
    counts.characters = graphemeCount(text);
    UBreakIterator* breaks = breaksOf(UBRK_WORD, text);
    qsizetype start = 0;
    qsizetype endOfWord = -1; // of the last one
    for (int32_t end = breaks ? ubrk_next(breaks) : UBRK_DONE; end != UBRK_DONE;
         end = ubrk_next(breaks)) {
        if (ubrk_getRuleStatus(breaks) >= UBRK_WORD_NONE_LIMIT) {
            const bool isPart =
                start == endOfWord + 1 && endOfWord > 0 && joinsWords(text, endOfWord);
            counts.words += isPart ? 0 : 1;
            endOfWord = end;
        }
        start = end;
    }
    return counts;
}

int readingMinutes(qsizetype words)
{
    return static_cast<int>((words + wordsPerMinute - 1) / wordsPerMinute);
}

} // namespace galley

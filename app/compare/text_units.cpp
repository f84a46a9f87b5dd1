// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/record/record_rows_test.cpp

#include "app/compare/text_units.h"

#include "app/base/byte_units.h"
#include "app/compare/sequence_diff.h"
#include "app/text/break_iterator.h"
#include "app/text/source_text.h"

#include <QHash>

#include <algorithm>

namespace galley {

namespace {

constexpr qsizetype longestComparedByWords = 2 * mebibyte;
// Below this share of common words, two stretches are shown one after the other.
constexpr double leastInCommon = 0.3;

QStringView viewOf(QStringView text, const TextUnit& unit)
{
    return text.sliced(unit.range.start, unit.range.length);
}

// A number for each different unit.
class UnitNumbers {
public:
    std::vector<int> of(QStringView text, const std::vector<TextUnit>& units)
    {
        std::vector<int> numbers;
        numbers.reserve(units.size());
        for (const TextUnit& unit : units) {
            const QStringView key = viewOf(text, unit);
            auto known = m_numbers.constFind(key);
            if (known == m_numbers.constEnd())
                known = m_numbers.insert(key, static_cast<int>(m_numbers.size()));
            numbers.push_back(*known);
        }
        return numbers;
    }

private:
    QHash<QStringView, int> m_numbers;
};

TextRange hull(const std::vector<TextUnit>& units, size_t first, size_t last, qsizetype end)
{
    const qsizetype start = first < units.size() ? units[first].range.start : end;
    const qsizetype stop = last < units.size() ? units[last].range.start : end;
    return {start, stop - start};
}

// The stretches of units that go with none.
QList<Difference> differences(const std::vector<TextUnit>& before,
                              const std::vector<TextUnit>& after, const std::vector<int>& common,
                              qsizetype beforeEnd, qsizetype afterEnd)
{
    QList<Difference> found;
    size_t afterIndex = 0;
    size_t from = 0;
    for (size_t index = 0; index <= before.size(); ++index) {
        if (index < before.size() && common[index] < 0)
            continue;
        const size_t match =
            index < before.size() ? static_cast<size_t>(common[index]) : after.size();
        if (index > from || match > afterIndex)
            found.append(
                {hull(before, from, index, beforeEnd), hull(after, afterIndex, match, afterEnd)});
        from = index + 1;
        afterIndex = match + 1;
    }
    return found;
}

bool endsLine(QStringView unit)
{
    return terminatorAtEnd(unit) > 0;
}

bool haveEnoughInCommon(const std::vector<TextUnit>& before, const std::vector<TextUnit>& after,
                        const std::vector<int>& common)
{
    const auto isWord = [](const TextUnit& unit) { return unit.isWord; };
    const auto least = qMin(std::count_if(before.begin(), before.end(), isWord),
                            std::count_if(after.begin(), after.end(), isWord));
    qsizetype shared = 0;
    for (size_t index = 0; index < before.size(); ++index)
        shared += before[index].isWord && common[index] >= 0 ? 1 : 0;
    return static_cast<double>(shared) >= leastInCommon * static_cast<double>(least);
}

} // namespace

qsizetype terminatorAtEnd(QStringView text)
{
    if (text.endsWith(u"\r\n"))
        return 2;
    return !text.isEmpty() && endsLine(text.back()) ? 1 : 0;
}

std::vector<TextUnit> linesOf(QStringView text)
{
    std::vector<TextUnit> lines;
    qsizetype start = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == u'\r' && at + 1 < text.size() && text[at + 1] == u'\n')
            continue;
        if (at + 1 == text.size() || endsLine(text.sliced(at, 1))) {
            lines.push_back({{start, at + 1 - start}});
            start = at + 1;
        }
    }
    return lines;
}

std::vector<TextUnit> wordsOf(QStringView text, TextRange within)
{
    std::vector<TextUnit> words;
    UBreakIterator* breaks = breaksOf(UBRK_WORD, text.sliced(within.start, within.length));
    qsizetype start = 0;
    for (int32_t end = breaks ? ubrk_next(breaks) : UBRK_DONE; end != UBRK_DONE;
         end = ubrk_next(breaks)) {
        words.push_back({{within.start + start, end - start},
                         ubrk_getRuleStatus(breaks) >= UBRK_WORD_NONE_LIMIT});
        start = end;
    }
    if (start < within.length) // ICU could not
        words.push_back({{within.start + start, within.length - start}, true});
    return words;
}

qsizetype wordCountOf(QStringView text)
{
    qsizetype count = 0;
    for (const TextUnit& word : wordsOf(text, {0, text.size()}))
        count += word.isWord ? 1 : 0;
    return count;
}

std::vector<int> commonUnits(QStringView before, const std::vector<TextUnit>& beforeUnits,
                             QStringView after, const std::vector<TextUnit>& afterUnits)
{
    UnitNumbers numbers;
    const std::vector<int> beforeNumbers = numbers.of(before, beforeUnits);
    const std::vector<int> afterNumbers = numbers.of(after, afterUnits);
    return commonElements(beforeNumbers, afterNumbers);
}

void dropIslands(const std::vector<TextUnit>& units, std::vector<int>& common,
                 const std::function<bool(const TextUnit&)>& isWeak)
{
    size_t index = 0;
    while (index < units.size()) {
        size_t end = index;
        bool isIsland = true;
        while (end < units.size() && common[end] >= 0
               && (end == index || common[end] == common[end - 1] + 1))
            isIsland = isWeak(units[end++]) && isIsland;
        if (isIsland && index > 0 && end < units.size())
            std::fill(common.begin() + static_cast<std::ptrdiff_t>(index),
                      common.begin() + static_cast<std::ptrdiff_t>(end), -1);
        index = qMax(end, index + 1);
    }
}

QList<Difference> differingLines(QStringView before, QStringView after)
{
    const std::vector<TextUnit> beforeLines = linesOf(before);
    const std::vector<TextUnit> afterLines = linesOf(after);
    return differences(beforeLines, afterLines, commonUnits(before, beforeLines, after, afterLines),
                       before.size(), after.size());
}

QList<Difference> differingWords(QStringView before, TextRange beforeStretch, QStringView after,
                                 TextRange afterStretch)
{
    QList<Difference> whole{{beforeStretch, afterStretch}};
    if (beforeStretch.isEmpty() || afterStretch.isEmpty()
        || beforeStretch.length + afterStretch.length > longestComparedByWords)
        return whole;
    const std::vector<TextUnit> beforeWords = wordsOf(before, beforeStretch);
    const std::vector<TextUnit> afterWords = wordsOf(after, afterStretch);
    std::vector<int> common = commonUnits(before, beforeWords, after, afterWords);
    // Spaces and marks between changed words only tear apart what is read as one change.
    dropIslands(beforeWords, common, [before](const TextUnit& unit) {
        return !unit.isWord && !endsLine(viewOf(before, unit));
    });
    if (!haveEnoughInCommon(beforeWords, afterWords, common))
        return whole;
    return differences(beforeWords, afterWords, common, beforeStretch.end(), afterStretch.end());
}

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/record/record_differences.h"

#include "app/base/byte_units.h"
#include "app/record/line_ends.h"

#include <algorithm>

namespace galley {

namespace {

// Beyond these the stretch that differs is not looked into by lines.
constexpr qsizetype longestByLines = 16 * mebibyte; // UTF-16 units of both
constexpr size_t maximumLines = 400'000;
constexpr qsizetype shortestTellingLine = 4; // brackets and commas stand everywhere
constexpr qsizetype longestWordBack = 64; // UTF-16 units

bool isOfWord(QChar character)
{
    return character.isLetterOrNumber() || character.isMark() || character.isSurrogate();
}

// Whether the character there is the second one of an escape.
bool isEscaped(QStringView text, qsizetype position)
{
    qsizetype backslashes = 0;
    while (backslashes < position && text[position - 1 - backslashes] == u'\\')
        ++backslashes;
    return backslashes % 2 == 1;
}

std::vector<TextUnit> linesIn(QStringView text, TextRange within)
{
    std::vector<TextUnit> lines;
    qsizetype start = within.start;
    for (qsizetype at = start; at < within.end();) {
        const qsizetype ending = lineEndAt(text, at);
        at += qMax(ending, qsizetype(1));
        if (ending > 0 || at >= within.end()) {
            lines.push_back({{start, at - start}});
            start = at;
        }
    }
    return lines;
}

TextRange hull(const std::vector<TextUnit>& lines, size_t first, size_t end, TextRange within)
{
    const auto startOf = [&](size_t line) {
        return line < lines.size() ? lines[line].range.start : within.end();
    };
    return {startOf(first), startOf(end) - startOf(first)};
}

class Comparing {
public:
    Comparing(QStringView before, QStringView after) : m_before(before), m_after(after) { }

    QList<Difference> result()
    {
        Difference all{{0, m_before.size()}, {0, m_after.size()}};
        takeEqualEnds(all, [this](qsizetype before, qsizetype after) {
            return isLineStart(m_before, before) && isLineStart(m_after, after);
        });
        byLines(all);
        return m_found;
    }

private:
    // Takes off what both sides begin and end with, back to a place that `isPlace` takes.
    template <typename IsPlace> void takeEqualEnds(Difference& stretch, IsPlace isPlace) const
    {
        const QStringView before = m_before.sliced(stretch.before.start, stretch.before.length);
        const QStringView after = m_after.sliced(stretch.after.start, stretch.after.length);
        const auto first = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
        qsizetype head = first.first - before.begin();
        while (head > 0 && !isPlace(stretch.before.start + head, stretch.after.start + head))
            --head;
        const qsizetype longest = qMin(before.size(), after.size()) - head;
        const auto last = std::mismatch(before.rbegin(), before.rbegin() + longest, after.rbegin());
        qsizetype tail = last.first - before.rbegin();
        while (tail > 0 && !isPlace(stretch.before.end() - tail, stretch.after.end() - tail))
            --tail;
        stretch.before = {stretch.before.start + head, before.size() - head - tail};
        stretch.after = {stretch.after.start + head, after.size() - head - tail};
    }

    void byLines(const Difference& stretch)
    {
        if (stretch.before.isEmpty() || stretch.after.isEmpty()
            || stretch.before.length + stretch.after.length > longestByLines) {
            byWords(stretch);
            return;
        }
        const std::vector<TextUnit> before = linesIn(m_before, stretch.before);
        const std::vector<TextUnit> after = linesIn(m_after, stretch.after);
        if (before.size() + after.size() > maximumLines) {
            byWords(stretch);
            return;
        }
        std::vector<int> common = commonUnits(m_before, before, m_after, after);
        dropIslands(before, common, [this](const TextUnit& line) {
            return m_before.sliced(line.range.start, line.range.length).trimmed().size()
                < shortestTellingLine;
        });
        size_t from = 0;
        size_t fromAfter = 0;
        for (size_t line = 0; line <= before.size(); ++line) {
            if (line < before.size() && common[line] < 0)
                continue;
            const size_t match =
                line < before.size() ? static_cast<size_t>(common[line]) : after.size();
            if (line > from || match > fromAfter)
                byWords({hull(before, from, line, stretch.before),
                         hull(after, fromAfter, match, stretch.after)});
            from = line + 1;
            fromAfter = match + 1;
        }
    }

    void byWords(Difference lines)
    {
        if (lines.before.isEmpty() && lines.after.isEmpty())
            return;
        takeEqualEnds(lines, [this](qsizetype before, qsizetype after) {
            return isWordEnd(m_before, before) && isWordEnd(m_after, after);
        });
        for (const Difference& words : differingWords(m_before, lines.before, m_after, lines.after))
            append(withWholeEscapes(words));
    }

    // Words that have no end are parted.
    static bool isWordEnd(QStringView text, qsizetype position)
    {
        if (wholePlace(text, position) != position)
            return false;
        qsizetype back = 0;
        while (back < longestWordBack && back < position && isOfWord(text[position - 1 - back]))
            ++back;
        return back == 0 || back == longestWordBack || position == text.size()
            || !isOfWord(text[position]);
    }

    // "\nword" is read by words as "\" and "nword".
    Difference withWholeEscapes(Difference words) const
    {
        if (!isEscaped(m_before, words.before.start) || !isEscaped(m_after, words.after.start))
            return words;
        const bool isSameEscape = !words.before.isEmpty() && !words.after.isEmpty()
            && m_before[words.before.start] == m_after[words.after.start];
        const qsizetype step = isSameEscape ? 1 : -1;
        words.before = {words.before.start + step, words.before.length - step};
        words.after = {words.after.start + step, words.after.length - step};
        return words;
    }

    void append(const Difference& difference)
    {
        if (difference.before.isEmpty() && difference.after.isEmpty())
            return;
        if (!m_found.isEmpty() && m_found.last().before.end() >= difference.before.start
            && m_found.last().after.end() >= difference.after.start) {
            Difference& last = m_found.last();
            last.before.length = difference.before.end() - last.before.start;
            last.after.length = difference.after.end() - last.after.start;
        } else {
            m_found.append(difference);
        }
    }

    QStringView m_before;
    QStringView m_after;
    QList<Difference> m_found;
};

} // namespace

QList<Difference> recordDifferences(const QString& before, const QString& after)
{
    return Comparing(before, after).result();
}

} // namespace galley

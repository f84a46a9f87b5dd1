// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/text/word_count.h"

#include "app/text/break_iterator.h"
#include "app/text/graphemes.h"

namespace galley {

namespace {

constexpr qsizetype wordsPerMinute = 200; // Bluesky's pace for link cards

TextCounts countsOfLine(const SourceText& text, int line)
{
    return countsOf(text.mid(text.lineContent(line)));
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
    while (breaks && ubrk_next(breaks) != UBRK_DONE) {
        if (ubrk_getRuleStatus(breaks) >= UBRK_WORD_NONE_LIMIT)
            ++counts.words;
    }
    return counts;
}

int readingMinutes(qsizetype words)
{
    return static_cast<int>((words + wordsPerMinute - 1) / wordsPerMinute);
}

void WordCount::reset(const SourceText& text)
{
    m_lines.clear();
    m_total = {};
    for (int line = 0; line < text.lineCount(); ++line) {
        m_lines.push_back(countsOfLine(text, line));
        m_total += m_lines.back();
    }
}

void WordCount::apply(const SourceText& after, const TextDelta& delta)
{
    if (delta.isEmpty())
        return;
    // The lines from the first change to the end of the last one; a change may join its line's
    // CR to an LF, so the line before belongs to it.
    const qsizetype start = qMax<qsizetype>(0, delta.changes.first().position - 1);
    const TextChange& last = delta.changes.last();
    const qsizetype end = last.position + last.removed.size() + delta.growth();
    const int firstLine = after.lineAt(start);
    const int lastLine = after.lineAt(end);
    const int growth = after.lineCount() - static_cast<int>(m_lines.size());

    std::vector<TextCounts> lines;
    for (int line = firstLine; line <= lastLine; ++line) {
        lines.push_back(countsOfLine(after, line));
        m_total += lines.back();
    }
    const auto from = m_lines.begin() + firstLine;
    const auto to = m_lines.begin() + lastLine + 1 - growth;
    for (auto old = from; old != to; ++old)
        m_total -= *old;
    m_lines.insert(m_lines.erase(from, to), lines.begin(), lines.end());
}

} // namespace galley

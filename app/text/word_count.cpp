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
    m_waiting = 0;
    m_countedUntil = 0;
    for (int line = 0; line < text.lineCount(); ++line) {
        const TextCounts counts = countsOfLine(text, line);
        m_lines.emplace_back(counts);
        m_total += counts;
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

    const qsizetype length = after.line(lastLine).end() - after.line(firstLine).start;
    std::vector<std::optional<TextCounts>> lines;
    for (int line = firstLine; line <= lastLine; ++line) {
        if (length > mostAtOnce) {
            lines.emplace_back();
            ++m_waiting;
            continue;
        }
        lines.emplace_back(countsOfLine(after, line));
        m_total += *lines.back();
    }
    const auto from = m_lines.begin() + firstLine;
    const auto to = m_lines.begin() + lastLine + 1 - growth;
    for (auto old = from; old != to; ++old) {
        if (*old)
            m_total -= **old;
        else
            --m_waiting;
    }
    m_lines.insert(m_lines.erase(from, to), lines.begin(), lines.end());
    m_countedUntil = qMin(m_countedUntil, static_cast<std::size_t>(firstLine));
}

void WordCount::countOn(const SourceText& text, const QDeadlineTimer& deadline)
{
    for (; m_waiting > 0; ++m_countedUntil) {
        std::optional<TextCounts>& line = m_lines[m_countedUntil];
        if (line)
            continue;
        line = countsOfLine(text, static_cast<int>(m_countedUntil));
        m_total += *line;
        --m_waiting;
        if (deadline.hasExpired())
            break;
    }
}

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/compare/sentences.h"

#include "app/text/break_iterator.h"

#include <algorithm>

namespace galley::compare {

namespace {

// What may stand behind the mark that ends a sentence.
constexpr QStringView closing = u"\"'\u2019\u201D)]*_`~";
constexpr QStringView ends = u".!?\u2026\u3002\uFF01\uFF1F";

void addStarts(QList<qsizetype>& starts, QStringView text, qsizetype offset, QChar parting)
{
    for (qsizetype at = text.indexOf(parting); at >= 0; at = text.indexOf(parting, at + 1))
        starts.append(offset + at + 1);
}

// A line end within a paragraph ends no sentence, and marks are to a sentence what quotes are.
void addSentences(QList<qsizetype>& starts, QStringView text, qsizetype offset,
                  std::span<const MarkPair> pairs)
{
    QString read = text.toString();
    read.replace(u'\n', u' ').replace(u'\r', u' ');
    const auto put = [&](TextRange half, QChar sign) {
        const qsizetype start = half.start - offset;
        const qsizetype end = qMin(half.end() - offset, read.size());
        for (qsizetype at = qMax<qsizetype>(0, start); at < end; ++at)
            read[at] = sign;
    };
    for (const MarkPair& pair : pairs) {
        put(pair.opening, u'(');
        put(pair.closing, u')');
    }
    UBreakIterator* breaks = breaksOf(UBRK_SENTENCE, read);
    for (int32_t next = breaks ? ubrk_next(breaks) : UBRK_DONE; next != UBRK_DONE;
         next = ubrk_next(breaks))
        starts.append(offset + next);
}

} // namespace

Sentences::Sentences(const BlockText& text, Run blocks) : m_text(text)
{
    for (int index = blocks.first; index < blocks.end; ++index) {
        const Block& block = text.block(index);
        const QStringView view = text.view(block.range);
        m_starts.append(block.range.start);
        if (block.kind == BlockKind::Row)
            addStarts(m_starts, view, block.range.start, u'|');
        else if (block.kind == BlockKind::Code)
            addStarts(m_starts, view, block.range.start, u'\n');
        else
            addSentences(m_starts, view, block.range.start, text.markPairsIn({index, index + 1}));
    }
    m_starts.append(text.rangeOf(blocks).end());
    m_starts.erase(std::unique(m_starts.begin(), m_starts.end()), m_starts.end());
    for (const MarkPair& pair : text.markPairsIn(blocks))
        joinWithin(pair);
}

void Sentences::joinWithin(const MarkPair& pair)
{
    const auto first = std::upper_bound(m_starts.begin(), m_starts.end(), pair.opening.start);
    m_starts.erase(first, std::lower_bound(first, m_starts.end(), pair.closing.end()));
}

qsizetype Sentences::at(qsizetype place) const
{
    const auto behind = std::upper_bound(m_starts.begin(), m_starts.end(), place);
    const qsizetype index = behind - m_starts.begin() - 1;
    return qBound<qsizetype>(0, index, qMax<qsizetype>(0, m_starts.size() - 2));
}

TextRange Sentences::rangeOf(qsizetype first, qsizetype last) const
{
    const qsizetype start = m_starts[first];
    qsizetype end = last + 1 < m_starts.size() ? m_starts[last + 1] : start;
    while (end > start && isWhiteSpace(m_text.text()[end - 1]))
        --end;
    return {start, end - start};
}

bool Sentences::isBetween(qsizetype place) const
{
    if (!std::binary_search(m_starts.begin(), m_starts.end(), place))
        return false;
    return place == m_starts.front()
        || endsSentence(m_text.view({m_starts.front(), place - m_starts.front()}));
}

bool endsSentence(QStringView text)
{
    while (!text.isEmpty() && (isWhiteSpace(text.back()) || closing.contains(text.back())))
        text.chop(1);
    return !text.isEmpty() && ends.contains(text.back());
}

} // namespace galley::compare

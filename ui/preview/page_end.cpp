// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/preview/preview_pane_test.cpp

// Where a page ends before its text, as it would become higher than Qt can count.

#include "ui/preview/page_document.h"

#include <QAbstractTextDocumentLayout>

namespace galley {

// Has all before it laid out.
qreal PageDocument::topOf(int part) const
{
    const QTextBlock block = m_document.findBlockByNumber(firstBlockOf(part));
    return m_document.documentLayout()->blockBoundingRect(block).top();
}

// The page is no higher, as far as can be told without having it laid out.
qreal PageDocument::maximumHeight() const
{
    return qMin(m_extent.height * m_extent.growth + m_extent.added,
                limits().maximum(m_document.characterCount()));
}

void PageDocument::measure()
{
    if (isLaidOut())
        m_extent = {m_document.textWidth(), topOf(partCount())};
}

// Before a slice is written before that part; answers whether nothing had to go for it.
bool PageDocument::makeRoomAt(int part)
{
    const qreal maximum = limits().maximumOfText() - limits().slice();
    measure();
    if (isLaidOut())
        m_behind = m_extent.height - topOf(part);
    else if (part != m_frontier)
        m_behind = maximumHeight();
    if (maximumHeight() <= maximum)
        return true;
    m_extent = {m_document.textWidth(), topOf(part) + m_behind};
    if (maximumHeight() <= maximum)
        return true;
    m_extent = {m_document.textWidth(), topOf(partCount())};
    const int parts = partCount();
    if (m_extent.height > maximum)
        keepWithin(atRest());
    return partCount() == parts;
}

// Removes the parts from that one on, from the end, so many at a time; answers whether all.
bool PageDocument::endBefore(int part)
{
    const int end = qMax(part, partCount() - maximumRemoved);
    m_sections.endBefore(end);
    replaceParts(end, partCount() - end, {});
    return end == part;
}

// Once all is shown that has room: answers whether no more has.
bool PageDocument::endWithin(const markdown::BlockList& blocks)
{
    const int last = m_sections.count() - 1;
    const bool endsBefore = m_isCut
        && (reachIn(blocks) < blocks.count() || (last >= 0 && !m_sections.at(last).isWhole()));
    m_isCut = endsBefore && topOf(partCount()) >= highest(); // else there is room again
    if (isLaidOut() && m_extent.height > atRest()) // many small edits add up
        keepWithin(atRest());
    return m_isCut || !endsBefore;
}

void PageDocument::keepWithin(qreal height)
{
    endBehind(m_document.documentLayout()->hitTest({0, height}, Qt::FuzzyHit));
    m_extent.height = qMin(m_extent.height, height);
}

void PageDocument::endBehind(int position)
{
    const int part = qMax(1, partOf(m_document.findBlock(position).blockNumber()));
    if (part >= partCount())
        return;
    m_isCut = true;
    while (!endBefore(part)) { }
}

// Of the width of the page, what may be kept free of text at most.
qreal PageDocument::indentOf(const PageStyles& styles) const
{
    return 2 * (styles.margin + styles.padding) + styles.deepestIndent;
}

void PageDocument::prepareWidth(qreal width)
{
    measure();
    const qreal growth = PageHeight::growth(m_extent.width - m_indent, width - m_indent);
    prepareGrowth(qMax(m_extent.growth, growth), growth);
}

// Margins and the places of tabs change while all is still written in the styles before.
void PageDocument::prepareStyles(const PageStyles& styles)
{
    const qreal before = m_document.textWidth() - m_indent;
    m_indent = qMax(m_indent, indentOf(styles));
    const qreal tabs = qMax(1.0, styles.tabWidth / m_styles.tabWidth);
    const qreal growth = PageHeight::growth(before * tabs, m_document.textWidth() - m_indent);
    prepareGrowth(m_extent.growth * growth, growth);
}

// The page becomes at most so much higher than when it was measured, and than it is.
void PageDocument::prepareGrowth(qreal sinceMeasured, qreal growth)
{
    m_frontier = -1;
    m_extent.growth = sinceMeasured;
    if (maximumHeight() <= limits().maximumOfText())
        return;
    m_extent = {m_document.textWidth(), topOf(partCount()), growth};
    if (maximumHeight() <= limits().maximumOfText())
        return;
    const int position =
        m_document.documentLayout()->hitTest({0, limits().maximumOfText() / growth}, Qt::FuzzyHit);
    endBehind(qMax(position, static_cast<int>(limits().maximumOfText() / limits().maximum(1))));
    m_extent.height = qMin(m_extent.height, limits().maximumOfText() / growth);
}

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/preview/paper_test.cpp

#include "ui/preview/paper_breaks.h"

#include "ui/preview/block_properties.h"

#include <QAbstractTextDocumentLayout>
#include <QTextCursor>
#include <QTextFrame>
#include <QTextLayout>
#include <QTextTable>

namespace galley {

namespace {

constexpr qreal maximumKept = 2.0 / 3; // of a sheet's text: more blank paper looks like a fault

bool isRow(const QTextBlock& block)
{
    return block.blockFormat().hasProperty(CellAlignments);
}

bool beginsTable(const QTextBlock& row)
{
    return row.blockFormat().boolProperty(BoldRuleBelow);
}

// What Qt wants beside tables and at the end.
bool showsNothing(const QTextBlock& block)
{
    const QTextBlockFormat format = block.blockFormat();
    const bool isShown = format.boolProperty(RuleAcross) || format.boolProperty(OnSurface)
        || format.hasProperty(Markers) || format.hasProperty(QuoteBars);
    return format.boolProperty(BesideFrame) || (block.length() <= 1 && !isShown);
}

} // namespace

QRectF PaperBreaks::lineRect(const QTextBlock& block, int line) const
{
    const QRectF rect = m_page.documentLayout()->blockBoundingRect(block);
    return block.layout()->lineCount() > line
        ? block.layout()->lineAt(line).rect().translated(rect.topLeft())
        : rect;
}

int PaperBreaks::sheetOf(qreal y) const
{
    return static_cast<int>(y / m_page.pageSize().height());
}

int PaperBreaks::sheetCount() const
{
    QTextBlock last = m_page.lastBlock();
    while (last.previous().isValid() && !QTextCursor(last).currentTable() && showsNothing(last))
        last = last.previous();
    qreal bottom = lineRect(last, qMax(0, last.layout()->lineCount() - 1)).bottom();
    if (QTextTable* table = QTextCursor(last).currentTable())
        bottom = qMax(bottom, m_page.documentLayout()->frameBoundingRect(table).bottom());
    return qMin(m_page.pageCount(), sheetOf(bottom - 1) + 1);
}

PaperBreaks::Piece PaperBreaks::tableOf(const QTextBlock& first, qreal top, qreal bottom,
                                        const QTextBlock& behind) const
{
    const QTextFrameFormat sheet = m_page.rootFrame()->frameFormat();
    const qreal margins = sheet.topMargin() + sheet.bottomMargin();
    const int breaks = sheetOf(bottom) - sheetOf(top);
    const qreal height = bottom - top - breaks * margins;
    const bool isShort = height <= maximumKept * (m_page.pageSize().height() - margins);
    return {isShort ? bottom : lineRect(first, 0).top(), behind, isShort};
}

PaperBreaks::Piece PaperBreaks::pieceAt(const QTextBlock& block) const
{
    const QTextBlock next = block.next();
    if (block.blockFormat().boolProperty(BesideFrame) && next.isValid()) {
        if (QTextTable* table = QTextCursor(next).currentTable()) {
            const QRectF rect = m_page.documentLayout()->frameBoundingRect(table);
            return tableOf(next, rect.top(), rect.bottom(),
                           m_page.findBlock(table->lastPosition() + 1));
        }
    }
    if (!isRow(block))
        return {lineRect(block, 0).top(), next, false};
    QTextBlock last = block;
    while (isRow(last.next()) && !beginsTable(last.next()))
        last = last.next();
    const int lastLine = qMax(0, last.layout()->lineCount() - 1);
    return tableOf(block, lineRect(block, 0).top(), lineRect(last, lastLine).bottom(), last.next());
}

void PaperBreaks::set(const QDeadlineTimer& deadline)
{
    QTextBlock heading; // the first of those that stand one below the other
    QTextBlock block = m_page.begin();
    while (block.next().isValid() && !deadline.hasExpired()) { // the last one shows nothing
        if (block.blockFormat().headingLevel() > 0) {
            if (!heading.isValid())
                heading = block;
            block = block.next();
            continue;
        }
        const Piece piece = pieceAt(block);
        QTextBlock start = heading;
        if (!start.isValid() && piece.isKept)
            start = block;
        if (start.isValid() && sheetOf(lineRect(start, 0).top()) < sheetOf(piece.needed)) {
            QTextBlockFormat format = start.blockFormat();
            format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
            QTextCursor(start).setBlockFormat(format);
        }
        heading = {};
        block = piece.behind;
    }
}

} // namespace galley

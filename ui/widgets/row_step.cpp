// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/row_step.h"

#include "ui/widgets/line_looks.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextLayout>

namespace galley {

namespace {

QRectF rectOf(const QTextBlock& block)
{
    return block.document()->documentLayout()->blockBoundingRect(block); // lays it out
}

} // namespace

int placeInRow(const QTextBlock& block, const QTextLine& row, qreal x)
{
    const QTextLayout& layout = *block.layout();
    const int end = row.textStart() + row.textLength();
    const bool isLast = row.lineNumber() + 1 == layout.lineCount();
    const int last = isLast || row.textLength() == 0 ? end : layout.previousCursorPosition(end);
    if (layout.textOption().textDirection() == Qt::LeftToRight && !hasTurnedWords(block.text()))
        return qBound(row.textStart(), row.xToCursor(x), last);
    int nearest = row.textStart();
    qreal distance = qAbs(row.cursorToX(nearest) - x);
    for (int place = nearest; place < last;) {
        place = layout.nextCursorPosition(place);
        if (const qreal other = qAbs(row.cursorToX(place) - x); other < distance) {
            nearest = place;
            distance = other;
        }
    }
    return nearest;
}

bool RowStep::press(const QKeyEvent& event)
{
    const auto isOneOf = [&](QKeySequence::StandardKey moves, QKeySequence::StandardKey selects) {
        return event.matches(moves) || event.matches(selects);
    };
    const bool keepsAnchor = (event.modifiers() & Qt::ShiftModifier) != 0;
    if (!(m_view.textInteractionFlags() & Qt::TextSelectableByKeyboard))
        return false;
    if (isOneOf(QKeySequence::MoveToPreviousLine, QKeySequence::SelectPreviousLine))
        step(-1, keepsAnchor);
    else if (isOneOf(QKeySequence::MoveToNextLine, QKeySequence::SelectNextLine))
        step(1, keepsAnchor);
    else if (isOneOf(QKeySequence::MoveToPreviousPage, QKeySequence::SelectPreviousPage))
        turnPage(-1, keepsAnchor);
    else if (isOneOf(QKeySequence::MoveToNextPage, QKeySequence::SelectNextPage))
        turnPage(1, keepsAnchor);
    else
        return false;
    return true;
}

int RowStep::rowCount(const QTextBlock& block) const
{
    rectOf(block);
    return block.layout()->lineCount();
}

RowStep::Row RowStep::rowOf(int position) const
{
    const QTextBlock block = m_view.document()->findBlock(position);
    rectOf(block);
    const QTextLine row = block.layout()->lineForTextPosition(position - block.position());
    return {block, row.isValid() ? row.lineNumber() : 0};
}

// The scroll bar counts rows.
RowStep::Row RowStep::topRow() const
{
    const int value = m_view.verticalScrollBar()->value();
    const QTextBlock block = m_view.document()->findBlockByLineNumber(value);
    if (!block.isValid())
        return {m_view.document()->lastBlock(), 0};
    return {block, qBound(0, value - block.firstLineNumber(), rowCount(block) - 1)};
}

RowStep::Row RowStep::stepped(Row row, int by) const
{
    for (row.number += by; row.number < 0 && row.block.previous().isValid();
         row.number += rowCount(row.block))
        row.block = row.block.previous();
    int count = rowCount(row.block);
    while (row.number >= count && row.block.next().isValid()) {
        row.number -= count;
        row.block = row.block.next();
        count = rowCount(row.block);
    }
    row.number = qBound(0, row.number, count - 1);
    return row;
}

int RowStep::rowsOfPage(Row from, int direction) const
{
    const qreal room = m_view.viewport()->height();
    qreal height = 0;
    int rows = 0;
    while (height <= room) {
        const Row next = stepped(from, direction);
        const bool isLast = next.block == from.block && next.number == from.number;
        const Row counted = direction > 0 ? from : next;
        const QTextLayout& layout = *counted.block.layout();
        const qreal top = layout.lineAt(counted.number).y();
        height += counted.number + 1 < layout.lineCount()
            ? layout.lineAt(counted.number + 1).y() - top
            : rectOf(counted.block).height() - top;
        if (height > room || isLast)
            break;
        ++rows;
        from = next;
    }
    return qMax(1, rows);
}

void RowStep::turnPage(int direction, bool keepsAnchor)
{
    const Row top = topRow();
    const int rows = rowsOfPage(top, direction);
    const Row newTop = stepped(top, direction * rows);
    m_view.verticalScrollBar()->setValue(newTop.block.firstLineNumber() + newTop.number);
    step(direction * rows, keepsAnchor);
}

void RowStep::step(int by, bool keepsAnchor)
{
    QTextCursor caret = m_view.textCursor();
    const Row from = rowOf(caret.position());
    if (m_steppedTo != caret.position())
        m_wishedX = from.block.layout()->lineAt(from.number).cursorToX(caret.positionInBlock());
    const Row to = stepped(from, by);
    if (to.block != from.block || to.number != from.number) {
        const QTextLine row = to.block.layout()->lineAt(to.number);
        caret.setPosition(to.block.position() + placeInRow(to.block, row, m_wishedX),
                          keepsAnchor ? QTextCursor::KeepAnchor : QTextCursor::MoveAnchor);
    } else if (!keepsAnchor) {
        caret.clearSelection();
    }
    m_view.setTextCursor(caret);
    m_steppedTo = m_view.textCursor().position();
}

} // namespace galley

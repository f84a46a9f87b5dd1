// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/editor/row_layout.h"

#include "app/markdown/commands/line_prefix.h"
#include "ui/editor/ghost_words.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QScopedValueRollback>
#include <QTextDocument>
#include <QTextLayout>
#include <QTextOption>
#include <QtMath>

#include <utility>

namespace galley {

namespace {

constexpr qreal unboundedWidth = 1e6; // pixels, where no view has said how wide it is

// What an input method is composing counts: it is on the screen.
bool isReadFromTheRight(const QTextBlock& block)
{
    const QTextLayout& layout = *block.layout();
    if (layout.preeditAreaText().isEmpty())
        return block.textDirection() == Qt::RightToLeft;
    return block.text()
        .insert(layout.preeditAreaPosition(), layout.preeditAreaText())
        .isRightToLeft();
}

// How far from its edge the first row's words begin, pixels.
qreal prefixWidth(const QTextBlock& block, bool isMirrored)
{
    const auto prefix = static_cast<int>(markdown::prefixOf(block.text()).contentStart);
    const QTextLine row = block.layout()->lineAt(0);
    const qreal x = row.cursorToX(qMin(prefix, row.textLength()));
    return isMirrored ? row.x() + row.width() - x : x - row.x();
}

// So that what goes and what comes are not read as one word; pixels.
qreal airBeside(const GhostWords& ghost, const QFontMetricsF& metrics)
{
    return ghost.isOfReplacement ? metrics.horizontalAdvance(u' ') / 2 : 0;
}

void forgetRows(QTextBlock block)
{
    block.clearLayout();
    if (block.lineCount() == 0)
        block.setLineCount(1);
}

} // namespace

RowLayout::RowLayout(QTextDocument* document) : QPlainTextDocumentLayout(document) { }

void RowLayout::setRowHeight(int height)
{
    if (std::exchange(m_rowHeight, height) == height)
        return;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        block.clearLayout();
    keepShapesOf({});
    tellSize();
    Q_EMIT update();
}

int RowLayout::slotHeight(const QTextLine& row) const
{
    return qMax(m_rowHeight, qCeil(row.height()));
}

int RowLayout::paddingAbove(const QTextLine& row) const
{
    return qFloor((slotHeight(row) - row.height()) / 2);
}

qreal RowLayout::slotTop(const QTextLine& row) const
{
    return row.y() - paddingAbove(row);
}

// The base keeps it to itself. As its own lay-out never runs, the root frame is as wide.
qreal RowLayout::width() const
{
    const qreal width = frameBoundingRect(nullptr).width();
    return width > 0 ? width : unboundedWidth;
}

QSizeF RowLayout::documentSize() const
{
    return {width(), qreal(document()->lineCount())};
}

QRectF RowLayout::blockBoundingRect(const QTextBlock& block) const
{
    if (!block.isValid() || !block.isVisible())
        return {};
    if (block.layout()->lineCount() == 0)
        lay(block);
    return {0, 0, width(), heightOf(block)};
}

// Of one that is laid out.
qreal RowLayout::heightOf(const QTextBlock& block) const
{
    const QTextLayout& layout = *block.layout();
    const QTextLine last = layout.lineAt(layout.lineCount() - 1);
    const qreal height = slotTop(last) + slotHeight(last);
    if (block.next().isValid())
        return height;
    // The base scrolls until the last row's letters are in sight, whatever room is below them.
    return height + document()->documentMargin() + slotHeight(last) - last.height();
}

// Of what a line is wrapped into, from the column's edge; the head is laid out.
qreal RowLayout::indentBelow(const QTextBlock& head) const
{
    const qreal column = width() - 2 * document()->documentMargin();
    const bool isMirrored = head.layout()->textOption().textDirection() == Qt::RightToLeft;
    return qRound(qMin(column / 3, prefixWidth(head, isMirrored)));
}

void RowLayout::lay(const QTextBlock& block) const
{
    const QTextBlock head = headOf(block);
    const bool isHead = head == block;
    if (!isHead && head.layout()->lineCount() == 0)
        lay(head);
    const bool isMirrored = isHead ? isReadFromTheRight(block)
                                   : head.layout()->textOption().textDirection() == Qt::RightToLeft;
    QTextOption option = document()->defaultTextOption();
    option.setTextDirection(isMirrored ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment(isMirrored ? Qt::AlignRight : Qt::AlignLeft);
    QTextLayout& layout = *block.layout();
    layout.setTextOption(option);

    const qreal margin = document()->documentMargin();
    const qreal column = qMax(1.0, width() - 2 * margin);
    qreal indent = isHead ? 0 : indentBelow(head);
    qreal top = 0;
    layout.beginLayout();
    for (QTextLine row = layout.createLine(); row.isValid(); row = layout.createLine()) {
        if (isHead && row.lineNumber() == 1)
            indent = indentBelow(block);
        row.setLineWidth(column - indent);
        row.setPosition({margin + (isMirrored ? 0 : indent), top + paddingAbove(row)});
        top += slotHeight(row);
    }
    layout.endLayout();

    const int rowsBefore = document()->lineCount();
    QTextBlock(block).setLineCount(layout.lineCount());
    if (document()->lineCount() != rowsBefore)
        tellSize();
}

void RowLayout::setHeads(std::function<QTextBlock(const QTextBlock&)> headOf)
{
    m_headOf = std::move(headOf);
}

bool RowLayout::goesOn(const QTextBlock& block) const
{
    const QTextBlock next = block.next();
    return next.isValid() && headOf(next) != next;
}

// Whether there were any.
bool RowLayout::forgetContinuing(const QTextBlock& head) const
{
    QTextBlock block = head.next();
    if (!block.isValid() || headOf(block) != head)
        return false;
    for (; block.isValid() && headOf(block) == head; block = block.next())
        forgetRows(block);
    return true;
}

void RowLayout::documentChanged(int from, int /*removed*/, int added)
{
    const QTextDocument& text = *document();
    const bool isOfSeveral = std::exchange(m_meetsLineEnds, false);
    const int length = isOfSeveral ? added + 1 : qMax(1, added);
    QTextBlock block = text.findBlock(from);
    QTextBlock last = text.findBlock(from + length - 1);
    if (!last.isValid())
        last = text.lastBlock();
    const int blocksBefore = std::exchange(m_blockCount, text.blockCount());
    if (!isOfSeveral && block == last && m_blockCount == blocksBefore) {
        changeWithin(block);
        return;
    }
    keepShapesOf({});
    for (; block.isValid(); block = block.next()) {
        forgetRows(block);
        if (block == last)
            break;
    }
    if (m_blockCount != blocksBefore)
        tellSize();
    Q_EMIT update();
}

void RowLayout::changeWithin(const QTextBlock& block)
{
    if (block != m_typed.block())
        keepShapesOf(block);
    if (std::exchange(m_typedWidth, width()) != width())
        m_typedHeight = -1;
    // Its rows are still those of before, unless formats were set: then they are forgotten.
    if (m_typedHeight < 0 && block.layout()->lineCount() > 0)
        m_typedHeight = heightOf(block);
    m_looksBefore = std::exchange(m_looks, {});
    const bool isHead = goesOn(block) && headOf(block) == block;
    const bool wasMirrored = block.layout()->textOption().textDirection() == Qt::RightToLeft;
    const qreal indentBefore = isHead && block.layout()->lineCount() > 0 ? indentBelow(block) : -1;
    lay(block);
    const bool isMirrored = block.layout()->textOption().textDirection() == Qt::RightToLeft;
    const bool movedOthers = isHead
        && (indentBelow(block) != indentBefore || isMirrored != wasMirrored)
        && forgetContinuing(block);
    const qreal height = heightOf(block);
    if (std::exchange(m_typedHeight, height) == height && !movedOthers)
        Q_EMIT updateBlock(block);
    else
        Q_EMIT update();
}

void RowLayout::keepShapesOf(const QTextBlock& block)
{
    if (m_typed.block().isValid())
        m_typed.block().layout()->setCacheEnabled(false);
    m_typed = block.isValid() ? QTextCursor(block) : QTextCursor();
    m_typedHeight = -1;
    m_looks = {};
    if (block.isValid())
        block.layout()->setCacheEnabled(true);
}

std::optional<BlockStrip> RowLayout::changedRows(const QTextBlock& block)
{
    if (block != m_typed.block())
        return std::nullopt;
    LineLooks now(block);
    const auto changed = now.changedSince(m_looksBefore);
    m_looks = std::move(now);
    return changed;
}

void RowLayout::setGoneLetters(const QColor& letters)
{
    if (std::exchange(m_goneLetters, letters) != letters)
        Q_EMIT update();
}

// More than a row of them is cut in its middle: where it begins and ends says what went.
QString RowLayout::ghostShown(const QTextFormat& format) const
{
    constexpr qreal share = 0.8; // of the column
    const QFontMetricsF metrics(document()->defaultFont());
    return metrics.elidedText(ghostLine(ghostOf(format).words), Qt::ElideMiddle, share * width());
}

void RowLayout::resizeInlineObject(QTextInlineObject object, int place, const QTextFormat& format)
{
    if (format.objectType() != ghostObject) {
        QPlainTextDocumentLayout::resizeInlineObject(object, place, format);
        return;
    }
    const QFontMetricsF metrics(document()->defaultFont());
    object.setWidth(metrics.horizontalAdvance(ghostShown(format))
                    + airBeside(ghostOf(format), metrics));
    object.setAscent(metrics.ascent());
    object.setDescent(metrics.descent());
}

void RowLayout::drawInlineObject(QPainter* painter, const QRectF& rect, QTextInlineObject object,
                                 int place, const QTextFormat& format)
{
    if (format.objectType() != ghostObject) {
        QPlainTextDocumentLayout::drawInlineObject(painter, rect, object, place, format);
        return;
    }
    const QFontMetricsF metrics(document()->defaultFont());
    const GhostWords ghost = ghostOf(format);
    const bool isGone = ghost.kind == GhostWords::Kind::Gone;
    const qreal base = rect.bottom() - object.descent();
    painter->save();
    painter->setFont(document()->defaultFont());
    painter->setPen(isGone ? m_goneLetters : ghost.ink);
    const qreal air = airBeside(ghost, metrics);
    const qreal left = rect.left() + (isGone ? 0 : air);
    painter->drawText(QPointF(left, base), ghostShown(format));
    const qreal line = qRound(isGone ? base - metrics.strikeOutPos() : base + 3);
    painter->fillRect(QRectF(left, line, rect.width() - air, isGone ? 1 : 2), ghost.ink);
    painter->restore();
}

// What is told moves the scroll bar, which may ask for rows that are laid out for that.
void RowLayout::tellSize() const
{
    if (m_isTellingSize)
        return;
    const QScopedValueRollback telling(m_isTellingSize, true);
    Q_EMIT const_cast<RowLayout*>(this)->documentSizeChanged(documentSize());
}

} // namespace galley

#include "moc_row_layout.cpp"

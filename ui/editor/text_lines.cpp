// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/editor/text_lines.h"

#include <QAbstractTextDocumentLayout>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextLayout>

#include <cmath>

namespace galley {

namespace {

QTextBlock blockOf(const QPlainTextEdit& editor, qreal line)
{
    const int last = editor.document()->blockCount() - 1;
    return editor.document()->findBlockByNumber(qBound(0, static_cast<int>(line), last));
}

// The part of a block that lies above that line.
qreal fractionIn(const QTextBlock& block, qreal line)
{
    return qBound(0.0, line - block.blockNumber(), 1.0);
}

} // namespace

qreal TextLines::count() const
{
    return m_editor.document()->blockCount();
}

// Lays the block out, if it is not yet.
qreal TextLines::heightOf(const QTextBlock& block) const
{
    return m_editor.document()->documentLayout()->blockBoundingRect(block).height();
}

// The scroll bar counts the lines that blocks are wrapped into.
qreal TextLines::top() const
{
    const int value = m_editor.verticalScrollBar()->value();
    const QTextBlock block = m_editor.document()->findBlockByLineNumber(value);
    if (!block.isValid())
        return 0;
    const qreal height = heightOf(block);
    const int line = value - block.firstLineNumber();
    if (line <= 0 || line >= block.layout()->lineCount() || height <= 0)
        return block.blockNumber();
    return block.blockNumber() + block.layout()->lineAt(line).y() / height;
}

qreal TextLines::lastTop() const
{
    return below(count(), -m_editor.viewport()->height());
}

qreal TextLines::below(qreal line, qreal distance) const
{
    QTextBlock block = blockOf(m_editor, line);
    qreal rest = distance + fractionIn(block, line) * heightOf(block); // from the block's top
    while (rest < 0 && block.previous().isValid()) {
        block = block.previous();
        rest += heightOf(block);
    }
    qreal height = heightOf(block);
    while (rest > height && block.next().isValid()) {
        rest -= height;
        block = block.next();
        height = heightOf(block);
    }
    return block.blockNumber() + (height > 0 ? qBound(0.0, rest / height, 1.0) : 0.0);
}

qreal TextLines::heightAbove(qreal line, qreal most) const
{
    QTextBlock block = blockOf(m_editor, line);
    qreal height = fractionIn(block, line) * heightOf(block);
    for (block = block.previous(); block.isValid() && height < most; block = block.previous())
        height += heightOf(block);
    return qMin(height, most);
}

qreal TextLines::caret() const
{
    const QTextCursor cursor = m_editor.textCursor();
    const QTextBlock block = cursor.block();
    const qreal height = heightOf(block);
    const QTextLine line = block.layout()->lineForTextPosition(cursor.positionInBlock());
    return block.blockNumber() + (line.isValid() && height > 0 ? line.y() / height : 0.0);
}

void TextLines::scrollToTop(qreal line)
{
    const QTextBlock block = blockOf(m_editor, line);
    const qreal wanted = fractionIn(block, line) * heightOf(block);
    const QTextLayout& layout = *block.layout();
    int nearest = 0;
    while (nearest + 1 < layout.lineCount()
           && std::abs(layout.lineAt(nearest + 1).y() - wanted)
               <= std::abs(layout.lineAt(nearest).y() - wanted))
        ++nearest;
    const bool isBehind = layout.lineCount() > 0
        && wanted > layout.lineAt(nearest).y() + layout.lineAt(nearest).height() / 2;
    m_editor.verticalScrollBar()->setValue(block.firstLineNumber() + nearest + (isBehind ? 1 : 0));
}

} // namespace galley

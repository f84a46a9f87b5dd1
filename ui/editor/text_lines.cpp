// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/editor/text_lines.h"

#include "ui/editor/row_layout.h"
#include "ui/editor/text_view.h"

#include <QScrollBar>
#include <QTextLayout>

#include <cmath>

namespace galley {

TextLines::Part TextLines::partOf(const QTextBlock& block) const
{
    const ShownDocument& shown = m_editor.shown();
    const int line = shown.lineOf(block);
    const bool goesOn = m_editor.rows().goesOn(block);
    if (!goesOn && !shown.continues(block))
        return {qreal(line), qreal(line + 1)};
    const TextRange source = shown.lineContent(line);
    const auto place = [&](const QTextBlock& of) {
        return line + qreal(shown.toSource(of.position()) - source.start) / qreal(source.length);
    };
    return {place(block), goesOn ? place(block.next()) : qreal(line + 1)};
}

QTextBlock TextLines::blockOf(qreal line) const
{
    const ShownDocument& shown = m_editor.shown();
    const int number = qBound(0, static_cast<int>(line), shown.lineCount() - 1);
    const QTextBlock head = shown.headOfLine(number);
    if (!m_editor.rows().goesOn(head))
        return head;
    const TextRange source = shown.lineContent(number);
    const auto within = static_cast<qsizetype>(qreal(source.length) * (line - number));
    return shown.cursorFor({qMin(source.start + within, source.end()), 0}).block();
}

qreal TextLines::fractionIn(const QTextBlock& block, qreal line) const
{
    const Part part = partOf(block);
    return part.end > part.first ? qBound(0.0, (line - part.first) / (part.end - part.first), 1.0)
                                 : 0.0;
}

qreal TextLines::lineAt(const QTextBlock& block, qreal fraction) const
{
    const Part part = partOf(block);
    return part.first + fraction * (part.end - part.first);
}

qreal TextLines::count() const
{
    return m_editor.shown().lineCount();
}

// Lays the block out, if it is not yet.
qreal TextLines::heightOf(const QTextBlock& block) const
{
    return m_editor.rows().blockBoundingRect(block).height();
}

// The scroll bar counts the rows that blocks are wrapped into.
qreal TextLines::top() const
{
    const int value = m_editor.verticalScrollBar()->value();
    const QTextBlock block = m_editor.document()->findBlockByLineNumber(value);
    if (!block.isValid())
        return 0;
    const qreal height = heightOf(block);
    const int row = value - block.firstLineNumber();
    if (row <= 0 || row >= block.layout()->lineCount() || height <= 0)
        return lineAt(block, 0);
    return lineAt(block, block.layout()->lineAt(row).y() / height);
}

qreal TextLines::lastTop() const
{
    return below(count(), -m_editor.viewport()->height());
}

qreal TextLines::below(qreal line, qreal distance) const
{
    QTextBlock block = blockOf(line);
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
    return lineAt(block, height > 0 ? qBound(0.0, rest / height, 1.0) : 0.0);
}

qreal TextLines::heightAbove(qreal line, qreal maximum) const
{
    QTextBlock block = blockOf(line);
    qreal height = fractionIn(block, line) * heightOf(block);
    for (block = block.previous(); block.isValid() && height < maximum; block = block.previous())
        height += heightOf(block);
    return qMin(height, maximum);
}

qreal TextLines::caret() const
{
    const QTextCursor cursor = m_editor.textCursor();
    const QTextBlock block = cursor.block();
    const qreal height = heightOf(block);
    const QTextLine row = block.layout()->lineForTextPosition(cursor.positionInBlock());
    return lineAt(block, row.isValid() && height > 0 ? row.y() / height : 0.0);
}

void TextLines::scrollToTop(qreal line)
{
    const QTextBlock block = blockOf(line);
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

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/editor/row_painting.h"

#include "ui/editor/row_layout.h"

#include <QGlyphRun>
#include <QPainter>
#include <QTextBlock>
#include <QTextLayout>

namespace galley {

namespace {

using Selection = QAbstractTextDocumentLayout::Selection;

class SlotRects {
public:
    SlotRects(const RowLayout& rows, const QTextBlock& block) : m_rows(rows), m_block(block) { }

    // Of what is selected in a row, [from, to) of the block.
    QList<QRectF> in(const QTextLine& row, int from, int to)
    {
        const int start = qMax(from, row.textStart());
        const int end = qMin(to, row.textStart() + row.textLength());
        if (start >= end)
            return {};
        if (start == row.textStart() && end == row.textStart() + row.textLength())
            return {between(row, row.naturalTextRect().left(), row.naturalTextRect().right())};
        if (!hasTurned())
            return {between(row, row.cursorToX(start), row.cursorToX(end))};
        // Where the direction turns there is one place of the caret for two of letters.
        QList<QRectF> rects;
        for (const QGlyphRun& run : row.glyphRuns(start, end - start))
            rects.append(between(row, run.boundingRect().left(), run.boundingRect().right()));
        return rects;
    }
    QRectF between(const QTextLine& row, qreal x, qreal otherX) const
    {
        return {qMin(x, otherX), m_rows.slotTop(row), qAbs(otherX - x),
                qreal(m_rows.slotHeight(row))};
    }

private:
    bool hasTurned()
    {
        if (!m_hasTurned)
            m_hasTurned = hasTurnedWords(m_block.text());
        return *m_hasTurned;
    }

    const RowLayout& m_rows;
    const QTextBlock& m_block;
    std::optional<bool> m_hasTurned;
};

// A selected line end is shown behind the words it follows.
QRectF lineEndRect(const SlotRects& rects, const QTextLine& row, const QTextLayout& layout)
{
    const QRectF words = row.naturalTextRect();
    const qreal width = row.height() / 4;
    const bool isMirrored = layout.textOption().textDirection() == Qt::RightToLeft;
    return isMirrored ? rects.between(row, words.left() - width, words.left())
                      : rects.between(row, words.right(), words.right() + width);
}

} // namespace

QList<QRectF> rectsOf(const RowLayout& rows, const QTextBlock& block, int from, int to)
{
    SlotRects slotRects(rows, block);
    QList<QRectF> rects;
    const QTextLayout& layout = *block.layout();
    for (int index = 0; index < layout.lineCount(); ++index)
        rects += slotRects.in(layout.lineAt(index), from, to);
    return rects;
}

void paintRows(QPainter& painter, const RowLayout& rows, const QTextBlock& block, QPointF place,
               const QRect& area, const QAbstractTextDocumentLayout::PaintContext& context)
{
    const QTextLayout& layout = *block.layout();
    const int textLength = block.length() - 1;
    SlotRects rects(rows, block);
    QList<QTextLayout::FormatRange> letters;
    for (const Selection& selection : context.selections) {
        const int from = qMax(0, selection.cursor.selectionStart() - block.position());
        const int to = selection.cursor.selectionEnd() - block.position();
        if (from > textLength || to <= from)
            continue;
        const QBrush fill = selection.format.background();
        for (int index = 0; index < layout.lineCount() && fill.style() != Qt::NoBrush; ++index) {
            const QTextLine row = layout.lineAt(index);
            const qreal top = place.y() + rows.slotTop(row);
            if (top > area.bottom() || row.textStart() >= to)
                break;
            if (top + rows.slotHeight(row) < area.top())
                continue;
            for (const QRectF& rect : rects.in(row, from, to))
                painter.fillRect(rect.translated(place), fill);
            if (to > textLength && index == layout.lineCount() - 1 && !rows.goesOn(block))
                painter.fillRect(lineEndRect(rects, row, layout).translated(place), fill);
        }
        QTextLayout::FormatRange range{from, qMin(to, textLength) - from, selection.format};
        // An empty brush: what the words themselves have behind them is not to cover the fill.
        range.format.setProperty(QTextFormat::BackgroundBrush, QBrush());
        if (range.length > 0)
            letters.append(range);
    }
    layout.draw(&painter, place, letters, area);
}

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/editor/decoration_painting_test.cpp

#include "ui/editor/row_painting.h"

#include "ui/editor/row_layout.h"
#include "ui/widgets/decoration_look.h"

#include <QGlyphRun>
#include <QPainter>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>
#include <vector>

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

namespace {

// A block as it is painted once: fills, letters, lines.
class BlockPainting {
public:
    BlockPainting(QPainter& painter, const RowLayout& rows, const QTextBlock& block, QPointF place,
                  const QRect& area)
        : m_painter(painter)
        , m_rows(rows)
        , m_block(block)
        , m_layout(*block.layout())
        , m_rects(rows, block)
        , m_place(place)
        , m_area(area)
    {
    }

    // [from, to) of the block; a brush without a style fills nothing.
    void fill(int from, int to, const QBrush& brush)
    {
        if (brush.style() == Qt::NoBrush)
            return;
        forRows(from, to, [&](const QTextLine& row) {
            for (const QRectF& rect : m_rects.in(row, from, to))
                m_painter.fillRect(rect.translated(m_place), brush);
        });
    }

    // Around what of it stands in each row.
    void frame(int from, int to, const QColor& colour)
    {
        forRows(from, to, [&](const QTextLine& row) {
            for (const QRectF& rect : m_rects.in(row, from, to)) {
                const QRect edge = rect.translated(m_place).toAlignedRect();
                m_painter.fillRect(edge.x(), edge.y(), edge.width(), 1, colour);
                m_painter.fillRect(edge.x(), edge.bottom(), edge.width(), 1, colour);
                m_painter.fillRect(edge.x(), edge.y(), 1, edge.height(), colour);
                m_painter.fillRect(edge.right(), edge.y(), 1, edge.height(), colour);
            }
        });
    }

    void fillLineEnd(const QBrush& brush)
    {
        const QTextLine last = m_layout.lineAt(m_layout.lineCount() - 1);
        if (brush.style() != Qt::NoBrush && last.isValid() && !m_rows.goesOn(m_block))
            m_painter.fillRect(lineEndRect(m_rects, last, m_layout).translated(m_place), brush);
    }

    // The last one that is given for a letter counts.
    void formatLetters(int from, int to, const QTextCharFormat& format)
    {
        if (to > from)
            m_letters.push_back({from, to - from, format});
    }

    void paintLetters() { m_layout.draw(&m_painter, m_place, disjointLetters(), m_area); }

    void paintLine(int from, int to, const DecorationLook& look)
    {
        forRows(from, to, [&](const QTextLine& row) {
            const qreal lowest = m_rows.slotTop(row) + m_rows.slotHeight(row) - look.lineHeight;
            constexpr qreal middle = 0.7; // of small letters, of the height above the base line
            const bool isThrough = look.line == DecorationLine::Strike;
            const qreal below = isThrough ? middle * row.ascent() : row.ascent() + look.lineTop;
            const qreal top = qMin(row.y() + below, lowest);
            for (const QRectF& rect : m_rects.in(row, from, to))
                paintDecorationLine(m_painter, look, rect.left() + m_place.x(),
                                    rect.right() + m_place.x(), qRound(top + m_place.y()));
        });
    }

private:
    template <typename Act> void forRows(int from, int to, Act act)
    {
        for (int index = 0; index < m_layout.lineCount(); ++index) {
            const QTextLine row = m_layout.lineAt(index);
            const qreal top = m_place.y() + m_rows.slotTop(row);
            if (top > m_area.bottom() || row.textStart() >= to)
                return;
            if (top + m_rows.slotHeight(row) >= m_area.top()
                && row.textStart() + row.textLength() > from)
                act(row);
        }
    }

    // QTextLayout::draw() knows no order of those that meet.
    QList<QTextLayout::FormatRange> disjointLetters() const
    {
        std::vector<int> edges;
        for (const QTextLayout::FormatRange& range : m_letters) {
            edges.push_back(range.start);
            edges.push_back(range.start + range.length);
        }
        std::sort(edges.begin(), edges.end());
        edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
        QTextCharFormat ordered; // equal formats are those that were set in one order
        ordered.setForeground(m_painter.pen().color());
        ordered.setBackground(Qt::transparent);
        QList<QTextLayout::FormatRange> disjoint;
        for (std::size_t edge = 0; edge + 1 < edges.size(); ++edge) {
            QTextLayout::FormatRange piece{edges[edge], edges[edge + 1] - edges[edge], ordered};
            bool isFormatted = false;
            for (const QTextLayout::FormatRange& range : m_letters) {
                if (range.start > piece.start || range.start + range.length <= piece.start)
                    continue;
                piece.format.merge(range.format);
                isFormatted = true;
            }
            // A ground, though none is seen: without one a stretch that touches another is left
            // out, and with one the ground of the words themselves does not cover the fill.
            piece.format.setBackground(Qt::transparent);
            if (!isFormatted)
                continue;
            // A letter on an edge within one look would be drawn in two halves.
            const bool goesOn = !disjoint.isEmpty() && disjoint.last().format == piece.format
                && disjoint.last().start + disjoint.last().length == piece.start;
            if (goesOn)
                disjoint.last().length += piece.length;
            else
                disjoint.append(piece);
        }
        return disjoint;
    }

    QPainter& m_painter;
    const RowLayout& m_rows;
    const QTextBlock& m_block;
    const QTextLayout& m_layout;
    SlotRects m_rects;
    QPointF m_place;
    QRect m_area;
    std::vector<QTextLayout::FormatRange> m_letters;
};

// What of a layer lies on a block, with its part of it: [from, to) from the block's start.
template <typename Act>
void forDecorations(const Decorations& decorations, const QTextBlock& block, const Colours& colours,
                    Act act)
{
    const qsizetype start = block.position();
    const qsizetype length = block.length() - 1;
    for (std::size_t index = 0; index < decorationLayers; ++index) {
        const auto layer = static_cast<DecorationLayer>(index);
        for (const Decoration& each : decorations.in(layer, start, start + length)) {
            const auto from = static_cast<int>(qMax<qsizetype>(0, each.range.start - start));
            const auto to = static_cast<int>(qMin(length, each.range.end() - start));
            act(from, to, lookOf(layer, each.ink, colours));
        }
    }
}

} // namespace

void paintRows(QPainter& painter, const RowLayout& rows, const QTextBlock& block, QPointF place,
               const QRect& area, const QAbstractTextDocumentLayout::PaintContext& context,
               const Decorations& decorations)
{
    const Colours& colours = coloursFor(context.palette);
    const int textLength = block.length() - 1;
    BlockPainting painting(painter, rows, block, place, area);
    forDecorations(decorations, block, colours, [&](int from, int to, const DecorationLook& look) {
        if (look.fill.isValid())
            painting.fill(from, to, look.fill);
        if (!look.letters.isValid())
            return;
        QTextCharFormat format;
        format.setForeground(look.letters);
        painting.formatLetters(from, to, format);
    });
    for (const Selection& selection : context.selections) {
        const int from = qMax(0, selection.cursor.selectionStart() - block.position());
        const int to = selection.cursor.selectionEnd() - block.position();
        if (from > textLength || to <= from)
            continue;
        painting.fill(from, to, selection.format.background());
        if (to > textLength)
            painting.fillLineEnd(selection.format.background());
        painting.formatLetters(from, qMin(to, textLength), selection.format);
    }
    painting.paintLetters();
    forDecorations(decorations, block, colours, [&](int from, int to, const DecorationLook& look) {
        if (look.line != DecorationLine::None)
            painting.paintLine(from, to, look);
        if (look.frame.isValid())
            painting.frame(from, to, look.frame);
    });
}

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/preview/page_decoration.h"

#include "ui/preview/block_properties.h"

#include <QAbstractTextDocumentLayout>
#include <QTextFrame>
#include <QTextLayout>

namespace galley {

namespace {

// Where the lines of a block stand: on paper the first may be on another sheet than where Qt begins
// the block.
QRectF rectOf(const QTextBlock& block)
{
    QRectF rect = block.document()->documentLayout()->blockBoundingRect(block);
    const QTextLayout& lines = *block.layout();
    if (lines.lineCount() == 0)
        return rect;
    const QTextLine last = lines.lineAt(lines.lineCount() - 1);
    const qreal top = rect.top();
    rect.setTop(top + lines.lineAt(0).y());
    rect.setBottom(top + last.y() + last.height());
    return rect;
}

// With crisp edges, and no seam between pieces that touch.
QRectF onPixels(const QRectF& rect)
{
    return QRectF(QPointF(qRound(rect.left()), qRound(rect.top())),
                  QPointF(qRound(rect.right()), qRound(rect.bottom())));
}

} // namespace

PageDecoration::PageDecoration(const QTextDocument& page, const PageStyles& styles)
    : m_page(page)
    , m_styles(styles)
{
    const QTextFrameFormat frame = page.rootFrame()->frameFormat();
    const qreal width = page.textWidth() < 0 ? page.size().width() : page.textWidth();
    m_left = frame.leftMargin();
    m_right = width - frame.rightMargin();
}

void PageDecoration::paint(QPainter& painter, const QRectF& clip) const
{
    const int position = m_page.documentLayout()->hitTest(clip.topLeft(), Qt::FuzzyHit);
    QTextBlock block = m_page.findBlock(qMax(0, position));
    if (block.previous().isValid()) // its surface may reach below it
        block = block.previous();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (; block.isValid(); block = block.next()) {
        const QRectF rect = rectOf(block);
        paintSurface(painter, block, rect);
        paintBars(painter, block, rect);
        paintMarkers(painter, block, rect);
        paintRule(painter, block, rect);
        if (rect.top() > clip.bottom())
            break; // behind the first one below, whose surface and bar may reach above it
    }
    painter.restore();
}

void PageDecoration::paintBars(QPainter& painter, const QTextBlock& block, const QRectF& rect) const
{
    const QTextBlockFormat format = block.blockFormat();
    const QVariantList bars = format.property(QuoteBars).toList();
    const int joined = format.intProperty(JoinedBars);
    for (int index = 0; index < bars.size(); ++index) {
        QRectF bar(positionOf(bars[index].toDouble()), rect.top(), m_styles.barWidth,
                   rect.height());
        if (bars[index].toDouble() > 0)
            bar.translate(-m_styles.barWidth, 0);
        if (index < joined)
            bar.setTop(rectOf(block.previous()).bottom());
        painter.fillRect(onPixels(bar), m_styles.colours.border);
    }
}

void PageDecoration::paintSurface(QPainter& painter, const QTextBlock& block,
                                  const QRectF& rect) const
{
    const QTextBlockFormat format = block.blockFormat();
    if (!format.boolProperty(OnSurface))
        return;
    const QRectF surface(
        QPointF(m_left + format.leftMargin() - m_styles.padding, rect.top() - m_styles.padding),
        QPointF(m_right - format.rightMargin() + m_styles.padding,
                rect.bottom() + m_styles.padding));
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_styles.colours.surface);
    painter.drawRoundedRect(onPixels(surface), m_styles.radius, m_styles.radius);
}

// On the base line of the block's first line, ending a little before its text.
void PageDecoration::paintMarkers(QPainter& painter, const QTextBlock& block,
                                  const QRectF& rect) const
{
    const QTextBlockFormat format = block.blockFormat();
    if (!format.hasProperty(Markers) || block.layout()->lineCount() == 0)
        return;
    const QStringList markers = format.stringProperty(Markers).split(u'\n');
    const QVariantList offsets = format.property(MarkerOffsets).toList();
    const QTextLine line = block.layout()->lineAt(0);
    const QFont font = m_styles.text.font();
    const QFontMetricsF metrics(font);
    const qreal gap = 0.5 * m_styles.em;
    painter.setFont(font);
    painter.setPen(m_styles.colours.secondaryText);
    for (int index = 0; index < markers.size() && index < offsets.size(); ++index) {
        const qreal offset = offsets[index].toDouble();
        const qreal edge = positionOf(offset);
        const qreal x =
            offset > 0 ? edge - gap - metrics.horizontalAdvance(markers[index]) : edge + gap;
        painter.drawText(QPointF(x, rect.top() + line.ascent()), markers[index]);
    }
}

void PageDecoration::paintRule(QPainter& painter, const QTextBlock& block, const QRectF& rect) const
{
    const QTextBlockFormat format = block.blockFormat();
    if (!format.boolProperty(RuleAcross))
        return;
    const qreal y = qRound(rect.center().y());
    painter.fillRect(QRectF(QPointF(m_left + format.leftMargin(), y),
                            QPointF(m_right - format.rightMargin(), y + 1)),
                     m_styles.colours.border);
}

qreal PageDecoration::positionOf(qreal offset) const
{
    return offset > 0 ? m_left + offset : m_right + offset;
}

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/preview/page_decoration.h"

#include "ui/preview/block_properties.h"
#include "ui/preview/table_shape.h"

#include <QAbstractTextDocumentLayout>
#include <QPainterPath>
#include <QTextFrame>
#include <QTextLayout>
#include <QVariantList>

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

bool isJoinedToPrevious(const QTextBlock& block)
{
    return block.isValid() && block.blockFormat().hasProperty(JoinedTo);
}

bool hasRuleBelow(const QTextBlockFormat& format)
{
    return format.boolProperty(BoldRuleBelow) || format.boolProperty(RuleBelow);
}

} // namespace

// What is not laid out yet Qt takes to be at the top, and hits it between two blocks that are.
QTextBlock firstBlockIn(const QTextDocument& page, const QRectF& clip)
{
    const auto isLaidOut = [](const QTextBlock& block) { return block.layout()->lineCount() > 0; };
    const int position = page.documentLayout()->hitTest(clip.topLeft(), Qt::FuzzyHit);
    const QTextBlock hit = page.findBlock(qMax(0, position));
    if (isLaidOut(hit))
        return hit;
    int first = 0;
    int end = hit.blockNumber();
    while (first < end) {
        const int middle = (first + end) / 2;
        const QTextBlock block = page.findBlockByNumber(middle);
        if (isLaidOut(block) && rectOf(block).top() <= clip.top())
            first = middle + 1;
        else
            end = middle;
    }
    return page.findBlockByNumber(qMax(0, first - 1));
}

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
    QTextBlock block = firstBlockIn(m_page, clip);
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
        if (hasRuleBelow(format))
            bar.setBottom(ruleBelow(rect) + 1);
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
    const bool isJoined = isJoinedToPrevious(block);
    const bool goesOn = isJoinedToPrevious(block.next());
    const QRectF surface(
        QPointF(m_left + format.leftMargin() - m_styles.padding,
                isJoined ? rect.top() : rect.top() - m_styles.padding),
        QPointF(m_right - format.rightMargin() + m_styles.padding,
                goesOn ? rectOf(block.next()).top() : rect.bottom() + m_styles.padding));
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_styles.colours.surface);
    QPainterPath outline;
    outline.setFillRule(Qt::WindingFill);
    const QRectF whole = onPixels(surface);
    outline.addRoundedRect(whole, m_styles.radius, m_styles.radius);
    const QSizeF corner(whole.width(), qMin(m_styles.radius, whole.height()));
    if (isJoined)
        outline.addRect({whole.topLeft(), corner});
    if (goesOn)
        outline.addRect({QPointF(whole.left(), whole.bottom() - corner.height()), corner});
    painter.drawPath(outline);
    if (format.hasProperty(CodeLanguage))
        paintLanguage(painter, format.stringProperty(CodeLanguage), surface);
}

// In the upper corner, above the first line of the code.
void PageDecoration::paintLanguage(QPainter& painter, const QString& language,
                                   const QRectF& surface) const
{
    const QFont font = m_styles.codeLanguage.font();
    const QFontMetricsF metrics(font);
    const QRectF corner(surface.left() + m_styles.padding, surface.top(),
                        surface.width() - 1.5 * m_styles.padding, 1.1 * m_styles.padding);
    painter.setFont(font);
    painter.setPen(m_styles.codeLanguage.foreground().color());
    painter.drawText(corner, Qt::AlignRight | Qt::AlignVCenter,
                     metrics.elidedText(language, Qt::ElideRight, corner.width()));
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
    const qreal baseLine = rect.top() + line.ascent();
    for (int index = 0; index < markers.size() && index < offsets.size(); ++index) {
        const qreal offset = offsets[index].toDouble();
        qreal edge = positionOf(offset) + (offset > 0 ? -gap : gap);
        QString marker = markers[index];
        if (marker.endsWith(openTaskMark) || marker.endsWith(doneTaskMark)) {
            const qreal side = 0.82 * m_styles.em;
            const qreal left = offset > 0 ? edge - side : edge;
            const qreal top = baseLine - metrics.capHeight() / 2 - side / 2;
            paintTaskBox(painter, {left, top, side, side}, marker.endsWith(doneTaskMark));
            marker.chop(1);
            edge += offset > 0 ? -side : side;
            painter.setPen(m_styles.colours.secondaryText);
        }
        const qreal x = offset > 0 ? edge - metrics.horizontalAdvance(marker) : edge;
        painter.setLayoutDirection(offset > 0 ? Qt::LeftToRight : Qt::RightToLeft);
        painter.drawText(QPointF(x, baseLine), marker);
    }
}

void PageDecoration::paintTaskBox(QPainter& painter, const QRectF& box, bool isDone) const
{
    const QRectF outline = onPixels(box).adjusted(0.5, 0.5, -0.5, -0.5);
    const qreal radius = m_styles.radius / 2;
    painter.setPen(QPen(isDone ? m_styles.colours.accent : m_styles.colours.secondaryText, 1));
    painter.setBrush(isDone ? QBrush(m_styles.colours.accent) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(outline, radius, radius);
    if (!isDone)
        return;
    const auto at = [&outline](qreal x, qreal y) {
        return QPointF(outline.left() + x * outline.width(), outline.top() + y * outline.height());
    };
    painter.setPen(QPen(m_styles.colours.background, qMax(1.5, box.width() / 8), Qt::SolidLine,
                        Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF({at(0.24, 0.53), at(0.43, 0.72), at(0.77, 0.3)}));
}

void PageDecoration::paintRule(QPainter& painter, const QTextBlock& block, const QRectF& rect) const
{
    const QTextBlockFormat format = block.blockFormat();
    const bool isBelow = hasRuleBelow(format);
    if (!isBelow && !format.boolProperty(RuleAcross))
        return;
    const qreal around = isBelow ? m_styles.cellPadding : 0; // what stands between rules
    qreal left = m_left + format.leftMargin() - around;
    qreal right = m_right - format.rightMargin() + around;
    if (const qreal width = format.doubleProperty(RuleWidth); width > 0) {
        if (format.layoutDirection() == Qt::RightToLeft)
            left = qMax(left, right - width);
        else
            right = qMin(right, left + width);
    }
    const qreal y = isBelow ? ruleBelow(rect) : qRound(rect.center().y());
    painter.fillRect(QRectF(QPointF(left, y), QPointF(right, y + 1)),
                     format.boolProperty(BoldRuleBelow) ? m_styles.colours.secondaryText
                                                        : m_styles.colours.border);
}

// Where the rule below a row begins.
qreal PageDecoration::ruleBelow(const QRectF& rect) const
{
    return qRound(rect.bottom() + m_styles.leading / 2 + TableShape::rowSpace * m_styles.em);
}

qreal PageDecoration::positionOf(qreal offset) const
{
    return offset > 0 ? m_left + offset : m_right + offset;
}

} // namespace galley

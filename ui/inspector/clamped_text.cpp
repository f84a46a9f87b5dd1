// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/inspector/link_card_view_test.cpp

#include "ui/inspector/clamped_text.h"

#include "app/text/beginning.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

namespace galley {

namespace {

// Qt may measure the sign as of another font than it draws it with, beside Hebrew for one.
QString elidedWithin(const QString& text, const QFontMetricsF& metrics, qreal width)
{
    const QString elided = metrics.elidedText(text, Qt::ElideRight, width);
    const qreal excess = metrics.horizontalAdvance(elided) - width;
    return excess > 0 ? metrics.elidedText(text, Qt::ElideRight, width - excess) : elided;
}

} // namespace

ClampedText::ClampedText(const QString& text, const QFont& font, qreal width, int maximumLines)
    : m_font(font)
    , m_width(width)
    , m_isRightToLeft(text.isRightToLeft())
{
    if (text.isEmpty())
        return; // a layout has a line all the same
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    const QString begin = beginningOf(text, maximumLines * longestLine);
    QTextLayout layout(begin, font);
    layout.setTextOption(option);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (m_lines.size() + 1 == maximumLines) {
            m_lines += elidedWithin(begin.mid(line.textStart()), QFontMetricsF(font), width);
            break;
        }
        m_lines += begin.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
}

qreal ClampedText::height() const
{
    return static_cast<qreal>(m_lines.size()) * QFontMetricsF(m_font).lineSpacing();
}

void ClampedText::paint(QPainter& painter, QPointF place) const
{
    painter.setFont(m_font);
    painter.setLayoutDirection(m_isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    const qreal step = QFontMetricsF(m_font).lineSpacing();
    for (qsizetype line = 0; line < m_lines.size(); ++line)
        painter.drawText(
            QRectF(place.x(), place.y() + static_cast<qreal>(line) * step, m_width, step),
            static_cast<int>(Qt::AlignAbsolute | (m_isRightToLeft ? Qt::AlignRight : Qt::AlignLeft)
                             | Qt::AlignVCenter)
                | Qt::TextSingleLine,
            m_lines[line]);
}

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/preview/page_styles.h"

#include <QPainter>
#include <QTextBlock>
#include <QTextDocument>

namespace galley {

// The block of a page that stands at the upper edge of a part of it, or the one before that.
QTextBlock firstBlockIn(const QTextDocument& page, const QRectF& clip);

// Paints what stands beneath and beside the text of a page: surfaces, quote bars, the marks of list
// items, rules. Looks only at the blocks within the part that is painted.
class PageDecoration {
public:
    PageDecoration(const QTextDocument& page, const PageStyles& styles);

    // In the page's coordinates.
    void paint(QPainter& painter, const QRectF& clip) const;

private:
    void paintBars(QPainter& painter, const QTextBlock& block, const QRectF& rect) const;
    void paintSurface(QPainter& painter, const QTextBlock& block, const QRectF& rect) const;
    void paintLanguage(QPainter& painter, const QString& language, const QRectF& surface) const;
    void paintTaskBox(QPainter& painter, const QRectF& box, bool isDone) const;
    void paintMarkers(QPainter& painter, const QTextBlock& block, const QRectF& rect) const;
    void paintRule(QPainter& painter, const QTextBlock& block, const QRectF& rect) const;
    qreal ruleBelow(const QRectF& rect) const;
    // Where an offset (see BlockProperty) lies.
    qreal positionOf(qreal offset) const;

    const QTextDocument& m_page;
    const PageStyles& m_styles;
    qreal m_left = 0; // of the column
    qreal m_right = 0;
};

} // namespace galley

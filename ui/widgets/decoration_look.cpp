// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/editor/decoration_painting_test.cpp

#include "ui/widgets/decoration_look.h"

#include <QPainter>
#include <QPolygonF>
#include <QtMath>

namespace galley {

namespace {

void paintWave(QPainter& painter, const QColor& colour, qreal left, qreal right, qreal top)
{
    constexpr int step = 2; // pixels from a crest to the trough beside it
    QPolygonF wave;
    for (int x = qFloor(left / step) * step; x < right + step; x += step)
        wave << QPointF(x, top + (x / step % 2 == 0 ? 0 : step));
    painter.save();
    painter.setClipRect(QRectF(left, top - 1, right - left, step + 2), Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1));
    painter.drawPolyline(wave);
    painter.restore();
}

void paintStrokes(QPainter& painter, const DecorationLook& look, qreal left, qreal right, qreal top,
                  int stroke, int gap)
{
    const int period = stroke + gap;
    for (int x = qFloor(left / period) * period; x < right; x += period) {
        const qreal from = qMax<qreal>(x, left);
        const qreal to = qMin<qreal>(x + stroke, right);
        if (to > from)
            painter.fillRect(QRectF(from, top, to - from, look.lineHeight), look.lineColour);
    }
}

} // namespace

DecorationLook lookOf(DecorationLayer layer, const QColor& ink, const Colours& colours)
{
    const auto own = [&ink](const QColor& colour) { return ink.isValid() ? ink : colour; };
    using Line = DecorationLine;
    switch (layer) {
    case DecorationLayer::Dimmed:
        return {.letters = colours.secondaryText};
    case DecorationLayer::Remark:
        return {.fill = washOf(own(colours.accent), colours.background, 0.08),
                .line = Line::Dashed,
                .lineColour = own(colours.accent),
                .lineTop = 6,
                .lineHeight = 2};
    case DecorationLayer::CurrentRemark:
        return {.fill = currentWashOf(ink, colours), .frame = own(colours.accent)};
    case DecorationLayer::Deletion:
        return {.letters = colours.secondaryText,
                .line = Line::Strike,
                .lineColour = own(colours.secondaryText)};
    case DecorationLayer::Insertion:
        return {.letters = own(colours.accent),
                .line = Line::Solid,
                .lineColour = own(colours.accent),
                .lineTop = 3,
                .lineHeight = 2};
    case DecorationLayer::Hit:
        return {.fill = colours.searchHit, .letters = colours.text};
    case DecorationLayer::CurrentHit:
        return {.fill = colours.currentSearchHit, .letters = colours.text};
    case DecorationLayer::Finding:
        return {.line = Line::Dotted, .lineColour = own(colours.warning), .lineTop = 1};
    case DecorationLayer::Misspelling:
        return {.line = Line::Wave, .lineColour = own(colours.error), .lineTop = 2};
    }
    Q_UNREACHABLE();
}

QColor washOf(const QColor& ink, const QColor& ground, double share)
{
    const auto mixed = [share](int part, int rest) {
        return qRound(share * part + (1 - share) * rest);
    };
    return {mixed(ink.red(), ground.red()), mixed(ink.green(), ground.green()),
            mixed(ink.blue(), ground.blue())};
}

QColor currentWashOf(const QColor& ink, const Colours& colours)
{
    const bool isDark = colours.background.lightness() < colours.text.lightness();
    return washOf(ink.isValid() ? ink : colours.accent, colours.background, isDark ? 0.17 : 0.14);
}

void paintDecorationLine(QPainter& painter, const DecorationLook& look, qreal left, qreal right,
                         qreal top)
{
    switch (look.line) {
    case DecorationLine::None:
        break;
    case DecorationLine::Solid:
    case DecorationLine::Strike:
        painter.fillRect(QRectF(left, top, right - left, look.lineHeight), look.lineColour);
        break;
    case DecorationLine::Dashed:
        paintStrokes(painter, look, left, right, top, 6, 3);
        break;
    case DecorationLine::Dotted:
        paintStrokes(painter, look, left, right, top, 1, 2);
        break;
    case DecorationLine::Wave:
        paintWave(painter, look.lineColour, left, right, top);
        break;
    }
}

} // namespace galley

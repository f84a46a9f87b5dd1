// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/theme/colours.h"
#include "ui/widgets/decorations.h"

#include <QRectF>

class QPainter;

namespace galley {

enum class DecorationLine { None, Solid, Dashed, Dotted, Wave, Strike };

// How a layer looks. Shapes tell layers apart, colours only help.
struct DecorationLook {
    QColor fill = {}; // behind the letters; invalid: none
    QColor letters = {}; // invalid: as they are without it
    DecorationLine line = DecorationLine::None; // below the letters, or through them
    QColor lineColour = {};
    int lineTop = 0; // pixels below the base line; no two layers' lines cover each other
    int lineHeight = 1;
    QColor frame = {}; // around them; invalid: none
};

DecorationLook lookOf(DecorationLayer layer, const QColor& ink, const Colours& colours);

// As much of an ink as reads as ground, and leaves its letters legible; `share` from 0 to 1.
QColor washOf(const QColor& ink, const QColor& ground, double share);
// What lies behind the words of the one remark that is current, of a person with that ink.
QColor currentWashOf(const QColor& ink, const Colours& colours);

// From `left` to `right`, the line's top at `top`. Where a wave or a dash begins depends on the
// place alone, so that it goes on the same where a part of it is painted anew.
void paintDecorationLine(QPainter& painter, const DecorationLook& look, qreal left, qreal right,
                         qreal top);

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QAbstractTextDocumentLayout>
#include <QList>
#include <QRectF>

class QPainter;
class QTextBlock;

namespace galley {

class Decorations;
class RowLayout;

// The rectangles of a stretch of a block (UTF-16 units from its start), as high as the rows' slots,
// in pixels from the block's top left. A row whose direction turns within it has several.
QList<QRectF> rectsOf(const RowLayout& rows, const QTextBlock& block, int from, int to);

// Paints a block at `place`, what lies in `area` of it, with what decorates it. What is selected,
// or has a ground of its own, fills the slots of its rows, so that no stripes are left between
// them, as QTextLayout::draw() would. Selected words have the selection's colours, whatever lies on
// them.
void paintRows(QPainter& painter, const RowLayout& rows, const QTextBlock& block, QPointF place,
               const QRect& area, const QAbstractTextDocumentLayout::PaintContext& context,
               const Decorations& decorations);

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QRect>
#include <QSize>

namespace galley {

// The arithmetic of a frame that is dragged over a picture. All in pixels of the upright picture,
// whose size is `bounds`; a frame is never empty and never leaves it.

enum class CropShape {
    Free,
    Screen, // 16:9
    Card, // 1.91:1, as feeds cut the pictures of link cards
    Classic, // 4:3
};

// Width by height; 0 for a free one.
double proportionOf(CropShape shape);

// The largest frame of that shape, in the middle.
QRect largestFrame(CropShape shape, QSize bounds);

// A frame of that shape around the middle of `frame`, as wide as that where it fits.
QRect shapedFrame(const QRect& frame, CropShape shape, QSize bounds);

// The frame after it was pushed.
QRect movedFrame(const QRect& frame, QPoint by, QSize bounds);

// The frame after one of its edges, or a corner (two of them), was pulled; what lies opposite stays
// where it is. Where the shape is not free, the other edges follow.
QRect resizedFrame(const QRect& frame, Qt::Edges edges, QPoint by, CropShape shape, QSize bounds);

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/media/crop_frame.h"

#include <algorithm>

namespace galley {

namespace {

constexpr int leastSide = 16; // pixels: what is smaller can hardly be seen, nor taken hold of

QSize leastSize(QSize bounds)
{
    return QSize(leastSide, leastSide).boundedTo(bounds);
}

// The width of a frame of that proportion whose height is no more than `height`.
int widthWithin(int height, double proportion)
{
    return qMax(1, static_cast<int>(height * proportion));
}

QSize sizeOf(int width, double proportion, QSize bounds)
{
    return QSize(width, qRound(width / proportion)).boundedTo(bounds).expandedTo({1, 1});
}

// One side of a frame that is pulled at its end or, `isAtStart`, its beginning.
struct Side {
    int start = 0;
    int length = 0;

    int end() const { return start + length; }
};

Side pulled(Side side, bool isAtStart, int by, int least, int bound)
{
    if (isAtStart) {
        const int start = std::clamp(side.start + by, 0, qMax(0, side.end() - least));
        return {start, side.end() - start};
    }
    return {side.start,
            std::clamp(side.length + by, qMin(least, bound - side.start), bound - side.start)};
}

} // namespace

double proportionOf(CropShape shape)
{
    switch (shape) {
    case CropShape::Free:
        return 0;
    case CropShape::Screen:
        return 16.0 / 9;
    case CropShape::Card:
        return 1.91;
    case CropShape::Classic:
        return 4.0 / 3;
    }
    Q_UNREACHABLE();
}

QRect largestFrame(CropShape shape, QSize bounds)
{
    return shapedFrame(QRect({}, bounds), shape, bounds);
}

QRect shapedFrame(const QRect& frame, CropShape shape, QSize bounds)
{
    if (shape == CropShape::Free)
        return frame;
    const double proportion = proportionOf(shape);
    const int width = qMin(frame.width(), widthWithin(bounds.height(), proportion));
    QRect shaped({}, sizeOf(width, proportion, bounds));
    shaped.moveTopLeft(
        frame.topLeft()
        + QPoint((frame.width() - shaped.width()) / 2, (frame.height() - shaped.height()) / 2));
    return movedFrame(shaped, {}, bounds);
}

QRect movedFrame(const QRect& frame, QPoint by, QSize bounds)
{
    QRect moved = frame.translated(by);
    moved.moveLeft(std::clamp(moved.left(), 0, qMax(0, bounds.width() - moved.width())));
    moved.moveTop(std::clamp(moved.top(), 0, qMax(0, bounds.height() - moved.height())));
    return moved;
}

QRect resizedFrame(const QRect& frame, Qt::Edges edges, QPoint by, CropShape shape, QSize bounds)
{
    const bool isAcross = edges & (Qt::LeftEdge | Qt::RightEdge);
    const bool isDown = edges & (Qt::TopEdge | Qt::BottomEdge);
    const QSize least = leastSize(bounds);
    Side across{frame.x(), frame.width()};
    Side down{frame.y(), frame.height()};
    if (isAcross)
        across = pulled(across, edges & Qt::LeftEdge, by.x(), least.width(), bounds.width());
    if (isDown)
        down = pulled(down, edges & Qt::TopEdge, by.y(), least.height(), bounds.height());
    if (shape == CropShape::Free)
        return {across.start, down.start, across.length, down.length};

    // At a corner whichever side was pulled farther counts.
    const double proportion = proportionOf(shape);
    int width = across.length;
    if (isDown && (!isAcross || widthWithin(down.length, proportion) > width))
        width = widthWithin(down.length, proportion);
    // No farther than there is room on the side to which it grows.
    const int roomAcross = !isAcross ? bounds.width()
        : edges & Qt::LeftEdge       ? frame.right() + 1
                                     : bounds.width() - frame.left();
    const int roomDown = !isDown ? bounds.height()
        : edges & Qt::TopEdge    ? frame.bottom() + 1
                                 : bounds.height() - frame.top();
    width = std::min({width, roomAcross, widthWithin(roomDown, proportion)});

    QRect shaped({}, sizeOf(width, proportion, {roomAcross, roomDown}));
    const QPoint middle = frame.topLeft()
        + QPoint((frame.width() - shaped.width()) / 2, (frame.height() - shaped.height()) / 2);
    const int left = !isAcross ? middle.x()
        : edges & Qt::LeftEdge ? frame.right() + 1 - shaped.width()
                               : frame.left();
    const int top = !isDown   ? middle.y()
        : edges & Qt::TopEdge ? frame.bottom() + 1 - shaped.height()
                              : frame.top();
    shaped.moveTopLeft({left, top});
    return movedFrame(shaped, {}, bounds);
}

} // namespace galley

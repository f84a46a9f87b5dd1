// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/inspector/crop_view.h"

#include "ui/theme/colours.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

namespace galley {

namespace {

// In device-independent pixels.
constexpr int viewMargin = 12; // so that a corner at the picture's edge can be taken hold of
constexpr int reach = 10; // how far from an edge the mouse takes hold of it
constexpr qreal handleSide = 10;
constexpr QSize preferredSize(720, 480);
constexpr QSize leastSize(280, 200);

constexpr int stepsAcross = 100; // an arrow key moves by that part of the long side
constexpr int dimness = 150; // opacity of what lies over the outside

bool isNear(qreal one, qreal other)
{
    return qAbs(one - other) <= reach;
}

QPoint directionOf(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return {-1, 0};
    case Qt::Key_Right:
        return {1, 0};
    case Qt::Key_Up:
        return {0, -1};
    case Qt::Key_Down:
        return {0, 1};
    default:
        return {};
    }
}

} // namespace

CropView::CropView(const QImage& image, QSize pictureSize, const QRect& frame, QWidget* parent)
    : QWidget(parent)
    , m_image(image)
    , m_size(pictureSize)
    , m_frame(frame)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Frame around what the cover shows"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void CropView::setFrame(const QRect& frame)
{
    if (frame == m_frame)
        return;
    m_frame = frame;
    update();
    Q_EMIT frameChanged(frame);
}

void CropView::setShape(CropShape shape)
{
    m_shape = shape;
    setFrame(shapedFrame(m_frame, shape, m_size));
}

QRectF CropView::pictureRect() const
{
    const QRectF room = QRectF(rect()).adjusted(viewMargin, viewMargin, -viewMargin, -viewMargin);
    const QSizeF shown = QSizeF(m_size).scaled(room.size(), Qt::KeepAspectRatio);
    QRectF picture({}, shown);
    picture.moveCenter(room.center());
    return picture;
}

qreal CropView::scale() const
{
    return qMax(pictureRect().width() / m_size.width(), 1e-6);
}

QRectF CropView::frameRect() const
{
    const QRectF picture = pictureRect();
    const qreal factor = scale();
    return {picture.x() + m_frame.x() * factor, picture.y() + m_frame.y() * factor,
            m_frame.width() * factor, m_frame.height() * factor};
}

QSize CropView::sizeHint() const
{
    return m_size.scaled(preferredSize, Qt::KeepAspectRatio)
        + QSize(2 * viewMargin, 2 * viewMargin);
}

QSize CropView::minimumSizeHint() const
{
    return leastSize;
}

CropView::Grip CropView::gripAt(QPointF place) const
{
    const QRectF frame = frameRect();
    const QRectF around = frame.adjusted(-reach, -reach, reach, reach);
    if (!around.contains(place))
        return {};
    Grip grip{Hold::Edges, {}};
    // Of a frame so small that both are near, the end that lies behind the middle.
    const bool isLeft = place.x() < frame.center().x();
    const bool isUpper = place.y() < frame.center().y();
    if (isNear(place.x(), isLeft ? frame.left() : frame.right()))
        grip.edges |= isLeft ? Qt::LeftEdge : Qt::RightEdge;
    if (isNear(place.y(), isUpper ? frame.top() : frame.bottom()))
        grip.edges |= isUpper ? Qt::TopEdge : Qt::BottomEdge;
    if (!grip.edges)
        grip.hold = Hold::Body;
    return grip;
}

void CropView::showCursor(const Grip& grip)
{
    const bool isAcross = grip.edges & (Qt::LeftEdge | Qt::RightEdge);
    const bool isDown = grip.edges & (Qt::TopEdge | Qt::BottomEdge);
    const bool isFalling = grip.edges == (Qt::LeftEdge | Qt::TopEdge)
        || grip.edges == (Qt::RightEdge | Qt::BottomEdge);
    if (grip.hold == Hold::Nothing)
        unsetCursor();
    else if (grip.hold == Hold::Body)
        setCursor(Qt::SizeAllCursor);
    else if (isAcross && isDown)
        setCursor(isFalling ? Qt::SizeFDiagCursor : Qt::SizeBDiagCursor);
    else
        setCursor(isAcross ? Qt::SizeHorCursor : Qt::SizeVerCursor);
}

void CropView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_grip = gripAt(event->position());
    m_pressedAt = event->position();
    m_frameBefore = m_frame;
}

// Counted from where the drag began: what was cut off at the picture's edge comes back on the way.
void CropView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_grip.hold == Hold::Nothing) {
        showCursor(gripAt(event->position()));
        return;
    }
    const QPoint by = ((event->position() - m_pressedAt) / scale()).toPoint();
    setFrame(m_grip.hold == Hold::Body
                 ? movedFrame(m_frameBefore, by, m_size)
                 : resizedFrame(m_frameBefore, m_grip.edges, by, m_shape, m_size));
}

void CropView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_grip = {};
    showCursor(gripAt(event->position()));
}

void CropView::keyPressEvent(QKeyEvent* event)
{
    const QPoint direction = directionOf(event->key());
    if (direction.isNull()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int step = event->modifiers() & Qt::ControlModifier
        ? 1
        : qMax(1, qMax(m_size.width(), m_size.height()) / stepsAcross);
    const QPoint by = direction * step;
    if (event->modifiers() & Qt::ShiftModifier)
        setFrame(resizedFrame(m_frame, by.x() != 0 ? Qt::RightEdge : Qt::BottomEdge, by, m_shape,
                              m_size));
    else
        setFrame(movedFrame(m_frame, by, m_size));
}

void CropView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRectF picture = pictureRect();
    const qreal ratio = devicePixelRatioF();
    const QSize wanted = (picture.size() * ratio).toSize().expandedTo({1, 1});
    if (m_scaled.size() != wanted) {
        m_scaled = QPixmap::fromImage(
            m_image.scaled(wanted, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
        m_scaled.setDevicePixelRatio(ratio);
    }
    painter.fillRect(picture, coloursFor(palette()).background); // behind what is transparent
    painter.drawPixmap(picture.topLeft(), m_scaled);

    QPainterPath outside;
    outside.addRect(picture);
    outside.addRect(frameRect());
    painter.fillPath(outside, QColor(0, 0, 0, dimness));
    paintFrame(painter);
}

// White on a dark edge, so that it is seen on any picture.
void CropView::paintFrame(QPainter& painter)
{
    const QRectF frame = frameRect();
    const QColor dark(0, 0, 0, 140);
    const QColor light = hasFocus() ? coloursFor(palette()).accent : QColor(Qt::white);

    for (const bool isShadow : {true, false}) {
        painter.setPen(QPen(isShadow ? QColor(0, 0, 0, 60) : QColor(255, 255, 255, 130), 1));
        const qreal shift = isShadow ? 1 : 0;
        for (const int third : {1, 2}) {
            const qreal x = frame.x() + frame.width() * third / 3 + shift;
            const qreal y = frame.y() + frame.height() * third / 3 + shift;
            painter.drawLine(QPointF(x, frame.top()), QPointF(x, frame.bottom()));
            painter.drawLine(QPointF(frame.left(), y), QPointF(frame.right(), y));
        }
    }

    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(dark, 4));
    painter.drawRect(frame);
    painter.setPen(QPen(Qt::white, 2));
    painter.drawRect(frame);

    painter.setPen(QPen(dark, 1));
    painter.setBrush(light);
    const QPointF middle = frame.center();
    const QPointF places[] = {frame.topLeft(),
                              frame.topRight(),
                              frame.bottomLeft(),
                              frame.bottomRight(),
                              {middle.x(), frame.top()},
                              {middle.x(), frame.bottom()},
                              {frame.left(), middle.y()},
                              {frame.right(), middle.y()}};
    for (const QPointF& place : places) {
        QRectF handle(0, 0, handleSide, handleSide);
        handle.moveCenter(place);
        painter.drawRect(handle);
    }
}

} // namespace galley

#include "moc_crop_view.cpp"

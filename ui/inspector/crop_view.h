// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/media/crop_frame.h"

#include <QImage>
#include <QPixmap>
#include <QWidget>

namespace galley {

// Shows a picture and a frame over it that can be dragged by its body, its edges and its corners,
// and by the keyboard: arrows move it, with Shift they move its right and lower edge, with Ctrl by
// single pixels. What lies outside the frame is dimmed. The frame is counted in pixels of the whole
// picture, of which `image` may be a smaller version.
class CropView : public QWidget {
    Q_OBJECT

public:
    CropView(const QImage& image, QSize pictureSize, const QRect& frame, QWidget* parent = nullptr);

    const QRect& frame() const { return m_frame; }
    CropShape shape() const { return m_shape; }
    void setFrame(const QRect& frame);
    void setShape(CropShape shape);

    // Where things stand in the widget.
    QRectF pictureRect() const;
    QRectF frameRect() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void frameChanged(const QRect& frame);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    enum class Hold { Nothing, Body, Edges };
    struct Grip {
        Hold hold = Hold::Nothing;
        Qt::Edges edges;
    };

    Grip gripAt(QPointF place) const;
    void showCursor(const Grip& grip);
    qreal scale() const; // widget pixels for one of the picture
    void paintFrame(QPainter& painter);

    QImage m_image;
    QPixmap m_scaled; // to the room that there is
    QSize m_size;
    QRect m_frame;
    CropShape m_shape = CropShape::Free;
    Grip m_grip; // what the mouse holds
    QPointF m_pressedAt;
    QRect m_frameBefore; // when the mouse was pressed
};

} // namespace galley

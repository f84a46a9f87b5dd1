// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

namespace galley {

// One tag as a chip. It says what a person wants of it and leaves the doing to TagChips.
class TagChip : public QWidget {
    Q_OBJECT

public:
    explicit TagChip(const QString& tag, QWidget* parent = nullptr);

    const QString& tag() const { return m_tag; }

    QSize sizeHint() const override { return m_size; }
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void removalAsked();
    // To a neighbouring place (-1 before, 1 behind), by keyboard.
    void moveAsked(int step);
    void focusStepAsked(int step);
    // Held by the mouse at a place of the parent, and let go.
    void dragged(const QPoint& place);
    void dropped();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void measure();
    int padding() const;
    QRect crossRect() const; // where a click removes

    QString m_tag;
    QString m_shownTag; // on one line, cut where it is long
    QSize m_size;
    QPoint m_pressedAt;
    bool m_isPressed = false;
    bool m_isDragged = false;
};

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/review/verdicts.h"
#include "ui/theme/colours.h"

#include <QAbstractButton>
#include <QLabel>

namespace galley {

// Labels and pictures of the first page, each in its letters and its colour. What they show is a
// stranger's, and never read as anything but plain words.

enum class Ink { Text, Quiet };

QLabel* newWords(const QString& words, const QFont& font, Ink ink, const QPalette& palette);
QLabel* newPicture(const QPixmap& picture);
// One of our drawings in a colour; `size` in device-independent pixels.
QPixmap drawnIn(const QString& name, const QColor& colour, const QPalette& palette, int size,
                qreal ratio);
// The ring of a verdict: a tick, a flag, a circling arrow, a bar.
QPixmap pictureOf(review::Judgement judgement, const QPalette& palette, int size, qreal ratio);
QWidget* newLine(const QPalette& palette);

// A row that is a button: with the mouse, with Tab and Space, and for screen readers.
class RowButton : public QAbstractButton {
    Q_OBJECT

public:
    explicit RowButton(const QString& spoken, QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override; // Return as well
};

} // namespace galley

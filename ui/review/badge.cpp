// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/review/hand_over_dialog_test.cpp

#include "ui/review/badge.h"

#include <QPainter>

namespace galley {

QColor inkOf(const review::Person* person, const Colours& colours)
{
    return person ? colours.reviewers.at(static_cast<std::size_t>(person->colour))
                  : colours.secondaryText;
}

void paintBadge(QPainter& painter, const QRect& place, const review::Person* person,
                const Colours& colours)
{
    const QString letter = person ? person->letter : QString();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(inkOf(person, colours));
    painter.drawEllipse(place);
    QFont font = painter.font();
    font.setBold(true);
    // Two letters want more room than one.
    font.setPixelSize(letter.size() > 1 ? place.height() * 4 / 10 : place.height() * 11 / 20);
    painter.setFont(font);
    painter.setPen(colours.background);
    painter.drawText(place, Qt::AlignCenter, letter);
    painter.restore();
}

QPixmap badgeOf(const review::Person* person, int size, const Colours& colours, qreal ratio)
{
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintBadge(painter, QRect(0, 0, size, size), person, colours);
    return pixmap;
}

} // namespace galley

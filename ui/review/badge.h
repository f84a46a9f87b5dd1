// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/review/profile.h"
#include "ui/theme/colours.h"

#include <QPixmap>

class QPainter;

namespace galley {

// Of somebody who is not known it is that of secondary text.
QColor inkOf(const review::Person* person, const Colours& colours);

// A person's letter in a disc of his colour. Null: somebody who is not known.
void paintBadge(QPainter& painter, const QRect& place, const review::Person* person,
                const Colours& colours);

// The same as a picture; `size` in device-independent pixels.
QPixmap badgeOf(const review::Person* person, int size, const Colours& colours, qreal ratio);

} // namespace galley

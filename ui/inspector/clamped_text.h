// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QFont>
#include <QPointF>
#include <QString>
#include <QStringList>

class QPainter;

namespace galley {

// A text set in a width, in a few lines at most: what does not go into the last one is cut off
// there, with an ellipsis. It stands on the side where its own direction begins.
class ClampedText {
public:
    ClampedText(const QString& text, const QFont& font, qreal width, int maximumLines);

    const QStringList& lines() const { return m_lines; }
    qreal height() const;
    // With its upper left corner there, in the painter's pen.
    void paint(QPainter& painter, QPointF place) const;

private:
    QFont m_font;
    qreal m_width;
    bool m_isRightToLeft;
    QStringList m_lines;
};

} // namespace galley

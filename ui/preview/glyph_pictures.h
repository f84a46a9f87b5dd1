// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QHash>
#include <QImage>
#include <QPainter>
#include <QRawFont>
#include <QTextLayout>

namespace galley {

// Paints on paper the letters of fonts that hold pictures in place of outlines, as those of emoji
// do: what Qt makes of them in a PDF is blank.
class GlyphPictures {
public:
    // Those of a layout of `text` at `origin` that stand within `clip`. Answers with the texts that
    // they stand for, an empty one for a picture that only goes on.
    QStringList paint(QPainter& painter, const QTextLayout& layout, const QString& text,
                      const QPointF& origin, const QRectF& clip);

private:
    struct Glyph {
        QImage picture;
        QRect box; // around it, from where the letter stands on its line
        qreal advance = 1; // to the next letter
    };
    bool holdsPictures(const QRawFont& font);
    Glyph glyphOf(const QRawFont& font, quint32 index);

    QHash<QString, bool> m_fonts; // by family and style: whether it holds pictures
    QHash<std::pair<QString, quint32>, Glyph> m_glyphs;
};

} // namespace galley

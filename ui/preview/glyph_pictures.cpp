// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/preview/page_export_test.cpp

#include "ui/preview/glyph_pictures.h"

#include "app/text/emoji.h"

#include <QGlyphRun>

#include <utility>

namespace galley {

namespace {

constexpr int glyphSide = 128; // pixels: what fonts of emoji hold, about

} // namespace

bool GlyphPictures::holdsPictures(const QRawFont& font)
{
    const QString name = font.familyName() + u'\n' + font.styleName();
    const auto known = m_fonts.constFind(name);
    if (known != m_fonts.constEnd())
        return *known;
    const bool holds = !font.fontTable("CBLC").isEmpty() || !font.fontTable("sbix").isEmpty();
    m_fonts.insert(name, holds);
    return holds;
}

// In the size in which fonts hold them. Of a small one Qt does not always know where it stands.
GlyphPictures::Glyph GlyphPictures::glyphOf(const QRawFont& font, quint32 index)
{
    Glyph& glyph = m_glyphs[{font.familyName() + u'\n' + font.styleName(), index}];
    if (!glyph.picture.isNull())
        return glyph;
    QRawFont large(font);
    large.setPixelSize(glyphSide);
    const QRect box = large.boundingRect(index).toAlignedRect();
    if (box.isEmpty() || qMax(box.width(), box.height()) > 4 * glyphSide)
        return {};
    glyph = {QImage(box.size(), QImage::Format_ARGB32_Premultiplied), box,
             qMax(1.0, large.advancesForGlyphIndexes({index}).value(0).x())};
    glyph.picture.fill(Qt::transparent);
    QGlyphRun run;
    run.setRawFont(large);
    run.setGlyphIndexes({index});
    run.setPositions({-box.topLeft()});
    QPainter(&glyph.picture).drawGlyphRun({}, run);
    return glyph;
}

QStringList GlyphPictures::paint(QPainter& painter, const QTextLayout& layout, const QString& text,
                                 const QPointF& origin, const QRectF& clip)
{
    QStringList painted;
    for (const TextRange& range : emojiIn(text)) {
        QString letters = text.mid(range.start, range.length);
        const auto start = static_cast<int>(range.start);
        for (const QGlyphRun& run : layout.glyphRuns(start, static_cast<int>(range.length))) {
            const QRawFont font = run.rawFont();
            if (!holdsPictures(font))
                continue;
            const QList<QPointF> places = run.positions();
            const QList<quint32> indexes = run.glyphIndexes();
            const QList<QPointF> advances = font.advancesForGlyphIndexes(indexes);
            for (qsizetype number = 0; number < indexes.size(); ++number) {
                const auto [picture, box, advance] = glyphOf(font, indexes[number]);
                // Of its picture Qt may take a size somewhat smaller than the font's.
                const qreal scale = advances[number].x() / advance;
                const QRectF place(origin + places[number] + QPointF(box.topLeft()) * scale,
                                   QSizeF(box.size()) * scale);
                if (picture.isNull() || !clip.intersects(place))
                    continue;
                painter.drawImage(place, picture);
                painted.append(std::exchange(letters, {})); // the first one stands for them all
            }
        }
    }
    return painted;
}

} // namespace galley

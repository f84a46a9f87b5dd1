// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/preview/page_pictures_test.cpp

#include "ui/preview/picture_object.h"

#include "ui/preview/block_properties.h"

#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>
#include <QUrl>

namespace galley {

namespace {

constexpr int scaledKibibytes = 16 * 1024;
constexpr QSize onPaper(2000, 2000); // pixels, whatever the printer's are
constexpr qreal placeholderHeight = 6; // in multiples of the text's size

bool isCover(const QTextImageFormat& format)
{
    return format.boolProperty(IsCover);
}

bool standsAlone(const QTextImageFormat& format)
{
    return format.boolProperty(StandsAlone);
}

bool isRemote(const QString& target)
{
    const QString scheme = QUrl(target.trimmed()).scheme();
    return target.startsWith(u"//") || scheme == u"http" || scheme == u"https" || scheme == u"ftp";
}

bool isPaper(const QPainter& painter)
{
    return painter.paintEngine()->type() == QPaintEngine::Pdf;
}

QSize pixelsOf(const QPainter& painter, const QRectF& rect)
{
    return (rect.size() * painter.device()->devicePixelRatioF()).toSize().expandedTo({1, 1});
}

} // namespace

PictureObject::PictureObject(FindPicture find, QObject* parent)
    : QObject(parent)
    , m_find(std::move(find))
    , m_styles({}, lightColours())
    , m_scaled(scaledKibibytes)
{
}

void PictureObject::setStyles(const PageStyles& styles)
{
    m_styles = styles;
}

Picture PictureObject::find(const QTextImageFormat& format)
{
    Picture picture = m_find(format.name(), isCover(format));
    if (picture.state == Picture::State::Ready)
        m_sizes.insert(format.name(), picture.size);
    else if (picture.state != Picture::State::Loading)
        m_sizes.remove(format.name());
    return picture;
}

PictureObject::Room PictureObject::roomFor(const QTextDocument& page, int position) const
{
    const QTextBlockFormat block = page.findBlock(position).blockFormat();
    const QTextFrameFormat frame = page.rootFrame()->frameFormat();
    Room room;
    room.width = page.textWidth() < 0 ? m_styles.columnWidth
                                      : page.textWidth() - frame.leftMargin() - frame.rightMargin();
    if (const QTextTable* table = QTextCursor(page.findBlock(position)).currentTable())
        room.width = room.width / table->columns() - 2 * m_styles.cellPadding;
    room.width = qMax(m_styles.em, room.width - block.leftMargin() - block.rightMargin());
    room.height = m_highest;
    if (page.pageSize().height() > 0)
        room.height = qMin(room.height,
                           page.pageSize().height() - frame.topMargin() - frame.bottomMargin()
                               - 3 * m_styles.em);
    return room;
}

QSizeF PictureObject::intrinsicSize(QTextDocument* page, int position, const QTextFormat& format)
{
    const QTextImageFormat image = format.toImageFormat();
    find(image);
    const Room room = roomFor(*page, position);
    const QSizeF size = m_sizes.value(image.name());
    if (size.isEmpty())
        return placeholderSize(image, room);
    const qreal factor = qMin(1.0, qMin(room.width / size.width(), room.height / size.height()));
    // A cover is as wide as the column whatever its size.
    return size
        * (isCover(image) ? qMin(room.width / size.width(), room.height / size.height()) : factor);
}

QSizeF PictureObject::placeholderSize(const QTextImageFormat& format, const Room& room) const
{
    if (standsAlone(format))
        return {room.width, placeholderHeight * m_styles.em};
    const QFontMetricsF metrics(m_styles.facts.font());
    const qreal width = metrics.horizontalAdvance(wordsInstead(format)) + m_styles.em;
    return {qMin(room.width, width), metrics.height() + 4};
}

void PictureObject::drawObject(QPainter* painter, const QRectF& rect, QTextDocument*, int,
                               const QTextFormat& format)
{
    const QTextImageFormat image = format.toImageFormat();
    Picture picture = find(image);
    if (picture.state == Picture::State::Ready && m_show)
        picture.image = m_show(image.name(), isCover(image),
                               isPaper(*painter) ? onPaper : pixelsOf(*painter, rect));
    if (picture.state == Picture::State::Ready && picture.image.isNull())
        picture.state = Picture::State::Loading; // its place is known already
    if (image.isAnchor() && m_tellLink && isPaper(*painter))
        m_tellLink(rect, image.anchorHref());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (picture.state == Picture::State::Ready)
        drawPicture(*painter, rect, image, picture.image);
    else
        drawPlaceholder(*painter, rect, image, picture);
    painter->restore();
}

// Scaled once for the screen and kept: smooth scaling takes longer than all other drawing.
void PictureObject::drawPicture(QPainter& painter, const QRectF& rect,
                                const QTextImageFormat& format, const QImage& image)
{
    QPainterPath outline;
    outline.addRoundedRect(rect, m_styles.radius, m_styles.radius);
    if (standsAlone(format))
        painter.setClipPath(outline, Qt::IntersectClip);
    const QSize pixels = pixelsOf(painter, rect);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (isPaper(painter) && m_tellPainted)
        m_tellPainted(format.property(QTextFormat::ImageAltText).toString().simplified());
    if (isPaper(painter) || pixels.width() >= image.width()) {
        painter.drawImage(rect, image);
        return;
    }
    const Scaled wanted{image.cacheKey(), {pixels.width(), pixels.height()}};
    const QImage* known = m_scaled.object(wanted);
    QImage scaled = known ? *known : QImage();
    if (scaled.isNull()) {
        scaled = image.scaled(pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        m_scaled.insert(wanted, new QImage(scaled), scaled.sizeInBytes() / 1024 + 1);
    }
    painter.drawImage(rect, scaled);
}

void PictureObject::drawPlaceholder(QPainter& painter, const QRectF& rect,
                                    const QTextImageFormat& format, const Picture& picture) const
{
    painter.setPen(QPen(m_styles.colours.border, 1));
    painter.setBrush(m_styles.colours.surface);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), m_styles.radius, m_styles.radius);
    painter.setFont(m_styles.facts.font());
    painter.setPen(format.isAnchor() ? m_styles.colours.accent : m_styles.colours.secondaryText);
    const QRectF inner = rect.adjusted(m_styles.em / 2, 0, -m_styles.em / 2, 0);
    const QFontMetricsF metrics(m_styles.facts.font());
    if (!standsAlone(format)) {
        painter.drawText(inner, Qt::AlignCenter,
                         metrics.elidedText(wordsInstead(format), Qt::ElideRight, inner.width()));
        return;
    }
    const qreal middle = inner.center().y();
    const auto line = [&](const QString& words, qreal top) {
        painter.drawText(QRectF(inner.left(), top, inner.width(), metrics.height()),
                         Qt::AlignCenter, metrics.elidedText(words, Qt::ElideRight, inner.width()));
    };
    line(reasonFor(format, picture), middle + metrics.height() * 0.1);
    painter.setPen(m_styles.colours.text);
    line(wordsInstead(format), middle - metrics.height() * 1.1);
}

QString PictureObject::wordsInstead(const QTextImageFormat& format) const
{
    QString alternative = format.property(QTextFormat::ImageAltText).toString().simplified();
    if (!alternative.isEmpty())
        return alternative;
    return isCover(format) ? tr("Cover image") : tr("Picture without a description");
}

QString PictureObject::reasonFor(const QTextImageFormat& format, const Picture& picture) const
{
    const QString facts = format.stringProperty(KnownFacts);
    if (picture.state == Picture::State::Loading)
        return tr("Loading…");
    if (picture.state == Picture::State::Absent && isCover(format))
        return tr("Not beside the article: %1").arg(facts);
    if (isRemote(format.name()))
        return tr("Pictures from the web are not fetched: %1").arg(format.name());
    return picture.sentence;
}

} // namespace galley

#include "moc_picture_object.cpp"

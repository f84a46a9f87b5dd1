// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/inspector/link_card_view.h"

#include "app/media/crop_frame.h"
#include "ui/inspector/clamped_text.h"
#include "ui/theme/colours.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace galley {

namespace {

// In device-independent pixels.
constexpr int cardPadding = 10;
constexpr int betweenTexts = 3;
constexpr int leastCardWidth = 160;
constexpr int preferredWidth = 280;
constexpr double cardRadius = 8;

constexpr int siteLines = 1;
constexpr int titleLines = 2;
constexpr int descriptionLines = 3;
constexpr double smallText = 0.9; // of the widget's size

} // namespace

struct LinkCardView::Texts {
    ClampedText site;
    ClampedText title;
    ClampedText description;

    // Site, title, description, those that there are.
    qreal height() const
    {
        qreal height = 0;
        for (const ClampedText* text : {&site, &title, &description}) {
            if (!text->lines().isEmpty())
                height += text->height() + (height > 0 ? betweenTexts : 0);
        }
        return height;
    }
};

LinkCardView::LinkCardView(const ArticleSession& session, PictureLoader& pictures, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_pictures(pictures)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setToolTip(tr("How feeds show a link to the article"));
    connect(&session, &ArticleSession::fieldChanged, this, [this](Field field) {
        if (field == Field::CoverImage)
            showPicture();
        else if (field == Field::Title || field == Field::Description || field == Field::Site)
            showFields();
    });
    connect(&pictures, &PictureLoader::loaded, this, [this](const QString& key) {
        const auto cover = m_session.article().cover();
        if (cover && cover->cid.toString() == key)
            showPicture();
    });
    showFields();
    showPicture();
}

void LinkCardView::showFields()
{
    const LinkCard card = linkCardOf(m_session.article());
    if (card == m_card && !accessibleName().isEmpty())
        return;
    m_card = card;
    QStringList parts{m_card.title, m_card.description, m_card.site};
    parts.removeAll(QString());
    setAccessibleName(parts.isEmpty() ? tr("Link card without words")
                                      : tr("Link card: %1").arg(parts.join(QStringLiteral(". "))));
    updated();
}

// One that is read again stays until then.
void LinkCardView::showPicture()
{
    const auto cover = m_session.article().cover();
    const Picture picture = cover ? m_pictures.blob(cover->cid) : Picture{};
    if (cover && picture.state == Picture::State::Loading)
        return;
    if (picture.image.cacheKey() == m_picture.cacheKey())
        return;
    m_picture = picture.image;
    m_shown = {};
    updated();
}

void LinkCardView::updated()
{
    updateGeometry();
    update();
}

LinkCardView::Texts LinkCardView::textsFor(int width) const
{
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * smallText);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    const qreal room = qMax(1, width - 2 * cardPadding);
    return {{m_card.site, small, room, siteLines},
            {m_card.title.isEmpty() ? tr("Untitled") : m_card.title, strong, room, titleLines},
            {m_card.description, small, room, descriptionLines}};
}

int LinkCardView::pictureHeightFor(int width) const
{
    return m_picture.isNull() ? 0 : qRound(width / proportionOf(CropShape::Card));
}

QSize LinkCardView::sizeHint() const
{
    return {preferredWidth, heightForWidth(preferredWidth)};
}

QSize LinkCardView::minimumSizeHint() const
{
    return {leastCardWidth, 2 * cardPadding};
}

int LinkCardView::heightForWidth(int width) const
{
    return pictureHeightFor(width) + 2 * cardPadding
        + static_cast<int>(std::ceil(textsFor(width).height()));
}

void LinkCardView::paintEvent(QPaintEvent*)
{
    const Colours& colours = coloursFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), cardRadius, cardRadius);
    painter.fillPath(outline, colours.background);

    const QRect room(0, 0, width(), pictureHeightFor(width()));
    if (!room.isEmpty()) {
        painter.setClipPath(outline);
        paintPicture(painter, room);
        painter.setClipping(false);
    }

    const Texts texts = textsFor(width());
    QPointF place(cardPadding, room.height() + cardPadding);
    const auto paint = [&](const ClampedText& text, const QColor& colour) {
        if (text.lines().isEmpty())
            return;
        painter.setPen(colour);
        text.paint(painter, place);
        place.ry() += text.height() + betweenTexts;
    };
    paint(texts.site, colours.secondaryText);
    paint(texts.title, m_card.title.isEmpty() ? colours.secondaryText : colours.text);
    paint(texts.description, colours.secondaryText);

    painter.setPen(colours.border);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(outline);
}

void LinkCardView::paintPicture(QPainter& painter, const QRect& room)
{
    const qreal ratio = devicePixelRatioF();
    const QSize wanted = (QSizeF(room.size()) * ratio).toSize();
    if (m_shown.size() != wanted) {
        m_shown = QPixmap::fromImage(
            m_picture.copy(largestFrame(CropShape::Card, m_picture.size()))
                .scaled(wanted, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
        m_shown.setDevicePixelRatio(ratio);
    }
    painter.drawPixmap(room.topLeft(), m_shown);
}

} // namespace galley

#include "moc_link_card_view.cpp"

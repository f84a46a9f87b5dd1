// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/inspector/cover_field_test.cpp

#include "ui/inspector/cover_picture.h"

#include "ui/theme/colours.h"
#include "ui/theme/icons.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace galley {

namespace {

// In device-independent pixels.
constexpr int maximumShownHeight = 220;
constexpr int leastHeight = 48;
constexpr int sentenceHeight = 108;
constexpr int iconSize = 32;
constexpr int picturePadding = 12;
constexpr double pictureRadius = 6;

} // namespace

CoverPicture::CoverPicture(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    // Not Fixed, which would bound the height by the size hint's, at another width.
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void CoverPicture::showImage(const QImage& image)
{
    setShown(image, {});
}

void CoverPicture::showSentence(const QString& sentence)
{
    setShown({}, sentence);
}

void CoverPicture::setShown(const QImage& image, const QString& sentence)
{
    if (image.cacheKey() == m_image.cacheKey() && sentence == m_sentence)
        return;
    m_image = image;
    m_scaled = {};
    m_sentence = sentence;
    setAccessibleDescription(sentence);
    updateGeometry();
    update();
}

void CoverPicture::setHighlighted(bool highlighted)
{
    m_isHighlighted = highlighted;
    update();
}

QSize CoverPicture::sizeHint() const
{
    return {sentenceHeight * 2, heightForWidth(sentenceHeight * 2)};
}

QSize CoverPicture::minimumSizeHint() const
{
    return {sentenceHeight, leastHeight};
}

int CoverPicture::heightForWidth(int width) const
{
    if (m_image.isNull())
        return sentenceHeight;
    const QSizeF fitting =
        QSizeF(m_image.size()).scaled(width, maximumShownHeight, Qt::KeepAspectRatio);
    return std::clamp(qRound(fitting.height()), leastHeight, maximumShownHeight);
}

void CoverPicture::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_image.isNull())
        paintSentence(painter);
    else
        paintImage(painter);
    paintBorder(painter);
}

void CoverPicture::paintImage(QPainter& painter)
{
    const qreal ratio = devicePixelRatioF();
    const QSize room = size() * ratio;
    const QSize wanted = m_image.size().scaled(room, Qt::KeepAspectRatio);
    if (m_scaled.size() != wanted) {
        m_scaled = QPixmap::fromImage(
            m_image.scaled(wanted, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
        m_scaled.setDevicePixelRatio(ratio);
    }
    QPainterPath outline;
    outline.addRoundedRect(rect(), pictureRadius, pictureRadius);
    painter.setClipPath(outline);
    painter.fillRect(rect(), coloursFor(palette()).background);
    const QSizeF shown = QSizeF(wanted) / ratio;
    painter.drawPixmap(QPointF((width() - shown.width()) / 2, (height() - shown.height()) / 2),
                       m_scaled);
    painter.setClipping(false);
}

void CoverPicture::paintSentence(QPainter& painter)
{
    const Colours& colours = coloursFor(palette());
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.background);
    painter.drawRoundedRect(rect(), pictureRadius, pictureRadius);

    const QRect room =
        rect().adjusted(picturePadding, picturePadding, -picturePadding, -picturePadding);
    QRect text = fontMetrics().boundingRect(room, Qt::AlignHCenter | Qt::TextWordWrap, m_sentence);
    const int height = iconSize + picturePadding / 2 + text.height();
    const int top = qMax(room.top(), room.center().y() - height / 2);
    icon(QStringLiteral("insert-image"), palette())
        .paint(&painter, QRect(room.left(), top, room.width(), iconSize));
    text = QRect(room.left(), top + iconSize + picturePadding / 2, room.width(), text.height());
    painter.setPen(colours.secondaryText);
    painter.setLayoutDirection(m_sentence.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    painter.drawText(text, Qt::AlignHCenter | Qt::TextWordWrap, m_sentence);
}

void CoverPicture::paintBorder(QPainter& painter)
{
    const Colours& colours = coloursFor(palette());
    const bool isMarked = hasFocus() || m_isHighlighted;
    QPen pen(isMarked ? colours.accent : colours.border, isMarked ? 2 : 1);
    if (m_image.isNull() && !isMarked)
        pen.setStyle(Qt::DashLine);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const qreal inset = pen.widthF() / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), pictureRadius,
                            pictureRadius);
}

void CoverPicture::keyPressEvent(QKeyEvent* event)
{
    const bool activates = event->key() == Qt::Key_Space || event->key() == Qt::Key_Return
        || event->key() == Qt::Key_Enter;
    if (event->matches(QKeySequence::Paste))
        paste();
    else if (activates)
        Q_EMIT activated();
    else
        QWidget::keyPressEvent(event);
}

void CoverPicture::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()))
        Q_EMIT activated();
}

void CoverPicture::paste()
{
    Q_EMIT pasteWanted();
}

} // namespace galley

#include "moc_cover_picture.cpp"

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/widgets/tag_chips_test.cpp

#include "ui/widgets/tag_chip.h"

#include "app/text/beginning.h"
#include "ui/theme/colours.h"
#include "ui/widgets/plain_words.h"

#include <QAccessibleWidget>
#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace galley {

namespace {

// Screen readers meet chips as the items of a list.
QAccessibleInterface* accessibleChip(const QString&, QObject* object)
{
    auto* const chip = qobject_cast<TagChip*>(object);
    return chip ? new QAccessibleWidget(chip, QAccessible::ListItem) : nullptr;
}

} // namespace

TagChip::TagChip(const QString& tag, QWidget* parent) : QWidget(parent), m_tag(tag)
{
    static const bool installed = (QAccessible::installFactory(accessibleChip), true);
    Q_UNUSED(installed)
    setFocusPolicy(Qt::ClickFocus); // the arrow keys reach it from the field; Tab passes by
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed); // a long tag gives way to the pane
    setAccessibleName(beginningOf(tag, longestNote));
    setAccessibleDescription(tr("Tag. Delete removes it, Ctrl with an arrow key moves it."));
    setToolTip(plainToolTip(tag));
    measure();
}

QSize TagChip::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), fontMetrics().averageCharWidth() * 8), sizeHint().height()};
}

void TagChip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        measure();
}

void TagChip::paintEvent(QPaintEvent*)
{
    const Colours& colours = coloursFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(colours.accent, 2) : QPen(colours.border, 1));
    painter.setBrush(m_isDragged ? colours.selection : colours.background);
    const qreal radius = height() / 4.0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);

    const QRect cross = crossRect();
    const QRect text =
        QStyle::visualRect(layoutDirection(), rect(),
                           QRect(padding(), 0, width() - cross.width() - 2 * padding(), height()));
    painter.setPen(colours.text);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                     fontMetrics().elidedText(m_shownTag, Qt::ElideRight, text.width()));

    const QRectF mark = QRectF(cross).adjusted(1, 1, -1, -1);
    const qreal arm = mark.height() / 5;
    painter.setPen(QPen(colours.secondaryText, 1.5, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(mark.center() - QPointF(arm, arm), mark.center() + QPointF(arm, arm));
    painter.drawLine(mark.center() - QPointF(arm, -arm), mark.center() + QPointF(arm, -arm));
}

void TagChip::keyPressEvent(QKeyEvent* event)
{
    const int right = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    const bool moves = event->modifiers().testFlag(Qt::ControlModifier);
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        Q_EMIT removalAsked();
        return;
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int step = event->key() == Qt::Key_Right ? right : -right;
        if (moves)
            Q_EMIT moveAsked(step);
        else
            Q_EMIT focusStepAsked(step);
        return;
    }
    default:
        QWidget::keyPressEvent(event);
    }
}

void TagChip::mousePressEvent(QMouseEvent* event)
{
    m_isPressed = event->button() == Qt::LeftButton;
    m_pressedAt = event->pos();
}

void TagChip::mouseMoveEvent(QMouseEvent* event)
{
    const int distance = (event->pos() - m_pressedAt).manhattanLength();
    if (m_isPressed && !m_isDragged && distance >= QApplication::startDragDistance()) {
        m_isDragged = true;
        update();
    }
    if (m_isDragged)
        Q_EMIT dragged(mapToParent(event->pos()));
}

void TagChip::mouseReleaseEvent(QMouseEvent* event)
{
    const bool wasDragged = m_isDragged;
    const bool hitsCross =
        m_isPressed && crossRect().contains(event->pos()) && crossRect().contains(m_pressedAt);
    m_isPressed = m_isDragged = false;
    update();
    if (wasDragged)
        Q_EMIT dropped();
    else if (hitsCross)
        Q_EMIT removalAsked();
}

int TagChip::padding() const
{
    return fontMetrics().height() / 2;
}

QRect TagChip::crossRect() const
{
    const int side = fontMetrics().height();
    const QRect cross(width() - side - padding() / 2, (height() - side) / 2, side, side);
    return QStyle::visualRect(layoutDirection(), rect(), cross);
}

void TagChip::measure()
{
    const QFontMetrics metrics = fontMetrics();
    m_shownTag = metrics.elidedText(endsOf(m_tag, longestLine).simplified(), Qt::ElideMiddle,
                                    metrics.averageCharWidth() * 32);
    m_size = {metrics.horizontalAdvance(m_shownTag) + metrics.height() + 3 * padding(),
              metrics.height() + padding()};
    updateGeometry();
}

} // namespace galley

#include "moc_tag_chip.cpp"

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/elided_label.h"

#include "app/text/beginning.h"
#include "ui/widgets/plain_words.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFocusRect>
#include <QtMath>

namespace galley {

ElidedLabel::ElidedLabel(const QString& text, QWidget* parent) : QFrame(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setText(text);
}

void ElidedLabel::setText(const QString& text)
{
    const int before = m_textWidth;
    m_text = text;
    m_line = endsOf(text, longestLine).simplified();
    measure();
    setAccessibleName(beginningOf(text, longestNote));
    updateToolTip();
    if (m_textWidth != before) // else a layout of the whole window for a digit
        updateGeometry();
    update();
}

void ElidedLabel::setExplanation(const QString& explanation)
{
    m_explanation = explanation;
    setAccessibleDescription(explanation);
    updateToolTip();
}

bool ElidedLabel::isElided() const
{
    return m_textWidth > contentsRect().width() || m_text.size() > longestLine;
}

void ElidedLabel::setCopyable(bool copyable)
{
    setFocusPolicy(copyable ? Qt::StrongFocus : Qt::NoFocus);
    setContextMenuPolicy(copyable ? Qt::ActionsContextMenu : Qt::DefaultContextMenu);
    if (!m_copy) {
        m_copy = new QAction(tr("&Copy"), this);
        connect(m_copy, &QAction::triggered, this, &ElidedLabel::copy);
    }
    if (copyable)
        addAction(m_copy);
    else
        removeAction(m_copy);
}

void ElidedLabel::copy()
{
    QGuiApplication::clipboard()->setText(m_text);
}

QSize ElidedLabel::sizeHint() const
{
    const QSize text(m_textWidth, fontMetrics().height());
    return text.grownBy(contentsMargins());
}

QSize ElidedLabel::minimumSizeHint() const
{
    const int few = fontMetrics().horizontalAdvance(QStringLiteral("mmm…mmm"));
    return {qMin(few, sizeHint().width()), sizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    const QRect room = contentsRect();
    const QString shown =
        isElided() ? fontMetrics().elidedText(m_line, Qt::ElideMiddle, room.width()) : m_line;
    // A path keeps its own direction in a mirrored window, and stands at the leading edge.
    painter.setLayoutDirection(shown.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    const auto edge = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(room, static_cast<int>(edge | Qt::AlignAbsolute | Qt::AlignVCenter), shown);
    if (hasFocus()) {
        QStyleOptionFocusRect focus;
        focus.initFrom(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
    }
}

void ElidedLabel::keyPressEvent(QKeyEvent* event)
{
    // No shortcut: with the window's Copy it would be ambiguous, and neither would act.
    if (event->matches(QKeySequence::Copy))
        copy();
    else
        QFrame::keyPressEvent(event);
}

void ElidedLabel::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    updateToolTip();
}

void ElidedLabel::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        measure();
        updateToolTip();
        updateGeometry();
    }
}

void ElidedLabel::updateToolTip()
{
    QStringList lines;
    if (isElided())
        lines.append(beginningOf(m_text, longestNote));
    if (!m_explanation.isEmpty())
        lines.append(m_explanation);
    setToolTip(plainToolTip(lines.join(u'\n')));
}

// Rounded up: elidedText() counts fractions, and cuts a text that lacks half a pixel.
void ElidedLabel::measure()
{
    m_textWidth = qCeil(QFontMetricsF(font(), this).horizontalAdvance(m_line));
}

} // namespace galley

#include "moc_elided_label.cpp"

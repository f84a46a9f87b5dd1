// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/review/review_summary_test.cpp

#include "ui/review/summary_parts.h"

#include "ui/theme/icons.h"
#include "ui/widgets/text_label.h"

#include <QFrame>
#include <QKeyEvent>
#include <QLayout>
#include <QPainter>

namespace galley {

namespace {

QColor colourOf(Ink ink, const Colours& colours)
{
    return ink == Ink::Quiet ? colours.secondaryText : colours.text;
}

} // namespace

QLabel* newWords(const QString& words, const QFont& font, Ink ink, const QPalette& palette)
{
    auto* const label = new TextLabel(words);
    label->setTextFormat(Qt::PlainText);
    label->setFont(font);
    QPalette inked = palette;
    inked.setColor(QPalette::WindowText, colourOf(ink, coloursFor(palette)));
    label->setPalette(inked);
    label->setForegroundRole(QPalette::WindowText); // within a button it would be another
    return label;
}

QLabel* newPicture(const QPixmap& picture)
{
    auto* const label = new QLabel;
    label->setPixmap(picture);
    label->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return label;
}

QPixmap drawnIn(const QString& name, const QColor& colour, const QPalette& palette, int size,
                qreal ratio)
{
    QPalette inked = palette;
    inked.setColor(QPalette::WindowText, colour);
    return icon(name, inked).pixmap(QSize(size, size), ratio);
}

QPixmap pictureOf(review::Judgement judgement, const QPalette& palette, int size, qreal ratio)
{
    const Colours& colours = coloursFor(palette);
    QColor colour = colours.secondaryText;
    if (judgement == review::Judgement::Ready)
        colour = colours.ok;
    else if (judgement == review::Judgement::ReadyAfterMustFixes)
        colour = colours.warning;
    else if (judgement == review::Judgement::AnotherRound)
        colour = colours.accent;
    return judgement == review::Judgement::Other
        ? QPixmap()
        : drawnIn(QStringLiteral("verdict-") + nameOf(judgement), colour, palette, size, ratio);
}

QWidget* newLine(const QPalette& palette)
{
    auto* const line = new QFrame;
    line->setFixedHeight(1);
    QPalette inked = palette;
    inked.setColor(QPalette::Window, coloursFor(palette).border);
    line->setPalette(inked);
    line->setAutoFillBackground(true);
    return line;
}

RowButton::RowButton(const QString& spoken, QWidget* parent) : QAbstractButton(parent)
{
    setAccessibleName(spoken);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
}

QSize RowButton::sizeHint() const
{
    return layout() ? layout()->sizeHint() : QSize();
}

void RowButton::paintEvent(QPaintEvent*)
{
    const Colours& colours = coloursFor(palette());
    QPainter painter(this);
    if (underMouse() || isDown())
        painter.fillRect(rect(), colours.surface);
    if (hasFocus()) {
        painter.setPen(colours.accent);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void RowButton::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace galley

#include "moc_summary_parts.cpp"

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/review/review_summary_test.cpp

#include "ui/review/key_button.h"

#include "ui/theme/colours.h"

#include <QPainter>
#include <QStyle>

namespace galley {

namespace {

// In device-independent pixels.
constexpr int wordsRim = 12; // at both sides
constexpr int keyGap = 20; // between words and key
constexpr int leastGap = 6;
constexpr int roundness = 5;

} // namespace

KeyButton::KeyButton(const QString& words, const QString& key, Look look, QWidget* parent)
    : QPushButton(words, parent)
    , m_key(key)
    , m_look(look)
{
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    if (!key.isEmpty())
        setAccessibleDescription(key);
}

void KeyButton::setKey(const QString& key)
{
    m_key = key;
    setAccessibleDescription(key);
    updateGeometry();
    update();
}

QFont KeyButton::wordsFont() const
{
    QFont font = this->font();
    if (m_look == Look::Filled)
        font.setWeight(QFont::DemiBold);
    return font;
}

QSize KeyButton::sizeHint() const
{
    const QFontMetrics words(wordsFont());
    const int key = m_key.isEmpty() ? 0 : keyGap + fontMetrics().horizontalAdvance(m_key);
    return {words.horizontalAdvance(text().remove(u'&')) + key + 2 * wordsRim,
            qMax(32, words.height() + 14)};
}

void KeyButton::paintEvent(QPaintEvent*)
{
    const Colours& colours = coloursFor(palette());
    const bool isFilled = m_look == Look::Filled;
    const QColor ink = isFilled ? colours.background : colours.text;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(isEnabled() ? 1 : 0.5);
    painter.setPen(isFilled ? colours.accent : colours.secondaryText);
    if (isFilled)
        painter.setBrush(colours.accent);
    else
        painter.setBrush(underMouse() || isDown() ? colours.surface : colours.background);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), roundness, roundness);
    const QRect inner = rect().adjusted(wordsRim, 0, -wordsRim, 0);
    painter.setPen(ink);
    painter.setFont(wordsFont());
    painter.drawText(inner,
                     static_cast<int>(Qt::AlignVCenter
                                      | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)
                                      | Qt::TextShowMnemonic),
                     text());
    if (width() >= sizeHint().width() - keyGap + leastGap) { // the words come first
        painter.setFont(font());
        painter.setPen(isFilled ? ink : colours.secondaryText);
        painter.drawText(
            inner,
            static_cast<int>(Qt::AlignVCenter
                             | QStyle::visualAlignment(layoutDirection(), Qt::AlignRight)),
            m_key);
    }
    if (hasFocus()) {
        painter.setPen(QPen(isFilled ? ink : colours.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(3.5, 3.5, -3.5, -3.5), 3, 3);
    }
}

} // namespace galley

#include "moc_key_button.cpp"

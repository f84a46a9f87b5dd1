// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/checks/checks_pane_test.cpp

#include "ui/widgets/sentence_label.h"

#include "app/text/beginning.h"

#include <QEvent>
#include <QPainter>
#include <QTextLayout>
#include <QtMath>

namespace galley {

namespace {

constexpr int fewCharacters = 8; // that fit on the narrowest line
constexpr int manyCharacters = 34; // on a line as it should be

} // namespace

SentenceLabel::SentenceLabel(QWidget* parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void SentenceLabel::setText(const QString& text)
{
    if (m_text == text)
        return;
    m_text = text;
    setAccessibleName(beginningOf(text, longestNote));
    updateGeometry();
    update();
}

QSize SentenceLabel::sizeHint() const
{
    const int width = manyCharacters * fontMetrics().averageCharWidth();
    return {width, heightForWidth(width)};
}

QSize SentenceLabel::minimumSizeHint() const
{
    return {fewCharacters * fontMetrics().averageCharWidth(), fontMetrics().height()};
}

int SentenceLabel::heightForWidth(int width) const
{
    QTextLayout layout;
    return qCeil(layOut(layout, width));
}

qreal SentenceLabel::layOut(QTextLayout& layout, int width) const
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(m_text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment(layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    layout.setText(beginningOf(m_text, longestNote));
    layout.setFont(font());
    layout.setTextOption(option);
    layout.beginLayout();
    qreal height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(qMax(1, width));
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return height;
}

void SentenceLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(
        palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    QTextLayout layout;
    layOut(layout, width());
    layout.draw(&painter, {0, 0});
}

void SentenceLabel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace galley

#include "moc_sentence_label.cpp"

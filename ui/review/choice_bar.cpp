// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/review/hand_over_dialog_test.cpp

#include "ui/review/choice_bar.h"

#include "ui/theme/colours.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>

namespace galley {

namespace {

// In device-independent pixels.
constexpr int segmentRim = 15; // at both sides of the words
constexpr int radius = 4;

// One part of the row; the first and the last have the round corners.
class Segment : public QAbstractButton {
public:
    Segment(const QString& text, bool isFirst, bool isLast) : m_isFirst(isFirst), m_isLast(isLast)
    {
        setText(text);
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
    }

    QSize sizeHint() const override
    {
        const QFontMetrics metrics(bold());
        const int width = metrics.horizontalAdvance(text().remove(u'&'));
        return {width + 2 * segmentRim, metrics.height() + 10};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Colours& colours = coloursFor(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool isRight = layoutDirection() == Qt::RightToLeft;
        QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        // Neighbours share a line; a round corner of those within lies outside of what is seen.
        if (isRight ? !m_isLast : !m_isFirst)
            frame.setLeft(frame.left() - radius - 1);
        if (isRight ? !m_isFirst : !m_isLast)
            frame.setRight(frame.right() + radius + 1);
        painter.setPen(colours.secondaryText);
        painter.setBrush(isChecked() ? colours.accent
                                     : (underMouse() ? colours.surface : colours.background));
        painter.drawRoundedRect(frame, radius, radius);
        if (isRight ? !m_isLast : !m_isFirst)
            painter.drawLine(QPointF(0.5, 0), QPointF(0.5, height()));
        painter.setFont(isChecked() ? bold() : font());
        painter.setPen(isChecked() ? colours.background : colours.text);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextShowMnemonic, text());
        if (hasFocus()) {
            painter.setPen(QPen(isChecked() ? colours.background : colours.accent, 1, Qt::DotLine));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(rect().adjusted(4, 4, -5, -5));
        }
    }

private:
    QFont bold() const
    {
        QFont bold = font();
        bold.setWeight(QFont::DemiBold);
        return bold;
    }

    bool m_isFirst;
    bool m_isLast;
};

} // namespace

ChoiceBar::ChoiceBar(const QStringList& choices, QWidget* parent)
    : QWidget(parent)
    , m_buttons(new QButtonGroup(this))
{
    m_buttons->setExclusive(false);
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    for (int choice = 0; choice < choices.size(); ++choice) {
        auto* const button =
            new Segment(choices[choice], choice == 0, choice == choices.size() - 1);
        m_buttons->addButton(button, choice);
        row->addWidget(button);
        if (choice == 0)
            setFocusProxy(button);
    }
    row->addStretch();
    connect(m_buttons, &QButtonGroup::idToggled, this, [this](int choice, bool isDown) {
        for (QAbstractButton* const other : m_buttons->buttons()) {
            if (isDown && m_buttons->id(other) != choice)
                other->setChecked(false);
        }
        Q_EMIT chosenChanged();
    });
}

int ChoiceBar::chosen() const
{
    for (QAbstractButton* const button : m_buttons->buttons()) {
        if (button->isChecked())
            return m_buttons->id(button);
    }
    return -1;
}

void ChoiceBar::choose(int choice)
{
    for (QAbstractButton* const button : m_buttons->buttons())
        button->setChecked(m_buttons->id(button) == choice);
}

} // namespace galley

#include "moc_choice_bar.cpp"

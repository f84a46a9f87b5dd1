// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/inspector/inspector_pane_test.cpp

#include "ui/inspector/section.h"

#include "ui/theme/colours.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace galley {

Section::Section(const QString& heading, QWidget* parent)
    : QWidget(parent)
    , m_heading(new TextLabel(heading))
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins({});
    m_column->setSpacing(12);
    m_column->addWidget(m_heading);
    setAccessibleName(heading);
    updateLook();
}

void Section::add(QWidget* widget)
{
    m_column->addWidget(widget);
}

void Section::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updateLook();
}

void Section::updateLook()
{
    QFont heavy;
    heavy.setWeight(QFont::DemiBold);
    m_heading->setFont(heavy); // all else comes from the parent's font
    QPalette colours;
    colours.setColor(QPalette::WindowText, coloursFor(palette()).heading);
    m_heading->setPalette(colours);
}

} // namespace galley

#include "moc_section.cpp"

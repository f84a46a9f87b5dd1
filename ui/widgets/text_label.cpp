// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/text_label.h"

#include <QEvent>

namespace galley {

TextLabel::TextLabel(const QString& text, QWidget* parent) : QLabel(text, parent)
{
    align();
}

void TextLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        align();
}

void TextLabel::align()
{
    const auto side = isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
    setAlignment(side | Qt::AlignAbsolute | (alignment() & Qt::AlignVertical_Mask));
}

} // namespace galley

#include "moc_text_label.cpp"

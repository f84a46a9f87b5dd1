// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/widgets/searched_page_test.cpp

#include "ui/widgets/tool_buttons.h"

namespace galley {

QToolButton* namedButton(QWidget* parent, const QString& name)
{
    auto* tool = new QToolButton(parent);
    tool->setAutoRaise(true);
    tool->setToolTip(name);
    tool->setAccessibleName(name);
    return tool;
}

QToolButton* namedToggle(QWidget* parent, const QString& text, const QString& name)
{
    QToolButton* tool = namedButton(parent, name);
    tool->setText(text);
    tool->setCheckable(true);
    return tool;
}

} // namespace galley

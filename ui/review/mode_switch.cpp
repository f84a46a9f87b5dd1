// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/window/suggest_window_test.cpp

#include "ui/review/mode_switch.h"

#include "ui/review/words.h"
#include "ui/widgets/plain_words.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace galley {

using remarks::Words;

ModeSwitch::ModeSwitch(QWidget* parent) : QWidget(parent), m_buttons(new QButtonGroup(this))
{
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 8, 0);
    row->setSpacing(0);
    const std::pair<Mode, QString> modes[] = {{Mode::Write, Words::tr("Write")},
                                              {Mode::Suggest, Words::tr("Suggest")},
                                              {Mode::Read, Words::tr("Read")}};
    for (const auto& [mode, name] : modes) {
        auto* const button = new QToolButton;
        button->setText(name);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        m_buttons->addButton(button, static_cast<int>(mode));
        row->addWidget(button);
    }
    m_buttons->button(static_cast<int>(Mode::Write))
        ->setToolTip(Words::tr("Edits change the article"));
    m_buttons->button(static_cast<int>(Mode::Read))->setToolTip(Words::tr("Nothing is edited"));
    setSuggestable(true, {});
    setAccessibleName(Words::tr("Mode"));
    connect(m_buttons, &QButtonGroup::idClicked, this,
            [this](int mode) { Q_EMIT modeWanted(static_cast<Mode>(mode)); });
}

void ModeSwitch::show(Mode mode)
{
    m_buttons->button(static_cast<int>(mode))->setChecked(true);
}

void ModeSwitch::setSuggestable(bool isSuggestable, const QString& reason)
{
    QAbstractButton& button = *m_buttons->button(static_cast<int>(Mode::Suggest));
    button.setEnabled(isSuggestable);
    button.setToolTip(isSuggestable
                          ? Words::tr("Edits become suggestions; the article itself stays as it is")
                          : plainToolTip(reason));
}

} // namespace galley

#include "moc_mode_switch.cpp"

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/mode.h"

#include <QWidget>

class QButtonGroup;

namespace galley {

// Shows which mode an article is in, and lets a person choose another.
class ModeSwitch : public QWidget {
    Q_OBJECT

public:
    explicit ModeSwitch(QWidget* parent = nullptr);

    void show(Mode mode);
    // Whether anything can be suggested, and why not.
    void setSuggestable(bool isSuggestable, const QString& reason);

Q_SIGNALS:
    void modeWanted(galley::Mode mode);

private:
    QButtonGroup* m_buttons;
};

} // namespace galley

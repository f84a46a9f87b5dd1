// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QButtonGroup;

namespace galley {

// A row of buttons that share a frame, of which one is down, or none: what is down goes up again.
class ChoiceBar : public QWidget {
    Q_OBJECT

public:
    explicit ChoiceBar(const QStringList& choices, QWidget* parent = nullptr);

    int chosen() const; // -1: none
    void choose(int choice);

Q_SIGNALS:
    void chosenChanged();

private:
    QButtonGroup* m_buttons;
};

} // namespace galley

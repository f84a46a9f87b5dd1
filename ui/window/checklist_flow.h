// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/latest.h"
#include "app/review/checklists.h"

#include <QObject>
#include <QString>

namespace galley {

class ChecklistPane;
class MainWindow;

// Gives a person the checklist of a file to tick off, at the foot of the column at the right, and
// takes it away again.
class ChecklistFlow : public QObject {
    Q_OBJECT

public:
    explicit ChecklistFlow(MainWindow& window);

    void askWhatToOpen();
    // Items that the person's list has already keep their ticks.
    void open(const QString& path);

private:
    void give(const review::Checklist& list);
    void remove();

    MainWindow& m_window;
    ChecklistPane* m_pane;
    Latest<Result<review::Checklist>> m_read;
};

} // namespace galley

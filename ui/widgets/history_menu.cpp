// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/editor/text_hand_test.cpp

#include "ui/widgets/history_menu.h"

#include <QAction>
#include <QMenu>
#include <QUndoStack>

namespace galley {

void giveAct(QMenu& menu, const QString& name, const std::function<void()>& act)
{
    if (auto* const action = menu.findChild<QAction*>(name)) {
        QObject::disconnect(action, &QAction::triggered, nullptr, nullptr);
        QObject::connect(action, &QAction::triggered, &menu, act);
    }
}

void giveHistory(QMenu& menu, QUndoStack& history)
{
    const auto give = [&](const QString& name, bool isPossible, void (QUndoStack::*step)()) {
        giveAct(menu, name, [&history, step] { (history.*step)(); });
        if (auto* const action = menu.findChild<QAction*>(name))
            action->setEnabled(isPossible);
    };
    give(QStringLiteral("edit-undo"), history.canUndo(), &QUndoStack::undo);
    give(QStringLiteral("edit-redo"), history.canRedo(), &QUndoStack::redo);
}

} // namespace galley

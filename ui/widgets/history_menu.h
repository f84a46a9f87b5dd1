// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <functional>

class QMenu;
class QUndoStack;

namespace galley {

// In the standard context menu of a text field whose own undo is off: Undo and Redo are those of a
// history.
void giveHistory(QMenu& menu, QUndoStack& history);
// An act of the standard menu, by the name that Qt gives it, does something else.
void giveAct(QMenu& menu, const QString& name, const std::function<void()>& act);

} // namespace galley

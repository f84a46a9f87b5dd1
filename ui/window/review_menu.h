// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

class QMenu;

namespace galley {

class MainWindow;

// Fills the menu of what can be done with remarks, each act with its key.
void fillReviewMenu(QMenu& menu, MainWindow& window);

} // namespace galley

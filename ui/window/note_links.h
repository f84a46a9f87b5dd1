// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

namespace galley {

class InspectorPane;
class MainWindow;
class OutlinePane;
class StatusLine;

// Has a window show what its parts have to say: what failed above the panes, what is only worth a
// word below them.
void showNotesOf(MainWindow& window, OutlinePane& outline, InspectorPane& inspector,
                 StatusLine& status);

} // namespace galley

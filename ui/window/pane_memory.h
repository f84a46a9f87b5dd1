// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/window/pane_layout.h"

namespace galley {

class ChecksPane;
class InspectorColumn;
class SharedSettings;

// What is remembered of a window's panes, for the next one: which are shown, how wide, how high.
class PaneMemory : public QObject {
    Q_OBJECT

public:
    PaneMemory(PaneLayout& panes, InspectorColumn& column, ChecksPane& checks,
               SharedSettings& shared);

    // For this window alone, shared evenly, and not to be remembered.
    void showOnly(const QList<Pane>& panes);
    // The window closes.
    void rememberSizes() const;

private:
    void restore();
    void rememberShown() const;

    PaneLayout& m_panes;
    InspectorColumn& m_column;
    ChecksPane& m_checks;
    SharedSettings& m_shared;
    bool m_isFixed = false;
};

} // namespace galley

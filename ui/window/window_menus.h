// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/commands/text_commands.h"

#include <QMenu>

class QAction;

namespace galley {

class MainWindow;

// Fills a window's menu bar. Each entry is an act of the window; the menus have no rules.
class WindowMenus {
public:
    explicit WindowMenus(MainWindow& window);

    // Brings the icons in line with the palette.
    void updateIcons();
    // Offers what changes the text where the text can be changed.
    void followEditability();

private:
    QMenu* addMenu(const QString& title);
    template <typename Act>
    QAction* add(QMenu& menu, const QString& text, const QString& iconName,
                 const QKeySequence& shortcut, Act act);
    void addFile();
    void addEdit();
    void addFormat();
    void addArticle();
    void addFind(QMenu& menu);
    void addView();
    void addChecks(QMenu& menu);
    void addReading(QMenu& menu);
    void addHelp();
    void fillRecent(QMenu& menu);
    void format(markdown::TextCommand command);

    MainWindow& m_window;
    QList<QAction*> m_textActions;
};

} // namespace galley

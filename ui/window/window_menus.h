// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/commands/text_commands.h"

#include <QKeySequence>
#include <QList>
#include <QObject>

class QAction;
class QMenu;

namespace galley {

class MainWindow;
class SharedSettings;

// Fills a window's menu bar. Each entry is an act of the window, or goes to those who know all
// windows; the menus have no rules.
class WindowMenus : public QObject {
    Q_OBJECT

public:
    // They go with the window.
    WindowMenus(MainWindow& window, SharedSettings& shared);

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void newArticleWanted();
    void openWanted(const QStringList& paths);
    void quitWanted();

private:
    // Brings the icons in line with the palette.
    void updateIcons();
    // Offers what changes the text where the text can be changed.
    void followEditability();
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
    SharedSettings& m_shared;
    QList<QAction*> m_textActions;
};

} // namespace galley

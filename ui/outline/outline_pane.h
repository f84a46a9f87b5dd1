// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/article_session.h"

#include <QWidget>

class QAction;

namespace galley {

class OutlineModel;
class OutlineView;
class NoteLabel;

// The headings of the text beside it: where the caret stands, the way to each, and whole sections
// moved by the mouse or the keyboard.
class OutlinePane : public QWidget {
    Q_OBJECT

public:
    explicit OutlinePane(ArticleSession& session, QWidget* parent = nullptr);

    // The caret stands there, in source positions.
    void setCaret(qsizetype position);
    // Moves the section of a heading before another one, as one undo step.
    void moveSection(int heading, int before);

Q_SIGNALS:
    // A heading was chosen; its place in the source.
    void headingChosen(qsizetype position);
    // A section was moved; its heading stands there now.
    void sectionMoved(qsizetype position);
    void failed(const galley::Error& error);

private:
    void addMoves();
    void moveCurrent(bool upwards);
    void followSelection();
    void showWhetherEmpty();
    void showMenu(const QPoint& place);

    ArticleSession& m_session;
    OutlineModel* m_model;
    OutlineView* m_view;
    NoteLabel* m_empty; // what to do where there are no headings
    QAction* m_moveUp;
    QAction* m_moveDown;
};

} // namespace galley

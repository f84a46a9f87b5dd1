// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/open_document.h"

#include <QObject>

#include <functional>

namespace galley {

class EditorPane;
class RemarksPane;
class SideTabs;

// Marks in the text what was said of it, each in the colour of its author, and leads from a remark
// to its words or its field.
class ReviewLinks : public QObject {
    Q_OBJECT

public:
    // What brings a pane into sight.
    struct PaneOpeners {
        std::function<void()> editor;
        std::function<void()> column; // the one that remarks are in
        std::function<void(Field)> field; // in the inspector, if that is in sight
    };

    ReviewLinks(OpenDocument& document, RemarksPane& pane, SideTabs& tabs, EditorPane& editor,
                PaneOpeners openers);

    // How much of what is proposed stands among the words.
    enum class View {
        All, // what would come, underlined, and what would go, struck
        Simple, // bars beside the lines, and where the current one is; without room for bars all
        None,
    };
    View view() const { return m_view; }
    void setView(View view);

    qsizetype current() const; // an index of LiveReview::remarks(); -1: none
    // Makes current what was said of a place of the text.
    void chooseAt(qsizetype place);
    void goToNext(int direction);
    void goToFirst(); // of those that the list shows
    void goToRemark(const QUuid& remark);
    void showList();
    // To the list with the keyboard; from it back to the text.
    void toggleList();

Q_SIGNALS:
    void currentChanged(); // but for what goes with LiveReview::changed()

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow();
    struct Marks;
    void showMarks();
    void leaveList();
    void showCurrent();
    void frameCurrent();
    void addMark(Marks& marks, qsizetype remark) const;
    void goTo(qsizetype remark);
    void select(TextRange range);

    LiveReview& m_review;
    LiveSuggestions& m_suggestions;
    RemarksPane& m_pane;
    SideTabs& m_tabs;
    EditorPane& m_editor;
    PaneOpeners m_openers;
    View m_view = View::All;
};

} // namespace galley

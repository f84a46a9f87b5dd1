// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/live_acceptance.h"
#include "app/session/open_document.h"

#include <QObject>

class QMenu;

namespace galley {

class ChoiceBar;
class NoteLabel;
class PreviewPane;
class ReviewFlow;
class ReviewLinks;

// Reviewing from the page: comments on what is selected there, marks what was said and leads to it,
// and shows the article as it would be with what is suggested.
class PageReview : public QObject {
    Q_OBJECT

public:
    PageReview(OpenDocument& document, PreviewPane& page, ReviewLinks& links, ReviewFlow& flow);

    enum class State { AsItIs, WithMarks, AsAccepted };
    State state() const { return m_state; }
    void setState(State state);
    // The page has the keyboard.
    bool hasFocus() const;
    void comment();

Q_SIGNALS:
    void stateChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addHead();
    void follow();
    void showMarks();
    void showAccepted(const LiveAcceptance::Found& found);
    void fillMenu(QMenu& menu);

    LiveReview& m_review;
    LiveSuggestions& m_suggestions;
    PreviewPane& m_page;
    ReviewLinks& m_links;
    ReviewFlow& m_flow;
    LiveAcceptance m_acceptance;
    QWidget* m_head; // the three below; hidden as long as nobody said anything
    ChoiceBar* m_choice;
    NoteLabel* m_note;
    State m_state = State::WithMarks;
};

} // namespace galley

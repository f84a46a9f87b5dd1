// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/live_review.h"

#include <QFrame>

class QLabel;

namespace galley {

class ChoiceList;
class KeyButton;

// The remark that is open: all of it with its answers, and what can be done about it.
class RemarkCard : public QFrame {
    Q_OBJECT

public:
    explicit RemarkCard(const LiveReview& review, QWidget* parent = nullptr);

    void show(qsizetype remark); // -1: none
    // Who suggests, and decides nothing then; null: nobody.
    void setSuggesting(const QUuid& person) { m_suggesting = person; }
    // What is chosen where it takes a choice.
    const ChoiceList& choices() const { return *m_choices; }

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

Q_SIGNALS:
    void heightChanged(); // at the same width
    void acceptWanted();
    void rejectWanted();
    void resolveWanted();
    void reopenWanted();
    void replyWanted();
    void placeChosen(galley::TextRange place); // as it was when remarks were placed

private:
    void showActs(const review::Remark& remark, const review::Doubt& doubt);
    void followChoice();
    void fit();

    const LiveReview& m_review;
    QUuid m_suggesting;
    const review::Person* author() const;

    qsizetype m_shown = -1;
    int m_height = 0; // at this width
    QLabel* m_badge;
    QLabel* m_head;
    QLabel* m_change;
    QLabel* m_words;
    QLabel* m_standing;
    ChoiceList* m_choices;
    KeyButton* m_accept;
    KeyButton* m_reject;
    KeyButton* m_resolve;
    KeyButton* m_reopen;
    KeyButton* m_reply;
};

} // namespace galley

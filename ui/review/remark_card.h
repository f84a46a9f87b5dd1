// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/live_review.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace galley {

// The remark that is open: all of it with its answers, and what can be done about it.
class RemarkCard : public QFrame {
    Q_OBJECT

public:
    explicit RemarkCard(const LiveReview& review, QWidget* parent = nullptr);

    void show(qsizetype remark); // -1: none

Q_SIGNALS:
    void acceptWanted();
    void rejectWanted();
    void resolveWanted();
    void reopenWanted();
    void replyWanted();

private:
    const LiveReview& m_review;
    QLabel* m_head;
    QLabel* m_change;
    QLabel* m_words;
    QLabel* m_standing;
    QPushButton* m_accept;
    QPushButton* m_reject;
    QPushButton* m_resolve;
    QPushButton* m_reopen;
    QPushButton* m_reply;
};

} // namespace galley

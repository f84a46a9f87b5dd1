// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/live_review.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QListView;

namespace galley {

class ChoiceList;
class RemarkCard;
class RemarkList;

// What people say of the article, as a list to go through with the keyboard or the mouse; the
// current remark is open below it.
class RemarksPane : public QWidget {
    Q_OBJECT

public:
    // The review must outlive it.
    explicit RemarksPane(const LiveReview& review, QWidget* parent = nullptr);

    qsizetype current() const; // an index of LiveReview::remarks(); -1: none
    void goTo(const QUuid& remark);
    // The next one in the order of the list, round the end; or the one before.
    void goToNext(int direction);
    void focusList();
    // What is chosen on the card of the current one, where that takes a choice.
    const ChoiceList& choices() const;
    // What can be done about a remark is another thing while that person suggests.
    void setMode(Mode mode, const QUuid& person);

Q_SIGNALS:
    void remarkChosen(qsizetype remark);
    void acceptWanted();
    void rejectWanted();
    void resolveWanted();
    void reopenWanted();
    void replyWanted();
    void placeChosen(galley::TextRange place); // as it was when remarks were placed

private:
    void follow();
    void showCurrent();

    const LiveReview& m_review;
    RemarkList* m_list;
    QLabel* m_count;
    QCheckBox* m_decided;
    QListView* m_view;
    RemarkCard* m_card;
    QUuid m_current;
    bool m_isFollowing = false;
};

} // namespace galley

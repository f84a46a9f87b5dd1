// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/live_review.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QListView;
class QPushButton;
class QVBoxLayout;

namespace galley {

class ChoiceList;
class RemarkCard;
class RemarkCards;
class RemarkList;

// What people say of the article, to go through with the keyboard or the mouse: as a list with the
// current remark open below it, or as cards beside the lines of the text.
class RemarksPane : public QWidget {
    Q_OBJECT

public:
    // The review must outlive it.
    explicit RemarksPane(const LiveReview& review, QWidget* parent = nullptr);

    qsizetype current() const; // an index of LiveReview::remarks(); -1: none
    QUuid currentId() const { return m_current; }
    void goTo(const QUuid& remark);
    // The next one in the order of the list, round the end; or the one before.
    void goToNext(int direction);
    void focusList();
    bool listHasFocus() const;
    // Whether a remark is open in sight.
    bool isOpenInSight() const;
    // Nobody decides about a card that has been scrolled away: it is brought back first. Whether it
    // had to be.
    bool bringBack();
    // Cards beside the lines of a text, or the list: the head and what is beside the lines are
    // taken out of the pane for as long as they are elsewhere.
    void setBeside(bool isBeside);
    bool isBeside() const { return m_isBeside; }
    QWidget& head() const { return *m_head; }
    QWidget& besideLines() const { return *m_besideLines; }
    RemarkCards& cards() const { return *m_cards; }
    const RemarkList& list() const { return *m_list; }
    // What is chosen on the card of the current one, where that takes a choice.
    const ChoiceList& choices() const;
    // What can be done about a remark is another thing while that person suggests.
    void setMode(Mode mode, const QUuid& person);

Q_SIGNALS:
    void rowsChanged(); // of the list
    void linesWanted(); // of the cards: another one is open
    void leaveWanted(); // by Esc
    void remarkChosen(qsizetype remark);
    void acceptWanted();
    void rejectWanted();
    void resolveWanted();
    void reopenWanted();
    void replyWanted();
    void placeChosen(galley::TextRange place); // as it was when remarks were placed

protected:
    void changeEvent(QEvent* event) override;

private:
    void follow();
    enum class Making { Room, NoRoom }; // by the other cards
    void buildHead();
    void takeFont();
    void followCount();
    void showCurrent(Making making);
    QListView& listInUse() const;
    void goToGone();

    const LiveReview& m_review;
    RemarkList* m_list;
    QWidget* m_head;
    QLabel* m_count;
    QCheckBox* m_decided;
    QListView* m_view;
    QVBoxLayout* m_foot = nullptr;
    RemarkCard* m_card;
    QWidget* m_besideLines;
    RemarkCards* m_cards;
    QPushButton* m_gone; // below the cards: so many are about words that are no more
    QUuid m_current;
    bool m_isBeside = false;
    bool m_isFollowing = false;
};

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/live_review.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QListWidgetItem;
class QToolButton;

namespace galley {

// What the person looks at in each text, as a list to tick off; folded it is a line that counts.
// Hidden for those who have none.
class ChecklistPane : public QWidget {
    Q_OBJECT

public:
    // The review must outlive it.
    explicit ChecklistPane(const LiveReview& review, QWidget* parent = nullptr);

    // Leads the keyboard to the list as soon as it is there.
    void focusWhenShown();

Q_SIGNALS:
    void ticked(const QString& item, bool isTicked);
    void anotherWanted();
    void removalWanted();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void follow();
    const review::SaidChecklist* own();
    void focusItem();
    void showItems(const review::SaidChecklist& checklist);
    void setOpen(bool isOpen);
    void fit();
    void updateLook();

    const LiveReview& m_review;
    QUuid m_self; // null: nobody has a list, so it was not asked for
    QWidget* m_line; // above it
    QToolButton* m_head;
    QLabel* m_count;
    QToolButton* m_more;
    QListWidget* m_list;
    bool m_isOpen = true;
    bool m_isFollowing = false;
    bool m_isAwaited = false;
};

} // namespace galley

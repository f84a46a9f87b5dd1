// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/live_review.h"

#include <QListWidget>

namespace galley {

// Those who said something, each with a tick, and what there is of each.
class PeopleList : public QListWidget {
    Q_OBJECT

public:
    PeopleList(const LiveReview& review, const QUuid& self, QWidget* parent = nullptr);

    QSet<QUuid> ticked() const;
    QSize sizeHint() const override; // of up to some rows; then it scrolls

Q_SIGNALS:
    void tickedChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    void showBadges();

    const LiveReview& m_review;
};

} // namespace galley

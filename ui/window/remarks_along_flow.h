// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/live_review.h"
#include "ui/widgets/notices.h"

#include <QAction>

namespace galley {

// Offers after Save As to take along what is said of the article. Nobody's remarks go to another
// file unless a person asks for it.
class RemarksAlongFlow : public QObject {
    Q_OBJECT

public:
    RemarksAlongFlow(LiveReview& review, Notices& notices, QObject* parent = nullptr);

private:
    void offer(const QString& path);
    NoticeId noticeId() const;

    Notices& m_notices;
    QAction m_takeAlong;
};

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/article_claim.h"
#include "ui/widgets/notices.h"

#include <QAction>

namespace galley {

// What a person meets whose article is being edited in another process or on another machine: it
// is shown read-only, and a notice says where it is edited and offers to edit it all the same.
class ClaimFlow : public QObject {
    Q_OBJECT

public:
    ClaimFlow(ArticleSession& session, Notices& notices, QObject* parent);

private:
    void showHolder(const QString& machine);
    void showObstacle(const Error& error, bool isHeld);
    void tellFreed();
    void offerToTakeOver(const QString& sentence);
    NoticeId noticeId() const; // one: how the claim stands

    ArticleSession& m_session;
    Notices& m_notices;
    ArticleClaim m_claim;
    QAction m_takeOver;
};

} // namespace galley

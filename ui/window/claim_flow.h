// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/article_claim.h"

#include <QAction>

namespace galley {

class Banner;

// What a person meets whose article is being edited in another process or on another machine: it
// is shown read-only, and a banner says where it is edited and offers to edit it all the same.
class ClaimFlow : public QObject {
    Q_OBJECT

public:
    ClaimFlow(ArticleSession& session, Banner& banner, QObject* parent);

private:
    void showHolder(const QString& machine);
    void showObstacle(const Error& error, bool isHeld);
    void tellFreed();
    void offerToTakeOver(const QString& sentence);

    ArticleSession& m_session;
    Banner& m_banner;
    ArticleClaim m_claim;
    QAction m_takeOver;
    QString m_sentence; // the offer
};

} // namespace galley

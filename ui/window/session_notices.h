// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/article_session.h"
#include "ui/widgets/notices.h"

namespace galley {

// What an article's session has to say by itself: of the versions that it keeps, its journal, what
// stands beside the record, and its cover.
class SessionNotices : public QObject {
    Q_OBJECT

public:
    SessionNotices(const ArticleSession& session, Notices& notices, QObject* parent = nullptr);

private:
    void tell(const char* subject, const Notice& notice);
    void tellOfCover(const QString& note);

    Notices& m_notices;
};

} // namespace galley

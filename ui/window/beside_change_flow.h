// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/beside_changes.h"
#include "ui/widgets/notices.h"

#include <QAction>

namespace galley {

// What a person meets when another program changes what stands beside the record, as the
// description of the cover: what they did not edit is shown as it is now, and where both did,
// theirs is offered.
class BesideChangeFlow : public QObject {
    Q_OBJECT

public:
    BesideChangeFlow(ArticleSession& session, Notices& notices, QObject* parent = nullptr);

    // The window came to the front.
    void check() { m_changes.check(); }

private:
    void tellTaken();
    void offer(const SidecarChange& theirs);
    void takeTheirs();
    void withdrawWhatIsSettled();
    NoticeId noticeId() const;

    ArticleSession& m_session;
    Notices& m_notices;
    BesideChanges m_changes;
    QAction m_takeTheirs;
    SidecarChange m_theirs; // what is offered
};

} // namespace galley

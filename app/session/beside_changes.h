// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/latest.h"
#include "app/session/article_session.h"
#include "app/storage/file_watch.h"

#include <QObject>

namespace galley {

// Notices that another program changed what stands beside the record of a session, and has the
// session take that. Looks off the UI thread, when the watch hints at a change and when it is asked
// to.
class BesideChanges : public QObject {
    Q_OBJECT

public:
    explicit BesideChanges(ArticleSession& session, QObject* parent = nullptr);

    void check();

Q_SIGNALS:
    void taken(); // what nobody edited here
    void gaveWay(const galley::SidecarChange& theirs); // to what a person edited

private:
    void follow();

    ArticleSession& m_session;
    FileWatch m_watch;
    Latest<Result<Sidecar>> m_found;
};

} // namespace galley

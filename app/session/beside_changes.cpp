// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/beside_changes.h"

#include "app/sidecar/sidecar_file.h"

namespace galley {

BesideChanges::BesideChanges(ArticleSession& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
{
    follow();
    connect(&session, &ArticleSession::pathChanged, this, &BesideChanges::follow);
    connect(&m_watch, &FileWatch::mayHaveChanged, this, &BesideChanges::check);
}

void BesideChanges::follow()
{
    const QString path = m_session.path();
    m_watch.setPath(path.isEmpty() ? path : sidecarPathOf(path));
}

void BesideChanges::check()
{
    if (m_session.path().isEmpty())
        return;
    m_found.ask(
        Work::Text, [path = m_session.path()] { return readSidecar(path); },
        [this, path = m_session.path(),
         known = m_session.besideSaved()](const Result<Sidecar>& found) {
            if (m_session.isSaving())
                return; // the watch tells of that
            if (path != m_session.path() || known != m_session.besideSaved()) {
                check(); // it was saved meanwhile
                return;
            }
            const auto result = m_session.takeBeside(found);
            if (result.isAny)
                Q_EMIT taken();
            if (!result.gaveWay.isEmpty())
                Q_EMIT gaveWay(result.gaveWay);
        });
}

} // namespace galley

#include "moc_beside_changes.cpp"

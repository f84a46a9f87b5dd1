// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/article_claim.h"

#include "app/base/thread_pools.h"
#include "app/base/when_finished.h"

#include <QtConcurrentRun>

namespace galley {

ArticleClaim::ArticleClaim(ArticleSession& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&session, &ArticleSession::pathChanged, this, [this] { claim(&FileClaim::claim); });
    claim(&FileClaim::claim);
}

void ArticleClaim::takeOver()
{
    claim([seen = m_seen](const QString& path) { return FileClaim::takeOver(path, seen); });
}

void ArticleClaim::claim(const std::function<FileClaim::Outcome(const QString& path)>& how)
{
    const QString path = m_session.path();
    if (path.isEmpty())
        return;
    const auto claimed =
        QtConcurrent::run(threadsFor(Work::Saving), [how, path] { return how(path); });
    whenFinished(claimed, this, [this, path](const FileClaim::Outcome& outcome) {
        if (path != m_session.path())
            return; // saved elsewhere meanwhile
        m_claim = outcome.claim;
        m_seen = outcome.seen;
        m_session.setReadOnly(outcome.isHeld);
        if (outcome.obstacle)
            Q_EMIT obstructed(*outcome.obstacle, outcome.isHeld);
        else if (outcome.isHeld)
            Q_EMIT heldElsewhere(outcome.holder);
    });
}

} // namespace galley

#include "moc_article_claim.cpp"

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
    m_again.setSingleShot(true);
    m_again.setInterval(pause);
    connect(&m_again, &QTimer::timeout, this, [this] { claim(&FileClaim::claim, Asked::Again); });
    connect(&session, &ArticleSession::pathChanged, this,
            [this] { claim(&FileClaim::claim, Asked::Anew); });
    claim(&FileClaim::claim, Asked::Anew);
}

void ArticleClaim::takeOver()
{
    claim([seen = m_seen](const QString& path) { return FileClaim::takeOver(path, seen); },
          Asked::Anew);
}

void ArticleClaim::claim(const std::function<FileClaim::Outcome(const QString& path)>& how,
                         Asked asked)
{
    m_again.stop();
    const quint64 attempt = ++m_attempt;
    const QString path = m_session.path();
    if (path.isEmpty())
        return;
    const auto claimed =
        QtConcurrent::run(threadsFor(Work::Saving), [how, path] { return how(path); });
    whenFinished(claimed, this, [this, attempt, asked](const FileClaim::Outcome& outcome) {
        if (attempt == m_attempt) // else it was saved elsewhere or taken over meanwhile
            take(outcome, asked);
    });
}

void ArticleClaim::take(const FileClaim::Outcome& outcome, Asked asked)
{
    m_claim = outcome.claim;
    m_seen = outcome.seen;
    m_session.setReadOnly(outcome.isHeld);
    if (outcome.isHeld)
        m_again.start();
    if (asked == Asked::Again) {
        if (!outcome.isHeld)
            Q_EMIT freed();
    } else if (outcome.obstacle) {
        Q_EMIT obstructed(*outcome.obstacle, outcome.isHeld);
    } else if (outcome.isHeld) {
        Q_EMIT heldElsewhere(outcome.holder);
    }
}

} // namespace galley

#include "moc_article_claim.cpp"

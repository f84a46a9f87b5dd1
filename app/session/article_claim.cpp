// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/window/claim_flow_test.cpp

#include "app/session/article_claim.h"

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
    m_outcome.drop(); // of another path, or not taken over
    const QString path = m_session.path();
    if (path.isEmpty())
        return;
    m_outcome.ask(
        Work::Saving, [how, path] { return how(path); },
        [this, asked](const FileClaim::Outcome& outcome) { take(outcome, asked); });
}

void ArticleClaim::take(const FileClaim::Outcome& outcome, Asked asked)
{
    m_claim = outcome.claim;
    m_seen = outcome.seen;
    m_session.setReadOnly(outcome.isHeld ? editedElsewhere : ReadOnly());
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

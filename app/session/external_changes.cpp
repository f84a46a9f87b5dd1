// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/external_changes.h"

#include "app/base/thread_pools.h"
#include "app/base/when_finished.h"
#include "app/storage/bounded_read.h"

#include <QtConcurrentRun>

namespace galley {

// What a look at the file found.
struct ExternalChanges::Found {
    QByteArray known; // the content hash that was expected
    QByteArray content; // the hash that is there; of no real content where nothing can be read
    std::optional<Result<OpenedArticle>> article; // nothing: it is as expected
};

ExternalChanges::ExternalChanges(ArticleSession& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
{
    m_watch.setPath(session.path());
    connect(&session, &ArticleSession::pathChanged, this, [this] {
        m_told.clear();
        m_watch.setPath(m_session.path());
    });
    connect(&m_watch, &FileWatch::mayHaveChanged, this, &ExternalChanges::check);
    connect(&session, &ArticleSession::saved, this, [this] { m_told.clear(); });
}

void ExternalChanges::checkAnew()
{
    m_told.clear();
    check();
}

void ExternalChanges::check()
{
    if (m_session.path().isEmpty())
        return;
    if (m_isLooking) {
        m_isToLookAgain = true;
        return;
    }
    m_isLooking = true;
    const auto looked =
        QtConcurrent::run(threadsFor(Work::Text),
                          [path = m_session.path(), known = m_session.contentHash()]() -> Found {
                              const auto bytes = boundedRead(path, mostDocumentBytes);
                              if (!bytes)
                                  return {known, bytes.error().sentence.toUtf8(), bytes.error()};
                              const QByteArray content = contentHashOf(*bytes);
                              if (content == known)
                                  return {known, content, {}};
                              return {known, content, articleFrom(*bytes, path)};
                          });
    whenFinished(looked, this, [this, path = m_session.path()](const Found& found) {
        m_isLooking = false;
        const bool isStale = path != m_session.path() || m_session.isSaving()
            || found.known != m_session.contentHash();
        if (!isStale)
            tell(found);
        if (std::exchange(m_isToLookAgain, false) || (isStale && !m_session.isSaving()))
            check();
    });
}

void ExternalChanges::tell(const Found& found)
{
    m_session.setFileMissing(found.article && !*found.article
                             && found.article->error().kind == ErrorKind::NotFound);
    if (!found.article) {
        if (!std::exchange(m_told, {}).isEmpty())
            Q_EMIT settled();
        return;
    }
    if (std::exchange(m_told, found.content) == found.content)
        return;
    if (*found.article)
        Q_EMIT changed(**found.article);
    else if (found.article->error().kind == ErrorKind::NotFound)
        Q_EMIT gone();
    else
        Q_EMIT spoiled(found.content, found.article->error());
}

} // namespace galley

#include "moc_external_changes.cpp"

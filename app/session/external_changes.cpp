// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/external_changes.h"

namespace galley {

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
    connect(&session, &ArticleSession::rebased, this, &ExternalChanges::checkAnew);
    connect(&session, &ArticleSession::recordWritten, this, [this] { m_told.clear(); });
}

void ExternalChanges::checkAnew()
{
    m_told.clear();
    m_isAwaited = true;
    check();
}

void ExternalChanges::check()
{
    if (m_session.path().isEmpty())
        return;
    m_found.ask(
        Work::Text,
        [path = m_session.path(), known = m_session.contentHash()] { return look(path, known); },
        [this, path = m_session.path()](const Found& found) {
            if (m_session.isSaving())
                return; // the watch tells of that
            if (path == m_session.path() && found.known == m_session.contentHash())
                tell(found);
            else
                check();
        });
}

ExternalChanges::Found ExternalChanges::look(const QString& path, const QByteArray& known)
{
    const auto bytes = readDocument(path);
    if (!bytes)
        return {known, bytes.error().sentence.toUtf8(), bytes.error()};
    const QByteArray content = contentHashOf(*bytes);
    if (content == known)
        return {known, content, {}};
    return {known, content, articleFrom(*bytes, path)};
}

FileFound ExternalChanges::Found::found() const
{
    if (!article)
        return FileFound::AsKnown;
    return !*article && article->error().kind == ErrorKind::NotFound ? FileFound::Missing
                                                                     : FileFound::Otherwise;
}

void ExternalChanges::tell(const Found& found)
{
    m_session.setFileFound(found.found());
    if (!found.article) {
        const bool isAwaited = std::exchange(m_isAwaited, false);
        if (!std::exchange(m_told, {}).isEmpty() || isAwaited)
            Q_EMIT settled();
        return;
    }
    m_isAwaited = false;
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

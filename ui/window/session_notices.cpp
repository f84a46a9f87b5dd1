// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/session_notices.h"

namespace galley {

SessionNotices::SessionNotices(const ArticleSession& session, Notices& notices, QObject* parent)
    : QObject(parent)
    , m_notices(notices)
{
    using Fault = void (ArticleSession::*)(const Error&);
    const std::pair<Fault, const char*> warnings[] = {{&ArticleSession::historyFailed, "history"},
                                                      {&ArticleSession::besideFailed, "about"},
                                                      {&ArticleSession::journalFailed, "journal"}};
    for (const auto& [failed, subject] : warnings)
        connect(&session, failed, this, [this, subject = subject](const Error& error) {
            tell(subject, {.kind = NoticeKind::Warning, .sentence = error.sentence});
        });
    connect(&session, &ArticleSession::coverImported, this, &SessionNotices::tellOfCover);
    connect(&session, &ArticleSession::coverImportFailed, this, [this](const Error& error) {
        tell("cover", {.kind = NoticeKind::Error, .sentence = error.sentence});
    });
}

void SessionNotices::tellOfCover(const QString& note)
{
    if (note.isEmpty())
        m_notices.withdraw({this, QLatin1String("cover")});
    else
        tell("cover", {.sentence = note});
}

void SessionNotices::tell(const char* subject, const Notice& notice)
{
    m_notices.tell({this, QLatin1String(subject)}, notice);
}

} // namespace galley

#include "moc_session_notices.cpp"

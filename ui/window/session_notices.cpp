// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/session_notices.h"

#include "app/session/covers.h"

namespace galley {

namespace {

const char* subjectOf(SessionWarning::About about)
{
    switch (about) {
    case SessionWarning::About::History:
        return "history";
    case SessionWarning::About::Beside:
        return "about";
    case SessionWarning::About::Journal:
        break;
    }
    return "journal";
}

} // namespace

SessionNotices::SessionNotices(const ArticleSession& session, Notices& notices, QObject* parent)
    : QObject(parent)
    , m_notices(notices)
{
    connect(&session, &ArticleSession::warned, this, [this](const SessionWarning& warning) {
        tell(subjectOf(warning.about),
             {.kind = NoticeKind::Warning, .sentence = warning.error.sentence});
    });
    connect(&session.covers(), &Covers::imported, this, &SessionNotices::tellOfCover);
    connect(&session.covers(), &Covers::importFailed, this, [this](const Error& error) {
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

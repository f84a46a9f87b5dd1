// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/beside_change_flow.h"

#include <QFileInfo>

namespace galley {

BesideChangeFlow::BesideChangeFlow(ArticleSession& session, Notices& notices, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_notices(notices)
    , m_changes(session)
    , m_takeTheirs(tr("Take Theirs"))
{
    m_takeTheirs.setToolTip(tr("Yours can be brought back with Undo"));
    connect(&m_changes, &BesideChanges::taken, this, &BesideChangeFlow::tellTaken);
    connect(&m_changes, &BesideChanges::gaveWay, this, &BesideChangeFlow::offer);
    connect(&m_takeTheirs, &QAction::triggered, this, &BesideChangeFlow::takeTheirs);
    connect(&session, &ArticleSession::besideChanged, this,
            &BesideChangeFlow::withdrawWhatIsSettled);
    connect(&session, &ArticleSession::saved, this, &BesideChangeFlow::withdrawWhatIsSettled);
    connect(&session, &ArticleSession::pathChanged, this,
            [this] { m_notices.withdraw(noticeId()); });
}

void BesideChangeFlow::tellTaken()
{
    m_theirs.clear();
    m_notices.tell(noticeId(),
                   {.sentence = tr("What is kept beside “%1”, as the description of its cover, was "
                                   "changed by another program and is shown as it is now.")
                                    .arg(QFileInfo(m_session.path()).fileName())});
}

void BesideChangeFlow::offer(const SidecarChange& theirs)
{
    m_theirs = theirs;
    m_notices.tell(noticeId(),
                   {.kind = NoticeKind::Warning,
                    .sentence = tr("Another program changed what is kept beside “%1”, as the "
                                   "description of its cover, while you were editing it. Saving "
                                   "writes yours, and keeps theirs as a version.")
                                    .arg(QFileInfo(m_session.path()).fileName()),
                    .offered = {&m_takeTheirs}});
}

void BesideChangeFlow::takeTheirs()
{
    ArticleEdit edit{tr("Take Theirs"), {}, {}};
    edit.beside = m_theirs;
    m_session.edit(edit);
}

// By a save, or as theirs was taken; and what is shown is not theirs any more where that is undone.
void BesideChangeFlow::withdrawWhatIsSettled()
{
    if (m_theirs.isEmpty() || m_session.beside() == m_session.besideSaved())
        m_notices.withdraw(noticeId());
}

NoticeId BesideChangeFlow::noticeId() const
{
    return {this, QLatin1String("beside")};
}

} // namespace galley

#include "moc_beside_change_flow.cpp"

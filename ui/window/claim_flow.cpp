// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/claim_flow.h"

#include <QFileInfo>
#include <QSysInfo>

namespace galley {

ClaimFlow::ClaimFlow(ArticleSession& session, Notices& notices, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_notices(notices)
    , m_claim(session)
    , m_takeOver(tr("Edit All the Sa&me"))
{
    m_takeOver.setToolTip(tr("When you know that the other one is gone"));
    connect(&m_claim, &ArticleClaim::heldElsewhere, this, &ClaimFlow::showHolder);
    connect(&m_claim, &ArticleClaim::obstructed, this, &ClaimFlow::showObstacle);
    connect(&m_claim, &ArticleClaim::freed, this, &ClaimFlow::tellFreed);
    connect(&m_takeOver, &QAction::triggered, &m_claim, &ArticleClaim::takeOver);
    connect(&session, &ArticleSession::readOnlyChanged, this, [this] {
        if (!m_session.isReadOnly())
            m_notices.withdraw(noticeId());
    });
}

void ClaimFlow::showHolder(const QString& machine)
{
    const QString name = QFileInfo(m_session.path()).fileName();
    offerToTakeOver(
        machine == QSysInfo::machineHostName()
            ? tr("“%1” is being edited in another Galley on this computer. It is read-only here.")
                  .arg(name)
            : tr("“%1” is being edited on “%2”. It is read-only here.").arg(name, machine));
}

void ClaimFlow::showObstacle(const Error& error, bool isHeld)
{
    if (isHeld)
        offerToTakeOver(tr("%1 The article is read-only here.").arg(error.sentence));
    else
        m_notices.tell(
            noticeId(),
            {.kind = NoticeKind::Warning,
             .sentence =
                 tr("%1 Until then others are not told that the article is being edited here.")
                     .arg(error.sentence)});
}

void ClaimFlow::tellFreed()
{
    m_notices.tell(
        noticeId(),
        {.sentence = tr("“%1” is not being edited elsewhere any more: you can edit it here.")
                         .arg(QFileInfo(m_session.path()).fileName())});
}

void ClaimFlow::offerToTakeOver(const QString& sentence)
{
    m_notices.tell(noticeId(),
                   {.kind = NoticeKind::Warning,
                    .sentence = sentence,
                    .offered = {&m_takeOver},
                    .isClosable = false});
}

NoticeId ClaimFlow::noticeId() const
{
    return {this, QLatin1String("claim")};
}

} // namespace galley

#include "moc_claim_flow.cpp"

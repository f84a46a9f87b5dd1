// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/remarks_along_flow.h"

#include <QFileInfo>

namespace galley {

RemarksAlongFlow::RemarksAlongFlow(LiveReview& review, Notices& notices, QObject* parent)
    : QObject(parent)
    , m_notices(notices)
    , m_takeAlong(tr("Take Them Along"))
{
    connect(&review, &LiveReview::stayedBehind, this, &RemarksAlongFlow::offer);
    connect(&m_takeAlong, &QAction::triggered, this, [this, &review] {
        m_notices.withdraw(noticeId());
        review.takeAlong();
    });
}

void RemarksAlongFlow::offer(const QString& path)
{
    m_notices.tell(
        noticeId(),
        {.sentence =
             tr("The remarks on the article stay with “%1”.").arg(QFileInfo(path).fileName()),
         .offered = {&m_takeAlong}});
}

NoticeId RemarksAlongFlow::noticeId() const
{
    return {this, QLatin1String("along")};
}

} // namespace galley

#include "moc_remarks_along_flow.cpp"

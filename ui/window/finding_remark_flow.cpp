// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/finding_remark_flow.h"

#include "ui/checks/checks_pane.h"
#include "ui/review/remarks_pane.h"
#include "ui/window/review_flow.h"
#include "ui/window/review_links.h"

#include <algorithm>
#include <utility>

namespace galley {

FindingRemarkFlow::FindingRemarkFlow(OpenDocument& document, const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_parts(parts)
    , m_remarks(document.session, document.review, document.suggestions)
{
    const auto follow = [this] { m_parts.checks.setCanRemark(m_document.review.canRemark()); };
    connect(&document.session, &ArticleSession::pathChanged, this, follow);
    connect(&parts.checks, &ChecksPane::remarkWanted, this, &FindingRemarkFlow::make);
    connect(&m_remarks, &FindingRemarks::made, this, &FindingRemarkFlow::tell);
    connect(&document.review, &LiveReview::changed, this, &FindingRemarkFlow::showAwaited);
    follow();
}

void FindingRemarkFlow::make(qsizetype finding)
{
    const auto edited = [this] {
        Q_EMIT m_parts.flow.noted(tr("That was edited meanwhile, so no remark was made."));
    };
    const auto now = m_document.checks.findingNow(finding);
    if (!now) {
        edited();
        return;
    }
    // While the name is asked for, the file may be read anew.
    m_parts.flow.asSomebody(true,
                            [this, edited, found = *now,
                             revision = m_document.session.revision()](const review::Profile& who) {
                                if (m_document.session.revision() == revision)
                                    m_remarks.make(found, who);
                                else
                                    edited();
                            });
}

void FindingRemarkFlow::tell(const QUuid& remark, FindingRemarks::Made what)
{
    using Made = FindingRemarks::Made;
    m_awaited = remark;
    switch (what) {
    case Made::Comment:
        Q_EMIT m_parts.flow.noted(tr("The finding is a remark of yours now."));
        break;
    case Made::Suggestion:
        Q_EMIT m_parts.flow.noted(
            tr("The fix is a suggestion of yours now; the article itself stays as "
               "it is."));
        break;
    case Made::WasThere:
        Q_EMIT m_parts.flow.noted(tr("You made a remark of it before: here it is."));
        break;
    }
    showAwaited();
}

void FindingRemarkFlow::showAwaited()
{
    const QList<review::Remark>& remarks = m_document.review.remarks();
    const bool isThere = !m_awaited.isNull()
        && std::any_of(remarks.begin(), remarks.end(),
                       [this](const auto& each) { return each.entry.id == m_awaited; });
    if (!isThere)
        return;
    m_parts.links.goToRemark(std::exchange(m_awaited, QUuid()));
    m_parts.remarks.focusList(); // the list of findings may be out of sight now
}

} // namespace galley

#include "moc_finding_remark_flow.cpp"

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/summary_flow.h"

#include "app/session/live_review.h"
#include "ui/editor/editor_pane.h"
#include "ui/editor/text_view.h"
#include "ui/review/remarks_pane.h"
#include "ui/review/review_summary.h"
#include "ui/window/main_window.h"
#include "ui/window/review_links.h"
#include "ui/window/window_dialogs.h"

#include <QBoxLayout>
#include <QShortcut>

namespace galley {

SummaryFlow::SummaryFlow(MainWindow& window)
    : QObject(&window)
    , m_window(window)
    , m_page(new ReviewSummary(window.session(), window.review()))
{
    m_page->hide();
    if (auto* const column = qobject_cast<QBoxLayout*>(window.centralWidget()->layout()))
        column->addWidget(m_page, 1);
    connect(m_page, &ReviewSummary::beginWanted, this, &SummaryFlow::begin);
    connect(m_page, &ReviewSummary::laterWanted, this, &SummaryFlow::leave);
    connect(m_page, &ReviewSummary::compareWanted, this, &SummaryFlow::compare);
    connect(m_page, &ReviewSummary::remarkWanted, this, &SummaryFlow::goTo);
    auto* const escape = new QShortcut(QKeySequence(Qt::Key_Escape), m_page);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &SummaryFlow::leave);
    // What is edited is seen.
    connect(&window.session(), &ArticleSession::textChanged, this, &SummaryFlow::leave);
    connect(&window.session(), &ArticleSession::fieldChanged, this, &SummaryFlow::leave);
    connect(&window.review(), &LiveReview::imported, this, [this](const QList<QUuid>& people) {
        m_page->cameIn(people, QDateTime::currentDateTime());
        show();
    });
}

bool SummaryFlow::isShown() const
{
    return !m_page->isHidden();
}

void SummaryFlow::show()
{
    m_page->setTextFont(m_window.editor().text().font());
    m_window.panes().hide();
    m_page->show();
    m_page->setFocus(Qt::OtherFocusReason);
}

void SummaryFlow::leave()
{
    if (!isShown())
        return;
    m_page->hide();
    m_window.panes().show();
    m_window.editor().text().setFocus(Qt::OtherFocusReason);
}

void SummaryFlow::begin()
{
    leave();
    m_window.reviewLinks().goToFirst();
}

void SummaryFlow::goTo(const QUuid& remark)
{
    leave();
    m_window.reviewLinks().goToRemark(remark);
}

void SummaryFlow::compare()
{
    if (const auto& sent = m_window.review().sentArticle())
        m_window.dialogs().showComparisonSince(*sent, tr("what you sent"));
}

} // namespace galley

#include "moc_summary_flow.cpp"

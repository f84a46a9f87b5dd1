// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/compare/their_changes_dialog.h"

#include "app/base/thread_pools.h"
#include "app/base/when_finished.h"
#include "app/compare/text_merge.h"
#include "app/session/version_comparing.h"
#include "ui/compare/compare_view.h"

#include <QDialogButtonBox>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace galley {

namespace {

constexpr QSize usualChangesSize(820, 640); // device-independent pixels

// Leads from what is open to that with one of their changes; where both changed the same, theirs
// counts, for it was asked for.
TextDelta taking(const TextComparison& theirs, qsizetype passage, const QString& present)
{
    return comparisonOf(present, carriedOver(theirs.before, present, theirs.withOnly(passage)))
        .delta();
}

} // namespace

TheirChangesDialog::TheirChangesDialog(ArticleSession& session, const Article& opened,
                                       const Article& theirs, const QString& fileName,
                                       QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_view(new CompareView)
{
    setWindowTitle(tr("What Another Program Changed in %1").arg(fileName));
    resize(usualChangesSize);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto* const layout = new QVBoxLayout(this);
    layout->addWidget(m_view, 1);
    layout->addWidget(buttons);

    connect(m_view, &CompareView::passageChosen, this, &TheirChangesDialog::takePassage);
    connect(m_view, &CompareView::memberChosen, this, &TheirChangesDialog::takeMember);
    whenFinished(comparedVersions({}, opened, theirs), this,
                 [this](const Result<ArticleComparison>& comparison) {
                     if (comparison)
                         m_view->setComparison(*comparison,
                                               m_session.bodyIsEditable() ? tr("Take theirs")
                                                                          : QString());
                     else
                         m_view->setNote(comparison.error().sentence);
                 });
}

void TheirChangesDialog::takePassage(qsizetype passage)
{
    const auto taken = QtConcurrent::run(
        threadsFor(Work::Text),
        [theirs = m_view->comparison()->text, passage, present = m_session.text().toString()] {
            return taking(theirs, passage, present);
        });
    whenFinished(taken, this,
                 [this, passage, revision = m_session.revision()](const TextDelta& delta) {
                     if (revision != m_session.revision()) { // a person went on typing
                         takePassage(passage);
                         return;
                     }
                     m_session.edit({tr("Take theirs"), delta, {}});
                     m_view->goOn();
                 });
}

void TheirChangesDialog::takeMember(qsizetype member)
{
    const MemberChange& change = m_view->comparison()->members[member];
    m_session.edit({tr("Take theirs"), {}, {{*change.field, change.after}}});
    m_view->goOn();
}

} // namespace galley

#include "moc_their_changes_dialog.cpp"

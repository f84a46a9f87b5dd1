// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/external_change_flow.h"

#include "app/base/thread_pools.h"
#include "app/base/when_finished.h"
#include "ui/compare/file_comparison_dialog.h"
#include "ui/compare/their_changes_dialog.h"
#include "ui/window/merge_notice.h"

#include <QFileInfo>
#include <QtConcurrentRun>

#include <algorithm>

namespace galley {

namespace {

const QLatin1String aboutFile("file"); // what happened to it, and what to do
const QLatin1String aboutOutcome("outcome"); // of what was done

} // namespace

ExternalChangeFlow::ExternalChangeFlow(ArticleSession& session, Notices& notices, QWidget& window)
    : m_session(session)
    , m_notices(notices)
    , m_window(window)
    , m_changes(session)
    , m_keepOurs(tr("&Keep Mine"))
    , m_takeTheirs(tr("&Take Theirs"))
    , m_merge(tr("Mer&ge"))
    , m_compare(tr("&Compare…"))
    , m_compareOutcome(tr("&Compare…"))
    , m_saveAs(tr("Save As…"))
{
    m_keepOurs.setToolTip(tr("The next save replaces what the other program wrote"));
    m_takeTheirs.setToolTip(tr("Your changes can be brought back with Undo"));
    m_merge.setToolTip(tr("Both sides' changes; where they meet, yours until you decide"));
    connect(&m_keepOurs, &QAction::triggered, this, &ExternalChangeFlow::keepOurs);
    connect(&m_takeTheirs, &QAction::triggered, this, &ExternalChangeFlow::takeTheirs);
    connect(&m_merge, &QAction::triggered, this, &ExternalChangeFlow::merge);
    connect(&m_compare, &QAction::triggered, this, &ExternalChangeFlow::compare);
    connect(&m_compareOutcome, &QAction::triggered, this, &ExternalChangeFlow::compareOutcome);
    connect(&m_saveAs, &QAction::triggered, this, &ExternalChangeFlow::saveAsAsked);
    connect(&m_changes, &ExternalChanges::changed, this, &ExternalChangeFlow::fileChanged);
    connect(&m_changes, &ExternalChanges::spoiled, this, &ExternalChangeFlow::fileSpoiled);
    connect(&m_changes, &ExternalChanges::gone, this, &ExternalChangeFlow::fileGone);
    connect(&m_changes, &ExternalChanges::settled, this, &ExternalChangeFlow::fileSettled);
    connect(&session, &ArticleSession::rebased, this, &ExternalChangeFlow::followStep);
    // What the file holds now is what was saved, or it is another file.
    connect(&session, &ArticleSession::recordWritten, this, [this] {
        m_isSaveWanted = false;
        m_notices.withdraw({this, aboutOutcome});
        fileSettled();
    });
}

ExternalChangeFlow::~ExternalChangeFlow() = default;

void ExternalChangeFlow::saveRefused()
{
    m_isSaveWanted = true;
    m_changes.checkAnew();
}

// Theirs is another record, which suggestions are made of anew.
void ExternalChangeFlow::endSuggesting()
{
    Q_EMIT recordComes();
    m_session.leaveSuggesting();
}

void ExternalChangeFlow::fileChanged(const OpenedArticle& theirs)
{
    endSuggesting();
    m_theirs = theirs;
    m_theirHash = theirs.contentHash;
    m_looked.ask(
        Work::Text,
        [ours = m_session.article(), revision = m_session.revision(), theirs = theirs.article] {
            Look look{ExternalEdit(ours, revision, theirs), {}};
            look.adopted = look.edit.adopted();
            return look;
        },
        [this, revision = m_session.revision()](const Look& look) {
            m_edit = look.edit;
            if (look.adopted && revision != m_session.revision())
                m_changes.checkAnew();
            else if (look.adopted)
                adopt(*look.adopted);
            else
                offer();
        });
}

// Nobody needs to know; a save that was refused for it is made.
void ExternalChangeFlow::adopt(const Article& wanted)
{
    m_session.adopt(*m_theirs, wanted);
    fileSettled();
}

void ExternalChangeFlow::offer()
{
    // What was undone may be wanted again: an edit by another program would end that.
    if (!m_session.isModified() && !m_session.history().canRedo()) {
        takeTheirs();
        return;
    }
    show(tr("Another program changed “%1”, and you have changes of your own. Both versions are "
            "still here.")
             .arg(fileName()),
         editNow().canBeMerged() ? QList<QAction*>{&m_merge, &m_compare, &m_keepOurs, &m_takeTheirs}
                                 : QList<QAction*>{&m_compare, &m_keepOurs, &m_takeTheirs});
}

void ExternalChangeFlow::fileSpoiled(const QByteArray& contentHash, const Error& error)
{
    m_looked.drop();
    m_theirs.reset();
    m_theirHash = contentHash;
    show(tr("Another program changed “%1”, and it cannot be opened as an article now: %2 What you "
            "see is as it was before.")
             .arg(fileName(), error.sentence),
         {&m_keepOurs, &m_saveAs});
}

void ExternalChangeFlow::fileGone()
{
    m_looked.drop();
    m_theirs.reset();
    show(tr("“%1” is no longer in its folder: it was deleted, renamed or moved away. Saving writes "
            "it there again.")
             .arg(fileName()),
         {&m_saveAs});
}

// The file holds what is known of it: nothing stands in the way of a save any more.
void ExternalChangeFlow::fileSettled()
{
    m_looked.drop();
    withdraw();
    if (std::exchange(m_isSaveWanted, false))
        Q_EMIT saveAsked();
}

void ExternalChangeFlow::keepOurs()
{
    withdraw();
    m_session.keepOverFile(m_theirHash);
    if (std::exchange(m_isSaveWanted, false))
        Q_EMIT saveAsked();
}

// What another program made of the article as it is now.
ExternalEdit ExternalChangeFlow::editNow() const
{
    ExternalEdit edit = *m_edit;
    edit.setOurs(m_session.article(), m_session.revision());
    return edit;
}

std::function<Result<void>()> ExternalChangeFlow::keepingOurs() const
{
    const auto history = m_session.historyStore();
    if (!history)
        return [] { return Result<void>(); };
    return [history, ours = m_session.article(), path = m_session.path()] {
        return keepGivingWay(ours, path, *history);
    };
}

void ExternalChangeFlow::takeTheirs()
{
    endSuggesting();
    const bool wasModified = m_session.isModified();
    const auto rebased = QtConcurrent::run(
        threadsFor(Work::Text), [wasModified, edit = editNow(), keep = keepingOurs()] {
            return Taken{edit.rebasingTo(edit.theirs()), wasModified ? keep() : Result<void>()};
        });
    whenFinished(rebased, this, [this, wasModified, theirs = *m_theirs](const Taken& taken) {
        const Article before = m_session.article();
        const auto step = m_session.rebase(theirs, taken.rebasing);
        if (!step) {
            m_changes.checkAnew();
            return;
        }
        decided();
        const QString sentence = wasModified
            ? tr("“%1” is shown as the other program wrote it. Undo brings your changes back.")
            : tr("“%1” was changed by another program and is shown as it is now.");
        tellOutcome(*step, before, sentence.arg(fileName()));
        tellNotKept(taken.kept);
    });
}

void ExternalChangeFlow::tellNotKept(const Result<void>& kept)
{
    if (!kept)
        m_notices.tell({this, QLatin1String("not kept")},
                       {.kind = NoticeKind::Warning, .sentence = kept.error().sentence});
}

void ExternalChangeFlow::merge()
{
    endSuggesting();
    const auto merged =
        QtConcurrent::run(threadsFor(Work::Text), [edit = editNow(), keep = keepingOurs()] {
            const ArticleMerge merge = edit.merge();
            return std::pair(merge, Taken{edit.rebasingTo(merge.merged), keep()});
        });
    whenFinished(
        merged, this,
        [this, edit = editNow(), theirs = *m_theirs](const std::pair<ArticleMerge, Taken>& result) {
            const auto& [merge, taken] = result;
            if (const auto step = m_session.rebase(theirs, taken.rebasing))
                showMerge(*step, edit, merge, taken.kept);
            else
                m_changes.checkAnew();
        });
}

void ExternalChangeFlow::showMerge(RebaseStep step, const ExternalEdit& edit,
                                   const ArticleMerge& merge, const Result<void>& kept)
{
    decided();
    m_merges.push_back(std::make_unique<MergeNotice>(
        m_session, step, MergedSides{edit.opened(), edit.ours(), edit.theirs()}, merge, m_notices,
        m_window));
    const MergeNotice& notice = *m_merges.back();
    connect(&notice, &MergeNotice::done, this,
            [this, step, before = edit.ours()] { tellMerged(step, before); });
    connect(&notice, &MergeNotice::placeWanted, this, &ExternalChangeFlow::placeWanted);
    if (notice.isDone())
        tellMerged(step, edit.ours());
    tellNotKept(kept);
}

void ExternalChangeFlow::tellMerged(RebaseStep step, const Article& before)
{
    const bool areAllDone = std::all_of(m_merges.begin(), m_merges.end(),
                                        [](const auto& merge) { return !merge->hasPlaces(); });
    if (!areAllDone)
        return; // they say so
    tellOutcome(step, before,
                tr("Both sides' changes are in the article now. Undo takes the merge back; saving "
                   "keeps it."));
}

void ExternalChangeFlow::tellOutcome(RebaseStep step, const Article& before,
                                     const QString& sentence)
{
    m_outcome = {step, {.sentence = sentence, .offered = {&m_compareOutcome}}, before};
    m_isOutcomeTakenBack = false;
    m_notices.tell({this, aboutOutcome}, m_outcome.notice);
}

// What is said of a step goes and comes with it. What the file holds is looked at anew.
void ExternalChangeFlow::followStep(RebaseStep step, bool isDone)
{
    m_isSaveWanted = false;
    for (const auto& merge : m_merges) {
        if (merge->step() == step)
            merge->setTakenBack(!isDone);
    }
    if (step != m_outcome.step)
        return;
    if (!isDone)
        m_isOutcomeTakenBack = m_notices.find({this, aboutOutcome}) != nullptr;
    if (!isDone)
        m_notices.withdraw({this, aboutOutcome});
    else if (std::exchange(m_isOutcomeTakenBack, false))
        m_notices.tell({this, aboutOutcome}, m_outcome.notice);
}

void ExternalChangeFlow::compare()
{
    auto* const dialog = new TheirChangesDialog(m_session, m_edit->opened(), m_theirs->article,
                                                fileName(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

// With the article as it was before the other program's changes came in.
void ExternalChangeFlow::compareOutcome()
{
    auto* const dialog = new FileComparisonDialog(m_session, *m_outcome.before,
                                                  tr("the article as it was before"), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

// What was said of the last change by another program is past.
void ExternalChangeFlow::show(const QString& sentence, const QList<QAction*>& actions)
{
    m_notices.withdraw({this, aboutOutcome});
    m_notices.tell({this, aboutFile},
                   {.kind = NoticeKind::Warning,
                    .sentence = sentence,
                    .offered = actions,
                    .isClosable = false});
    Q_EMIT offered();
}

// The article is another one than the save was refused for: whether to save that, a person says.
void ExternalChangeFlow::decided()
{
    m_isSaveWanted = false;
    withdraw();
}

void ExternalChangeFlow::withdraw()
{
    m_notices.withdraw({this, aboutFile});
}

QString ExternalChangeFlow::fileName() const
{
    return QFileInfo(m_session.path()).fileName();
}

} // namespace galley

#include "moc_external_change_flow.cpp"

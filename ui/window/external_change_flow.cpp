// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/external_change_flow.h"

#include "app/base/thread_pools.h"
#include "app/base/when_finished.h"
#include "app/compare/article_comparison.h"
#include "app/compare/article_merge.h"
#include "app/compare/text_comparison.h"
#include "app/document/document_writing.h"
#include "ui/compare/their_changes_dialog.h"
#include "ui/window/merge_notice.h"

#include <QFileInfo>
#include <QtConcurrentRun>

namespace galley {

namespace {

const QLatin1String aboutFile("file"); // what happened to it, and what to do
const QLatin1String aboutOutcome("outcome"); // of what was done

// An article that the session can become, and how its text leads there.
struct Rebased {
    Article wanted;
    TextDelta delta;
    std::optional<Error> fault = {}; // why ours is no version
};

bool haveSameForm(const Article& ours, const Article& theirs)
{
    return ours.bodyForm() == theirs.bodyForm()
        && (ours.bodyForm() != BodyForm::Foreign
            || ours.text().toString() == theirs.text().toString());
}

// Ours becomes a version of the document: the undo history, which holds it as well, ends with the
// window, and with a crash.
std::optional<Error> faultOfKeeping(const Article& ours, const QString& path,
                                    const HistoryStore& history)
{
    const auto kept = history.keep(path, jsonToWrite(ours), VersionOrigin::Saved,
                                   QDateTime::currentDateTimeUtc());
    return kept ? std::nullopt : std::optional(kept.error());
}

Rebased theirsFor(const Article& ours, const Article& theirs)
{
    return {theirs, comparisonOf(ours.text().toString(), theirs.text().toString()).delta(), {}};
}

struct Merged {
    ArticleMerge merge;
    TextDelta delta;
    std::optional<Error> fault = {}; // why ours is no version
};

Merged mergedFor(const Article& base, const Article& ours, const Article& theirs)
{
    const ArticleMerge merge = mergeOf(base, ours, theirs);
    return {merge, comparisonOf(ours.text().toString(), merge.text.text).delta(), {}};
}

// What was opened or saved last, which both sides come from.
Article openedFor(const Article& ours, const Article& theirs)
{
    const auto opened = Article::read(ours.savedTree().text());
    return opened ? *opened : theirs;
}

} // namespace

ExternalChangeFlow::ExternalChangeFlow(ArticleSession& session, Notices& notices, QWidget& window)
    : m_session(session)
    , m_notices(notices)
    , m_window(window)
    , m_changes(session)
    , m_keepOurs(tr("&Keep Mine"))
    , m_takeTheirs(tr("&Take Theirs"))
    , m_merge(tr("&Merge"))
    , m_compare(tr("&Compare…"))
    , m_saveAs(tr("Save As…"))
{
    m_keepOurs.setToolTip(tr("The next save replaces what the other program wrote"));
    m_takeTheirs.setToolTip(tr("Your changes can be brought back with Undo"));
    m_merge.setToolTip(tr("Both sides' changes; where they meet, yours until you decide"));
    connect(&m_keepOurs, &QAction::triggered, this, &ExternalChangeFlow::keepOurs);
    connect(&m_takeTheirs, &QAction::triggered, this, &ExternalChangeFlow::takeTheirs);
    connect(&m_merge, &QAction::triggered, this, &ExternalChangeFlow::merge);
    connect(&m_compare, &QAction::triggered, this, &ExternalChangeFlow::compare);
    connect(&m_saveAs, &QAction::triggered, this, &ExternalChangeFlow::saveAsAsked);
    connect(&m_changes, &ExternalChanges::changed, this, &ExternalChangeFlow::fileChanged);
    connect(&m_changes, &ExternalChanges::spoiled, this, &ExternalChangeFlow::fileSpoiled);
    connect(&m_changes, &ExternalChanges::gone, this, &ExternalChangeFlow::fileGone);
    connect(&m_changes, &ExternalChanges::settled, this, &ExternalChangeFlow::fileSettled);
    // What the file holds now is what was saved, or it is another file.
    connect(&session, &ArticleSession::saved, this, [this] {
        m_isSaveWanted = false;
        fileSettled();
    });
}

ExternalChangeFlow::~ExternalChangeFlow() = default;

void ExternalChangeFlow::saveRefused()
{
    m_isSaveWanted = true;
    m_changes.checkAnew();
}

void ExternalChangeFlow::fileChanged(const OpenedArticle& theirs)
{
    m_theirs = theirs;
    m_theirHash = theirs.contentHash;
    m_looked.ask(
        Work::Text,
        [ours = m_session.article(), theirs = theirs.article] { return lookAt(ours, theirs); },
        [this, revision = m_session.revision()](const Look& look) {
            m_opened = look.opened;
            if (look.adopted && revision != m_session.revision())
                m_changes.checkAnew();
            else if (look.adopted)
                adopt(*look.adopted);
            else
                offer();
        });
}

ExternalChangeFlow::Look ExternalChangeFlow::lookAt(const Article& ours, const Article& theirs)
{
    Look look{openedFor(ours, theirs), {}};
    if (!comparisonOf(look.opened, theirs).saysTheSame())
        return look;
    const ArticleMerge merge = mergeOf(look.opened, ours, theirs);
    if (merge.isClean() && merge.text.text == ours.text().toString())
        look.adopted = merge.merged;
    return look;
}

// Nobody needs to know; a save that was refused for it is made.
void ExternalChangeFlow::adopt(const Article& wanted)
{
    m_session.adopt(*m_theirs, wanted);
    fileSettled();
    if (std::exchange(m_isSaveWanted, false))
        Q_EMIT saveAsked();
}

void ExternalChangeFlow::offer()
{
    // What was undone may be wanted again: an edit by another program would end that.
    if (!m_session.isModified() && !m_session.history().canRedo()) {
        takeTheirs();
        return;
    }
    show(tr("“%1” was changed by another program while you were editing it. Both versions are "
            "still here.")
             .arg(fileName()),
         haveSameForm(m_session.article(), m_theirs->article)
             ? QList<QAction*>{&m_merge, &m_compare, &m_keepOurs, &m_takeTheirs}
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

void ExternalChangeFlow::fileSettled()
{
    m_looked.drop();
    withdraw();
}

void ExternalChangeFlow::keepOurs()
{
    withdraw();
    m_session.keepOverFile(m_theirHash);
    if (std::exchange(m_isSaveWanted, false))
        Q_EMIT saveAsked();
}

void ExternalChangeFlow::takeTheirs()
{
    const bool wasModified = m_session.isModified();
    const auto revision = m_session.revision();
    const auto rebased =
        QtConcurrent::run(threadsFor(Work::Text),
                          [wasModified, ours = m_session.article(), theirs = m_theirs->article,
                           history = m_session.historyStore(), path = m_session.path()] {
                              Rebased result = theirsFor(ours, theirs);
                              if (wasModified && history)
                                  result.fault = faultOfKeeping(ours, path, *history);
                              return result;
                          });
    whenFinished(
        rebased, this, [this, wasModified, revision, theirs = *m_theirs](const Rebased& result) {
            if (hasMovedOn(revision))
                return;
            m_session.rebase(theirs, result.wanted, result.delta);
            withdraw();
            const QString sentence = wasModified
                ? tr("“%1” is shown as the other program wrote it. Undo brings your changes back.")
                : tr("“%1” was changed by another program and is shown as it is now.");
            m_notices.tell({this, aboutOutcome}, {.sentence = sentence.arg(fileName())});
            tellNotKept(result.fault);
        });
}

void ExternalChangeFlow::tellNotKept(const std::optional<Error>& fault)
{
    if (fault)
        m_notices.tell({this, QLatin1String("not kept")},
                       {.kind = NoticeKind::Warning, .sentence = fault->sentence});
}

// Whether a person went on, or saves, since then: both versions are looked at once more.
bool ExternalChangeFlow::hasMovedOn(quint64 revision)
{
    if (revision == m_session.revision() && !m_session.isSaving())
        return false;
    m_changes.checkAnew();
    return true;
}

void ExternalChangeFlow::merge()
{
    const Article ours = m_session.article();
    const auto merged =
        QtConcurrent::run(threadsFor(Work::Text),
                          [opened = *m_opened, ours, theirs = m_theirs->article,
                           history = m_session.historyStore(), path = m_session.path()] {
                              Merged result = mergedFor(opened, ours, theirs);
                              if (history)
                                  result.fault = faultOfKeeping(ours, path, *history);
                              return result;
                          });
    whenFinished(
        merged, this,
        [this, revision = m_session.revision(), ours, theirs = *m_theirs](const Merged& result) {
            if (hasMovedOn(revision))
                return;
            m_session.rebase(theirs, result.merge.merged, result.delta);
            withdraw();
            m_merges.push_back(std::make_unique<MergeNotice>(
                m_session, MergedSides{*m_opened, ours, theirs.article}, result.merge, m_notices,
                m_window));
            const MergeNotice& merge = *m_merges.back();
            connect(&merge, &MergeNotice::done, this, &ExternalChangeFlow::tellMerged);
            connect(&merge, &MergeNotice::placeWanted, this, &ExternalChangeFlow::placeWanted);
            if (merge.isDone())
                tellMerged();
            tellNotKept(result.fault);
        });
}

void ExternalChangeFlow::tellMerged()
{
    m_notices.tell({this, aboutOutcome},
                   {.sentence = tr("Both sides' changes are in the article now. Undo takes the "
                                   "merge back; saving keeps it.")});
}

void ExternalChangeFlow::compare()
{
    auto* const dialog =
        new TheirChangesDialog(m_session, *m_opened, m_theirs->article, fileName(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void ExternalChangeFlow::show(const QString& sentence, const QList<QAction*>& actions)
{
    m_notices.tell({this, aboutFile},
                   {.kind = NoticeKind::Warning,
                    .sentence = sentence,
                    .offered = actions,
                    .isClosable = false});
    Q_EMIT offered();
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

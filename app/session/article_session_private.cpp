// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/session/article_session_test.cpp

#include "app/session/article_session_private.h"

#include "app/atproto/datetime.h"
#include "app/base/thread_pools.h"
#include "app/base/when_finished.h"
#include "app/session/article_blobs.h"

#include <QFileInfo>
#include <QThreadPool>
#include <QtConcurrentRun>

namespace galley {

namespace {

// Counting what waits begins once nobody has typed for a moment, and goes on between events.
constexpr int countAfter = 100; // ms
constexpr int countSlice = 5; // ms

// What came back, or where something went. The line ends behind whole lines lead to what follows.
TextRange restoredRange(const TextDelta& delta)
{
    qsizetype moved = 0;
    for (const TextChange& change : delta.changes) {
        if (!change.inserted.isEmpty()) {
            const QStringView inserted = change.inserted;
            qsizetype length = inserted.size();
            while (length > 0 && (inserted[length - 1] == u'\n' || inserted[length - 1] == u'\r'))
                --length;
            return {change.position + moved, length > 0 ? length : inserted.size()};
        }
        moved -= change.removed.size();
    }
    return {delta.changes.front().position, 0};
}

Error savedWithout(const Error& fault)
{
    return {fault.kind, ArticleSession::tr("The article is saved. %1").arg(fault.sentence), {}};
}

} // namespace

ArticleSession::Private::Private(ArticleSession* session, OpenedArticle opened, Clock theClock,
                                 std::unique_ptr<ArticleJournal> theJournal)
    : q(session)
    , article(std::move(opened.article))
    , path(std::move(opened.path))
    , contentHash(std::move(opened.contentHash))
    , clock(std::move(theClock))
    , blobs(blobsToBeginWith(path, theJournal.get()))
    , picturesFolder(std::move(opened.picturesFolder))
    , earlierBlobs(earlierBlobsOf(path, theJournal.get()))
    , blocks(std::move(opened.blocks))
    , counts(std::move(opened.counts))
    , toldCounts(counts.total())
    , covers(*session, ownPictures)
    , sidecar(opened.beside)
    , edits(article, sidecar,
            {.text = [this](const TextDelta& delta,
                            bool isRestored) { applyText(delta, isRestored); },
             .field = [this](Field field, const FieldState& state) { applyState(field, state); },
             .body = [this](const BodyState& state) { applyBody(state); },
             .beside = [this](const QString& member,
                              const MemberState& state) { applyBeside(member, state); }})
    , wasModified(article.isModified())
    , journal(std::move(theJournal))
{
    knownSince = clock();
    if (journal) {
        journal->setFile(path, contentHash);
        journal->setPicturesFolder(picturesFolder);
    }
    countOn.setSingleShot(true);
    QObject::connect(&countOn, &QTimer::timeout, q, [this] {
        counts.countOn(blocks.list(), QDeadlineTimer(countSlice));
        if (counts.isComplete())
            tellCounts();
        else
            countOn.start(0);
    });
}

void ArticleSession::Private::applyText(const TextDelta& delta, bool isRestored)
{
    article.applyText(delta);
    textHistory.append(delta);
    ++revision;
    for (const TextChange& change : delta.changes)
        ownPictures->noteNamed(change.inserted);
    if (suggesting)
        suggesting->text = suggesting->text.followedBy(delta);
    else if (journal)
        journal->record(delta, article);
    if (save && !suggesting)
        save->text = save->text.followedBy(delta);
    // Whoever is told of the text may ask for its blocks.
    const markdown::BlockPatch patch = blocks.apply(article.text(), delta);
    Q_EMIT q->textChanged(delta, isRestored ? nullptr : origin);
    if (isRestored)
        Q_EMIT q->textRestored(restoredRange(delta));
    takeBlocks(patch);
    tellWhetherModified();
}

void ArticleSession::Private::takeBlocks(const markdown::BlockPatch& patch)
{
    Q_EMIT q->blocksChanged(patch);
    counts.apply(patch, blocks.list());
    if (counts.isComplete())
        tellCounts();
    else
        countOn.start(countAfter);
}

void ArticleSession::Private::tellCounts()
{
    if (std::exchange(toldCounts, counts.total()) != counts.total())
        Q_EMIT q->countsChanged();
}

void ArticleSession::Private::applyState(Field field, const FieldState& state)
{
    article.setState(field, state);
    ++revision;
    if (field == Field::CoverImage && state)
        ownPictures->noteNamed(QString::fromUtf8(*state));
    if (journal && !suggesting)
        journal->record(FieldChange{field, state}, article);
    Q_EMIT q->fieldChanged(field);
    if (field == Field::Title)
        Q_EMIT q->displayNameChanged();
    tellWhetherModified();
}

void ArticleSession::Private::setField(Field field, const FieldState& state, Step step)
{
    if (q->mayEdit(field))
        edits.setField(field, state, step);
}

void ArticleSession::Private::applyBody(const BodyState& state)
{
    const bool isSameText = article.setBodyState(state);
    Q_ASSERT(isSameText);
    Q_UNUSED(isSameText)
    ++revision;
    if (journal)
        journal->record(article.bodyMembers(), article);
    if (save)
        save->isBodyNew = true;
    Q_EMIT q->bodyChanged();
    tellWhetherModified();
}

void ArticleSession::Private::applyBeside(const QString& member, const MemberState& state)
{
    sidecar.set(member, state);
    ++revision;
    if (journal)
        journal->record(BesideChange{member, sidecar.unsaved().contains(member), state}, article);
    Q_EMIT q->besideChanged(member);
    tellWhetherModified();
}

// What the file, or the one beside it, holds is another thing now.
void ArticleSession::Private::rebaseJournal()
{
    if (!journal)
        return;
    journal->setBeside(sidecar.unsaved());
    journal->rebase(record(), path, contentHash, isModified());
}

void ArticleSession::Private::tellWhetherModified()
{
    const bool now = isModified();
    if (std::exchange(wasModified, now) != now)
        Q_EMIT q->modifiedChanged(now);
}

void ArticleSession::Private::write(const QString& target, const QByteArray& expectedHash,
                                    UpdatedAtPolicy policy, WriteWay way)
{
    if (save)
        return;
    save.emplace();
    q->closeUndoStep();
    DocumentWriting writing{.article = record(),
                            .path = target,
                            .expectedHash = expectedHash,
                            .way = way,
                            .pictures = {.from = blobs, .to = blobs, .earlier = earlierBlobs},
                            .beside = sidecar.toWrite(target != path),
                            .besideFrom = path,
                            .history = versions,
                            .time = clock()};
    if (journal)
        writing.aboutToWrite = journal->beginSave();
    if (target != path) {
        writing.pictures.to = std::make_shared<BlobStore>(target);
        writing.pictures.folder = path.isEmpty() ? picturesFolder : QFileInfo(path).absolutePath();
    }
    if (policy == UpdatedAtPolicy::SetOnSave && record().isModified())
        writing.article.setState(
            Field::UpdatedAt,
            writing.article.stateWithString(Field::UpdatedAt, atproto::datetimeOf(clock())));
    Q_EMIT q->saveStarted();
    whenFinished(
        QtConcurrent::run(threadsFor(Work::Saving), [writing] { return galley::write(writing); }),
        q,
        [this, writing, before = record().state(Field::UpdatedAt)](
            const Result<WrittenDocument>& result) { written(writing, before, result); });
}

void ArticleSession::Private::writeBeside()
{
    if (save)
        return;
    save.emplace();
    q->closeUndoStep();
    Q_EMIT q->saveStarted();
    const SidecarChange change = sidecar.toWrite(false);
    const auto written = QtConcurrent::run(
        threadsFor(Work::Saving), [change, path = path, history = versions, time = clock()] {
            return galley::writeBeside(change, path, history, time);
        });
    whenFinished(written, q, [this, change](const Result<std::optional<Error>>& result) {
        save.reset();
        if (!result) {
            Q_EMIT q->saveFailed(result.error());
            return;
        }
        sidecar.markSaved(change);
        rebaseJournal();
        tellWhetherModified();
        Q_EMIT q->saved();
        if (const std::optional<Error>& historyFault = *result)
            Q_EMIT q->warned(
                {SessionWarning::About::History, savedButNotKept(path, *historyFault)});
    });
}

void ArticleSession::Private::written(const DocumentWriting& writing,
                                      const FieldState& updatedAtBefore,
                                      const Result<WrittenDocument>& result)
{
    const DuringSave meanwhile = *std::exchange(save, std::nullopt);
    if (!result) {
        Q_EMIT q->saveFailed(result.error());
        return;
    }
    record().markSaved(result->json, meanwhile.text, meanwhile.isBodyNew);
    // The save's own `updatedAt` stays, unless a person changed the field meanwhile.
    const FieldState updatedAt = writing.article.state(Field::UpdatedAt);
    if (updatedAt != updatedAtBefore && record().state(Field::UpdatedAt) == updatedAtBefore) {
        record().setState(Field::UpdatedAt, updatedAt);
        article.setState(Field::UpdatedAt, updatedAt);
        Q_EMIT q->fieldChanged(Field::UpdatedAt);
    }
    contentHash = result->contentHash;
    knownSince = writing.time;
    ++recordsWritten;
    fileState = FileState::Known;
    isFileMissing = false;
    if (writing.path != path) {
        if (path.isEmpty())
            ownPictures->leave(result->picturesThere);
        else // those of the other folder stay
            ownPictures->clear();
        path = writing.path;
        earlierBlobs.append(std::exchange(blobs, writing.pictures.to));
        Q_EMIT q->pathChanged();
        Q_EMIT q->displayNameChanged();
    }
    if (!result->besideFault)
        sidecar.markSaved(writing.beside);
    rebaseJournal();
    tellWhetherModified();
    tidyPictures(*result);
    Q_EMIT q->recordWritten();
    tellSaved(result->besideFault);
    if (!result->absentPictures.isEmpty())
        Q_EMIT q->warned(
            {SessionWarning::About::Beside, {ErrorKind::NotFound, result->absentPictures, {}}});
    if (result->replaced.historyFault)
        Q_EMIT q->warned({SessionWarning::About::History,
                          savedButNotKept(path, *result->replaced.historyFault)});
    if (result->replaced.otherNames > 0)
        Q_EMIT q->namesParted(result->replaced.otherNames);
    if (versions)
        threadsFor(Work::Saving)->start([store = versions] { store->thinNowAndThen(); });
}

// What was undone for good does not stay beside the document. (The journal names no more than the
// article does by now.)
void ArticleSession::Private::tidyPictures(const WrittenDocument& written)
{
    if (ownPictures->isEmpty())
        return;
    ownPictures->saved(QString::fromUtf8(written.json));
    const auto cover = record().cover();
    if (const auto original = coverOriginalOf(sidecar.now(), cover))
        ownPictures->saved(original->cid.toString());
    const QStringList abandoned = ownPictures->abandoned([this](const QString& cid) {
        return article.text().toString().contains(cid) || record().text().toString().contains(cid)
            || mentions(edits.history(), cid)
            || (record().cover() && record().cover()->cid.toString() == cid);
    });
    if (!abandoned.isEmpty())
        threadsFor(Work::Saving)->start([blobs = blobs, path = path, abandoned] {
            removeAbandoned(*blobs, path, abandoned);
        });
}

// A save that lost what a person wrote is none, though the record is saved.
void ArticleSession::Private::tellSaved(const std::optional<Error>& besideFault)
{
    if (besideFault && sidecar.isModified()) {
        Q_EMIT q->saveFailed(
            {besideFault->kind,
             ArticleSession::tr("The article is saved, but not the description of its cover: %1")
                 .arg(besideFault->sentence),
             {}});
        return;
    }
    Q_EMIT q->saved();
    if (besideFault)
        Q_EMIT q->warned({SessionWarning::About::Beside, savedWithout(*besideFault)});
}

} // namespace galley

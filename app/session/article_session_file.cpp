// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

// What other programs do to the file of an article that is open.

#include "app/base/thread_pools.h"
#include "app/base/when_finished.h"
#include "app/json/json_string.h"
#include "app/session/article_session_private.h"

#include <QtConcurrentRun>

namespace galley {

namespace {

// Whether bodies are the same but for the text in them.
bool isSpelledAlike(const BodyMembers& one, const BodyMembers& other)
{
    const QByteArray same = json::literalOf({});
    return withBodyLiteral(one, same) == withBodyLiteral(other, same);
}

} // namespace

std::optional<RebaseStep> ArticleSession::rebase(const OpenedArticle& theirs, const Rebasing& to)
{
    if (to.revision != d->revision || d->save)
        return {};
    const Article& wanted = to.wanted;
    const TextDelta& delta = to.delta;
    const bool isBodyOther = !isSpelledAlike(d->article.bodyMembers(), wanted.bodyMembers());
    ArticleEdit change{tr("Change by another program"), delta, {}};
    // A foreign body becomes editable first: its text may be another one, too.
    if (!delta.isEmpty() && d->article.bodyForm() == BodyForm::Foreign)
        change.body = d->article.inTextForm();
    if (change.body || isBodyOther)
        change.bodyAfter = wanted.bodyMembers();
    for (const Field field : allFields) {
        if (field != Field::Text && wanted.state(field) != d->article.state(field))
            change.fields.append({field, wanted.state(field)});
    }
    d->keepOpened();
    const RebaseStep step = ++d->lastRebase;
    // By the one who may edit the file, so that it is made here, read-only or not.
    d->edits.make(change, d->companionsOf(step));
    d->countFrom(theirs, wanted);
    return step;
}

void ArticleSession::adopt(const OpenedArticle& theirs, const Article& wanted)
{
    d->keepOpened();
    for (const Field field : allFields) {
        if (field != Field::Text && wanted.state(field) != d->article.state(field))
            d->applyState(field, wanted.state(field));
    }
    d->countFrom(theirs, wanted);
}

ArticleSession::BesideTaken ArticleSession::takeBeside(const Result<Sidecar>& found)
{
    if (!found) // no save replaces it, and says why
        return {};
    if (d->sidecar.fault()) { // and it can be used now
        d->sidecar = OpenSidecar(found);
        for (const MemberForm& form : memberForms)
            Q_EMIT besideChanged(QString::fromLatin1(form.name));
        return {true, {}};
    }
    const SidecarChange edited = d->sidecar.unsaved();
    const SidecarChange theirs = d->sidecar.countFrom(*found);
    ArticleEdit taken{tr("Change by another program"), {}, {}};
    BesideTaken result;
    for (auto member = theirs.cbegin(); member != theirs.cend(); ++member) {
        if (!edited.contains(member.key()))
            taken.beside.insert(member.key(), *member);
        else if (beside().state(member.key()) != *member)
            result.gaveWay.insert(member.key(), *member);
    }
    result.isAny = !taken.beside.isEmpty();
    d->edits.make(taken);
    d->rebaseJournal();
    d->tellWhetherModified();
    return result;
}

void ArticleSession::keepOverFile(const QByteArray& contentHash)
{
    d->contentHash = contentHash;
    d->fileState = FileState::KeptOver;
    d->isFileMissing = false;
    d->rebaseJournal();
    d->tellWhetherModified();
}

void ArticleSession::setFileFound(FileFound found)
{
    const bool isBack = found == FileFound::AsKnown && d->fileState == FileState::TakenBack;
    if (isBack)
        d->fileState = FileState::Known;
    const bool isMissing = found == FileFound::Missing;
    if (std::exchange(d->isFileMissing, isMissing) == isMissing && !isBack)
        return; // each look at the file says so
    d->rebaseJournal();
    d->tellWhetherModified();
}

void ArticleSession::Private::keepOpened()
{
    if (!versions || path.isEmpty())
        return;
    const auto kept = QtConcurrent::run(
        threadsFor(Work::Saving),
        [store = versions, file = path, opened = article.savedTree().text(), time = knownSince] {
            return store->keep(file, opened, VersionOrigin::Found, time);
        });
    whenFinished(kept, q, [this](const Result<void>& result) {
        if (!result)
            Q_EMIT q->warned({SessionWarning::About::History, result.error()});
    });
}

void ArticleSession::Private::countFrom(const OpenedArticle& theirs, const Article& wanted)
{
    countFrom(KnownFile{wanted, theirs.contentHash, FileState::Known, recordsWritten});
    isFileMissing = false;
    knownSince = clock();
}

void ArticleSession::Private::countFrom(const KnownFile& known)
{
    article.rebase(known.article);
    contentHash = known.contentHash;
    fileState = known.state;
    rebaseJournal();
    tellWhetherModified();
}

// What is known of the file goes back with the step, so that what was taken back is not written
// over another program's unasked, and on again with it. Not so once the session has written the
// file: it holds what a person saved then, whatever is undone after that.
Edits::Companions ArticleSession::Private::companionsOf(RebaseStep step)
{
    struct Ends {
        std::optional<KnownFile> before;
        std::optional<KnownFile> after; // once it was taken back
    };
    const auto ends = std::make_shared<Ends>();
    const auto known = [this] {
        return KnownFile{article, contentHash, fileState, recordsWritten};
    };
    return {.aboutToDo = [ends, known] { ends->before = known(); },
            .done =
                [this, ends, step] {
                    if (!ends->after)
                        return; // the first time: whoever makes the step goes on from there
                    const KnownFile after = *std::exchange(ends->after, std::nullopt);
                    if (after.recordsWritten == recordsWritten)
                        countFrom(after);
                    Q_EMIT q->rebased(step, true);
                },
            .aboutToTakeBack = [ends, known] { ends->after = known(); },
            .takenBack =
                [this, ends, step] {
                    KnownFile before = *std::exchange(ends->before, std::nullopt);
                    if (before.state == FileState::Known)
                        before.state = FileState::TakenBack;
                    if (before.recordsWritten == recordsWritten)
                        countFrom(before);
                    Q_EMIT q->rebased(step, false);
                }};
}

} // namespace galley

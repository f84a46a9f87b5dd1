// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/article_session.h"

#include "app/base/thread_pools.h"
#include "app/base/when_finished.h"
#include "app/session/article_names.h"
#include "app/session/article_session_private.h"

#include <QFileInfo>
#include <QScopedValueRollback>
#include <QtConcurrentRun>

#include <algorithm>

namespace galley {

ArticleSession::ArticleSession(OpenedArticle opened, Clock clock,
                               std::unique_ptr<ArticleJournal> journal, QObject* parent)
    : QObject(parent)
{
    const UnsavedEdits recovered = std::exchange(opened.recovered, {});
    const SidecarChange beside = std::exchange(opened.recoveredBeside, {});
    d = std::make_unique<Private>(this, std::move(opened), std::move(clock), std::move(journal));
    recover(recovered, beside);
    if (d->journal) {
        const auto warn = [this](const Error& error) {
            Q_EMIT warned({SessionWarning::About::Journal, error});
        };
        connect(d->journal.get(), &ArticleJournal::failed, this, warn);
        connect(d->journal.get(), &ArticleJournal::restored, this, warn);
        connect(d->journal.get(), &ArticleJournal::lost, this,
                [this] { d->journal->restore(d->record()); });
    }
    connect(&d->blocks, &LiveBlocks::caughtUp, this,
            [this](const markdown::BlockPatch& patch) { d->takeBlocks(patch); });
    connect(&history(), &QUndoStack::indexChanged, this, [this] {
        if (std::exchange(d->isReading, false)) // what is undone is edited again
            d->tellMode();
    });
    connect(&d->covers, &Covers::located, this, [this] { Q_EMIT fieldChanged(Field::CoverImage); });
}

// The journal that they came from stays until a new one holds all of them: half of them in it would
// be worth less than the old one.
void ArticleSession::recover(const UnsavedEdits& edits, const SidecarChange& beside)
{
    if (edits.isEmpty() && beside.isEmpty())
        return;
    auto journal = std::exchange(d->journal, nullptr);
    ArticleEdit again{tr("Recover"), edits.text, edits.fields, edits.body};
    again.beside = beside;
    d->edits.make(again);
    d->journal = std::move(journal);
    d->rebaseJournal();
}

ArticleSession::~ArticleSession()
{
    if (!isModified())
        discardJournal();
}

const Article& ArticleSession::article() const
{
    return d->article;
}

const SourceText& ArticleSession::text() const
{
    return d->article.text();
}

const TextHistory& ArticleSession::textHistory() const
{
    return d->textHistory;
}

const markdown::BlockList& ArticleSession::blocks() const
{
    return d->blocks.list();
}

bool ArticleSession::blocksAreCurrent() const
{
    return d->blocks.areCurrent();
}

TextCounts ArticleSession::counts() const
{
    return d->toldCounts;
}

QString ArticleSession::path() const
{
    return d->path;
}

QString ArticleSession::displayName() const
{
    return displayNameOf(d->article, d->path);
}

QString ArticleSession::titleToShow() const
{
    return titleToShowOf(d->article, d->path);
}

QString ArticleSession::suggestedFileName() const
{
    return suggestedFileNameFor(d->article);
}

QString ArticleSession::suggestedPath() const
{
    return suggestedPathFor(d->article);
}

bool ArticleSession::isModified() const
{
    return d->isModified();
}

QByteArray ArticleSession::contentHash() const
{
    return d->contentHash;
}

quint64 ArticleSession::revision() const
{
    return d->revision;
}

bool ArticleSession::isSaving() const
{
    return d->save.has_value();
}

bool ArticleSession::bodyIsEditable() const
{
    return !isReadOnly() && d->article.bodyForm() != BodyForm::Foreign;
}

const ReadOnly& ArticleSession::readOnly() const
{
    return d->readOnly;
}

bool ArticleSession::isReadOnly() const
{
    return !d->suggesting && (d->isReading || d->readOnly.record.has_value());
}

bool ArticleSession::mayEdit(Field field) const
{
    return !isReadOnly() && (!d->suggesting || takesSuggestions(field));
}

void ArticleSession::setReadOnly(const ReadOnly& readOnly)
{
    if (std::exchange(d->readOnly, readOnly) != readOnly)
        Q_EMIT readOnlyChanged();
}

QUndoStack& ArticleSession::history()
{
    return d->edits.history();
}

const QUndoStack& ArticleSession::history() const
{
    return d->edits.history();
}

const std::shared_ptr<const BlobStore>& ArticleSession::blobs() const
{
    return d->blobs;
}

QString ArticleSession::picturesFolder() const
{
    return d->path.isEmpty() ? d->picturesFolder : QString();
}

const Sidecar& ArticleSession::beside() const
{
    return d->sidecar.now();
}

const Sidecar& ArticleSession::besideSaved() const
{
    return d->sidecar.saved();
}

std::optional<Error> ArticleSession::besideFault() const
{
    return d->sidecar.fault();
}

Covers& ArticleSession::covers() const
{
    return d->covers;
}

void ArticleSession::editText(const TextDelta& delta, Step step, const QObject* origin)
{
    if (isReadOnly())
        return;
    const QScopedValueRollback made(d->origin, origin);
    d->edits.editText(delta, step);
}

void ArticleSession::setString(Field field, const std::optional<QString>& value, Step step)
{
    d->setField(field, d->article.stateWithString(field, value), step);
}

void ArticleSession::setTags(const std::optional<QStringList>& tags)
{
    d->setField(Field::Tags, d->article.stateWithTags(tags), Step::Own);
}

void ArticleSession::removeField(Field field)
{
    if (field == Field::CoverImage)
        d->covers.set({});
    else
        d->setField(field, {}, Step::Own);
}

void ArticleSession::setBeside(SidecarMember member, const QString& text)
{
    if (!isReadOnly() && !d->suggesting)
        d->edits.setBeside(nameOf(member), stateOfText(text));
}

void ArticleSession::edit(const ArticleEdit& edit)
{
    const bool isProposable = !edit.body && !edit.bodyAfter && edit.beside.isEmpty()
        && std::all_of(edit.fields.begin(), edit.fields.end(),
                       [](const auto& field) { return takesSuggestions(field.first); });
    if (!isReadOnly() && (!d->suggesting || isProposable))
        d->edits.make(edit);
}

void ArticleSession::closeUndoStep()
{
    d->edits.closeStep();
}

void ArticleSession::save(UpdatedAtPolicy policy, WriteWay way)
{
    Q_ASSERT(!d->path.isEmpty());
    if (d->isModifiedBesideOnly())
        d->writeBeside();
    else
        d->write(d->path, d->contentHash, policy, way);
}

void ArticleSession::saveAs(const QString& path, UpdatedAtPolicy policy, WriteWay way)
{
    d->write(QFileInfo(path).absoluteFilePath(), {}, policy, way);
}

void ArticleSession::setHistoryStore(std::shared_ptr<const HistoryStore> store)
{
    d->versions = std::move(store);
}

const std::shared_ptr<const HistoryStore>& ArticleSession::historyStore() const
{
    return d->versions;
}

void ArticleSession::discardJournal()
{
    if (d->journal)
        d->journal->discard();
}

QFuture<Result<QString>> ArticleSession::storePicture(const PictureBytes& imageFile)
{
    return QtConcurrent::run(
        threadsFor(Work::Pictures), [imageFile, blobs = d->blobs, own = d->ownPictures] {
            const QStringList before = blobs->fileNames();
            auto target = storedPicture(imageFile, *blobs);
            if (const QString name = target ? QFileInfo(*target).fileName() : QString();
                !name.isEmpty() && !before.contains(name))
                own->add(name);
            return target;
        });
}

} // namespace galley

#include "moc_article_session.cpp"

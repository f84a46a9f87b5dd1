// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/clock.h"
#include "app/history/history_store.h"
#include "app/markdown/blocks/block_list.h"
#include "app/media/blob_store.h"
#include "app/media/cover_encoder.h"
#include "app/recovery/article_journal.h"
#include "app/session/article_edit.h"
#include "app/session/crop_source.h"
#include "app/session/opened_article.h"
#include "app/session/picture_import.h"
#include "app/storage/durable_write.h"
#include "app/text/counts.h"
#include "app/text/text_history.h"

#include <QFuture>
#include <QObject>
#include <QUndoStack>

#include <memory>

namespace galley {

// Whether a save sets `updatedAt` (where it changes anything at all).
enum class UpdatedAtPolicy { SetOnSave, Keep };

// What the file of an article holds, where it is there.
enum class FileState {
    Known, // what was last read or written of it
    KeptOver, // another program's content, which a person had the next save replace
};

// What an open article can become because another program changed its file.
struct Rebasing {
    Article wanted; // an edit of theirs; its body may have another form
    TextDelta delta; // from the text of ours to that of `wanted`
    quint64 revision = 0; // of the session, that ours was
};

// One open article: the only way by which the window changes it. Wires the article to its undo
// history, file, blobs and derived views, and tells the views what changed.
class ArticleSession : public QObject {
    Q_OBJECT

public:
    // `journal` keeps what is unsaved, and the blobs of an article without a file; a session that
    // nobody would miss has none.
    explicit ArticleSession(OpenedArticle opened, Clock clock = systemClock(),
                            std::unique_ptr<ArticleJournal> journal = nullptr,
                            QObject* parent = nullptr);
    ~ArticleSession() override;

    const Article& article() const;
    const SourceText& text() const;
    // Where ranges of the text go with each edit.
    const TextHistory& textHistory() const;
    // Those from before an edit, in their new places, while what is long is parsed in the thread
    // pool; blocksChanged() follows.
    const markdown::BlockList& blocks() const;
    bool blocksAreCurrent() const;
    TextCounts counts() const; // after a large edit the earlier ones, until they are counted
    QString path() const; // empty until first saved
    QString displayName() const; // file name, or the title, or "Untitled"
    QString titleToShow() const; // the title, or the file name, or "Untitled"
    QString suggestedFileName() const; // from the title's slug, with .json
    // "/slug" from the title, for an article without a `path`; empty once it is published, for then
    // the site has given it one.
    QString suggestedPath() const;
    bool isModified() const; // the window holds what the file does not
    QByteArray contentHash() const; // of what the file held when it was last read or written
    quint64 revision() const; // counts edits of text and fields, undone ones too
    bool isSaving() const;
    bool bodyIsEditable() const;
    // While it is, no edit has an effect.
    bool isReadOnly() const;
    void setReadOnly(bool isReadOnly);
    QUndoStack& history();
    const QUndoStack& history() const;
    const std::shared_ptr<const BlobStore>& blobs() const;
    // Where else the pictures of an article without a file are; empty: nowhere.
    QString picturesFolder() const;
    // What stands beside the record and never in it. Where the file for that cannot be used the
    // fault says why, and no edit has an effect.
    const Sidecar& beside() const;
    std::optional<Error> besideFault() const;

    // Edits. Of a kind that may be merged, those of one text or field in a row are one undo step;
    // the others are a step of their own. `origin` is the view that already shows the edit.
    void editText(const TextDelta& delta, Step step = Step::Merged,
                  const QObject* origin = nullptr);
    void setString(Field field, const std::optional<QString>& value, Step step = Step::Merged);
    void setTags(const std::optional<QStringList>& tags);
    void setCover(const std::optional<atproto::BlobRef>& cover);
    void removeField(Field field); // any but Text
    void setBeside(SidecarMember member, const QString& text); // empty: none
    void edit(const ArticleEdit& edit);
    // Ends the merging of edits: the caret was moved, the focus left.
    void closeUndoStep();

    // Saving, off the UI thread; one of saved() and saveFailed() follows. Does nothing while a save
    // is under way. save() refuses (Changed) to replace a file that another program changed; where
    // only what stands beside the record was edited, that file is not touched at all.
    void save(UpdatedAtPolicy policy, WriteWay way = WriteWay::Replace);
    void saveAs(const QString& path, UpdatedAtPolicy policy, WriteWay way = WriteWay::Replace);
    // From now on each save keeps there what the file held before and after.
    void setHistoryStore(std::shared_ptr<const HistoryStore> store);
    const std::shared_ptr<const HistoryStore>& historyStore() const; // null: nothing is kept

    // What another program did to the file, which holds `theirs` now. Makes the article what is
    // wanted as one undo step, and counts changes from theirs. False, and nothing is done, where a
    // person went on since that was found, or a save is under way: what to do is to be found anew.
    [[nodiscard]] bool rebase(const OpenedArticle& theirs, const Rebasing& to);
    // The same where theirs says nothing else: another spelling, or `updatedAt` alone. There is
    // nothing to take back then, and the text of `wanted` is that of the article.
    void adopt(const OpenedArticle& theirs, const Article& wanted);
    // A person keeps the article over what the file holds: the next save replaces that content.
    void keepOverFile(const QByteArray& contentHash);
    // Without its file the article counts as modified; a save writes it again.
    void setFileMissing(bool isMissing);

    // The unsaved changes are not to be offered for recovery: the person said so.
    void discardJournal();

    // Makes a cover of a picture, stores it and sets coverImage; coverImported() or
    // coverImportFailed() or coverImportCancelled() follows unless another import replaces it. The
    // `path` of a picture that comes from a file is remembered, for a crop.
    void importCover(const PictureBytes& imageFile, const QString& path = {});
    // The picture that the cover is, or was made of, and a cover that shows a part of it.
    QFuture<Result<CropSource>> cropSource() const;
    void cropCover(const CropSource& source, const QRect& part);
    void cancelCoverImport();
    const Progress* coverImport() const; // null when none is running
    // Accepts the file only if it is the cover that the record names, by its hash.
    QFuture<Result<void>> locateCover(const QString& path);
    // Stores a picture for use in the text and answers the relative target for it
    // ("blobs/bafkrei....png"): picture types the web shows byte for byte, others as WebP.
    QFuture<Result<QString>> storePicture(const PictureBytes& imageFile);

Q_SIGNALS:
    // The text changed by `delta`; `origin` as handed to editText(), null for undo and redo.
    void textChanged(const galley::TextDelta& delta, const QObject* origin);
    // An undo or redo changed the text; the caret belongs behind `changed` (a source range).
    void textRestored(galley::TextRange changed);
    // After each textChanged(), also where no block changed or none is known to have yet.
    void blocksChanged(const galley::markdown::BlockPatch& patch);
    void countsChanged();
    void fieldChanged(galley::Field field);
    void besideChanged(const QString& member);
    void modifiedChanged(bool modified);
    void pathChanged();
    // The body has another form, or its members were rewritten; the text is the same.
    void bodyChanged();
    void readOnlyChanged(bool isReadOnly);
    void displayNameChanged();
    void saveStarted();
    // Before saved(): the file holds the article's record, not only what stands beside it.
    void recordWritten();
    void saved();
    void saveFailed(const galley::Error& error);
    // After saved(): the document is written, but a version of it was not kept.
    void historyFailed(const galley::Error& error);
    // After saved(): the document is written, but what stands beside it was not.
    void besideFailed(const galley::Error& error);
    // After saved(): the file had so many other names, which lead to what it held before.
    void namesParted(int otherNames);
    // Unsaved changes are not kept for recovery at the moment; told once until the next save.
    void journalFailed(const galley::Error& error);
    void coverImportStarted();
    void coverImported(const QString& note);
    void coverImportFailed(const galley::Error& error);
    void coverImportCancelled();

private:
    void recover(const UnsavedEdits& edits, const SidecarChange& beside);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace galley

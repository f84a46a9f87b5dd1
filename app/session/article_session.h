// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/clock.h"
#include "app/history/history_store.h"
#include "app/markdown/blocks/block_list.h"
#include "app/media/blob_store.h"
#include "app/recovery/article_journal.h"
#include "app/session/article_edit.h"
#include "app/session/mode.h"
#include "app/session/opened_article.h"
#include "app/session/picture_import.h"
#include "app/session/read_only.h"
#include "app/storage/durable_write.h"
#include "app/text/counts.h"
#include "app/text/text_history.h"

#include <QFuture>
#include <QObject>
#include <QUndoStack>

#include <memory>
#include <optional>

namespace galley {

class Covers;

// Whether a save sets `updatedAt` (where it changes anything at all).
enum class UpdatedAtPolicy { SetOnSave, Keep };

// What the file of an article holds, where it is there.
enum class FileState {
    Known, // what was last read or written of it
    KeptOver, // another program's content, which a person had the next save replace
    TakenBack, // what was read last was taken back with Undo: it counts from what was read before
};

// What accompanies an article and is not as it should be.
struct SessionWarning {
    enum class About {
        Journal, // unsaved changes are not kept for recovery at the moment
        History, // a version was not kept
        Beside, // what stands beside the record, or a picture, was not written
    };
    About about = About::Journal;
    Error error;
};

// What a look at the file found.
enum class FileFound { AsKnown, Otherwise, Missing };

// What an open article can become because another program changed its file.
struct Rebasing {
    Article wanted; // an edit of theirs; its body may have another form
    TextDelta delta; // from the text of ours to that of `wanted`
    quint64 revision = 0; // of the session, that ours was
};

// The step of the undo history by which another program's change became that of the article.
using RebaseStep = quint64;

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
    // While the record is, no edit changes it; suggestions can be made all the same.
    const ReadOnly& readOnly() const;
    bool isReadOnly() const; // no edit has an effect, whatever the mode would have it do
    bool mayEdit(Field field) const;
    void setReadOnly(const ReadOnly& readOnly);
    QUndoStack& history();
    const QUndoStack& history() const;
    const std::shared_ptr<const BlobStore>& blobs() const;
    // Where else the pictures of an article without a file are; empty: nowhere.
    QString picturesFolder() const;
    // What stands beside the record and never in it. Where the file for that cannot be used the
    // fault says why, and no edit has an effect.
    const Sidecar& beside() const;
    std::optional<Error> besideFault() const;
    const Sidecar& besideSaved() const; // as it was last read or saved
    Covers& covers() const;

    // What edits do. While a person suggests, article() and text() are as they propose, and what is
    // saved, and kept for recovery, is record().
    Mode mode() const;
    const Article& record() const;
    TextDelta proposedText() const; // from the record's text to the article's
    TextHistory::Held recordText() const; // the revision that has the record's text
    // Begins to suggest, with what is proposed so far (changes of what takes suggestions), and ends
    // it: the article is the record again. Both are steps of the history.
    void suggest(const ArticleEdit& proposed);
    void leaveSuggesting();
    void setReading(bool isReading);

    // Edits. Of a kind that may be merged, those of one text or field in a row are one undo step;
    // the others are a step of their own. `origin` is the view that already shows the edit.
    void editText(const TextDelta& delta, Step step = Step::Merged,
                  const QObject* origin = nullptr);
    void setString(Field field, const std::optional<QString>& value, Step step = Step::Merged);
    void setTags(const std::optional<QStringList>& tags);
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
    // wanted as one undo step, and counts changes from theirs; where that is taken back before a
    // save, from what was known before. Nothing, and nothing is done, where a person went on since
    // that was found, or a save is under way: what to do is to be found anew.
    [[nodiscard]] std::optional<RebaseStep> rebase(const OpenedArticle& theirs, const Rebasing& to);
    // The same where theirs says nothing else: another spelling, or `updatedAt` alone. There is
    // nothing to take back then, and the text of `wanted` is that of the article.
    void adopt(const OpenedArticle& theirs, const Article& wanted);
    // What stands beside the record by now: another program changed it. What a person has not
    // edited becomes that, as one undo step; what they have stays theirs, and counts from that.
    struct BesideTaken {
        bool isAny = false;
        SidecarChange gaveWay; // of the other program's, to what a person edited
    };
    BesideTaken takeBeside(const Result<Sidecar>& found);
    // A person keeps the article over what the file holds: the next save replaces that content.
    void keepOverFile(const QByteArray& contentHash);
    // Without its file the article counts as modified; a save writes it again.
    void setFileFound(FileFound found);

    // The unsaved changes are not to be offered for recovery: the person said so.
    void discardJournal();

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
    void readOnlyChanged();
    void modeChanged(); // after the article is what the mode shows
    void suggestingEnds(); // by now article() is still what is proposed
    // A step of rebase() was taken back, or was done again: what the file holds is to be looked at.
    void rebased(galley::RebaseStep step, bool isDone);
    void displayNameChanged();
    void saveStarted();
    // Before saved(): the file holds the article's record, not only what stands beside it.
    void recordWritten();
    void saved();
    void saveFailed(const galley::Error& error);
    // After saved(): the file had so many other names, which lead to what it held before.
    void namesParted(int otherNames);
    // The article is as it should be, what accompanies it is not. After saved() where it is a save
    // that could do no more; for the journal once until the next save.
    void warned(const galley::SessionWarning& warning);

private:
    void recover(const UnsavedEdits& edits, const SidecarChange& beside);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace galley

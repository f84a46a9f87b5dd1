// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/document/document_writing.h"
#include "app/session/article_session.h"
#include "app/session/covers.h"
#include "app/session/edits.h"
#include "app/session/live_blocks.h"
#include "app/session/own_pictures.h"
#include "app/sidecar/open_sidecar.h"

#include <QDateTime>
#include <QTimer>

#include <optional>

namespace galley {

// What a person did to an article while it is being saved.
struct DuringSave {
    TextDelta text;
    bool isBodyNew = false; // has another form
};

// What goes on while a person suggests: the article is as they would have it.
struct Suggesting {
    Article record; // which is what is saved
    TextDelta text; // from the record's to the article's
    TextHistory::Held recordText; // the revision that has the record's text
};

// What is known of the file of an article, with the article that counts its changes from that.
struct KnownFile {
    Article article;
    QByteArray contentHash;
    FileState state = FileState::Known;
    quint64 recordsWritten = 0; // when it was known
};

// What an open article is made of, and what each edit and save does to it.
struct ArticleSession::Private {
    ArticleSession* q;
    Article article;
    QString path;
    QByteArray contentHash;
    Clock clock;
    std::shared_ptr<const HistoryStore> versions;
    std::shared_ptr<const BlobStore> blobs;
    QString picturesFolder; // of an article without a file that was made from one
    QList<std::shared_ptr<const BlobStore>> earlierBlobs; // kept for undo and late pictures
    std::shared_ptr<OwnPictures> ownPictures = std::make_shared<OwnPictures>();
    TextHistory textHistory;
    LiveBlocks blocks;
    markdown::BlockCounts counts;
    TextCounts toldCounts;
    QTimer countOn; // counts what a large edit left uncounted
    Covers covers;
    OpenSidecar sidecar;
    Edits edits;
    quint64 revision = 0;
    const QObject* origin = nullptr; // of the edit being made
    FileState fileState = FileState::Known;
    bool isFileMissing = false;
    QDateTime knownSince; // when what is known of the file was read or written
    quint64 recordsWritten = 0; // by saves of the session
    RebaseStep lastRebase = 0;
    bool wasModified = false;
    ReadOnly readOnly;
    std::unique_ptr<ArticleJournal> journal; // may be null
    std::optional<DuringSave> save; // under way
    std::optional<Suggesting> suggesting;
    bool isReading = false;

    Private(ArticleSession* session, OpenedArticle opened, Clock theClock,
            std::unique_ptr<ArticleJournal> theJournal);

    void applyText(const TextDelta& delta, bool isRestored);
    void applyState(Field field, const FieldState& state);
    void setField(Field field, const FieldState& state, Step step);
    void applyBeside(const QString& member, const MemberState& state);
    void applyBody(const BodyState& state);
    void takeBlocks(const markdown::BlockPatch& patch);
    void tellCounts();
    void tellWhetherModified();
    void write(const QString& target, const QByteArray& expectedHash, UpdatedAtPolicy policy,
               WriteWay way);
    // What stands beside the record, by itself.
    void writeBeside();
    void written(const DocumentWriting& writing, const FieldState& updatedAtBefore,
                 const Result<WrittenDocument>& result);
    void tidyPictures(const WrittenDocument& written);
    void rebaseJournal();
    // Makes a version of what the file held, before another program's counts in its place.
    void keepOpened();
    void countFrom(const OpenedArticle& theirs, const Article& wanted);
    void countFrom(const KnownFile& known);
    Edits::Companions companionsOf(RebaseStep step);
    void tellSaved(const std::optional<Error>& besideFault);
    void beginSuggesting();
    void endSuggesting();
    void tellMode();
    const Article& record() const { return suggesting ? suggesting->record : article; }
    Article& record() { return suggesting ? suggesting->record : article; }
    bool isRecordModified() const
    {
        return fileState != FileState::Known || isFileMissing || record().isModified();
    }
    bool isModifiedBesideOnly() const { return sidecar.isModified() && !isRecordModified(); }
    bool isModified() const { return isRecordModified() || sidecar.isModified(); }
};

} // namespace galley

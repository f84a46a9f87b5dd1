// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/article.h"
#include "app/document/document_file.h"
#include "app/media/blob_store.h"
#include "app/sidecar/sidecar_member.h"

#include <QStringList>

#include <functional>

namespace galley {

// The pictures of an article, where its document moves or gets its first file.
struct PicturesAlong {
    // Blobs, brought before the document that names them; both null, or the same: they are there.
    std::shared_ptr<const BlobStore> from = {};
    std::shared_ptr<const BlobStore> to = {};
    // Where else they were before: an undo, or a picture that was still being stored when the
    // article moved, may name one of those.
    QList<std::shared_ptr<const BlobStore>> earlier = {};
    // Where the other pictures are that the text names; empty: here.
    QString folder = {};
};

// One save, handed to a thread of its own: a snapshot and where it goes.
struct DocumentWriting {
    Article article;
    QString path;
    // SHA-256 of what the file should hold before; empty: whatever is there is replaced.
    QByteArray expectedHash = {};
    WriteWay way = WriteWay::Replace;
    PicturesAlong pictures = {};
    // What stands beside it: what to change, and whose comes along (empty: a new document's).
    SidecarChange beside = {};
    QString besideFrom = {};
    // Where the versions before and after are kept, if anywhere.
    std::shared_ptr<const HistoryStore> history = {};
    QDateTime time = QDateTime::currentDateTimeUtc(); // of the save
    // Is told what is about to be written, by its SHA-256.
    std::function<void(const QString& path, const QByteArray& contentHash)> aboutToWrite = {};
};

struct WrittenDocument {
    QByteArray json;
    QByteArray contentHash;
    FileReplaced replaced = {};
    // Why what stands beside it was not written; it is itself.
    std::optional<Error> besideFault = {};
    QStringList picturesThere = {}; // that were in the document's new folder before
    QString absentPictures = {}; // says which did not come along; mostly nothing
};

// What a save writes of an article. Takes as long as a parse of a Markdown text.
QByteArray jsonToWrite(Article article);

// The file names in `blobs/` that the article names: its cover and the pictures in its text.
QStringList blobNamesOf(const Article& article, const BlobStore& blobs);

// Saves what stands beside a document, and nothing of that itself: neither its bytes nor its times
// change, and it may have been changed by another program since it was read.
// The history, if any, keeps a version with the document as it is by then; an Error in the answer
// says why not.
Result<std::optional<Error>> writeBeside(const SidecarChange& change, const QString& path,
                                         const std::shared_ptr<const HistoryStore>& history,
                                         const QDateTime& time);

// Writes the blobs, what stands beside the document, and then that, each durably. Fails with
// Changed when the file on disk is not the one that was read, up to the moment at which it is
// replaced: what was there is what the history keeps.
Result<WrittenDocument> write(const DocumentWriting& writing);

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/about/about_file.h"
#include "app/article/article.h"
#include "app/base/result.h"
#include "app/history/history_store.h"
#include "app/media/blob_store.h"
#include "app/storage/durable_write.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace galley {

// One save, handed to a thread of its own: a snapshot and where it goes.
struct ArticleWriting {
    Article article;
    QString path;
    // SHA-256 of what the file should hold before; empty: whatever is there is replaced.
    QByteArray expectedHash;
    // Blobs to bring along before the document that names them, when the folder changes.
    std::shared_ptr<const BlobStore> blobsFrom;
    std::shared_ptr<const BlobStore> blobsTo;
    // Where the article's blobs were before: an undo, or a picture that was still being stored
    // when the article moved, may name one of those.
    QList<std::shared_ptr<const BlobStore>> earlierBlobs;
    // What stands beside it: what to change, and whose comes along (empty: a new document's).
    AboutChange about;
    QString aboutFrom;
    // Where the versions before and after are kept, if anywhere.
    std::shared_ptr<const HistoryStore> history;
    QDateTime time; // of the save
    WriteWay way = WriteWay::Replace;
    // Is told what is about to be written, by its SHA-256.
    std::function<void(const QString& path, const QByteArray& contentHash)> aboutToWrite;
    // Where the other pictures are that the text names, when the folder changes; empty: here.
    QString picturesFrom = {};
};

struct WrittenArticle {
    QByteArray json;
    QByteArray contentHash;
    std::optional<Error> historyFault; // why a version was not kept; the document is written
    std::optional<Error> aboutFault; // why what stands beside it was not; the document is written
    int otherNames = 0; // hard links that lead to the former version now
    QStringList picturesThere = {}; // that were in the document's new folder before
    QString absentPictures = {}; // says which did not come along; mostly nothing
};

// What a save writes of an article. Takes as long as a parse of a Markdown text.
QByteArray jsonToWrite(Article article);

// Writes the blobs, what stands beside the document, and then that, each durably. Fails with
// Changed when the file on disk is not the one that was read, up to the moment at which it is
// replaced: what was there is what the history keeps.
Result<WrittenArticle> write(const ArticleWriting& writing);

} // namespace galley

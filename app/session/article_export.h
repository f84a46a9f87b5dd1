// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/article.h"
#include "app/base/result.h"
#include "app/media/blob_store.h"

#include <QFuture>

#include <functional>
#include <memory>

namespace galley {

enum class ExportFormat { Html, Markdown, Text };

// Writes what `content` makes to a file, durably and off the UI thread; `content` is called there.
QFuture<Result<void>> writeInBackground(std::function<Result<QByteArray>()> content,
                                        const QString& path);

// What an export is made of.
struct ExportedArticle {
    Article article;
    QString coverAlt;
    std::shared_ptr<const BlobStore> blobs;
    bool hasSmartPunctuation = false; // of a page
    QString picturesFolder = {}; // of one made from a Markdown file: where else its pictures are
};

// Writes an article in another format in that way. The pictures that a Markdown file names go along
// into its folder. The answer says what of the article is not in the file, and which pictures did
// not come, or nothing.
QFuture<Result<QString>> exportArticle(const ExportedArticle& exported, ExportFormat format,
                                       const QString& path);

} // namespace galley

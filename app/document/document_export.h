// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/article.h"
#include "app/base/result.h"
#include "app/media/blob_store.h"
#include "app/sidecar/sidecar.h"

#include <QStringList>

#include <memory>

namespace galley {

enum class ExportFormat { Html, Markdown, Text };

// What an export is made of.
struct ExportedArticle {
    Article article;
    Sidecar beside = {};
    std::shared_ptr<const BlobStore> blobs; // beside the document
    bool hasSmartPunctuation = false; // of a page
    QString picturesFolder = {}; // of one made from a Markdown file: where else its pictures are
};

// A file's content, and sentences on what it does not hold.
struct ExportContent {
    QByteArray bytes;
    QStringList notes;
};

// An article in another format. Takes as long as a parse of its text, and of its pictures.
ExportContent exportContentOf(const ExportedArticle& exported, ExportFormat format);

// Writes it to a file, durably. The pictures that a Markdown file names go along into its folder.
// Answers what of the article is not in the file, and which pictures did not come.
struct WrittenExport {
    QStringList notes;
    QString absentPictures; // a sentence; empty: none
};
Result<WrittenExport> writeExport(const ExportedArticle& exported, ExportFormat format,
                                  const QString& path);

} // namespace galley

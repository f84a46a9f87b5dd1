// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/about/about_file.h"
#include "app/article/article.h"
#include "app/base/byte_units.h"
#include "app/base/result.h"
#include "app/markdown/views/block_counts.h"
#include "app/recovery/recovered_article.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace galley {

// An article, the file it came from, what stands beside that, and what is derived from its text:
// made where the file is read, so that a window shows a long article without parsing it first.
struct OpenedArticle {
    explicit OpenedArticle(Article opened, QString from = {}, QByteArray hash = {});

    Article article;
    QString path; // empty: a new article, also one made from a Markdown file
    QByteArray contentHash; // SHA-256 of the bytes on disk; empty without a path
    markdown::BlockList blocks;
    markdown::BlockCounts counts;
    Result<About> about; // what stands beside the file
    UnsavedEdits recovered; // unsaved edits of an earlier run, to be made again
    std::optional<QString> recoveredCoverAlt = {}; // likewise
    QString picturesFolder = {}; // of a Markdown file: where the pictures are that it names
    QStringList notes = {}; // likewise: sentences on what did not come over

    bool hasRecovered() const { return !recovered.isEmpty() || recoveredCoverAlt; }
};

// The most bytes a document may have.
constexpr qsizetype mostDocumentBytes = 64 * mebibyte;

// An article that a journal brought back: with its file's state, and the edits to be made again.
// Pictures that were stored in `blobs` before it had a file are brought along to it.
OpenedArticle openedAgain(const RecoveredArticle& recovered, const QString& blobs = {});

QByteArray contentHashOf(const QByteArray& bytes);

// What the bytes of the file at `path` hold.
Result<OpenedArticle> articleFrom(const QByteArray& json, const QString& path);
// Reads an article, or a Markdown file (by its extension) as a new article.
Result<OpenedArticle> readArticle(const QString& path);

} // namespace galley

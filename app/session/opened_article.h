// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/document/document.h"
#include "app/markdown/views/block_counts.h"
#include "app/recovery/recovered_article.h"

namespace galley {

// A document and what is derived from its text: made where the file is read, so that a window shows
// a long article without parsing it first.
struct OpenedArticle : Document {
    explicit OpenedArticle(Document opened);
    // One that is new.
    explicit OpenedArticle(Article opened) : OpenedArticle(Document{std::move(opened)}) { }

    markdown::BlockList blocks;
    markdown::BlockCounts counts;
    UnsavedEdits recovered; // unsaved edits of an earlier run, to be made again
    SidecarChange recoveredBeside = {}; // likewise, of what stands beside the record

    bool hasRecovered() const { return !recovered.isEmpty() || !recoveredBeside.isEmpty(); }
};

// An article that a journal brought back: with its file's state, and the edits to be made again.
// Pictures that were stored in `blobs` before it had a file are brought along to it.
OpenedArticle openedAgain(const RecoveredArticle& recovered, const QString& blobs = {});

// What the bytes of the file at `path` hold.
Result<OpenedArticle> articleFrom(const QByteArray& json, const QString& path);
// Reads an article, or a Markdown file (by its extension) as a new article.
Result<OpenedArticle> readArticle(const QString& path);

} // namespace galley

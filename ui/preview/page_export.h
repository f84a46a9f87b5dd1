// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/article_session.h"
#include "ui/theme/text_style.h"

namespace galley {

// All that an article's page is made of: values, so that a page can be made on any thread.
struct PageContent {
    Article article;
    markdown::BlockList blocks;
    std::shared_ptr<const BlobStore> blobs; // pictures are looked for there and beside it
    Sidecar beside = {};
};

PageContent pageContentOf(const ArticleSession& session);

// The page as a PDF file, on white paper of the locale's size. Reads and decodes pictures: call it
// off the UI thread. `style` gives the typeface and how punctuation is set; the sizes are those of
// paper.
Result<QByteArray> pdfOf(const PageContent& content, const TextStyle& style);

} // namespace galley

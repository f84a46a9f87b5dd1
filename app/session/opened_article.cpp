// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/session/session_journal_test.cpp

#include "app/session/opened_article.h"

#include "app/document/document_writing.h"
#include "app/sidecar/sidecar_file.h"

#include <tuple>

namespace galley {

OpenedArticle::OpenedArticle(Document opened)
    : Document(std::move(opened))
    , blocks(markdown::BlockList::parsed(article.text().utf8()))
    , counts(blocks)
{
}

Result<OpenedArticle> articleFrom(const QByteArray& json, const QString& path)
{
    auto document = documentFrom(json, path);
    return document ? Result(OpenedArticle(*std::move(document))) : document.error();
}

OpenedArticle openedAgain(const RecoveredArticle& recovered, const QString& blobs)
{
    auto saved = Article::read(recovered.article.savedTree().text());
    Q_ASSERT(saved); // it was read once
    OpenedArticle opened(Document{.article = *std::move(saved),
                                  .path = recovered.path,
                                  .contentHash = recovered.contentHash,
                                  .beside = recovered.path.isEmpty() ? Result(Sidecar())
                                                                     : readSidecar(recovered.path),
                                  .picturesFolder = recovered.picturesFolder});
    opened.recovered = recovered.article.unsavedEdits();
    opened.recoveredBeside = recovered.beside;
    if (!recovered.path.isEmpty() && !blobs.isEmpty()) {
        const auto store = BlobStore::ofUnnamed(blobs);
        // What fails here is tried again by the first save, which tells.
        std::ignore =
            store.copyTo(BlobStore(recovered.path), blobNamesOf(recovered.article, store));
    }
    return opened;
}

Result<OpenedArticle> readArticle(const QString& path)
{
    auto document = openDocument(path);
    return document ? Result(OpenedArticle(*std::move(document))) : document.error();
}

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/opened_article.h"

#include "app/exchange/markdown_import.h"
#include "app/session/article_blobs.h"
#include "app/storage/bounded_read.h"

#include <QCryptographicHash>
#include <QFileInfo>

#include <tuple>

namespace galley {

OpenedArticle::OpenedArticle(Article opened, QString from, QByteArray hash)
    : article(std::move(opened))
    , path(std::move(from))
    , contentHash(std::move(hash))
    , blocks(markdown::BlockList::parsed(article.text().utf8()))
    , counts(blocks)
    , about(path.isEmpty() ? Result(About()) : readAbout(path))
{
}

QByteArray contentHashOf(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

Result<OpenedArticle> articleFrom(const QByteArray& json, const QString& path)
{
    auto article = Article::read(json);
    if (!article)
        return article.error();
    return OpenedArticle(*std::move(article), QFileInfo(path).absoluteFilePath(),
                         contentHashOf(json));
}

OpenedArticle openedAgain(const RecoveredArticle& recovered, const QString& blobs)
{
    auto saved = Article::read(recovered.article.savedTree().text());
    Q_ASSERT(saved); // it was read once
    OpenedArticle opened(*std::move(saved), recovered.path, recovered.contentHash);
    opened.recovered = recovered.article.unsavedEdits();
    opened.recoveredCoverAlt = recovered.coverAlt;
    opened.picturesFolder = recovered.picturesFolder;
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
    const auto bytes = boundedRead(path, mostDocumentBytes);
    if (!bytes)
        return bytes.error();
    if (isMarkdownName(path)) {
        auto imported = articleFromMarkdown(*bytes, QFileInfo(path).fileName());
        if (!imported)
            return imported.error();
        OpenedArticle opened(std::move(imported->article));
        opened.about = About{imported->coverAlt, {}};
        opened.picturesFolder = QFileInfo(path).absolutePath();
        opened.notes = imported->notes;
        return opened;
    }
    return articleFrom(*bytes, path);
}

} // namespace galley

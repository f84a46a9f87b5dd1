// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/article_blobs.h"

#include <QFileInfo>

namespace galley {

std::shared_ptr<const BlobStore> blobsToBeginWith(const QString& path,
                                                  const ArticleJournal* journal)
{
    if (!path.isEmpty() || journal == nullptr)
        return std::make_shared<BlobStore>(path);
    // Whoever still stores a picture there keeps the place.
    return {new BlobStore(BlobStore::ofUnnamed(journal->place()->blobsPath())),
            [place = journal->place()](const BlobStore* store) { delete store; }};
}

QStringList blobNamesOf(const Article& article, const BlobStore& blobs)
{
    const auto cover = article.cover();
    const QString coverName =
        cover ? QFileInfo(blobs.pathOf(*cover)).completeBaseName() : QString();
    const QString text = article.text().toString();
    QStringList names = blobs.fileNames();
    names.removeIf([&](const QString& name) {
        const bool isCover = cover && QFileInfo(name).completeBaseName() == coverName;
        return !isCover && !text.contains(QStringLiteral("blobs/") + name);
    });
    return names;
}

} // namespace galley

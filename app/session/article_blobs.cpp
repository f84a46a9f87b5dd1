// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/session/session_journal_test.cpp

#include "app/session/article_blobs.h"

#include <QFileInfo>

namespace galley {

namespace {

// Whoever still stores a picture there keeps the place.
std::shared_ptr<const BlobStore> blobsBeside(const ArticleJournal& journal)
{
    struct Kept {
        std::shared_ptr<RecoveryPlace> place;
        BlobStore store;
    };
    const auto kept = std::make_shared<const Kept>(
        Kept{journal.place(), BlobStore::ofUnnamed(journal.place()->blobsPath())});
    return {kept, &kept->store};
}

} // namespace

std::shared_ptr<const BlobStore> blobsToBeginWith(const QString& path,
                                                  const ArticleJournal* journal)
{
    return path.isEmpty() && journal != nullptr ? blobsBeside(*journal)
                                                : std::make_shared<BlobStore>(path);
}

QList<std::shared_ptr<const BlobStore>> earlierBlobsOf(const QString& path,
                                                       const ArticleJournal* journal)
{
    if (path.isEmpty() || journal == nullptr || !QFileInfo::exists(journal->place()->blobsPath()))
        return {};
    return {blobsBeside(*journal)};
}

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/media/blob_store.h"
#include "app/recovery/article_journal.h"

#include <memory>

namespace galley {

// Which pictures belong to an article, and where they are.

// The pictures of an article just opened; those of one without a file lie with its journal, so that
// they come back with it.
std::shared_ptr<const BlobStore> blobsToBeginWith(const QString& path,
                                                  const ArticleJournal* journal);

// Where else pictures of an article may be that was opened again: with its journal.
QList<std::shared_ptr<const BlobStore>> earlierBlobsOf(const QString& path,
                                                       const ArticleJournal* journal);

} // namespace galley

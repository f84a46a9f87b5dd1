// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/article.h"
#include "app/history/history_store.h"
#include "app/review/review.h"

namespace galley::review {

// A record that a copy may have been made of, and how people are told which.
struct CopyBase {
    Article article;
    QString name;
};

// A document that copies were made of: as it is now, as it was remarked on, and its kept versions.
struct CopiedDocument {
    QString path;
    Article article;
    Review review;
};

// The one that a copy is nearest to in words, of equals the newest; nothing where more than half of
// the words differ from each: somebody has to say. Compares with each: off the UI thread.
std::optional<CopyBase> nearestBase(const CopiedDocument& document, const Article& copy,
                                    const HistoryStore& history);

// The version with that number, 1 the newest.
Result<CopyBase> versionOf(const QString& path, qsizetype number, const HistoryStore& history);

} // namespace galley::review

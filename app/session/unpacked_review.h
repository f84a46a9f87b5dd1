// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/article.h"
#include "app/base/result.h"
#include "app/review/package.h"

#include <optional>

namespace galley {

// An article that a review may be of: one that is open, or one of those that were lately.
struct KnownArticle {
    QString path;
    std::optional<Article> now = {}; // nothing: as its file says
};

// The one that a review is of, and whether it has the very text that was packed.
struct ReviewedBefore {
    QString path;
    bool hasThatText = false;

    bool operator==(const ReviewedBefore&) const = default;
};

// By the document's UUID, or by its text. Of several one that has the UUID, before that one that is
// open, and one that has the text as well; of equals the first. Reads files: off the UI thread.
std::optional<ReviewedBefore> articleOf(const review::Package& package,
                                        const QList<KnownArticle>& known);

// A path in the folder at which the review can be unpacked, named as the article was, or by the
// package's file where it has no name.
QString freePathFor(const review::Package& package, const QString& packagePath,
                    const QString& folder);

// Makes an article of it: its record to the byte, with the document's UUID and what was said beside
// it, and its pictures in `blobs`. Nothing that is there is replaced, which is an Error (Changed)
// that asks for another name, and after an Error nothing of it is left. Off the UI thread.
Result<void> unpackTo(const review::Package& package, const QString& documentPath);

} // namespace galley

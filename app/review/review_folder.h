// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/result.h"
#include "app/review/review.h"

namespace galley::review {

// The folder `<name>.galley/review` beside a document: a file a person (see review_file.h), and in
// `base` the records that their targets name, each as it was, under the name of its SHA-256.
QString reviewFolderOf(const QString& documentPath);

// What is there, and a sentence for each file that cannot be used and is left out: reading makes
// and changes nothing.
struct ReadReview {
    Review review;
    QList<Error> faults;
};

ReadReview readReview(const QString& documentPath);
// The same of such a folder that belongs to a document of another name.
ReadReview readReviewFolder(const QString& folder);

// Why what a person says could not be added; nothing where it could.
std::optional<Error> obstacleToAdding(const QString& documentPath, const QUuid& person);

// Adds to what is there by then: a file is written durably and only where its bytes change, records
// before the remarks that name them, and one that is not understood is never touched, which is an
// Error. May be called by several processes at once.
Result<void> addToReview(const QString& documentPath, const Review& addition);
// The same of such a folder elsewhere, which is made where it is missing.
Result<void> addToReviewFolder(const QString& folder, const Review& addition);

} // namespace galley::review

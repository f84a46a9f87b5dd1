// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/review/review_folder.h"

namespace galley::review {

// Keeps what people say of a document in the folder beside it or, while nothing can be written
// there, in one of the person's own: $XDG_DATA_HOME/galley/review/<SHA-256 of the document's path>.
QString ownReviewFolderOf(const QString& documentPath);

struct StoredReview : ReadReview {
    bool isToBeMoved = false; // some of it is in the person's own folder
};

StoredReview storedReview(const QString& documentPath);

// Adds to it, and moves beside the document what was kept elsewhere, as soon as that is possible.
// Gives why it is not, and where all of it is meanwhile; an Error where it is kept nowhere.
Result<std::optional<QString>> storeReview(const QString& documentPath, const Review& addition);

} // namespace galley::review

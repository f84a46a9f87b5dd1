// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/article.h"
#include "app/review/remark.h"
#include "app/review/review.h"

namespace galley::review {

// A suggestion that was not accepted, and why: a whole sentence.
struct LeftSuggestion {
    Entry entry;
    QString reason;
};

// What comes of accepting suggestions: one edit of the article, and which of them it makes. No word
// outside of them is removed or altered.
struct Acceptance {
    TextDelta text; // of the article's text
    QList<std::pair<galley::Field, FieldState>> fields;
    QList<Remark> accepted; // also those that propose the same as one that was asked for
    QList<LeftSuggestion> left;
};

enum class Asked {
    ByName, // each by its id: of those that meet, this one
    Regardless, // likewise, and in place of what its words have become
    Together, // whatever stands: none that meets another
};

// Accepts suggestions of a review as far as they stand in the article. With a move goes what was
// changed within it. Compares texts: call it off the UI thread.
Acceptance acceptanceOf(const Review& review, const Article& article, const QList<QUuid>& ids,
                        Asked asked);

} // namespace galley::review

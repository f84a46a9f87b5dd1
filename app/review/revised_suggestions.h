// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/article.h"
#include "app/review/review.h"

namespace galley::review {

// What a person is proposing, and what they proposed a moment before.
struct Proposal {
    Article record;
    Article proposed; // the record with all that they propose
    QUuid person;
    // Theirs that are among it or were, withdrawn ones too, with the records that these are of.
    Review before;
    qint64 highestOrder = 0; // of the entries that they have seen
};

// The difference of what is proposed from the record, as suggestions: those of before where they
// stand, the next revision of one whose place or words grew, one that is withdrawn no more, new
// ones; and those that are gone, withdrawn. What did not change is not among them. Compares texts:
// call it off the UI thread.
Review revisedSuggestions(const Proposal& proposal);

} // namespace galley::review

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/article.h"
#include "app/review/review.h"

#include <QSet>

namespace galley::review {

// What of a review is to leave this machine.
struct Leaving {
    std::optional<QSet<QUuid>> people = {}; // whose remarks; nothing: all
    // Whose name, verdict and checklist go along, though their remarks may not; null: nobody's.
    QUuid speaker = {};
    bool removesNames = false;
};

// That, with the records that it is about. Private notes never leave, nor what was answered to
// them and decided of them. The document is that whose pseudonyms take the place of names.
Review leavingOf(const Review& review, const Leaving& leaving, const QUuid& document);

// How many notes stay because they are private.
int privateNotesIn(const Entries& entries);

// How often the names of people, or words of these, stand in texts that leave: in the article, in
// what is said and in the records that it is about. Also the home folder, which the names of files
// have. Names of a length that nobody has are passed over.
int namesInTexts(const Entries& people, const Review& left, const Article& article);

} // namespace galley::review

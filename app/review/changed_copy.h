// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/article.h"
#include "app/compare/text_comparison.h"
#include "app/review/review.h"

namespace galley::review {

// What somebody made of an article in whatever program, as his suggestions.
struct CopyImport {
    Review suggestions; // with the record that they are of
    // Of the copy's members, those that differ and cannot be suggested.
    QStringList leftMembers;
    qsizetype quietPlaces = 0; // line ends, spaces, the numbers of a list: no suggestions
};

// The differences of a copy from the record that it was made of. Ids follow from the person and
// what is proposed: to import once more, anywhere, adds nothing. Compares texts: call it off the UI
// thread.
CopyImport suggestionsOf(const Article& base, const Article& copy, const QUuid& person);

// How far a copy is from a text, in words that one of them has and the other has not; and whether
// it was made of it at all, by the half: what only left words out, or only added some, was.
struct CopyDistance {
    qsizetype words = 0;
    bool isNear = true;
};
CopyDistance distanceOf(const TextComparison& fromText);
CopyDistance distanceBetween(const QString& text, const QString& copy);

} // namespace galley::review

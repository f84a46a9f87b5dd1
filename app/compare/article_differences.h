// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/article_comparison.h"

namespace galley {

enum class DifferenceKind { Insert, Delete, Replace, Move, Field, Tag, Cover };

// What a person would call one change of an article.
struct ArticleDifference {
    DifferenceKind kind = DifferenceKind::Replace;
    QString member; // of the record; empty: the text
    // Of Field, Cover and the order of tags the JSON of the values, else words. Nothing: not there.
    std::optional<QString> before;
    std::optional<QString> after;
    // Of the text, in UTF-16 units; an empty one is where the words would be.
    TextRange placeBefore;
    TextRange placeAfter;
    // What was changed within what moved; or the places of what is one and stands in several.
    QList<ArticleDifference> within;
    int change = -1; // of the text: in its alignment
};

// Fields first, then the text in reading order. White space that says nothing is no change
// (TextComparison::quietPlaces).
QList<ArticleDifference> differencesOf(const ArticleComparison& comparison);

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/article.h"
#include "app/compare/text_merge.h"

#include <QList>

namespace galley {

// A field that both sides changed, each in its own way.
struct FieldConflict {
    Field field = Field::Title;
    FieldState base;
    FieldState ours;
    FieldState theirs;

    bool operator==(const FieldConflict&) const = default;
};

// Two changed copies of an article as one, as edits of theirs: what is on disk stays what later
// saves change in place. A conflict holds ours until a person decides.
struct ArticleMerge {
    Article merged; // theirs, with what only we changed
    TextMerge text; // which `merged` has
    QList<FieldConflict> conflicts;

    bool isClean() const { return conflicts.isEmpty() && text.conflictCount() == 0; }
};

// Whether the texts of all three are in one form that Galley edits.
bool haveMergeableText(const Article& base, const Article& ours, const Article& theirs);

// Field by field, tags tag by tag, the text as mergeOf() of texts does. Members that Galley does
// not edit are theirs. A text that one side has in another form (BodyForm) or of the wrong type is
// theirs, too.
ArticleMerge mergeOf(const Article& base, const Article& ours, const Article& theirs);

} // namespace galley

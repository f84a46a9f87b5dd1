// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/article.h"
#include "app/compare/text_comparison.h"

#include <QList>

namespace galley {

// A member of the record, its text left out, whose value is not the same on both sides.
struct MemberChange {
    QString name; // of the member in the record
    std::optional<Field> field; // nothing for a member that Galley does not edit
    FieldState before;
    FieldState after;
};

// What became of an article, field by field and the text by words. Another spelling of the same
// value is no change.
struct ArticleComparison {
    QList<MemberChange> members; // as allFields has them, then the others by name
    TextComparison text;
    bool isTextEditable = true; // whether Galley edits the text of both sides

    bool isSame() const { return members.isEmpty() && text.isSame(); }
    // Nothing that a person wrote differs: `updatedAt` at most, which a save alone may set.
    bool saysTheSame() const;
};

// Time as comparisonOf() of the texts: call it off the UI thread.
ArticleComparison comparisonOf(const Article& before, const Article& after);

} // namespace galley

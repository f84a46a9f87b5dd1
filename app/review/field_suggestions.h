// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/article.h"
#include "app/compare/anchors.h"
#include "app/review/entry.h"

namespace galley::review {

// Where a remark on a member of the record stands: a suggestion is done where the member has the
// proposed value, anything else is in place only with the value that it was about. Tags are told
// one by one.
compare::AnchorState placeOfField(const Entry& entry, const Article& article);

// The member's state with a suggestion accepted; nothing for what is about no field that Galley
// edits.
struct FieldEdit {
    galley::Field field;
    FieldState state;
};
std::optional<FieldEdit> fieldEditOf(const Entry& entry, const Article& article);

// Why the article with that edit would be one that readers drop; nothing where it would not.
std::optional<QString> objectionTo(const FieldEdit& edit, const Article& article);

} // namespace galley::review

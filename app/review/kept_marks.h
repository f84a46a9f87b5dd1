// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/mark_pairs.h"
#include "app/text/text_delta.h"

namespace galley::review {

// Whether an edit has to do with marks at all: it takes or brings some, or stands beside one.
bool touchesMarks(const QString& text, const TextChange& change);

// The same edit with the marks of Markdown left in pairs: of a pair that it takes one half of, that
// half moves to the next word that stays; one that would stand around nothing goes along; white
// space does not come to stand within a mark. `pairs` are those of the text.
TextChange withMarksKept(const QString& text, const std::vector<compare::MarkPair>& pairs,
                         const TextChange& change);

// Whether each pair that edits did not touch still is one in the text after, and what they left of
// another pair is a half of one.
bool keepsMarks(const std::vector<compare::MarkPair>& pairs, const TextDelta& delta,
                const QString& after);

} // namespace galley::review

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/article_comparison.h"

namespace galley {

// A field's name as people read it; any other member's name as it stands in the record.
QString labelOf(const MemberChange& member);

// A member's value as people read it, bounded in length; empty where the member is absent.
QString shownValue(const MemberChange& member, const FieldState& state);

// What becomes of a member's value. Sentences are compared by words; addresses, dates and anything
// else are taken as a whole.
TextComparison shownComparison(const MemberChange& member);

} // namespace galley

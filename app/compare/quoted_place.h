// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/word_trails.h"

#include <optional>

namespace galley::compare {

// Where a group's text after has the same characters as a range of its text before, if both have
// them once, and no other word is known to have gone there: what words cannot say, where a sentence
// moved within its paragraph, or where Thai is cut into other words than before.
std::optional<TextRange> quotedPlace(const Alignment& alignment, const Group& group,
                                     const WordTrail& trail, TextRange range);

} // namespace galley::compare

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/ranges.h"
#include "app/text/text_delta.h"

namespace galley {

// Where a range of a text stands after an edit of that.
struct MovedRange {
    TextRange range;
    // Whether the edit changed something in it, or at one of its ends: it may be about other words.
    bool isTouched = false;

    bool operator==(const MovedRange&) const = default;
};

// What was inserted at the ends of the range does not belong to it; of a range whose text is gone
// there remains its place. A range of words that the edit moved goes with them.
MovedRange movedBy(const TextDelta& delta, TextRange range);

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/block_text.h"
#include "app/compare/merge_place.h"

#include <array>
#include <functional>
#include <optional>

namespace galley::compare {

// What a run of blocks became on one side; empty: it is as it was.
struct SideOfBlocks {
    const BlockText* text = nullptr;
    Run became;
};

// Blocks as both sides changed them.
struct MergedWords {
    QString text;
    QList<MergePlace> places; // ranges in `text`
};

// What a person decided about a conflict, told by its part.
using DecisionOn = std::function<std::optional<MergeSide>(int part)>;

// Hunks that do not meet are all taken, a pair of marks with all that is between counts as one.
// What meets is a conflict over whole sentences; without a decision it has ours.
MergedWords mergedWords(const BlockText& base, Run blocks, const std::array<SideOfBlocks, 2>& sides,
                        const DecisionOn& decisionOn);

} // namespace galley::compare

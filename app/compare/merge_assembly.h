// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/merge_units.h"
#include "app/compare/text_merge.h"
#include "app/compare/written_blocks.h"

namespace galley::compare {

// Parts of a unit's conflicts: those within words count from 0.
inline constexpr int wholeUnit = -1;
inline constexpr int atArrivals = -2;

// A place, until it is known where its blocks come to stand.
struct OpenPlace {
    MergePlace place; // its range counts in the first block
    qsizetype first = 0; // of m_blocks
    qsizetype end = 0; // one block behind the first: `place.merged` says where in it
};

// The text that blocks make one after another, and where the places are in it.
TextMerge assembled(const MergeUnits& units, QList<WrittenBlocks>& blocks,
                    const QList<OpenPlace>& places);

} // namespace galley::compare

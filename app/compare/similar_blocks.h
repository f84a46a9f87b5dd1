// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/block_matches.h"

namespace galley::compare {

// How far matches by likeness can be trusted: enough to show a change, not always to say where a
// word went.
struct Doubts {
    QList<bool> isSure; // by block before
    // A match that a block without one fits about as well; no doubt once that has joined it.
    struct Rival {
        int matched = 0; // block before
        int aloneBefore = -1; // one of the two
        int aloneAfter = -1;
    };
    QList<Rival> rivals;
};

// Matches blocks that share most of their words, those that share more first. Blocks in one region
// need less in common than such that would have moved.
Doubts matchSimilarBlocks(BlockMatches& matches);

} // namespace galley::compare

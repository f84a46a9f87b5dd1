// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/block_text.h"

#include <utility>

namespace galley::compare {

// Which block of one text became which of the other, while it is being found out.
class BlockMatches {
public:
    BlockMatches(const BlockText& before, const BlockText& after);

    const BlockText& before() const { return m_before; }
    const BlockText& after() const { return m_after; }
    int ofBefore(int block) const { return m_ofBefore[block]; } // or -1
    int ofAfter(int block) const { return m_ofAfter[block]; }
    void take(int before, int after);

    // How many of the blocks beside a pair are beside each other in both texts.
    int sharedNeighbours(int before, int after) const;

    // A stretch between two matches that keep their order.
    struct Region {
        Run before;
        Run after;
    };
    QList<Region> regions() const;

private:
    const BlockText& m_before;
    const BlockText& m_after;
    QList<int> m_ofBefore;
    QList<int> m_ofAfter;
};

// Blocks of equal content: from both ends, those that are there once, their equal neighbours, what
// is in order between those; then those left that only one place fits.
void matchEqualBlocks(BlockMatches& matches);

} // namespace galley::compare

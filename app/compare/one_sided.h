// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/article_differences.h"

namespace galley::compare {

// One side's change, and where in the base it is.
struct OneSided {
    ArticleDifference difference;
    QList<TextRange> places;
    int parent = -1; // among those of the side
    bool isOfBlocks = false; // it puts whole blocks in
    bool isSpread = false; // curled quotes all over a text
    bool isTold = false; // by one of the changes that were made

    // Whether the other side made the same change; of two moves, if they are no conflict.
    bool isAlike(const OneSided& other) const;
    bool isMove() const { return difference.kind == DifferenceKind::Move; }
    bool isInsertion() const { return difference.kind == DifferenceKind::Insert; }
};

// What was changed within a move follows that, and is one of its own.
QList<OneSided> oneSidedChangesOf(const TextComparison& text);

} // namespace galley::compare

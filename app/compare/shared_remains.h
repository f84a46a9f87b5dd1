// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/merge_units.h"

namespace galley::compare {

// Blocks that each side put somewhere and that hold the same words of what both took out: what is
// left of it, moved and rewritten beyond likeness. Both together would say those words twice.
struct SharedRemains {
    int unit = 0; // taken out by both; the first one, where they are several
    std::array<QList<int>, 2> blocks; // by side, ascending
};

QList<SharedRemains> sharedRemainsOf(const MergeUnits& merge);

} // namespace galley::compare

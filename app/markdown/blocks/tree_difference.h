// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/node.h"

namespace galley::markdown {

// Where two blocks differ that share most of what stands in them: the innermost ones around all
// that is not shared, and which of their children are not. Without blocks in them they differ as a
// whole.
struct TreeDifference {
    const Node* before = nullptr;
    const Node* after = nullptr;
    int line = 0; // on which `after` begins, counted from the outermost block
    int first = 0; // of the children
    int removed = 0;
    int inserted = 0;

    bool isWhole() const { return before->blocks.empty() || after->blocks.empty(); }
    // The lines of the outermost block after it that may be read otherwise than before.
    int firstLine() const;
    int endLine() const;
};

// Takes time by the children of the blocks around the difference.
TreeDifference differenceBetween(const Node& before, const Node& after);
// Of the children of these two alone.
TreeDifference childrenDifference(const Node& before, const Node& after);

} // namespace galley::markdown

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/editor/markdown_highlighter_test.cpp

#include "app/markdown/blocks/tree_difference.h"

#include <algorithm>

namespace galley::markdown {

namespace {

bool isShared(const ChildBlock& one, const ChildBlock& other)
{
    return one.node == other.node;
}

} // namespace

int TreeDifference::firstLine() const
{
    if (isWhole() || first == 0)
        return line;
    const ChildBlock& shared = after->blocks[static_cast<std::size_t>(first) - 1];
    return line + shared.line + shared->lineCount;
}

int TreeDifference::endLine() const
{
    const auto behind = static_cast<std::size_t>(first) + static_cast<std::size_t>(inserted);
    return line
        + (isWhole() || behind == after->blocks.size() ? after->lineCount
                                                       : after->blocks[behind].line);
}

TreeDifference childrenDifference(const Node& before, const Node& after)
{
    const auto& old = before.blocks;
    const auto& now = after.blocks;
    const auto [oldFirst, nowFirst] =
        std::mismatch(old.begin(), old.end(), now.begin(), now.end(), isShared);
    const auto [oldLast, nowLast] =
        std::mismatch(old.rbegin(), std::make_reverse_iterator(oldFirst), now.rbegin(),
                      std::make_reverse_iterator(nowFirst), isShared);
    TreeDifference difference{&before, &after};
    difference.first = static_cast<int>(oldFirst - old.begin());
    difference.removed = static_cast<int>(oldLast.base() - oldFirst);
    difference.inserted = static_cast<int>(nowLast.base() - nowFirst);
    return difference;
}

TreeDifference differenceBetween(const Node& before, const Node& after)
{
    TreeDifference difference = childrenDifference(before, after);
    while (difference.removed == 1 && difference.inserted == 1) {
        const auto child = static_cast<std::size_t>(difference.first);
        const Node& old = *difference.before->blocks[child];
        const ChildBlock& now = difference.after->blocks[child];
        if (old.kind != now->kind || old.blocks.empty() || now->blocks.empty())
            break;
        const int line = difference.line + now.line;
        difference = childrenDifference(old, *now);
        difference.line = line;
    }
    return difference;
}

} // namespace galley::markdown

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/tree_difference.h"

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
    const auto behind = static_cast<std::size_t>(first + inserted);
    return line
        + (isWhole() || behind == after->blocks.size() ? after->lineCount
                                                       : after->blocks[behind].line);
}

TreeDifference differenceBetween(const Node& before, const Node& after)
{
    TreeDifference difference{&before, &after};
    for (;;) {
        const auto& old = difference.before->blocks;
        const auto& now = difference.after->blocks;
        const auto [oldFirst, nowFirst] =
            std::mismatch(old.begin(), old.end(), now.begin(), now.end(), isShared);
        const auto [oldLast, nowLast] =
            std::mismatch(old.rbegin(), std::make_reverse_iterator(oldFirst), now.rbegin(),
                          std::make_reverse_iterator(nowFirst), isShared);
        difference.first = static_cast<int>(oldFirst - old.begin());
        difference.removed = static_cast<int>(oldLast.base() - oldFirst);
        difference.inserted = static_cast<int>(nowLast.base() - nowFirst);
        const bool isOneChild = difference.removed == 1 && difference.inserted == 1;
        if (!isOneChild || oldFirst->node->kind != nowFirst->node->kind
            || oldFirst->node->blocks.empty() || nowFirst->node->blocks.empty())
            return difference;
        difference.before = oldFirst->node.get();
        difference.after = nowFirst->node.get();
        difference.line += nowFirst->line;
    }
}

} // namespace galley::markdown

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/markdown/child_reparse_test.cpp

#include "app/markdown/blocks/edit_path.h"

#include <algorithm>

namespace galley::markdown {

bool isOfTable(const std::vector<ChildBlock>& children, std::ptrdiff_t index)
{
    const auto child = children.begin() + index;
    const auto touches = [](const ChildBlock& one, const ChildBlock& next) {
        return one.line + one->lineCount == next.line;
    };
    return child->node->kind == NodeKind::Table
        || (child != children.begin() && std::prev(child)->node->kind == NodeKind::Table
            && touches(*std::prev(child), *child))
        || (std::next(child) != children.end() && std::next(child)->node->kind == NodeKind::Table
            && touches(*child, *std::next(child)));
}

EditPath::EditPath(const std::vector<Block>& blocks, int block, qsizetype byte) : m_blocks(blocks)
{
    m_steps.push_back({nullptr, block, 0, 0});
    if (block < 0)
        return;
    const Block& top = blocks[static_cast<std::size_t>(block)];
    Step step{top.node.get(), -1, top.source.start, 0};
    while (!step.node->blocks.empty() && step.node->kind != NodeKind::Document) {
        const auto& children = step.node->blocks;
        const auto behind = std::upper_bound(
            children.begin(), children.end(), byte - step.byte,
            [](qsizetype sought, const ChildBlock& child) { return sought < child.byte; });
        step.child = static_cast<int>(behind - children.begin()) - 1;
        m_steps.push_back(step);
        if (step.child < 0)
            return;
        const ChildBlock& child = *std::prev(behind);
        step = {child.node.get(), -1, step.byte + child.byte, step.line + child.line};
    }
}

int EditPath::countIn(int step) const
{
    const Node* const node = at(step).node;
    return static_cast<int>(node ? node->blocks.size() : m_blocks.size());
}

EditPath::Child EditPath::child(int step, int index) const
{
    const Step& holder = at(step);
    const auto number = static_cast<std::size_t>(index);
    if (!holder.node)
        return {step, index, m_blocks[number].source.start, 0};
    const ChildBlock& child = holder.node->blocks[number];
    return {step, index, holder.byte + child.byte, holder.line + child.line};
}

// A row may begin or end a parse: where one does, is told by the table.
bool EditPath::mayBeWithinParagraph(int step, int index) const
{
    const Node* const node = at(step).node;
    return node && node->kind != NodeKind::Table && isOfTable(node->blocks, index);
}

std::vector<EditPath::Child> EditPath::before(QByteArrayView text) const
{
    const auto isBehindBlankLine = [text](qsizetype byte) {
        const QByteArrayView before = text.first(byte);
        const qsizetype mark = before.endsWith("\r\n") ? 2 : 1;
        for (qsizetype at = byte - mark - 1; at >= 0; --at) {
            if (text[at] == '\n' || text[at] == '\r')
                return true;
            if (text[at] != ' ' && text[at] != '\t' && text[at] != '>')
                return false;
        }
        return true;
    };
    std::vector<Child> children;
    for (int step = count() - 1; step > 0; --step) {
        if (at(step).child <= 0)
            continue;
        const int index = at(step).child - 1;
        const Child before = child(step, index);
        const bool isOnFirstLine = before.byte == at(step).byte;
        // An item's first paragraph may begin with a task's box: only as the first it is read so.
        if (at(step).node->kind == NodeKind::Item && index == 0 && !isOnFirstLine)
            continue;
        if (!mayBeWithinParagraph(step, index) || isOnFirstLine || isBehindBlankLine(before.byte))
            children.push_back(before);
    }
    return children;
}

std::vector<EditPath::Child> EditPath::behind(qsizetype byte) const
{
    std::vector<Child> children;
    for (int step = count() - 1; step >= 0; --step) {
        int index = at(step).child + 1;
        while (index < countIn(step)
               && (child(step, index).byte <= byte || mayBeWithinParagraph(step, index)))
            ++index;
        if (index < countIn(step))
            children.push_back(child(step, index));
    }
    return children;
}

} // namespace galley::markdown

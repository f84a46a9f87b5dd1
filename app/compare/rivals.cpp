// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/compare/anchors_test.cpp

#include "app/compare/rivals.h"

#include <algorithm>

namespace galley::compare {

namespace {

constexpr double leastLike = 0.25;
constexpr qsizetype leastShared = 2; // words
constexpr qsizetype manyBags = 100'000; // has the rare words be listed

QList<int> bagOf(const BlockText& text, Run blocks)
{
    if (blocks.count() == 1)
        return text.bagOf(blocks.first);
    QList<int> bag;
    for (int block = blocks.first; block < blocks.end; ++block)
        bag += text.bagOf(block);
    std::sort(bag.begin(), bag.end());
    return bag;
}

} // namespace

QList<int> Rivals::loneIn(const QList<int>& groupOf)
{
    QList<int> blocks;
    for (int block = 0; block < groupOf.size(); ++block) {
        if (groupOf[block] < 0)
            blocks.append(block);
    }
    return blocks;
}

Rivals::Lone::Lone(const BlockText& text, const QList<int>& groupOf)
    : blocks(loneIn(groupOf))
    , likely(text, blocks, blocks.size() < 20 ? 1 : manyBags)
{
}

bool Rivals::has(const Group& group) const
{
    if (!m_before) {
        m_before = std::make_unique<const Lone>(*m_alignment.before, m_alignment.groupOfBefore);
        m_after = std::make_unique<const Lone>(*m_alignment.after, m_alignment.groupOfAfter);
    }
    return isRival(*m_alignment.before, group.before, *m_alignment.after, *m_after)
        || isRival(*m_alignment.after, group.after, *m_alignment.before, *m_before);
}

bool Rivals::isRival(const BlockText& text, Run blocks, const BlockText& other, const Lone& lone)
{
    if (lone.blocks.isEmpty())
        return false;
    const QList<int> bag = bagOf(text, blocks);
    const BlockKind kind = text.block(blocks.first).kind;
    const QList<int> likely = lone.likely.of(bag);
    return std::any_of(likely.begin(), likely.end(), [&](int block) {
        const Likeness like = likenessOf(bag, other.bagOf(block));
        return canBecome(kind, other.block(block).kind)
            && like.shared >= qMin(leastShared, (like.before + 1) / 2) && like.dice() >= leastLike;
    });
}

} // namespace galley::compare

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/compare/alignment_test.cpp

#include "app/compare/block_groups.h"

#include "app/compare/block_likeness.h"
#include "app/compare/heaviest_row.h"
#include "app/compare/similar_blocks.h"

namespace galley::compare {

namespace {

constexpr double heavierThanAll = 1e9;

// How many of a block's words have to be found in the joined one.
constexpr double leastJoined = 0.55;
constexpr double leastJoinedOfMany = 0.4;
constexpr qsizetype many = 4; // words

// Joins blocks of one text to groups whose other side is one block.
class Joining {
public:
    Joining(const BlockText& text, QList<int>& groupOf, Run Group::*side, const BlockText& other,
            Run Group::*otherSide, QList<Group>& groups)
        : m_text(text)
        , m_groupOf(groupOf)
        , m_side(side)
        , m_other(other)
        , m_otherSide(otherSide)
        , m_groups(groups)
    {
    }

    void join()
    {
        for (int block = 1; block + 1 < m_text.count(); ++block)
            joinTo(block, block - 1);
        for (int block = m_text.count() - 2; block > 0; --block)
            joinTo(block, block + 1);
    }

private:
    bool canJoin(int block, int beside) const
    {
        const BlockKind kind = m_text.block(block).kind;
        if (m_groupOf[block] >= 0 || m_groupOf[beside] < 0 || kind == BlockKind::Row
            || kind == BlockKind::Code)
            return false;
        const Run whole = m_groups[m_groupOf[beside]].*m_otherSide;
        return whole.count() == 1 && !m_other.block(whole.first).range.isEmpty()
            && m_other.numberOf(whole.first) != m_text.numberOf(beside);
    }

    void joinTo(int block, int beside)
    {
        if (!canJoin(block, beside))
            return;
        Group& group = m_groups[m_groupOf[beside]];
        Run& run = group.*m_side;
        QList<int> rest = m_other.bagOf((group.*m_otherSide).first);
        for (int part = run.first; part < run.end; ++part)
            rest = without(rest, m_text.bagOf(part));
        const QList<int>& words = m_text.bagOf(block);
        const qsizetype shared = likenessOf(words, rest).shared;
        const double share =
            words.isEmpty() ? 0 : static_cast<double>(shared) / static_cast<double>(words.size());
        const bool isMost = share >= leastJoined || (shared >= many && share >= leastJoinedOfMany);
        const bool isOneOfSeveral = shared < 2 && words.size() > shared;
        if (!isMost || isOneOfSeveral)
            return;
        m_groupOf[block] = m_groupOf[beside];
        run = {qMin(run.first, block), qMax(run.end, block + 1)};
    }

    const BlockText& m_text;
    QList<int>& m_groupOf;
    Run Group::*m_side;
    const BlockText& m_other;
    Run Group::*m_otherSide;
    QList<Group>& m_groups;
};

} // namespace

void groupBlocks(Alignment& alignment)
{
    const BlockText& before = *alignment.before;
    const BlockText& after = *alignment.after;
    BlockMatches matches(before, after);
    matchEqualBlocks(matches);
    const Doubts doubts = matchSimilarBlocks(matches);

    alignment.groupOfBefore.fill(-1, before.count());
    alignment.groupOfAfter.fill(-1, after.count());
    for (int block = 0; block < before.count(); ++block) {
        const int match = matches.ofBefore(block);
        if (match < 0)
            continue;
        alignment.groupOfBefore[block] = alignment.groupOfAfter[match] =
            static_cast<int>(alignment.groups.size());
        alignment.groups.append(
            {{block, block + 1}, {match, match + 1}, false, doubts.isSure[block], -1, {}});
    }
    Joining(before, alignment.groupOfBefore, &Group::before, after, &Group::after, alignment.groups)
        .join();
    Joining(after, alignment.groupOfAfter, &Group::after, before, &Group::before, alignment.groups)
        .join();
    for (const Doubts::Rival& rival : doubts.rivals) {
        const bool isAlone = rival.aloneBefore >= 0 ? alignment.groupOfBefore[rival.aloneBefore] < 0
                                                    : alignment.groupOfAfter[rival.aloneAfter] < 0;
        if (isAlone)
            alignment.groups[alignment.groupOfBefore[rival.matched]].isSure = false;
    }
    QList<double> weights;
    for (const Group& group : std::as_const(alignment.groups))
        weights.append(usualWeight(group, before));
    noteMoves(alignment.groups, weights, after);
}

double usualWeight(const Group& group, const BlockText& before)
{
    const bool isEnd = group.before.first == 0 || group.before.end == before.count();
    return isEnd ? heavierThanAll : group.before.count();
}

void noteMoves(QList<Group>& groups, const QList<double>& weights, const BlockText& after)
{
    QList<int> targets;
    for (const Group& group : std::as_const(groups))
        targets.append(group.after.first);
    const QList<bool> stays = heaviestRow(targets, weights, after.count());
    for (qsizetype index = 0; index < groups.size(); ++index)
        groups[index].isMoved = !stays[index];
}

} // namespace galley::compare

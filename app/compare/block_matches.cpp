// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/compare/alignment_test.cpp

#include "app/compare/block_matches.h"

#include "app/compare/heaviest_row.h"
#include "app/compare/sequence_diff.h"

#include <QHash>
#include <QMap>

namespace galley::compare {

namespace {

// Copies of one block whose neighbours say nothing are not told apart beyond so many pairs.
constexpr qsizetype maximumPairsOfCopies = 10'000;

// Begin and end of the texts stay whatever else moves.
constexpr double weightOfEnds = 1e9;

class EqualBlocks {
public:
    explicit EqualBlocks(BlockMatches& matches)
        : m_matches(matches)
        , m_before(matches.before())
        , m_after(matches.after())
        , m_beforeEnd(m_before.count() - 1)
        , m_afterEnd(m_after.count() - 1)
    {
    }

    void match()
    {
        m_matches.take(m_beforeEnd, m_afterEnd);
        matchEnds();
        matchUnique();
        matchNeighbours();
        for (const BlockMatches::Region& region : m_matches.regions())
            matchInOrder(region);
        matchCopies();
    }

private:
    bool areEqual(int before, int after) const
    {
        return m_before.numberOf(before) == m_after.numberOf(after);
    }

    void matchEnds()
    {
        while (m_start < m_beforeEnd && m_start < m_afterEnd && areEqual(m_start, m_start)) {
            m_matches.take(m_start, m_start);
            ++m_start;
        }
        while (m_beforeEnd > m_start && m_afterEnd > m_start
               && areEqual(m_beforeEnd - 1, m_afterEnd - 1))
            m_matches.take(--m_beforeEnd, --m_afterEnd);
    }

    void matchUnique()
    {
        struct Seen {
            int before = 0; // how many
            int after = 0;
            int place = 0; // after
        };
        QHash<int, Seen> seen;
        for (int block = m_start; block < m_beforeEnd; ++block)
            ++seen[m_before.numberOf(block)].before;
        for (int block = m_start; block < m_afterEnd; ++block) {
            const auto known = seen.find(m_after.numberOf(block));
            if (known == seen.end())
                continue;
            ++known->after;
            known->place = block;
        }
        for (int block = m_start; block < m_beforeEnd; ++block) {
            const Seen& found = *seen.constFind(m_before.numberOf(block));
            if (found.before == 1 && found.after == 1)
                m_matches.take(block, found.place);
        }
    }

    void takeIfEqual(int before, int after)
    {
        const bool areThere =
            before > 0 && after > 0 && before < m_before.count() && after < m_after.count();
        if (areThere && m_matches.ofBefore(before) < 0 && m_matches.ofAfter(after) < 0
            && areEqual(before, after))
            m_matches.take(before, after);
    }

    void matchNeighbours()
    {
        for (int block = 1; block < m_before.count(); ++block) {
            if (m_matches.ofBefore(block - 1) >= 0)
                takeIfEqual(block, m_matches.ofBefore(block - 1) + 1);
        }
        for (int block = m_before.count() - 2; block > 0; --block) {
            if (m_matches.ofBefore(block + 1) >= 0)
                takeIfEqual(block, m_matches.ofBefore(block + 1) - 1);
        }
    }

    void matchInOrder(const BlockMatches::Region& region)
    {
        QList<int> before;
        QList<int> beforeNumbers;
        for (int block = region.before.first; block < region.before.end; ++block) {
            if (m_matches.ofBefore(block) >= 0)
                continue;
            before.append(block);
            beforeNumbers.append(m_before.numberOf(block));
        }
        QList<int> after;
        QList<int> afterNumbers;
        for (int block = region.after.first; block < region.after.end; ++block) {
            if (m_matches.ofAfter(block) >= 0)
                continue;
            after.append(block);
            afterNumbers.append(m_after.numberOf(block));
        }
        if (before.isEmpty() || after.isEmpty())
            return;
        const QList<int> common = commonElements(beforeNumbers, afterNumbers);
        for (int index = 0; index < common.size(); ++index) {
            if (common[index] >= 0)
                m_matches.take(before[index], after[common[index]]);
        }
    }

    void matchCopies()
    {
        struct Copies {
            QList<int> before;
            QList<int> after;
        };
        QMap<int, Copies> left; // by number, so that the order is the same each time
        for (int block = m_start; block < m_beforeEnd; ++block) {
            if (m_matches.ofBefore(block) < 0)
                left[m_before.numberOf(block)].before.append(block);
        }
        for (int block = m_start; block < m_afterEnd; ++block) {
            const auto known = left.find(m_after.numberOf(block));
            if (m_matches.ofAfter(block) < 0 && known != left.end())
                known->after.append(block);
        }
        for (const Copies& copies : std::as_const(left)) {
            if (copies.before.size() == 1 && copies.after.size() == 1)
                m_matches.take(copies.before.front(), copies.after.front());
            else if (copies.before.size() * copies.after.size() <= maximumPairsOfCopies)
                matchByNeighbours(copies.before, copies.after);
        }
    }

    void matchByNeighbours(const QList<int>& before, const QList<int>& after)
    {
        for (const int block : before) {
            int best = -1;
            int maximum = 0;
            bool isTie = false;
            for (const int candidate : after) {
                if (m_matches.ofAfter(candidate) >= 0)
                    continue;
                const int shared = m_matches.sharedNeighbours(block, candidate);
                isTie = shared == maximum || (isTie && shared < maximum);
                if (shared > maximum) {
                    maximum = shared;
                    best = candidate;
                }
            }
            if (best >= 0 && !isTie)
                m_matches.take(block, best);
        }
    }

    BlockMatches& m_matches;
    const BlockText& m_before;
    const BlockText& m_after;
    int m_start = 0; // what is open lies between the ends that are equal
    int m_beforeEnd;
    int m_afterEnd;
};

} // namespace

BlockMatches::BlockMatches(const BlockText& before, const BlockText& after)
    : m_before(before)
    , m_after(after)
    , m_ofBefore(before.count(), -1)
    , m_ofAfter(after.count(), -1)
{
}

void BlockMatches::take(int before, int after)
{
    m_ofBefore[before] = after;
    m_ofAfter[after] = before;
}

int BlockMatches::sharedNeighbours(int before, int after) const
{
    int count = 0;
    for (const int neighbour : {before - 1, before + 1}) {
        if (neighbour < 0 || neighbour >= m_before.count() || m_ofBefore[neighbour] < 0)
            continue;
        const int place = m_ofBefore[neighbour];
        count += place == after - 1 || place == after + 1 ? 1 : 0;
    }
    return count;
}

QList<BlockMatches::Region> BlockMatches::regions() const
{
    QList<double> weights(m_ofBefore.size(), 1);
    weights.front() = weights.back() = weightOfEnds;
    const QList<bool> stays = heaviestRow(m_ofBefore, weights, m_after.count());
    QList<Region> regions;
    int before = -1;
    int after = -1;
    for (int block = 0; block < m_before.count(); ++block) {
        if (!stays[block])
            continue;
        const Region region{{before + 1, block}, {after + 1, m_ofBefore[block]}};
        if (!region.before.isEmpty() || !region.after.isEmpty())
            regions.append(region);
        before = block;
        after = m_ofBefore[block];
    }
    return regions;
}

void matchEqualBlocks(BlockMatches& matches)
{
    EqualBlocks(matches).match();
}

} // namespace galley::compare

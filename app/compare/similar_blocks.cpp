// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/compare/alignment_test.cpp

#include "app/compare/similar_blocks.h"

#include "app/compare/block_likeness.h"

#include <QHash>

#include <algorithm>
#include <cstdlib>

namespace galley::compare {

namespace {

// All measured on edited articles: below them more wrong pairs are made than right ones are found.
constexpr double leastInPlace = 0.4;
constexpr double leastMoved = 0.6;
constexpr qsizetype leastWordsMoved = 3;
constexpr double leastOfShorter = 0.8; // of a block that was moved and cut
constexpr qsizetype leastWordsOfShorter = 4;
constexpr double leastBetweenNeighbours = 0.45;
constexpr double leastBesideNeighbour = 0.55;
constexpr qsizetype leastWordsOfOnlyOne = 2;
constexpr double leastAlone = 0.2;

constexpr double forPlace = 0.12;
constexpr double forNeighbour = 0.03;
constexpr double forDistance = 1e-4;
constexpr int furthest = 100; // blocks
constexpr double rivalMargin = 0.25;
constexpr double crossMargin = 0.1;

struct Candidate {
    int before = 0;
    int after = 0;
    double score = 0;
    bool isWeak = false; // good only where there is no other
    bool isLone = false; // one word is all that they share
};

class SimilarBlocks {
public:
    explicit SimilarBlocks(BlockMatches& matches)
        : m_matches(matches)
        , m_before(matches.before())
        , m_after(matches.after())
        , m_regionOfBefore(m_before.count(), -1)
        , m_regionOfAfter(m_after.count(), -1)
    {
        m_doubts.isSure.fill(true, m_before.count());
    }

    Doubts match()
    {
        noteRegions();
        findCandidates();
        std::sort(m_candidates.begin(), m_candidates.end(),
                  [](const Candidate& one, const Candidate& other) {
                      return one.score != other.score  ? one.score > other.score
                          : one.before != other.before ? one.before < other.before
                                                       : one.after < other.after;
                  });
        takeBest();
        doubt();
        matchLastOnes();
        return std::move(m_doubts);
    }

private:
    void noteRegions()
    {
        int number = 0;
        for (const BlockMatches::Region& region : m_matches.regions()) {
            for (int block = region.before.first; block < region.before.end; ++block)
                m_regionOfBefore[block] = number;
            for (int block = region.after.first; block < region.after.end; ++block)
                m_regionOfAfter[block] = number;
            ++number;
        }
    }

    void findCandidates()
    {
        QList<int> open;
        QList<int> openAfter;
        for (int block = 1; block + 1 < m_before.count(); ++block) {
            if (m_matches.ofBefore(block) < 0)
                open.append(block);
        }
        for (int block = 1; block + 1 < m_after.count(); ++block) {
            if (m_matches.ofAfter(block) < 0)
                openAfter.append(block);
        }
        if (open.isEmpty() || openAfter.isEmpty())
            return;
        const LikelyPairs likely(m_after, openAfter, open.size());
        for (const int before : open) {
            for (const int after : likely.of(m_before.bagOf(before)))
                consider(before, after,
                         std::abs((before - open.front()) - (after - openAfter.front())));
        }
    }

    bool isLone(int before, int after, qsizetype shared) const
    {
        const qsizetype words = m_before.bagOf(before).size();
        const qsizetype wordsAfter = m_after.bagOf(after).size();
        const bool isHeld = words == wordsAfter && m_matches.sharedNeighbours(before, after) == 2;
        return shared == 1 && qMax(words, wordsAfter) > 1 && !isHeld;
    }

    void consider(int before, int after, int distance)
    {
        if (!canBecome(m_before.block(before).kind, m_after.block(after).kind))
            return;
        const Likeness like = likenessOf(m_before.bagOf(before), m_after.bagOf(after));
        const bool isInPlace =
            m_regionOfBefore[before] >= 0 && m_regionOfBefore[before] == m_regionOfAfter[after];
        const int neighbours = m_matches.sharedNeighbours(before, after);
        const double dice = like.dice();
        const bool isCut = like.shared >= leastWordsOfShorter && like.ofShorter() >= leastOfShorter
            && dice >= leastInPlace;
        const bool isEnough = isInPlace ? dice >= leastInPlace
                                        : (dice >= leastMoved && like.shared >= leastWordsMoved)
                || isCut || (dice >= leastBetweenNeighbours && neighbours >= 2)
                || (dice >= leastBesideNeighbour && neighbours >= 1);
        const bool isWeak = !isEnough && dice >= leastMoved && like.shared >= leastWordsOfOnlyOne;
        if (!isEnough && !isWeak)
            return;
        const double score = dice + (isInPlace ? forPlace : 0) + forNeighbour * neighbours
            - forDistance * qMin(furthest, distance);
        m_candidates.append({before, after, score, isWeak, isLone(before, after, like.shared)});
    }

    void takeBest()
    {
        QHash<int, int> ofBefore;
        QHash<int, int> ofAfter;
        for (const Candidate& candidate : std::as_const(m_candidates)) {
            ++ofBefore[candidate.before];
            ++ofAfter[candidate.after];
        }
        for (const Candidate& candidate : std::as_const(m_candidates)) {
            const bool isOnlyOne = ofBefore[candidate.before] == 1 && ofAfter[candidate.after] == 1;
            if (m_matches.ofBefore(candidate.before) >= 0 || m_matches.ofAfter(candidate.after) >= 0
                || (candidate.isWeak && !isOnlyOne))
                continue;
            m_matches.take(candidate.before, candidate.after);
            m_scores.insert(candidate.before, candidate.score);
            m_doubts.isSure[candidate.before] = !candidate.isLone;
        }
    }

    // Another block fits about as well; or two matches fit about as well crosswise.
    void doubt()
    {
        QHash<std::pair<int, int>, double> all;
        for (const Candidate& candidate : std::as_const(m_candidates))
            all.insert({candidate.before, candidate.after}, candidate.score);
        for (const Candidate& candidate : std::as_const(m_candidates)) {
            const int after = m_matches.ofBefore(candidate.before);
            const int before = m_matches.ofAfter(candidate.after);
            const bool isBeforeLike = after >= 0 && m_scores.contains(candidate.before);
            const bool isAfterLike = before >= 0 && m_scores.contains(before);
            const auto isRivalOf = [&](int matched) {
                return candidate.score > m_scores.value(matched) - rivalMargin;
            };
            if (isBeforeLike && before < 0 && isRivalOf(candidate.before))
                m_doubts.rivals.append({candidate.before, -1, candidate.after});
            if (isAfterLike && after < 0 && isRivalOf(before))
                m_doubts.rivals.append({before, candidate.before, -1});
            if (!isBeforeLike || !isAfterLike || after == candidate.after)
                continue;
            const auto cross = all.constFind({before, after});
            if (cross != all.constEnd()
                && candidate.score + *cross
                    > m_scores[candidate.before] + m_scores[before] - crossMargin)
                m_doubts.isSure[candidate.before] = m_doubts.isSure[before] = false;
        }
    }

    static int onlyOne(const QList<int>& blocks)
    {
        return blocks.size() == 1 ? blocks.front() : -1;
    }

    // Where one block on each side is all that is left between two that stay, the place is known.
    void matchLastOnes()
    {
        for (const BlockMatches::Region& region : m_matches.regions()) {
            QList<int> before;
            QList<int> after;
            for (int block = region.before.first; block < region.before.end; ++block) {
                if (m_matches.ofBefore(block) < 0)
                    before.append(block);
            }
            for (int block = region.after.first; block < region.after.end; ++block) {
                if (m_matches.ofAfter(block) < 0)
                    after.append(block);
            }
            const int one = onlyOne(before);
            const int other = onlyOne(after);
            if (one < 0 || other < 0
                || !canBecome(m_before.block(one).kind, m_after.block(other).kind))
                continue;
            const Likeness like = likenessOf(m_before.bagOf(one), m_after.bagOf(other));
            if (like.dice() < leastAlone)
                continue;
            m_doubts.isSure[one] = !isLone(one, other, like.shared);
            m_matches.take(one, other);
        }
    }

    BlockMatches& m_matches;
    const BlockText& m_before;
    const BlockText& m_after;
    QList<int> m_regionOfBefore; // -1: in none
    QList<int> m_regionOfAfter;
    QList<Candidate> m_candidates;
    QHash<int, double> m_scores; // of what was taken, by block before
    Doubts m_doubts;
};

} // namespace

Doubts matchSimilarBlocks(BlockMatches& matches)
{
    return SimilarBlocks(matches).match();
}

} // namespace galley::compare

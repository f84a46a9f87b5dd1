// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/compare/anchors_test.cpp

#include "app/compare/open_partners.h"

#include <algorithm>
#include <vector>

namespace galley::compare {

namespace {

constexpr qsizetype maximumCells = 1'000'000;
constexpr int unreached = -1'000'000;
// What an alignment that keeps it is worth.
constexpr int ofWord = 4;
constexpr int ofMark = 1;
constexpr int ofBeingTogether = 2; // with the token before it
// An alignment that is worth so much less may as well be the true one.
constexpr int slack = 0;

// Lets alignments go so much further from the shortest script.
constexpr int margin = 2; // diagonals

// The best that alignments are worth before, and behind, each pair of places. Only diagonals near
// those of an alignment are looked at.
class Band {
public:
    Band(const QList<Token>& before, const QList<Token>& after, int deleted, int inserted)
        : m_before(before)
        , m_after(after)
        , m_lowest(-deleted - margin)
        , m_width(deleted + inserted + 2 * margin + 1)
    {
    }

    qsizetype cells() const { return (m_before.size() + 1) * m_width; }
    int first(qsizetype index) const { return qMax(0, static_cast<int>(index) + m_lowest); }
    int end(qsizetype index) const
    {
        return qMin(static_cast<int>(m_after.size()) + 1,
                    static_cast<int>(index) + m_lowest + m_width);
    }

    void fill()
    {
        m_heads.assign(static_cast<size_t>(cells()), {});
        m_tails = m_heads;
        const qsizetype count = m_before.size();
        for (qsizetype index = 0; index <= count; ++index) {
            for (int other = first(index); other < end(index); ++other)
                m_heads[cell(index, other)] = bestHead(index, other);
        }
        for (qsizetype index = count; index >= 0; --index) {
            for (int other = end(index) - 1; other >= first(index); --other)
                m_tails[cell(index, other)] = bestTail(index, other);
        }
    }

    int best() const { return at(m_tails, 0, 0).any; }
    bool areEqual(qsizetype index, int other) const
    {
        return m_before[index].key == m_after[other].key;
    }
    // The best alignment that has them as a pair.
    int bestWithPair(qsizetype index, int other) const
    {
        const Best head = at(m_heads, index + 1, other + 1);
        const Best tail = at(m_tails, index + 1, other + 1);
        return head.together + qMax(tail.any, tail.together + ofBeingTogether);
    }
    // The best one that keeps a token of the text before nowhere, up to a place after.
    int bestWithout(qsizetype index, int other) const
    {
        return at(m_heads, index, other).any + at(m_tails, index + 1, other).any;
    }

private:
    struct Best {
        int any = unreached;
        int together = unreached; // with a pair next to the place, or the edge
    };

    size_t cell(qsizetype index, int other) const
    {
        return static_cast<size_t>(index * m_width + (other - static_cast<int>(index) - m_lowest));
    }
    Best at(const std::vector<Best>& cells, qsizetype index, int other) const
    {
        const bool isInside =
            index >= 0 && index <= m_before.size() && other >= first(index) && other < end(index);
        return isInside ? cells[cell(index, other)] : Best();
    }

    static int worthOf(const Token& token) { return token.isWord ? ofWord : ofMark; }

    Best bestHead(qsizetype index, int other) const
    {
        if (index == 0 && other == 0)
            return {0, 0};
        Best best;
        if (index > 0 && other > 0 && areEqual(index - 1, other - 1)) {
            const Best before = at(m_heads, index - 1, other - 1);
            best.together =
                worthOf(m_before[index - 1]) + qMax(before.any, before.together + ofBeingTogether);
        }
        best.any = qMax(best.together,
                        qMax(at(m_heads, index - 1, other).any, at(m_heads, index, other - 1).any));
        return best;
    }

    Best bestTail(qsizetype index, int other) const
    {
        if (index == m_before.size() && other == m_after.size())
            return {0, 0};
        Best best;
        if (index < m_before.size() && other < m_after.size() && areEqual(index, other)) {
            const Best behind = at(m_tails, index + 1, other + 1);
            best.together =
                worthOf(m_before[index]) + qMax(behind.any, behind.together + ofBeingTogether);
        }
        best.any = qMax(best.together,
                        qMax(at(m_tails, index + 1, other).any, at(m_tails, index, other + 1).any));
        return best;
    }

    const QList<Token>& m_before;
    const QList<Token>& m_after;
    int m_lowest; // diagonal
    int m_width;
    std::vector<Best> m_heads;
    std::vector<Best> m_tails;
};

} // namespace

QList<bool> openPartners(const QList<Token>& before, const QList<Token>& after,
                         const QList<int>& partners)
{
    const auto common = static_cast<int>(
        std::count_if(partners.begin(), partners.end(), [](int partner) { return partner >= 0; }));
    QList<bool> isOpen(before.size(), true);
    Band band(before, after, static_cast<int>(before.size()) - common,
              static_cast<int>(after.size()) - common);
    if (band.cells() > maximumCells)
        return isOpen;
    band.fill();
    const int enough = band.best() - slack;
    for (qsizetype index = 0; index < before.size(); ++index) {
        bool hasOther = false;
        for (int other = band.first(index); !hasOther && other < band.end(index); ++other) {
            const bool isOtherPair =
                other < after.size() && other != partners[index] && band.areEqual(index, other);
            hasOther = (isOtherPair && band.bestWithPair(index, other) >= enough)
                || band.bestWithout(index, other) >= enough;
        }
        isOpen[index] = hasOther;
    }
    return isOpen;
}

} // namespace galley::compare

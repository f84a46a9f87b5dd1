// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/compare/alignment_test.cpp

#include "app/compare/joined_hunks.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <vector>

namespace galley::compare {

namespace {

// Sets of what must not be parted: the hunks, and marks that no hunk touches, by their place in
// the text before. A pair of marks joins what its halves touch.
class HalvesJoining {
public:
    explicit HalvesJoining(const QList<Hunk>& hunks)
        : m_hunks(hunks)
        , m_parents(static_cast<std::size_t>(hunks.size()))
    {
        std::iota(m_parents.begin(), m_parents.end(), 0);
    }

    void join(const BlockText& text, Run blocks, TextRange Hunk::*side)
    {
        for (const MarkPair& pair : text.markPairsIn(blocks)) {
            std::optional<int> first;
            joinWhatTouches(pair.opening, side, first);
            joinWhatTouches(pair.closing, side, first);
        }
    }

    void note(QList<Hunk>& hunks)
    {
        QHash<int, qsizetype> lastOf; // by set
        for (qsizetype index = 0; index < hunks.size(); ++index)
            lastOf[rootOf(static_cast<int>(index))] = index;
        qsizetype end = 0;
        for (qsizetype index = 0; index < hunks.size(); ++index) {
            end = std::max(end, lastOf[rootOf(static_cast<int>(index))]);
            hunks[index].isJoinedToNext = index < end;
        }
    }

private:
    void joinWhatTouches(TextRange half, TextRange Hunk::*side, std::optional<int>& first)
    {
        const auto add = [&](int element) {
            if (first)
                m_parents[static_cast<std::size_t>(rootOf(element))] = rootOf(*first);
            else
                first = element;
        };
        auto hunk = std::lower_bound(
            m_hunks.begin(), m_hunks.end(), half.start,
            [side](const Hunk& one, qsizetype unit) { return (one.*side).end() <= unit; });
        // Where the text before has what is behind the hunks so far.
        qsizetype moved = hunk == m_hunks.begin()
            ? m_hunks.front().before.start - (m_hunks.front().*side).start
            : std::prev(hunk)->before.end() - ((*std::prev(hunk)).*side).end();
        qsizetype at = half.start;
        for (; hunk != m_hunks.end() && ((*hunk).*side).start < half.end(); ++hunk) {
            if (at < ((*hunk).*side).start)
                add(keptMark(((*hunk).*side).start - 1 + moved));
            add(static_cast<int>(hunk - m_hunks.begin()));
            at = ((*hunk).*side).end();
            moved = hunk->before.end() - at;
        }
        if (at < half.end())
            add(keptMark(half.end() - 1 + moved));
    }

    int keptMark(qsizetype unitBefore)
    {
        const auto known = m_marks.constFind(unitBefore);
        if (known != m_marks.constEnd())
            return *known;
        const auto mark = static_cast<int>(m_parents.size());
        m_parents.push_back(mark);
        m_marks.insert(unitBefore, mark);
        return mark;
    }

    int rootOf(int element)
    {
        auto index = static_cast<std::size_t>(element);
        while (m_parents[index] != static_cast<int>(index)) {
            m_parents[index] = m_parents[static_cast<std::size_t>(m_parents[index])];
            index = static_cast<std::size_t>(m_parents[index]);
        }
        return static_cast<int>(index);
    }

    const QList<Hunk>& m_hunks;
    std::vector<int> m_parents; // of each hunk, then of each mark
    QHash<qsizetype, int> m_marks; // by their last unit in the text before
};

// Whether a hunk may be of a half of a pair: that has marks, or is behind a link's words and may
// have anything. To know the pairs the whole text is parsed.
bool mayTouchMarks(const QList<Hunk>& hunks, const BlockText& before, Run blocks,
                   const BlockText& after, Run became)
{
    const auto hasMark = [](QStringView words) {
        return std::any_of(words.begin(), words.end(),
                           [](QChar unit) { return QStringView(u"*_~`[]()<>!").contains(unit); });
    };
    const auto hasLink = [](QStringView text) {
        return text.contains(u"](") || text.contains(u"][");
    };
    return hasLink(before.viewOf(blocks)) || hasLink(after.viewOf(became))
        || std::any_of(hunks.begin(), hunks.end(), [&](const Hunk& hunk) {
               return hasMark(before.view(hunk.before)) || hasMark(after.view(hunk.after));
           });
}

} // namespace

void joinHalves(QList<Hunk>& hunks, const BlockText& before, Run blocks, const BlockText& after,
                Run became)
{
    if (hunks.size() < 2 || !mayTouchMarks(hunks, before, blocks, after, became))
        return;
    HalvesJoining joining(hunks);
    joining.join(before, blocks, &Hunk::before);
    joining.join(after, became, &Hunk::after);
    joining.note(hunks);
}

} // namespace galley::compare

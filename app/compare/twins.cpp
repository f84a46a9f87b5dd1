// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/compare/anchors_test.cpp

#include "app/compare/twins.h"

#include <algorithm>

namespace galley::compare {

namespace {

// Whether the blocks beside the group of a block are beside what that became, on both sides.
bool isHeldOnBothSides(const Alignment& alignment, int block, bool isAfter)
{
    const QList<int>& groupOf = isAfter ? alignment.groupOfAfter : alignment.groupOfBefore;
    if (groupOf[block] < 0)
        return false;
    const int group = groupOf[block];
    const auto areBeside = [&](int one, int next) {
        return one >= 0 && next < alignment.groups.size()
            && alignment.areNeighboursInBoth(alignment.groups[one], alignment.groups[next]);
    };
    const bool isEnd = group == 0 || group + 1 == alignment.groups.size();
    return isEnd || (areBeside(group - 1, group) && areBeside(group, group + 1));
}

} // namespace

bool Twins::isHeld(int block) const
{
    const int index = m_alignment.groupOfBefore[block];
    if (index < 0)
        return false;
    const Group& group = m_alignment.groups[index];
    return group.before.count() == 1 && group.after.count() == 1
        && isHeldOnBothSides(m_alignment, block, false);
}

bool Twins::has(const QList<int>& words) const
{
    return !words.isEmpty()
        && (countOf(indexOf(false), words) > 1 || countOf(indexOf(true), words) > 1);
}

bool Twins::areOnce(const QList<int>& words) const
{
    return !words.isEmpty() && countOf(indexOf(false), words) == 1
        && countOf(indexOf(true), words) == 1;
}

const Twins::Index& Twins::indexOf(bool isAfter) const
{
    std::optional<Index>& index = m_indices[isAfter ? 1 : 0];
    if (index)
        return *index;
    index.emplace();
    const BlockText& text = isAfter ? *m_alignment.after : *m_alignment.before;
    for (int block = 0; block < text.count(); ++block) {
        const int group =
            isAfter ? m_alignment.groupOfAfter[block] : m_alignment.groupOfBefore[block];
        if (group >= 0 && m_alignment.groups[group].hunks.isEmpty()
            && isHeldOnBothSides(m_alignment, block, isAfter))
            continue;
        index->places[edge].append(static_cast<int>(index->words.size()));
        index->words.append(edge);
        for (const Token& token : text.tokensOf(block)) {
            if (!token.isWord)
                continue;
            index->places[token.key].append(static_cast<int>(index->words.size()));
            index->words.append(token.key);
        }
        index->places[edge].append(static_cast<int>(index->words.size()));
        index->words.append(edge);
    }
    return *index;
}

int Twins::countOf(const Index& index, const QList<int>& words)
{
    // Edges are many: a word is looked for.
    const qsizetype skipped = words.front() == edge && words.size() > 1 ? 1 : 0;
    int count = 0;
    for (const int found : index.places.value(words[skipped])) {
        const qsizetype place = found - skipped;
        const bool fits = place + words.size() <= index.words.size()
            && std::equal(words.begin(), words.end(), index.words.begin() + place);
        count += fits ? 1 : 0;
    }
    return count;
}

} // namespace galley::compare

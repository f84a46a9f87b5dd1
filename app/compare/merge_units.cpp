// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/compare/text_merge_test.cpp

#include "app/compare/merge_units.h"

#include "app/compare/block_groups.h"

#include <algorithm>

namespace galley::compare {

namespace {

// What the other side moved is said to have moved here too, where that explains it as well.
constexpr double weightOfMovedByOther = 0.6;

// Of two that changed places both sides are to say of the same one that it moved: else a swap and a
// long move of one paragraph are moves of two, and nobody sees that they contradict.
void agreeOnMoves(std::array<MergedSide, 2>& sides, const BlockText& base)
{
    std::array<QList<bool>, 2> isMoved;
    for (size_t side = 0; side < sides.size(); ++side) {
        isMoved[side].fill(false, base.count());
        for (const Group& group : std::as_const(sides[side].alignment.groups)) {
            for (int block = group.before.first; block < group.before.end; ++block)
                isMoved[side][block] = group.isMoved;
        }
    }
    for (size_t side = 0; side < sides.size(); ++side) {
        Alignment& alignment = sides[side].alignment;
        QList<double> weights;
        for (const Group& group : std::as_const(alignment.groups))
            weights.append(usualWeight(group, base)
                           * (isMoved[1 - side][group.before.first] ? weightOfMovedByOther : 1));
        noteMoves(alignment.groups, weights, *alignment.after);
    }
}

void partIntoUnits(MergeUnits& merge)
{
    const int count = merge.base->count();
    QList<int> ends;
    for (int block = 0; block < count; ++block)
        ends.append(block + 1);
    for (const MergedSide& side : merge.sides) {
        for (const Group& group : side.alignment.groups) {
            for (int block = group.before.first; block < group.before.end; ++block)
                ends[block] = qMax(ends[block], group.before.end);
        }
    }
    for (int first = 0; first < count;) {
        int end = ends[first];
        for (int block = first; block < end; ++block) {
            end = qMax(end, ends[block]);
            merge.unitOf.append(static_cast<int>(merge.units.size()));
        }
        merge.units.append({first, end});
        first = end;
    }
}

// Tells what a side made of each unit, and in which order it has them.
class Sequence {
public:
    Sequence(const MergeUnits& merge, MergedSide& side)
        : m_merge(merge)
        , m_side(side)
        , m_alignment(side.alignment)
    {
        m_side.parts.resize(merge.units.size());
        m_side.arrivals.resize(merge.units.size());
    }

    void note()
    {
        for (int unit = 0; unit < m_merge.units.size(); ++unit)
            noteState(unit);
        noteOrder();
    }

private:
    const Group* groupOf(int blockAfter) const
    {
        const int group = m_alignment.groupOfAfter[blockAfter];
        return group < 0 ? nullptr : &m_alignment.groups[group];
    }

    void noteState(int unit)
    {
        UnitPart& part = m_side.parts[unit];
        int moved = 0;
        int there = 0;
        const Run blocks = m_merge.units[unit];
        for (int block = blocks.first; block < blocks.end; ++block) {
            const int index = m_alignment.groupOfBefore[block];
            if (index < 0)
                continue;
            const Group& group = m_alignment.groups[index];
            part.after = there == 0 ? group.after
                                    : Run{qMin(part.after.first, group.after.first),
                                          qMax(part.after.end, group.after.end)};
            ++there;
            moved += group.isMoved ? 1 : 0;
        }
        if (there == 0)
            return;
        part.state = moved == 0 ? UnitState::Stays
            : moved == there    ? UnitState::Moved
                                : UnitState::Parted;
        if (!isInOrder(unit, part.after))
            part.state = UnitState::Parted;
    }

    // Whether nothing but the unit, and what is new, is between its blocks.
    bool isInOrder(int unit, Run after) const
    {
        int last = -1;
        for (int block = after.first; block < after.end; ++block) {
            const Group* const group = groupOf(block);
            if (!group)
                continue;
            if (m_merge.unitOf[group->before.first] != unit || group->before.first < last)
                return false;
            last = group->before.first;
        }
        return true;
    }

    void noteOrder()
    {
        int previous = -1;
        for (int block = 0; block < m_alignment.after->count();) {
            const Group* const group = groupOf(block);
            const int unit = group ? m_merge.unitOf[group->before.first] : -1;
            if (unit >= 0 && m_side.parts[unit].state == UnitState::Parted) {
                ++block;
                continue;
            }
            if (unit < 0) {
                m_open.append({-1, block++});
                continue;
            }
            if (m_side.parts[unit].state == UnitState::Stays) {
                settleArrivals(unit);
                m_staying = unit;
            } else {
                m_open.append({unit, -1});
            }
            m_side.parts[unit].previous = previous;
            if (previous >= 0)
                m_side.parts[previous].next = unit;
            previous = unit;
            block = m_side.parts[unit].after.end;
        }
        settleArrivals(static_cast<int>(m_merge.units.size()));
    }

    // What came stands behind what was taken out at that place; order is kept.
    void settleArrivals(int nextStaying)
    {
        int gone = m_staying;
        for (int unit = m_staying + 1; unit < nextStaying; ++unit) {
            if (m_side.parts[unit].state == UnitState::Deleted)
                gone = unit;
        }
        int place = m_staying;
        for (const Arrival& arrival : std::as_const(m_open)) {
            if (arrival.unit < 0)
                place = gone;
            else
                m_side.parts[arrival.unit].anchor = m_staying;
            m_side.arrivals[place].append(arrival);
        }
        m_open.clear();
    }

    const MergeUnits& m_merge;
    MergedSide& m_side;
    const Alignment& m_alignment;
    int m_staying = 0; // the last unit that stays
    QList<Arrival> m_open; // behind it
};

} // namespace

QString MergeUnits::sideText(size_t side, int unit) const
{
    const Alignment& alignment = sides.at(side).alignment;
    const UnitPart& part = sides.at(side).parts[unit];
    if (part.state == UnitState::Deleted)
        return {};
    if (part.state != UnitState::Parted)
        return alignment.after->viewOf(part.after).toString();
    QStringList texts;
    for (int block = units[unit].first; block < units[unit].end; ++block) {
        const int group = alignment.groupOfBefore[block];
        if (group >= 0 && alignment.groups[group].before.first == block)
            texts.append(alignment.after->viewOf(alignment.groups[group].after).toString());
    }
    return texts.join(QStringLiteral("\n\n"));
}

bool MergeUnits::isEdited(size_t side, int unit) const
{
    const Alignment& alignment = sides.at(side).alignment;
    for (int block = units[unit].first; block < units[unit].end; ++block) {
        const int group = alignment.groupOfBefore[block];
        if (group < 0)
            continue;
        const QList<Hunk>& hunks = alignment.groups[group].hunks;
        if (std::any_of(hunks.begin(), hunks.end(), [&alignment](const Hunk& hunk) {
                return alignment.changes[hunk.change].kind != ChangeKind::Noise;
            }))
            return true;
    }
    return false;
}

MergeUnits mergeUnitsOf(const QString& base, const QString& ours, const QString& theirs)
{
    const auto vocabulary = std::make_shared<Vocabulary>();
    MergeUnits merge;
    merge.base = std::make_shared<BlockText>(base, vocabulary);
    for (const auto& [side, text] : {std::pair(0U, &ours), std::pair(1U, &theirs)})
        merge.sides.at(side).alignment =
            alignmentOf(merge.base, std::make_shared<BlockText>(*text, vocabulary));
    agreeOnMoves(merge.sides, *merge.base);
    partIntoUnits(merge);
    for (MergedSide& side : merge.sides)
        Sequence(merge, side).note();
    return merge;
}

} // namespace galley::compare

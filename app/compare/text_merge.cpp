// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/compare/text_merge.h"

#include "app/compare/merge_assembly.h"
#include "app/compare/merge_units.h"
#include "app/compare/sequence_diff.h"
#include "app/compare/shared_remains.h"
#include "app/compare/words_merge.h"
#include "app/compare/written_blocks.h"

#include <QHash>

#include <algorithm>

namespace galley {

namespace {

using namespace compare;

constexpr size_t inBase = 0;

size_t placeOf(size_t side)
{
    return side + 1;
}

class TextMerging {
public:
    TextMerging(MergeUnits units, const QList<MergeDecision>& decisions)
        : m_units(std::move(units))
        , m_base(*m_units.base)
        , m_isDone(m_units.units.size(), false)
        , m_arrivals{m_units.sides[0].arrivals, m_units.sides[1].arrivals}
        , m_remains(sharedRemainsOf(m_units))
    {
        for (const MergeDecision& decision : decisions)
            m_decisions.insert({decision.place.unit, decision.place.part}, decision.side);
    }

    TextMerge merged()
    {
        const int end = static_cast<int>(m_units.units.size()) - 1;
        for (int unit = 0; unit < end; ++unit) {
            meet(unit);
            const bool comesLater = unit > 0 && !m_isDone[unit] && goesAlong(unit);
            if (!comesLater)
                putArrivals(unit);
        }
        for (int unit = 0; unit < end; ++unit) // moves that wait for each other
            putArrivals(unit);
        meet(end);
        return assembled(m_units, m_blocks, m_places);
    }

private:
    const UnitPart& part(size_t side, int unit) const { return m_units.sides.at(side).parts[unit]; }
    bool isThere(size_t side, int unit) const
    {
        const UnitState state = part(side, unit).state;
        return state == UnitState::Stays || state == UnitState::Moved;
    }
    std::optional<size_t> decisionOn(int unit) const
    {
        const auto decision = m_decisions.constFind({unit, wholeUnit});
        return decision == m_decisions.constEnd() ? std::nullopt
                                                  : std::optional(static_cast<size_t>(*decision));
    }

    // A unit in its own place: what stays is written, what is gone is not.
    void meet(int unit)
    {
        const UnitState ours = part(0, unit).state;
        const UnitState theirs = part(1, unit).state;
        if (ours == UnitState::Deleted && theirs == UnitState::Deleted)
            m_isDone[unit] = true;
        else if (ours == UnitState::Deleted || theirs == UnitState::Deleted)
            meetDeleted(unit, ours == UnitState::Deleted ? 0 : 1);
        else if (ours == UnitState::Parted || theirs == UnitState::Parted)
            meetParted(unit);
        else if (ours == UnitState::Stays && theirs == UnitState::Stays)
            putUnit(unit);
    }

    void meetDeleted(int unit, size_t deletedBy)
    {
        const UnitState other = part(1 - deletedBy, unit).state;
        if (other == UnitState::Parted
            || (other != UnitState::Moved && m_units.isEdited(1 - deletedBy, unit))) {
            if (decisionOn(unit) == deletedBy)
                m_isDone[unit] = true;
            else
                putConflict(MergePlaceKind::Deleted, unit);
        } else if (other != UnitState::Moved) {
            m_isDone[unit] = true;
        }
    }

    void meetParted(int unit)
    {
        // Where one moved it the conflict is shown there.
        if (part(0, unit).state != UnitState::Moved && part(1, unit).state != UnitState::Moved)
            putConflict(MergePlaceKind::Parted, unit);
    }

    void putConflict(MergePlaceKind kind, int unit)
    {
        if (m_isDone[unit])
            return;
        const std::optional<size_t> decision = decisionOn(unit);
        const auto index = m_blocks.size();
        const qsizetype places = m_places.size();
        putUnit(unit);
        if (decision && part(*decision, unit).state == UnitState::Parted)
            m_blocks[index].text = m_units.sideText(*decision, unit);
        if (decision)
            return;
        MergePlace place{kind,
                         {0, m_blocks[index].text.size()},
                         m_units.baseText(unit),
                         m_units.sideText(0, unit),
                         m_units.sideText(1, unit),
                         unit,
                         wholeUnit,
                         {m_base.rangeOf(m_units.units[unit])}};
        m_places.insert(places, {place, index, index + 1});
    }

    void putUnit(int unit)
    {
        if (m_isDone[unit])
            return;
        m_isDone[unit] = true;
        WrittenBlocks written = writtenFrom(m_base, m_units.units[unit], inBase);
        std::array<SideOfBlocks, 2> sides;
        for (const size_t side : {size_t{0}, size_t{1}}) {
            if (!isThere(side, unit))
                continue;
            const Run after = part(side, unit).after;
            const BlockText& text = *m_units.sides.at(side).alignment.after;
            written.places.at(placeOf(side)) = after;
            if (text.viewOf(after) != m_base.viewOf(m_units.units[unit]))
                sides.at(side) = {&text, after};
        }
        if (sides[0].text || sides[1].text) {
            const MergedWords words = mergedWords(
                m_base, m_units.units[unit], sides, [&](int each) -> std::optional<MergeSide> {
                    const auto decision = m_decisions.constFind({unit, each});
                    return decision == m_decisions.constEnd() ? std::nullopt
                                                              : std::optional(*decision);
                });
            written.text = words.text;
            noteKinds(written);
            for (MergePlace place : words.places) {
                place.unit = unit;
                m_places.append({place, m_blocks.size(), m_blocks.size() + 1});
            }
        }
        noteNumbering(written, unit);
        m_blocks.append(written);
        if (unit > 0 && goesAlong(unit))
            putArrivals(unit);
    }

    // What waits to go along with it is put all the same.
    void leaveOut(int unit)
    {
        m_isDone[unit] = true;
        if (unit > 0 && goesAlong(unit))
            putArrivals(unit);
    }

    // Whether it counts on, and what it begins a list with, is what the side says that changed it.
    void noteNumbering(WrittenBlocks& written, int unit) const
    {
        const TextRange number = numberOfItem(written.text);
        const bool didCountOn = written.countsOn;
        for (const size_t side : {size_t{0}, size_t{1}}) {
            if (number.isEmpty() || !isThere(side, unit))
                continue;
            const ItemLists& lists = m_units.sides.at(side).alignment.after->lists();
            const int first = part(side, unit).after.first;
            const int own = QStringView(written.text).sliced(number.start, number.length).toInt();
            if (lists.numberOf(first) == own && lists.countsOn(first) != didCountOn)
                written.countsOn = !didCountOn;
            if (part(side, unit).state == UnitState::Moved
                || (written.listStart >= 0 && lists.isFirst(first)))
                written.listStart = lists.startOf(first);
        }
    }

    // What was put behind a unit that the other side moved together with the next goes with both.
    bool goesAlong(int unit) const
    {
        for (const size_t side : {size_t{0}, size_t{1}}) {
            const UnitPart& moved = part(side, unit);
            if (moved.state == UnitState::Moved && unit + 1 < m_units.units.size()
                && moved.next == unit + 1 && part(1 - side, unit).state != UnitState::Moved)
                return true;
        }
        return false;
    }

    bool isMovedAlike(int unit) const
    {
        const UnitPart& ours = part(0, unit);
        const UnitPart& theirs = part(1, unit);
        return ours.anchor == theirs.anchor
            || (ours.previous == theirs.previous && ours.next == theirs.next);
    }

    void putArrival(size_t side, const Arrival& arrival)
    {
        if (arrival.unit < 0) {
            putBlock(side, arrival.block);
            return;
        }
        const int unit = arrival.unit;
        if (m_isDone[unit])
            return;
        const UnitState other = part(1 - side, unit).state;
        if (other == UnitState::Deleted) {
            if (decisionOn(unit) == 1 - side)
                leaveOut(unit);
            else
                putConflict(MergePlaceKind::Deleted, unit);
        } else if (other == UnitState::Moved && !isMovedAlike(unit)) {
            if (side == decisionOn(unit).value_or(0)) // until it is decided it stands where ours is
                putConflict(MergePlaceKind::Moved, unit);
        } else if (other == UnitState::Parted) {
            putConflict(MergePlaceKind::Parted, unit);
        } else {
            putUnit(unit);
        }
    }

    WrittenBlocks& writeBlock(size_t side, int block)
    {
        const BlockText& text = *m_units.sides.at(side).alignment.after;
        m_blocks.append(writtenFrom(text, {block, block + 1}, placeOf(side)));
        return m_blocks.last();
    }

    // A block of its own. Of what both made of the same words one side's is written.
    void putBlock(size_t side, int block)
    {
        const auto remains =
            std::find_if(m_remains.begin(), m_remains.end(), [&](const SharedRemains& each) {
                return each.blocks.at(side).contains(block);
            });
        const bool isShared = remains != m_remains.end();
        const std::optional<size_t> decision = isShared ? decisionOn(remains->unit) : std::nullopt;
        if (isShared && side != decision.value_or(0))
            return;
        writeBlock(side, block);
        if (isShared && !decision && block == remains->blocks[0].first())
            notePlaceOfRemains(*remains);
    }

    void notePlaceOfRemains(const SharedRemains& remains)
    {
        const auto textOf = [&](size_t side) {
            QStringList texts;
            for (const int block : remains.blocks.at(side))
                texts.append(
                    m_units.sides.at(side).alignment.after->viewOf({block, block + 1}).toString());
            return texts.join(QStringLiteral("\n\n"));
        };
        const qsizetype index = m_blocks.size() - 1;
        m_places.append({{MergePlaceKind::Moved,
                          {0, m_blocks[index].text.size()},
                          m_units.baseText(remains.unit),
                          textOf(0),
                          textOf(1),
                          remains.unit,
                          wholeUnit,
                          {m_base.rangeOf(m_units.units[remains.unit])}},
                         index,
                         index + 1});
    }

    // The same for what both put.
    QList<int> keysOf(size_t side, const QList<Arrival>& arrivals) const
    {
        const BlockText& text = *m_units.sides.at(side).alignment.after;
        QList<int> keys;
        for (const Arrival& arrival : arrivals)
            keys.append(arrival.unit >= 0 ? -1 - arrival.unit : text.numberOf(arrival.block));
        return keys;
    }

    // What both put behind a unit: what is the same once, between that ours and then theirs.
    void putArrivals(int unit)
    {
        const QList<Arrival> ours = std::exchange(m_arrivals[0][unit], {});
        const QList<Arrival> theirs = std::exchange(m_arrivals[1][unit], {});
        const QList<int> common = commonElements(keysOf(0, ours), keysOf(1, theirs));
        qsizetype at = 0;
        qsizetype theirAt = 0;
        for (qsizetype index = 0; index <= ours.size(); ++index) {
            const bool isEnd = index == ours.size();
            if (!isEnd && common[index] < 0)
                continue;
            const qsizetype match = isEnd ? theirs.size() : common[index];
            putBoth(unit, ours.mid(at, index - at), theirs.mid(theirAt, match - theirAt));
            at = index + 1;
            theirAt = match + 1;
            if (isEnd)
                break;
            if (ours[index].unit < 0)
                writeBlock(0, ours[index].block).places.at(placeOf(1)) = {theirs[match].block,
                                                                          theirs[match].block + 1};
            else
                putArrival(0, ours[index]);
        }
    }

    void putBoth(int unit, const QList<Arrival>& ours, const QList<Arrival>& theirs)
    {
        const qsizetype first = m_blocks.size();
        for (const Arrival& arrival : ours)
            putArrival(0, arrival);
        const qsizetype middle = m_blocks.size();
        for (const Arrival& arrival : theirs)
            putArrival(1, arrival);
        if (middle > first && m_blocks.size() > middle)
            notePlaceOfBoth(unit, first, middle);
    }

    void notePlaceOfBoth(int unit, qsizetype first, qsizetype middle)
    {
        const auto joined = [this](qsizetype from, qsizetype end) {
            QStringList texts;
            for (qsizetype index = from; index < end; ++index)
                texts.append(m_blocks[index].text);
            return texts.join(QStringLiteral("\n\n"));
        };
        MergePlace place;
        place.kind = MergePlaceKind::OnePlace;
        place.ours = joined(first, middle);
        place.theirs = joined(middle, m_blocks.size());
        place.unit = unit;
        place.part = atArrivals;
        m_places.append({place, first, m_blocks.size()});
    }

    MergeUnits m_units;
    const BlockText& m_base;
    QHash<std::pair<int, int>, MergeSide> m_decisions; // by unit and part
    QList<bool> m_isDone;
    std::array<QList<QList<Arrival>>, 2> m_arrivals; // still to be put
    QList<SharedRemains> m_remains;
    QList<WrittenBlocks> m_blocks;
    QList<OpenPlace> m_places;
};

} // namespace

qsizetype TextMerge::conflictCount() const
{
    return std::count_if(places.begin(), places.end(),
                         [](const MergePlace& place) { return place.isConflict(); });
}

TextMerge mergeOf(const QString& base, const QString& ours, const QString& theirs,
                  const QList<MergeDecision>& decisions)
{
    return TextMerging(mergeUnitsOf(base, ours, theirs), decisions).merged();
}

QString carriedOver(const QString& before, const QString& present, const QString& wanted)
{
    QList<MergeDecision> decisions;
    for (const MergePlace& place : mergeOf(before, present, wanted).places) {
        if (place.isConflict())
            decisions.append({place, MergeSide::Theirs});
    }
    return mergeOf(before, present, wanted, decisions).text;
}

} // namespace galley

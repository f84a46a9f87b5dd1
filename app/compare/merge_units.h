// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/alignment.h"

#include <array>

namespace galley::compare {

enum class UnitState : char {
    Deleted,
    Stays,
    Moved,
    Parted, // its blocks are not beside each other any more
};

// What one side made of a unit, and where it put it.
struct UnitPart {
    UnitState state = UnitState::Deleted;
    Run after; // of Stays and Moved
    int anchor = -1; // of Moved: the unit that stays before it
    int previous = -1; // the units beside it
    int next = -1;
};

// Something that a side put behind a unit: another unit that it moved, or a block of its own.
struct Arrival {
    int unit = -1;
    int block = -1; // after, where it is no unit
};

struct MergedSide {
    Alignment alignment;
    QList<UnitPart> parts; // by unit
    QList<QList<Arrival>> arrivals; // by the unit that they are behind
};

// Blocks of the base that either side has in one group are a unit for both: what is merged goes by
// units.
struct MergeUnits {
    SharedBlockText base;
    QList<Run> units;
    QList<int> unitOf; // by block
    std::array<MergedSide, 2> sides;

    QString baseText(int unit) const { return base->viewOf(units[unit]).toString(); }
    QString sideText(size_t side, int unit) const; // empty: deleted
    // Whether the words of a unit are other than in the base.
    bool isEdited(size_t side, int unit) const;
};

MergeUnits mergeUnitsOf(const QString& base, const QString& ours, const QString& theirs);

} // namespace galley::compare

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/ranges.h"

#include <QList>
#include <QString>

namespace galley {

enum class MergeSide : char { Ours, Theirs };

enum class MergePlaceKind : char {
    // Conflicts: one of the two has to be chosen.
    Words, // both changed the same words
    Moved, // to two places
    Deleted, // by one, moved or changed by the other
    Parted, // its parts are far from each other on one side
    // Both are in the merged text, and may not fit together.
    OneSentence, // both changed it, each other words
    OnePlace, // both put something there
};

// A place of a merged text that a person has to look at.
struct MergePlace {
    MergePlaceKind kind = MergePlaceKind::Words;
    TextRange merged; // where it is in the merged text
    QString base; // whole sentences, or blocks
    QString ours;
    QString theirs;
    // Which it is among all of one merge; the same when decisions are made.
    int unit = 0;
    int part = 0;
    // Of a conflict: what of the base each side has in its own way, less than whole sentences.
    QList<TextRange> met = {};

    bool isConflict() const { return kind < MergePlaceKind::OneSentence; }
    bool operator==(const MergePlace&) const = default;
};

} // namespace galley

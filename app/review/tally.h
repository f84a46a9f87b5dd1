// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/review/remark.h"

namespace galley::review {

// How many remarks of each kind there are, and where those of the text are by now. What was changed
// within a move is a part of that.
struct Tally {
    int suggestions = 0;
    int notes = 0;
    int questions = 0;
    int mustFixes = 0;
    int replies = 0;
    int decisions = 0;

    int inPlace = 0;
    int moved = 0;
    int changed = 0;
    int done = 0;
    int gone = 0;

    int remarks() const { return suggestions + notes + questions + mustFixes; }
    bool operator==(const Tally&) const = default;
};

// Of what is open.
Tally openTally(const QList<Remark>& remarks);
Tally openTally(const QList<Remark>& remarks, const QUuid& person);
// Of all that a person said and may be handed over: private and withdrawn remarks may not.
Tally saidTally(const QList<Remark>& remarks, const QUuid& person);

} // namespace galley::review

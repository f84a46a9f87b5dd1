// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/three_way.h"

namespace galley {

// A stretch of a text that is read with the changes of both sides in it.
struct ThreeWayRun {
    QString text;
    PieceKind kind = PieceKind::Same;
    int change = -1; // of the comparison

    bool operator==(const ThreeWayRun&) const = default;
};

// The text of ours with what of theirs is not in it, each change where it is read. Of a conflict it
// has what ours have. Of changes that are left out ours stand as if nothing had been there before,
// and theirs do not.
QList<ThreeWayRun> readingOf(const ThreeWayComparison& comparison, const QList<bool>& isShown);

} // namespace galley

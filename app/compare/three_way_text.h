// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/three_way.h"

namespace galley::compare {

// The changes of the two texts of a comparison, by their place in the base, and whose they are.
QList<ThreeWayChange> textChangesOf(const ThreeWayComparison& comparison);

// The text of ours with one of these changes as that side has it.
QString ourTextWith(const ThreeWayComparison& comparison, const ThreeWayChange& change,
                    WantedSide side);

} // namespace galley::compare

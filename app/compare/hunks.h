// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/alignment.h"

namespace galley::compare {

// Whether hunks that have the halves of a pair of marks are joined to one change.
enum class Halves { Joined, Apart };

// Where a run of blocks differs from what it became, by words.
QList<Hunk> hunksOf(const BlockText& before, Run blocks, const BlockText& after, Run became,
                    Halves halves = Halves::Joined);

} // namespace galley::compare

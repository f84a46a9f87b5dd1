// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/alignment.h"

namespace galley::compare {

// Matches blocks and makes groups of them: a block without a match whose words went into, or came
// out of, the one beside it joins that one's group. The groups have no hunks yet.
void groupBlocks(Alignment& alignment);

// Which groups moved: all but those that keep their order and weigh most. `weights` by group.
void noteMoves(QList<Group>& groups, const QList<double>& weights, const BlockText& after);
// The number of its blocks. Begin and end of the texts never move.
double usualWeight(const Group& group, const BlockText& before);

} // namespace galley::compare

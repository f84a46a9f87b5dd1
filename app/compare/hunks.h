// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/alignment.h"

namespace galley::compare {

// Where a run of blocks differs from what it became, by words.
QList<Hunk> hunksOf(const BlockText& before, Run blocks, const BlockText& after, Run became);

} // namespace galley::compare

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/alignment.h"

namespace galley::compare {

// Notes which of the hunks between two runs belong together: taking one of them alone would leave
// half a pair of marks.
void joinHalves(QList<Hunk>& hunks, const BlockText& before, Run blocks, const BlockText& after,
                Run became);

} // namespace galley::compare

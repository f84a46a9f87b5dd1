// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/checks/finding_list.h"
#include "app/checks/manuscript.h"

namespace galley {

//   surplus-cell  (warning) a row of a table has more cells than the table has columns: GFM drops
//                 them
void tableFindings(const Manuscript& manuscript, FindingList& findings);

} // namespace galley

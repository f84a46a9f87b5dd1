// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/checks/finding_list.h"
#include "app/checks/manuscript.h"

namespace galley {

//   doubled-word  (hint) a word stands twice in a row; words for which that is nothing unusual are
//                 left out
void wordFindings(const Manuscript& manuscript, FindingList& findings);

} // namespace galley

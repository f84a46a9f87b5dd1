// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/checks/finding_list.h"
#include "app/checks/manuscript.h"

namespace galley {

//   cut-off         (warning) the text ends at a heading that holds nothing
//   empty-heading   (hint) a heading elsewhere holds nothing
//   second-title    (hint) there is more than one heading of level 1
//   skipped-level   (hint) a heading is more than one level below the one before it; the title of
//                   the article counts as level 1
void headingFindings(const Manuscript& manuscript, FindingList& findings);

} // namespace galley

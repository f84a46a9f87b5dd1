// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/checks/finding_list.h"
#include "app/checks/manuscript.h"

namespace galley {

//   footnote  (warning) a footnote is written as other programs read them: CommonMark has none, so
//             that readers see its signs, a link to its first word, or nothing
void footnoteFindings(const Manuscript& manuscript, FindingList& findings);

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/checks/finding_list.h"
#include "app/checks/manuscript.h"

namespace galley {

//   tag-empty     (warning) a tag holds nothing
//   tag-hash      (warning) a tag begins with #
//   tag-repeated  (warning) a tag stands there already, or differs from one only in case
//   tag-phrase    (warning) a tag of three words or more is the text of a link in the article
//   tag-length    (hint) a tag is longer than the 50 graphemes that some readers take
void tagFindings(const Manuscript& manuscript, FindingList& findings);

} // namespace galley

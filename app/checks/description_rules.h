// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/checks/finding_list.h"
#include "app/checks/manuscript.h"

namespace galley {

//   no-description      (hint) there is none, or it is empty
//   description-length  (hint) it is longer than a card shows
//   description-copy    (hint) it is the first paragraph, or its beginning
void descriptionFindings(const Manuscript& manuscript, FindingList& findings);

} // namespace galley

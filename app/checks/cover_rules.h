// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/checks/finding_list.h"
#include "app/checks/manuscript.h"

namespace galley {

//   no-cover          (hint) there is none
//   cover-absent      (warning) its file is not beside the article
//   cover-hash        (warning) the file of that name has other bytes
//   cover-type        (warning) the record says another type than the file has
//   cover-size        (warning) the record says another size than the file has
//   cover-small       (hint) it is less than 600 pixels wide
//   cover-proportion  (hint) it is upright, square or very wide, so that cards cut much of it
void coverFindings(const Manuscript& manuscript, FindingList& findings);

} // namespace galley

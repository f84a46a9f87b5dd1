// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/checks/finding_list.h"
#include "app/checks/manuscript.h"

namespace galley {

//   date-zone                 (error) a date lacks its time or time zone; told instead of the
//                             schema's `datetime`
//   updated-before-published  (warning) updatedAt is before publishedAt
//   future-date               (hint) a date is in the future
void dateFindings(const Manuscript& manuscript, FindingList& findings);

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/checks/finding_list.h"
#include "app/checks/manuscript.h"

namespace galley {

// The pictures in the text.
//   alt-text         (warning) a picture has no words for those who do not see it
//   missing-picture  (warning) a picture's file is not where the text says; pictures from the web
//                    are not asked for
void pictureFindings(const Manuscript& manuscript, FindingList& findings);

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/checks/finding_list.h"
#include "app/checks/manuscript.h"

namespace galley {

//   link-text             (warning) a link shows nothing
//   link-target           (warning) a link leads nowhere
//   link-space            (warning) a link's address has spaces, so that it is none
//   picture-space         (warning) the same of a picture
//   undefined-reference   (warning) “[text][label]” stands for a link, but the label is not defined
void linkFindings(const Manuscript& manuscript, FindingList& findings);

} // namespace galley

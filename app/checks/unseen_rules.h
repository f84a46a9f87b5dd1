// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/checks/finding_list.h"
#include "app/checks/manuscript.h"

namespace galley {

// About characters in title, description, path and tags that nobody sees (unseen_characters.h).
void unseenFindings(const Manuscript& manuscript, FindingList& findings);

} // namespace galley

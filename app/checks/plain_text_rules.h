// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/checks/finding_list.h"
#include "app/checks/manuscript.h"

namespace galley {

// The plain text beside a `content`, which is all that many readers show:
// https://standard.site/docs/lexicons/document/ (textContent)
//   no-plain-text      (hint) there is none
//   plain-text-markup  (warning) it holds Markdown
//   plain-text-drift   (warning) it is not what the body says
void plainTextFindings(const Manuscript& manuscript, FindingList& findings);

} // namespace galley

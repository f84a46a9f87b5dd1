// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/checks/finding_list.h"
#include "app/checks/manuscript.h"

namespace galley {

// Where the article stands: https://standard.site/docs/lexicons/document/ (site, path)
//   site-scheme  (warning) a site is neither a web address with https nor a record's at:// address
//   site-slash   (warning) a site ends in a slash
//   path-slash   (warning) a path does not begin with a slash
//   post-kind    (warning) the post is a record of another kind
void addressFindings(const Manuscript& manuscript, FindingList& findings);

// The address that results where the site is a web address: what readers open. Nothing without a
// path, and for a publication, whose address is in its own record.
std::optional<QString> canonicalAddress(const Article& article);

} // namespace galley

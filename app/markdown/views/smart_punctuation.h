// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/node.h"

namespace galley::markdown {

// A block with the quotes, dashes and ellipses that printers use in the place of those that
// typewriters have, as cmark sets them with its option "smart": quotes pair as emphasis does, and
// what is escaped, code, and addresses that are their own text stay as they are. Texts know where
// they were written as before.
Node withSmartPunctuation(Node block);

} // namespace galley::markdown

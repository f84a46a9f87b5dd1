// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/text_comparison.h"

namespace galley::compare {

// Fills a comparison's pieces and passages from its alignment. A block takes the white space behind
// it along, so that a paragraph that came, went or moved is whole lines.
void putInReadingOrder(TextComparison& comparison);

} // namespace galley::compare

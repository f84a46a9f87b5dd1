// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/node.h"
#include "app/markdown/views/span.h"

#include <vector>

namespace galley::markdown {

// What the source of a paragraph, a heading or a cell is, by the places of its inlines: ascending
// spans that do not overlap, counted in bytes as InlineSource counts them.
std::vector<Span> inlineSpans(const Node& block);

} // namespace galley::markdown

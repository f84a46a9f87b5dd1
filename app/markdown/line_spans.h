// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/node.h"
#include "app/markdown/span.h"

#include <QStringView>

namespace galley::markdown {

// What the source of one top-level block is made of. `source` is the exact text of Block::source;
// there is one entry for each of its lines as SourceText and the editor count them, and ranges are
// counted from that line's start. (cmark's lines are longer: U+2029 and its like do not end them.)
std::vector<std::vector<Span>> spansOf(const Node& block, QStringView source);

// The spans of a line that defines a reference, "[label]: target", which belongs to no block; none
// for any other line.
std::vector<Span> definitionSpans(QStringView line);

} // namespace galley::markdown

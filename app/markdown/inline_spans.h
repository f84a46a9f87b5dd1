// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/node.h"
#include "app/markdown/span.h"

#include <QStringView>

namespace galley::markdown {

// The spans of a paragraph's or heading's text, its lines joined by LF without what quotes and
// lists put before them. cmark's own positions inside a line are not reliable, so the text is
// scanned again; `parsed`, cmark's view of it, only tells which brackets refer to a definition.
std::vector<Span> inlineSpans(QStringView text, const Node& parsed);

} // namespace galley::markdown

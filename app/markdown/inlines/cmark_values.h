// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/node.h"

struct cmark_node;

namespace galley::markdown {

// The plain value of one node of cmark's, without places and children.
Node valuesOf(cmark_node* source);

// Whether no others stand in such a node.
bool isLeaf(NodeKind kind);
// Whether a node falls away at maximumDepth; a list with its items.
bool isWrapper(NodeKind kind);

} // namespace galley::markdown

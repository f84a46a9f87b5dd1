// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/node.h"

namespace galley::markdown {

// Finds in the tree that cmark made of a block what it takes for text: the boxes of tasks, bare
// links, what is struck through.
void readExtensions(Node& block);

} // namespace galley::markdown

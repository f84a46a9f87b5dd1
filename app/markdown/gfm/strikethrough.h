// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/node.h"

#include <vector>

namespace galley::markdown {

// Finds "~~text~~" and "~text~" among inlines that stand beside each other:
// https://github.github.com/gfm/#strikethrough-extension-. `depth` is that of what holds them.
void strikeThrough(std::vector<Node>& inlines, int depth);

} // namespace galley::markdown

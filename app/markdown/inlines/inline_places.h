// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/inlines/piece_map.h"
#include "app/markdown/node.h"

namespace galley::markdown {

// Moves the places of an inline, and of all in it, from a text that was put together from pieces of
// the source to the source.
void moveToSource(Node& node, const PieceMap& map);

} // namespace galley::markdown

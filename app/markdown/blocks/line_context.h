// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/blocks/block_list.h"
#include "app/text/source_text.h"

namespace galley::markdown {

// Whether a source position stands on a line of a code block (fences included), where Enter and Tab
// mean just themselves.
bool isInCode(const BlockList& blocks, const SourceText& text, qsizetype sourcePosition);

} // namespace galley::markdown

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/commands/line_prefix.h"
#include "app/markdown/commands/text_commands.h"

namespace galley::markdown {

// The commands of TextCommand that put marks before lines.
CommandResult toggleHeading(const SourceText& text, TextRange selection);
CommandResult toggleQuote(const SourceText& text, TextRange selection);
CommandResult toggleList(const SourceText& text, TextRange selection, LinePrefix::Marker marker);

} // namespace galley::markdown

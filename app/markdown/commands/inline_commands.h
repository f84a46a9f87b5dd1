// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/commands/text_commands.h"

namespace galley::markdown {

// The commands of TextCommand that put marks around words.
CommandResult toggleEmphasis(const SourceText& text, TextRange selection, qsizetype markLength);
CommandResult toggleCode(const SourceText& text, TextRange selection);
CommandResult toggleLink(const SourceText& text, TextRange selection);

} // namespace galley::markdown

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/result.h"
#include "app/markdown/commands/text_commands.h"
#include "app/markdown/views/outline.h"

namespace galley::markdown {

// Moves the section of heading `heading` to before heading `before` (or, with count(), to the end
// of the text); an empty delta when it stands there already. Every character of the text stays, and
// so do the blank lines between sections, one line end more where two sections would else run into
// each other. The selection is the heading's new place. Fails, with a sentence for people, when
// the headings would not be the same ones afterwards: a code block that is never closed takes in
// all that follows.
Result<CommandResult> moveSection(const SourceText& text, const BlockList& blocks,
                                  const Outline& outline, int heading, int before);

} // namespace galley::markdown

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/text/source_text.h"
#include "app/text/text_delta.h"

namespace galley::markdown {

// Which bytes of the Markdown text an edit replaced, from its first change through its last.
struct ByteEdit {
    qsizetype start = 0;
    qsizetype endBefore = 0; // in the text before the edit
    qsizetype endAfter = 0; // in the text after it

    qsizetype growth() const { return endAfter - endBefore; }
};

// `after` is the text to which `delta`, which is not empty, has been applied; `byteSizeBefore` the
// size it had before that.
ByteEdit byteEdit(const SourceText& after, const TextDelta& delta, qsizetype byteSizeBefore);

} // namespace galley::markdown

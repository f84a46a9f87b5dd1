// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/text/shown_text.h"
#include "app/text/source_text.h"

#include <QTextDocument>

namespace galley {

// What QTextDocument::contentsChange(position, removed, added) means for the exact text that the
// document shows: `before` is that text as it was, `map` how it was shown, and then how it is.
// Empty where no character changed (formats, an input method's composition, a break of a long
// line). Characters that stand outside the change keep their spelling.
TextDelta observedEdit(const QTextDocument& document, const SourceText& before, ShownText& map,
                       int position, int removed, int added);

} // namespace galley

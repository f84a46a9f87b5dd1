// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/text/source_text.h"

#include <QTextDocument>

namespace galley {

// What QTextDocument::contentsChange(position, removed, added) means for the exact text that the
// document shows: `before` is that text as it was. Empty where no character changed (formats, an
// input method's composition). Characters that stand outside the change keep their spelling.
TextDelta observedEdit(const QTextDocument& document, const SourceText& before, int position,
                       int removed, int added);

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/foreign/marked_text.h"

namespace galley::foreign {

// Only a paragraph has lines.
enum class InlinePlace { Paragraph, Heading, Cell };

// A text with its marks as inline Markdown that is read as that text with those marks, whatever it
// holds: what would act as markup is escaped. Underlines and highlights are the HTML tags <u> and
// <mark>. No line of it begins with white space or anything that begins a block.
QString inlineMarkdown(const MarkedText& text, InlinePlace place = InlinePlace::Paragraph);

// A link's or a picture's target as it stands between parentheses.
QString markdownTarget(const QString& url);

} // namespace galley::foreign

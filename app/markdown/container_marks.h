// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/line_cursor.h"

namespace galley::markdown {

// What quotes and lists put before the text of a line, taken by a cursor that stands where the
// block around them has left it.

inline constexpr int codeIndent = 4; // columns that make a line code

// Takes a quote's mark without the space behind it; false where the line has none.
bool takeQuoteMark(LineCursor& cursor);
// Takes the space behind a quote's mark, if there is one.
void takeQuoteSpace(LineCursor& cursor);

// The length of a list marker, 0 without one.
qsizetype markerLength(QStringView text);
// Takes the white space behind a list marker and returns how many columns of it belong to the
// item's indentation: https://spec.commonmark.org/0.30/#list-items.
int takePadding(LineCursor& cursor);

} // namespace galley::markdown

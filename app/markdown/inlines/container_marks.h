// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/inlines/line_cursor.h"

namespace galley::markdown {

// What quotes and lists put before the text of a line, taken by a cursor that stands where the
// block around them has left it; of bytes or of UTF-16 units.

inline constexpr int codeIndent = 4; // columns that make a line code

// Takes a quote's mark without the space behind it; false where the line has none.
template <typename View> bool takeQuoteMark(BasicLineCursor<View>& cursor)
{
    if (cursor.indent() >= codeIndent)
        return false;
    BasicLineCursor<View> ahead = cursor;
    ahead.skipIndent();
    if (ahead.next() != typename View::value_type(u'>'))
        return false;
    cursor = ahead;
    cursor.skipColumns(1);
    return true;
}

// Takes the space behind a quote's mark, if there is one.
template <typename View> void takeQuoteSpace(BasicLineCursor<View>& cursor)
{
    if (cursor.isAtBlank())
        cursor.skipColumns(1);
}

// The length of a list marker, 0 without one.
qsizetype markerLength(QStringView text);
qsizetype markerLength(QByteArrayView text);

// Takes the white space behind a list marker and returns how many columns of it belong to the
// item's indentation: https://spec.commonmark.org/0.30/#list-items.
template <typename View> int takePadding(BasicLineCursor<View>& cursor)
{
    constexpr int maximumPadding = 4;
    BasicLineCursor<View> ahead = cursor;
    const int indent = ahead.indent();
    ahead.skipColumns(indent);
    if (ahead.isAtEnd() || indent > maximumPadding) {
        cursor.skipColumns(qMin(indent, 1));
        return 1;
    }
    cursor = ahead;
    return indent;
}

// Takes an item's marker and the padding behind it. Answers how many columns its other lines are
// indented by.
template <typename View> int takeItem(BasicLineCursor<View>& cursor)
{
    const int column = cursor.column();
    cursor.skipIndent();
    cursor.skipColumns(static_cast<int>(markerLength(cursor.rest())));
    const int width = cursor.column() - column;
    return width + takePadding(cursor);
}

} // namespace galley::markdown

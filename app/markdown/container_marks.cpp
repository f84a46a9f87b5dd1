// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/container_marks.h"

namespace galley::markdown {

bool takeQuoteMark(LineCursor& cursor)
{
    if (cursor.indent() >= codeIndent)
        return false;
    LineCursor ahead = cursor;
    ahead.skipIndent();
    if (ahead.next() != u'>')
        return false;
    cursor = ahead;
    cursor.skipColumns(1);
    return true;
}

void takeQuoteSpace(LineCursor& cursor)
{
    if (cursor.isAtBlank())
        cursor.skipColumns(1);
}

qsizetype markerLength(QStringView text)
{
    constexpr qsizetype mostDigits = 9;
    if (text.isEmpty())
        return 0;
    if (QStringView(u"-+*").contains(text[0]))
        return 1;
    qsizetype digits = 0;
    while (digits < text.size() && text[digits] >= u'0' && text[digits] <= u'9')
        ++digits;
    const bool isNumber = digits > 0 && digits <= mostDigits && digits < text.size()
        && (text[digits] == u'.' || text[digits] == u')');
    return isNumber ? digits + 1 : 0;
}

int takePadding(LineCursor& cursor)
{
    constexpr int mostPadding = 4;
    LineCursor ahead = cursor;
    const int indent = ahead.indent();
    ahead.skipColumns(indent);
    if (ahead.isAtEnd() || indent > mostPadding) {
        cursor.skipColumns(qMin(indent, 1));
        return 1;
    }
    cursor = ahead;
    return indent;
}

} // namespace galley::markdown

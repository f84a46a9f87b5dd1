// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/markdown/inline_walk_test.cpp

#include "app/markdown/inlines/content_lines.h"

#include "app/markdown/inlines/container_marks.h"

namespace galley::markdown {

namespace {

// Behind a byte order mark that begins the text, which cmark drops.
qsizetype startOf(const ByteLines& lines, int number)
{
    const bool hasMark = number == 0 && lines.content(0).startsWith(byteOrderMark);
    return lines.line(number).start + (hasMark ? byteOrderMark.size() : 0);
}

ByteCursor cursorAt(const ByteLines& lines, int number)
{
    const QByteArrayView content = lines.content(number);
    return ByteCursor(content.sliced(startOf(lines, number) - lines.line(number).start));
}

// Takes what containers put before a line; false where it lacks a part of that.
bool takeMarks(ByteCursor& cursor, int number, const std::vector<Container>& containers)
{
    for (const Container& container : containers) {
        if (container.isQuote) {
            if (!takeQuoteMark(cursor))
                return false;
            takeQuoteSpace(cursor);
        } else if (container.firstLine == number) {
            takeItem(cursor);
        } else if (cursor.indent() >= container.width) {
            cursor.skipColumns(container.width);
        } else {
            return false;
        }
    }
    return true;
}

} // namespace

Container Container::item(const ByteLines& lines, int firstLine,
                          const std::vector<Container>& around)
{
    ByteCursor cursor = cursorAt(lines, firstLine);
    takeMarks(cursor, firstLine, around);
    return {false, firstLine, takeItem(cursor)};
}

ContentLine contentLine(const ByteLines& lines, int number,
                        const std::vector<Container>& containers)
{
    ByteCursor cursor = cursorAt(lines, number);
    const qsizetype start = startOf(lines, number);
    ContentLine line;
    line.isLazy = !takeMarks(cursor, number, containers);
    line.keptFrom = start + cursor.offset();
    line.restOfTab = cursor.restOfTab();
    line.indent = cursor.indent();
    cursor.skipIndent();
    line.source = {start + cursor.offset(), cursor.rest().size()};
    if (!line.isLazy) {
        line.keptFrom = line.source.start;
        line.restOfTab = 0;
    }
    return line;
}

} // namespace galley::markdown

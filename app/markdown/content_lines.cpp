// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/content_lines.h"

#include "app/markdown/container_marks.h"
#include "app/text/utf8_scan.h"

#include <algorithm>
#include <deque>

namespace galley::markdown {

namespace {

// The most bytes that tell of one quote or list item: a byte order mark, three columns before the
// marker, nine digits and a sign, five columns behind it, and the character that follows.
constexpr qsizetype longestMark = 3 + 3 + 10 + 5 + 4;

// A line that is wanted, or on which a list item around it begins.
struct TrackedLine {
    int number = 0;
    QString text;
    LineCursor cursor{QStringView()};
    bool isLazy = false;
};

QString decodedLine(QByteArrayView content, int number)
{
    QString text = utf8::decoded(content);
    if (number == 0 && text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1); // as cmark does
    return text;
}

void takeQuote(TrackedLine& line)
{
    if (takeQuoteMark(line.cursor))
        takeQuoteSpace(line.cursor);
    else
        line.isLazy = true;
}

// Answers how far the item's other lines are indented.
int takeItem(TrackedLine& line)
{
    LineCursor& cursor = line.cursor;
    const int column = cursor.column();
    cursor.skipIndent();
    cursor.skipColumns(static_cast<int>(markerLength(cursor.rest())));
    const int width = cursor.column() - column;
    return width + takePadding(cursor);
}

} // namespace

std::vector<ContentLine> contentLines(const ByteLines& lines, int first, int count,
                                      const std::vector<Container>& containers)
{
    std::deque<TrackedLine> tracked;
    const auto track = [&](int number, QByteArrayView content) {
        if (!tracked.empty() && tracked.back().number >= number)
            return;
        TrackedLine& line = tracked.emplace_back();
        line.number = number;
        line.text = decodedLine(content, number);
        line.cursor = LineCursor(line.text);
    };
    // Each block of an item asks for the line with its marker, which may go on without end.
    const qsizetype longestMarks = longestMark * static_cast<qsizetype>(containers.size());
    for (const Container& container : containers) {
        if (container.isQuote || container.firstLine >= first)
            continue;
        const QByteArrayView content = lines.content(container.firstLine);
        track(container.firstLine, content.first(qMin(content.size(), longestMarks)));
    }
    for (int number = first; number < first + count; ++number)
        track(number, lines.content(number));

    for (const Container& container : containers) {
        int width = 0;
        for (TrackedLine& line : tracked) {
            if (line.number < container.firstLine || line.isLazy)
                continue;
            if (container.isQuote)
                takeQuote(line);
            else if (line.number == container.firstLine)
                width = takeItem(line);
            else if (line.cursor.indent() >= width)
                line.cursor.skipColumns(width);
            else
                line.isLazy = true;
        }
    }

    std::vector<ContentLine> content;
    content.reserve(static_cast<std::size_t>(count));
    for (TrackedLine& line : tracked) {
        if (line.number < first)
            continue;
        const int indent = line.cursor.indent();
        line.cursor.skipColumns(indent);
        content.push_back({line.cursor.rest().toString(), indent, line.isLazy});
    }
    return content;
}

} // namespace galley::markdown

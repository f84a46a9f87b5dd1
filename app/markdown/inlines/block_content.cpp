// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/markdown/inline_walk_test.cpp

#include "app/markdown/inlines/block_content.h"

#include "app/markdown/inlines/link_shapes.h"

namespace galley::markdown {

namespace {

bool isBlank(char byte)
{
    return byte == ' ' || byte == '\t';
}

void trimEnd(QByteArrayView& text)
{
    while (!text.isEmpty() && isWhiteSpace(text.back()))
        text.chop(1);
}

// How many "#" a line begins with, if they make it a heading.
qsizetype headingMarks(QByteArrayView line)
{
    constexpr qsizetype deepest = 6;
    qsizetype count = 0;
    while (count < line.size() && line[count] == '#')
        ++count;
    const bool isParted = count == line.size() || isBlank(line[count]);
    return count <= deepest && isParted ? count : 0;
}

QByteArrayView textOf(const ByteLines& lines, int number, const ContentLine& line)
{
    return lines.content(number).sliced(line.source.start - lines.line(number).start);
}

} // namespace

BlockContent BlockContent::paragraph(const ByteLines& lines, int first, int count,
                                     const std::vector<Container>& containers)
{
    BlockContent content;
    for (int number = first; number < first + count; ++number) {
        const ContentLine line = contentLine(lines, number, containers);
        content.map.add({content.text.size(), line.keptFrom});
        qsizetype kept = line.keptFrom;
        if (line.restOfTab > 0) {
            content.text.append(line.restOfTab, ' ');
            content.map.add({content.text.size(), ++kept});
        }
        content.text += lines.content(number).sliced(kept - lines.line(number).start);
        content.text += '\n';
    }
    const qsizetype defined = definitionsEnd(content.text);
    if (defined > 0) {
        content.map.dropFront(defined);
        content.text.remove(0, defined);
    }
    while (!content.text.isEmpty() && isWhiteSpace(content.text.back()))
        content.text.chop(1);
    return content;
}

BlockContent BlockContent::heading(const ByteLines& lines, int number,
                                   const std::vector<Container>& containers)
{
    const ContentLine line = contentLine(lines, number, containers);
    const QByteArrayView whole = textOf(lines, number, line);
    qsizetype start = headingMarks(whole);
    QByteArrayView words = whole.sliced(start);
    trimEnd(words);
    qsizetype closing = words.size();
    while (closing > 0 && words[closing - 1] == '#')
        --closing;
    if (closing == 0 || (closing < words.size() && isBlank(words[closing - 1]))) {
        words.truncate(closing);
        trimEnd(words);
    }
    while (!words.isEmpty() && isBlank(words.front())) {
        words = words.sliced(1);
        ++start;
    }
    BlockContent content;
    content.text = words.toByteArray();
    content.map.add({0, line.source.start + start});
    return content;
}

bool beginsHeading(const ByteLines& lines, int number, const std::vector<Container>& containers)
{
    const ContentLine line = contentLine(lines, number, containers);
    return headingMarks(textOf(lines, number, line)) > 0;
}

} // namespace galley::markdown

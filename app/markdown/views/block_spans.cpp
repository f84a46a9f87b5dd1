// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/markdown/line_spans_test.cpp

#include "app/markdown/views/block_spans.h"

#include "app/markdown/gfm/table_rows.h"
#include "app/markdown/inlines/container_marks.h"
#include "app/markdown/views/line_spans.h"
#include "app/text/line_ends.h"

namespace galley::markdown {

namespace {

constexpr qsizetype boxLength = 3; // of a task

qsizetype trimmedEnd(QStringView text, qsizetype start)
{
    qsizetype end = text.size();
    while (end > start && (text[end - 1] == u' ' || text[end - 1] == u'\t'))
        --end;
    return end;
}

qsizetype runEnd(QStringView text, qsizetype start)
{
    qsizetype end = start;
    while (end < text.size() && text[end] == text[start])
        ++end;
    return end;
}

// What "## a ##" has between its marks and the white space beside them.
TextRange withoutNumberSigns(QStringView line, TextRange heading)
{
    qsizetype start = heading.start;
    while (start < heading.end() && line[start] == u'#')
        ++start;
    while (start < heading.end() && (line[start] == u' ' || line[start] == u'\t'))
        ++start;
    qsizetype end = heading.end();
    while (end > start && line[end - 1] == u'#')
        --end;
    const bool isClosing = end == start || line[end - 1] == u' ' || line[end - 1] == u'\t';
    end = isClosing ? trimmedEnd(line.first(end), start) : heading.end();
    return {start, end - start};
}

} // namespace

BlockSpans::BlockSpans(QStringView source) : m_source(source)
{
    for (qsizetype start = 0; start < source.size();) {
        const qsizetype end = lineEnd(source, start);
        m_lines.push_back({start, LineCursor(source.sliced(start, end - start)), {}});
        start = behindLine(source, end);
    }
}

std::vector<Span> BlockSpans::spans() const
{
    std::vector<Span> all;
    for (const Line& line : m_lines) {
        for (const Span& span : line.spans)
            all.push_back({{line.start + span.range.start, span.range.length}, span.flags});
    }
    return all;
}

std::span<BlockSpans::Line> BlockSpans::linesOf(const Node& node)
{
    return linesAt(m_line, node.lineCount);
}

std::span<BlockSpans::Line> BlockSpans::linesAt(int line, int count)
{
    const auto all = std::ssize(m_lines);
    const auto first = qMin<std::ptrdiff_t>(line, all);
    const auto length = qMin<std::ptrdiff_t>(count, all - first);
    return std::span(m_lines).subspan(static_cast<std::size_t>(first),
                                      static_cast<std::size_t>(length));
}

void BlockSpans::readAt(int line, const Node& child, SpanFlags flags)
{
    m_line += line;
    read(child, flags);
    m_line -= line;
}

void BlockSpans::read(const BlockPart& part)
{
    SpanFlags flags;
    for (const BlockPart::Holder& holder : part.around) {
        const std::span<Line> lines = linesAt(0, part.lineCount);
        if (holder.node->kind == NodeKind::Quote) {
            flags |= SpanKind::Quote;
            takeQuoteMarks(lines, flags);
        } else if (holder.node->kind == NodeKind::Item) {
            if (holder.beginsHere)
                takeItemMarks(*holder.node, flags);
            else
                takeIndentation(lines, holder.node->indent);
            m_isTask = holder.isFirst && holder.node->task != TaskState::None;
        } else if (holder.node->kind == NodeKind::Table) {
            flags |= SpanKind::Table;
        }
    }
    read(*part.node, flags);
    const bool isHeader =
        part.node->kind == NodeKind::TableRow && !part.around.empty() && part.around.back().isFirst;
    if (isHeader)
        readWhole(linesAt(1, 1), flags | SpanKind::Mark);
}

void BlockSpans::takeQuoteMarks(std::span<Line> lines, SpanFlags flags)
{
    for (Line& line : lines) {
        if (takeQuoteMark(line.cursor)) {
            const qsizetype end = line.cursor.offset();
            line.add(end - 1, end, flags | SpanKind::Mark);
            takeQuoteSpace(line.cursor);
        }
    }
}

void BlockSpans::takeIndentation(std::span<Line> lines, int width)
{
    for (Line& line : lines) {
        if (line.cursor.indent() >= width)
            line.cursor.skipColumns(width);
    }
}

// Recurses as deep as the tree is, which is bounded.
void BlockSpans::read(const Node& node, SpanFlags flags)
{
    switch (node.kind) {
    case NodeKind::Quote:
        flags |= SpanKind::Quote;
        takeQuoteMarks(linesOf(node), flags);
        break;
    case NodeKind::Item:
        takeItemMarks(node, flags);
        m_isTask = node.task != TaskState::None;
        break;
    case NodeKind::Document:
        readUncovered(node, flags);
        break;
    case NodeKind::Table:
        readTable(node, flags | SpanKind::Table);
        return;
    case NodeKind::TableRow:
        readRow(node, flags);
        return;
    case NodeKind::Paragraph:
        readParagraph(node, flags);
        return;
    case NodeKind::Heading:
        readHeading(node, flags | SpanKind::Heading);
        return;
    case NodeKind::CodeBlock:
        readCode(node, flags | SpanKind::Code);
        return;
    case NodeKind::HtmlBlock:
        readWhole(linesOf(node), flags | SpanKind::Html);
        return;
    case NodeKind::ThematicBreak:
        readWhole(linesOf(node), flags | SpanKind::ThematicBreak | SpanKind::Mark);
        return;
    default:
        break;
    }
    for (const ChildBlock& child : node.blocks)
        readAt(child.line, *child, flags);
}

void BlockSpans::takeItemMarks(const Node& item, SpanFlags flags)
{
    const std::span<Line> lines = linesOf(item);
    if (lines.empty())
        return;
    LineCursor& cursor = lines.front().cursor;
    cursor.skipIndent();
    const qsizetype start = cursor.offset();
    cursor.skipColumns(static_cast<int>(markerLength(cursor.rest())));
    lines.front().add(start, cursor.offset(), flags | SpanKind::ListMarker | SpanKind::Mark);
    takePadding(cursor);
    takeIndentation(lines.subspan(1), item.indent);
}

void BlockSpans::readParagraph(const Node& paragraph, SpanFlags flags)
{
    const std::span<Line> lines = linesOf(paragraph);
    if (lines.empty())
        return;
    SpannedInlines text(m_source, lines.front());
    const qsizetype textStart = text.startOf(paragraph);
    for (Line& line : lines) {
        line.cursor.skipIndent();
        qsizetype start = line.cursor.offset();
        const qsizetype lineEnd = line.start + line.cursor.line().size();
        if (lineEnd <= textStart) { // cmark took a definition out of it
            for (const Span& span : definitionSpans(line.cursor.rest())) {
                const qsizetype from = start + span.range.start;
                line.add(from, from + span.range.length, flags | span.flags);
            }
            continue;
        }
        if (std::exchange(m_isTask, false) && line.cursor.rest().size() > boxLength) {
            line.add(start, start + boxLength, flags | SpanKind::ListMarker | SpanKind::Mark);
            start += boxLength;
        }
        text.append(line, start, line.cursor.line().size());
    }
    text.spread(paragraph, flags);
}

void BlockSpans::readTable(const Node& table, SpanFlags flags)
{
    for (const ChildBlock& row : table.blocks)
        readAt(row.line, *row, flags);
    readWhole(linesAt(m_line + 1, 1), flags | SpanKind::Mark);
}

// Pipes and the white space beside them are marks, and so are cells that the header has no place
// for.
void BlockSpans::readRow(const Node& row, SpanFlags flags)
{
    for (Line& line : linesOf(row)) {
        line.cursor.skipIndent();
        const qsizetype start = line.cursor.offset();
        qsizetype done = start;
        std::vector<TextRange> ranges = cellsOf(line.cursor.rest());
        ranges.resize(qMin(ranges.size(), row.children.size()));
        for (std::size_t cell = 0; cell < ranges.size(); ++cell) {
            const TextRange range{start + ranges[cell].start, ranges[cell].length};
            line.add(done, range.start, flags | SpanKind::Mark);
            SpannedInlines text(m_source, line);
            text.append(line, range.start, range.end());
            text.spread(row.children[cell], flags);
            done = range.end();
        }
        line.add(done, trimmedEnd(line.cursor.line(), done), flags | SpanKind::Mark);
    }
}

// Definitions before a table are in none of the nodes.
void BlockSpans::readUncovered(const Node& group, SpanFlags flags)
{
    for (Line& line : linesAt(m_line, group.blocks.front().line)) {
        for (const Span& span : definitionSpans(line.cursor.rest())) {
            const qsizetype start = line.cursor.offset() + span.range.start;
            line.add(start, start + span.range.length, flags | span.flags);
        }
    }
}

void BlockSpans::readHeading(const Node& heading, SpanFlags flags)
{
    const std::span<Line> lines = linesOf(heading);
    if (lines.empty())
        return;
    SpannedInlines text(m_source, lines.front());
    const bool isUnderlined = lines.size() > 1;
    for (Line& line : lines) {
        line.cursor.skipIndent();
        const QStringView whole = line.cursor.line();
        const qsizetype start = line.cursor.offset();
        const qsizetype end = trimmedEnd(whole, start);
        if (!isUnderlined) {
            const TextRange content = withoutNumberSigns(whole, {start, end - start});
            line.add(start, content.start, flags | SpanKind::Mark);
            text.append(line, content.start, content.end());
            text.spread(heading, flags);
            line.add(content.end(), end, flags | SpanKind::Mark);
        } else if (&line == &lines.back()) {
            text.spread(heading, flags);
            line.add(start, end, flags | SpanKind::Mark);
        } else {
            text.append(line, start, end);
        }
    }
}

void BlockSpans::readCode(const Node& code, SpanFlags flags)
{
    const std::span<Line> lines = linesOf(code);
    if (lines.empty())
        return;
    const int indent = lines.front().cursor.indent();
    if (indent >= codeIndent) {
        for (Line& line : lines) // with the indentation, which is as wide as letters of code
            line.add(line.cursor.offset(), line.cursor.line().size(), flags);
        return;
    }

    LineCursor opening = lines.front().cursor;
    opening.skipIndent();
    const qsizetype fenceEnd = runEnd(opening.line(), opening.offset());
    const QStringView fence = opening.line().sliced(opening.offset(), fenceEnd - opening.offset());
    lines.front().add(opening.offset(), fenceEnd, flags | SpanKind::Mark);
    lines.front().add(fenceEnd, opening.line().size(), flags);
    for (Line& line : lines.subspan(1)) {
        const QStringView content = line.cursor.rest().trimmed();
        const bool isClosing = &line == &lines.back() && content.startsWith(fence)
            && runEnd(content, 0) == content.size() && line.cursor.indent() < codeIndent;
        line.cursor.skipColumns(qMin(indent, line.cursor.indent()));
        line.add(line.cursor.offset(), line.cursor.line().size(),
                 isClosing ? flags | SpanKind::Mark : flags);
    }
}

void BlockSpans::readWhole(std::span<Line> lines, SpanFlags flags)
{
    for (Line& line : lines)
        line.add(line.cursor.offset(), trimmedEnd(line.cursor.line(), line.cursor.offset()), flags);
}

} // namespace galley::markdown

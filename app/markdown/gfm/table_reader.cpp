// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/markdown/gfm_test.cpp

#include "app/markdown/gfm/table_reader.h"

#include "app/markdown/gfm/table_rows.h"
#include "app/markdown/inlines/container_marks.h"
#include "app/markdown/inlines/inline_places.h"

#include <algorithm>
#include <utility>

namespace galley::markdown {

namespace {

// Where a table stands among the lines of a block.
struct TablePlace {
    std::size_t header = 0;
    std::size_t end = 0; // behind the last row
    std::vector<CellAlignment> columns;
};

bool belongsToTable(const ParagraphLine& line)
{
    return !line.isLazy && line.indent < codeIndent;
}

// The first table in the lines from `first` on; `count` lines are text.
std::optional<TablePlace> placeOfTable(const std::vector<ParagraphLine>& lines, std::size_t first,
                                       std::size_t count)
{
    for (std::size_t delimiter = first + 1; delimiter < count; ++delimiter) {
        if (!belongsToTable(lines[delimiter]))
            continue;
        auto columns = delimiterRow(lines[delimiter].text);
        if (!columns || cellsOf(lines[delimiter - 1].text).size() != columns->size())
            continue;
        std::size_t end = delimiter + 1;
        while (end < count && belongsToTable(lines[end]))
            ++end;
        return TablePlace{delimiter - 1, end, *std::move(columns)};
    }
    return std::nullopt;
}

// A table is too large where its rows, filled up, would be: few bytes can make many cells.
bool isTooLarge(const TablePlace& place)
{
    const auto columns = std::ssize(place.columns);
    const auto rows = static_cast<qsizetype>(place.end - place.header) - 1;
    return columns > maximumColumns || columns * rows > maximumCells;
}

// Of lines [first, end) of a block.
Node nodeOf(NodeKind kind, std::size_t first, std::size_t end)
{
    Node node;
    node.kind = kind;
    node.lineCount = static_cast<int>(end - first);
    return node;
}

ChildBlock childAt(const std::vector<ParagraphLine>& lines, std::size_t first, std::size_t line,
                   Node node)
{
    return {static_cast<int>(line - first),
            static_cast<int>(lines[line].lineStart - lines[first].lineStart),
            std::make_shared<const Node>(std::move(node))};
}

Node rowOf(const ParagraphLine& line, const std::vector<CellAlignment>& columns)
{
    const QStringView text = line.text;
    Node row = nodeOf(NodeKind::TableRow, 0, 1);
    auto byte = static_cast<int>(line.textStart - line.lineStart);
    qsizetype done = 0;
    const auto byteAt = [&](qsizetype unit) {
        byte += static_cast<int>(text.sliced(done, unit - done).toUtf8().size());
        done = unit;
        return byte;
    };
    for (const TextRange& range : cellsOf(text)) {
        if (row.children.size() == columns.size())
            break;
        Node cell = nodeOf(NodeKind::TableCell, 0, 1);
        cell.alignment = columns[row.children.size()];
        cell.text = text.sliced(range.start, range.length).toString();
        const int start = byteAt(range.start);
        const int end = byteAt(range.end());
        cell.source = {start, start, end, end};
        row.children.push_back(std::move(cell));
    }
    return row;
}

Node tableOf(const std::vector<ParagraphLine>& lines, const TablePlace& place)
{
    Node table = nodeOf(NodeKind::Table, place.header, place.end);
    for (std::size_t line = place.header; line < place.end; ++line) {
        if (line != place.header + 1)
            table.blocks.push_back(
                childAt(lines, place.header, line, rowOf(lines[line], place.columns)));
    }
    return table;
}

// Indented behind a line with a letter, which is taken away again, no line begins a block or
// defines anything: all stay text as they were.
Node textOf(NodeKind kind, const std::vector<ParagraphLine>& lines, std::size_t first,
            std::size_t end, PieceMap& map)
{
    const QString lineBreak = QStringLiteral("\n    ");
    Node text = nodeOf(kind, first, end);
    qsizetype byte = 1; // behind the letter
    for (std::size_t line = first; line < end; ++line) {
        text.text += lineBreak + lines[line].text;
        byte += lineBreak.size();
        map.add({byte, lines[line].textStart - lines[first].lineStart});
        byte += lines[line].text.toUtf8().size();
    }
    return text;
}

// A cell's Markdown as inlines are read from it: what hides a pipe from the row is gone. `map` gets
// the way back, from the place that the first byte will have.
QByteArray withoutPipeEscapes(QByteArray cell, qsizetype start, PieceMap& map)
{
    qsizetype gone = 0;
    const qsizetype source = map.sourceOf(start);
    for (qsizetype at = cell.indexOf("\\|"); at >= 0; at = cell.indexOf("\\|", at + 1)) {
        cell.remove(at, 1);
        ++gone;
        map.add({start + at + 1, source + at + 1 + gone});
    }
    return cell;
}

// What an underline is where it has no heading above it but a table: a break, or a row.
bool isBreak(const QString& underline)
{
    constexpr qsizetype shortestBreak = 3;
    return underline.startsWith(u'-') && underline.trimmed().size() >= shortestBreak;
}

} // namespace

TableParts tableWithin(const Node& block, const std::vector<ParagraphLine>& lines,
                       std::size_t definitions)
{
    const bool isHeading = block.kind == NodeKind::Heading;
    const std::size_t count = lines.size() - (isHeading ? 1 : 0);
    auto place = placeOfTable(lines, definitions, count);
    if (!place)
        return {};
    const bool endsBlock = place->end == count;
    const bool hasBreak = isHeading && endsBlock && isBreak(lines.back().text);
    if (isHeading && endsBlock && !hasBreak)
        ++place->end;

    TableParts parts;
    const auto add = [&](std::size_t line, Node node) {
        parts.blocks.push_back(childAt(lines, 0, line, std::move(node)));
    };
    if (isTooLarge(*place)) {
        Node whole = nodeOf(block.kind, 0, lines.size());
        whole.isTooLarge = true;
        add(0, std::move(whole));
        return parts;
    }
    if (place->header > definitions) {
        add(definitions,
            textOf(NodeKind::Paragraph, lines, definitions, place->header,
                   parts.textMaps.emplace_back()));
    }
    add(place->header, tableOf(lines, *place));
    if (hasBreak)
        add(count, nodeOf(NodeKind::ThematicBreak, count, count + 1));
    if (!endsBlock) {
        Node behind = textOf(block.kind, lines, place->end, count, parts.textMaps.emplace_back());
        behind.level = block.level;
        behind.lineCount += isHeading ? 1 : 0;
        add(place->end, std::move(behind));
    }
    return parts;
}

UnreadInlines::UnreadInlines(const std::vector<ChildBlock>& blocks, std::vector<PieceMap> textMaps)
    : m_textMaps(std::move(textMaps))
{
    for (const ChildBlock& block : blocks)
        gather(unshared(block));
}

void UnreadInlines::gather(Node& block)
{
    if (block.kind == NodeKind::TableRow) {
        for (Node& cell : block.children)
            appendCell(cell);
    } else if (!block.text.isEmpty() && block.kind != NodeKind::CodeBlock
               && block.kind != NodeKind::HtmlBlock) {
        appendText(block);
    }
    for (const ChildBlock& child : block.blocks)
        gather(unshared(child));
}

// A heading is one line in which anything may stand that may stand in a cell; without the sign
// behind it, those that end the cell would close it.
void UnreadInlines::appendCell(Node& cell)
{
    constexpr QByteArrayView opening = "# ";
    const QByteArray source = std::exchange(cell.text, {}).toUtf8();
    PieceMap map;
    map.add({opening.size(), cell.source.start});
    m_markdown += opening;
    const QByteArray words = withoutPipeEscapes(source, opening.size(), map);
    m_markdown += words + " #\n";
    m_unread.push_back({&cell, m_lineCount + 1, false, std::move(map)});
    ++m_lineCount;
}

void UnreadInlines::appendText(Node& text)
{
    m_unread.push_back({&text, m_lineCount + 1, true, std::move(m_textMaps[m_nextText++])});
    const QByteArray lines = 'x' + std::exchange(text.text, {}).toUtf8() + "\n\n";
    m_lineCount += static_cast<int>(lines.count('\n'));
    m_markdown += lines;
}

void UnreadInlines::spread(const std::vector<ChildBlock>& read)
{
    constexpr std::ptrdiff_t letterAndBreak = 2;
    auto unread = m_unread.begin();
    for (const ChildBlock& block : read) {
        while (unread != m_unread.end() && unread->line < block.line)
            ++unread;
        if (unread == m_unread.end())
            return;
        if (unread->line > block.line)
            continue; // what stood before
        std::vector<Node>& children = unread->node->children;
        children = std::move(unshared(block).children);
        for (Node& child : children)
            moveToSource(child, unread->map);
        if (unread->hasLetter)
            children.erase(children.begin(),
                           children.begin() + qMin(letterAndBreak, std::ssize(children)));
    }
}

} // namespace galley::markdown

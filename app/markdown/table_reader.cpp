// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/table_reader.h"

#include "app/markdown/container_marks.h"
#include "app/markdown/table_rows.h"

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

bool belongsToTable(const ContentLine& line)
{
    return !line.isLazy && line.indent < codeIndent;
}

// The first table in the lines from `first` on; `count` lines are text.
std::optional<TablePlace> placeOfTable(const std::vector<ContentLine>& lines, std::size_t first,
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
    return columns > mostColumns || columns * rows > mostCells;
}

Node nodeAt(NodeKind kind, const Node& block, std::size_t firstLine, std::size_t endLine)
{
    Node node;
    node.kind = kind;
    node.firstLine = block.firstLine + static_cast<int>(firstLine);
    node.lineCount = static_cast<int>(endLine - firstLine);
    return node;
}

Node rowAt(const Node& block, std::size_t line, QStringView text,
           const std::vector<CellAlignment>& columns)
{
    Node row = nodeAt(NodeKind::TableRow, block, line, line + 1);
    for (const TextRange& range : cellsOf(text)) {
        if (row.children.size() == columns.size())
            break;
        Node cell = nodeAt(NodeKind::TableCell, block, line, line + 1);
        cell.alignment = columns[row.children.size()];
        cell.text = withoutPipeEscapes(text.sliced(range.start, range.length));
        row.children.push_back(std::move(cell));
    }
    return row;
}

Node tableAt(const Node& block, const std::vector<ContentLine>& lines, const TablePlace& place)
{
    Node table = nodeAt(NodeKind::Table, block, place.header, place.end);
    for (std::size_t line = place.header; line < place.end; ++line) {
        if (line != place.header + 1)
            table.children.push_back(rowAt(block, line, lines[line].text, place.columns));
    }
    return table;
}

// Indented behind a line with a letter, which is taken away again, no line begins a block or
// defines anything: all stay text as they were.
Node textAt(NodeKind kind, const Node& block, const std::vector<ContentLine>& lines,
            std::size_t first, std::size_t end)
{
    Node text = nodeAt(kind, block, first, end);
    for (std::size_t line = first; line < end; ++line)
        text.text += QStringLiteral("\n    ") + lines[line].text;
    return text;
}

// What an underline is where it has no heading above it but a table: a break, or a row.
bool isBreak(const QString& underline)
{
    constexpr qsizetype shortestBreak = 3;
    return underline.startsWith(u'-') && underline.trimmed().size() >= shortestBreak;
}

} // namespace

std::vector<Node> tableWithin(const Node& block, const std::vector<ContentLine>& lines,
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

    std::vector<Node> nodes;
    if (isTooLarge(*place)) {
        nodes.push_back(nodeAt(block.kind, block, 0, lines.size()));
        nodes.back().isTooLarge = true;
        return nodes;
    }
    if (place->header > definitions)
        nodes.push_back(textAt(NodeKind::Paragraph, block, lines, definitions, place->header));
    nodes.push_back(tableAt(block, lines, *place));
    if (hasBreak)
        nodes.push_back(nodeAt(NodeKind::ThematicBreak, block, count, count + 1));
    if (!endsBlock) {
        Node behind = textAt(block.kind, block, lines, place->end, count);
        behind.level = block.level;
        behind.lineCount += isHeading ? 1 : 0;
        nodes.push_back(std::move(behind));
    }
    return nodes;
}

void UnreadInlines::gather(std::vector<Node>& blocks)
{
    for (Node& block : blocks) {
        if (block.kind == NodeKind::TableCell)
            appendCell(block);
        else if (block.kind >= NodeKind::Text)
            return;
        else if (!block.text.isEmpty() && block.kind != NodeKind::CodeBlock
                 && block.kind != NodeKind::HtmlBlock)
            appendText(block);
        else
            gather(block.children);
    }
}

// A heading is one line in which anything may stand that may stand in a cell; without the sign
// behind it, those that end the cell would close it.
void UnreadInlines::appendCell(Node& cell)
{
    m_unread.push_back({&cell, m_lineCount + 1, false});
    m_markdown += "# " + std::exchange(cell.text, {}).toUtf8() + " #\n";
    ++m_lineCount;
}

void UnreadInlines::appendText(Node& text)
{
    m_unread.push_back({&text, m_lineCount + 1, true});
    const QByteArray lines = 'x' + std::exchange(text.text, {}).toUtf8() + "\n\n";
    m_lineCount += static_cast<int>(lines.count('\n'));
    m_markdown += lines;
}

void UnreadInlines::spread(std::vector<Node> read)
{
    constexpr std::ptrdiff_t letterAndBreak = 2;
    auto unread = m_unread.begin();
    for (Node& node : read) {
        while (unread != m_unread.end() && unread->line < node.firstLine)
            ++unread;
        if (unread == m_unread.end())
            return;
        if (unread->line > node.firstLine)
            continue; // what stood before
        std::vector<Node>& children = unread->node->children;
        children = std::move(node.children);
        if (unread->hasLetter)
            children.erase(children.begin(),
                           children.begin() + qMin(letterAndBreak, std::ssize(children)));
    }
}

} // namespace galley::markdown

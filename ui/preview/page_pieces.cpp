// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/preview/page_pieces.h"

#include "app/markdown/html.h"
#include "ui/preview/inline_writer.h"
#include "ui/preview/piece_cuts.h"
#include "ui/preview/reading_direction.h"
#include "ui/preview/table_shape.h"

#include <algorithm>
#include <utility>

namespace galley {

using markdown::ChildBlock;
using markdown::Node;
using markdown::NodeKind;

namespace {

using Around = std::vector<std::shared_ptr<const PieceContainer>>;

constexpr qsizetype mostBytesAtOnce = 2000; // of a top-level block that is not parted
constexpr qsizetype mostCellsAtOnce = 400; // as many as a frame has
constexpr qsizetype mostUnitsOfTable = 14'000; // of one that is not parted
constexpr qsizetype cellsOfPiece = 200;
constexpr qsizetype unitsOfRows = 4000; // behind which no row is added to a piece
// A page ends long before: no block is less than 16 pixels high.
constexpr std::size_t mostPieces = 500'000;

// What decides how wide the columns of a table are set.
std::size_t columnsOf(const Node& table)
{
    constexpr std::size_t mostRows = TableShape::mostRowsMeasured;
    std::size_t hash = table.blocks.front()->children.size();
    for (std::size_t row = 0; row < qMin(mostRows, table.blocks.size()); ++row) {
        for (const Node& cell : table.blocks[row]->children)
            hash = qHashMulti(hash, alternativeText(cell).left(TableShape::mostUnitsMeasured),
                              static_cast<int>(cell.alignment));
    }
    return hash;
}

std::size_t hashOf(const Node& node)
{
    std::size_t hash = qHash(node.text);
    for (const ChildBlock& child : node.blocks)
        hash = qHashMulti(hash, hashOf(*child));
    for (const Node& child : node.children)
        hash = qHashMulti(hash, hashOf(child));
    return hash;
}

// Behind those from there on that are small enough to be written together. Where it ends is decided
// by what stands there, so that behind an edit the same ends are soon found again.
std::size_t smallOnesFrom(const std::vector<ChildBlock>& blocks, std::size_t first)
{
    constexpr qsizetype small = 500; // weight
    constexpr std::size_t fewest = 8;
    constexpr std::size_t most = 32;
    qsizetype left = 2 * small;
    std::size_t behind = first;
    while (behind < blocks.size() && behind - first < most) {
        const qsizetype weight = weightOf(*blocks[behind]);
        left -= weight;
        if (weight > small || left < 0)
            break;
        ++behind;
        if (behind - first >= fewest && hashOf(*blocks[behind - 1]) % fewest == 0)
            break;
    }
    return behind;
}

class PiecesReader {
public:
    void read(const Node& node, int line);
    PagePieces take() { return std::move(m_pieces); }

private:
    void readChildren(const Node& node, int line);
    void readWithin(const PieceContainer& container, const Node& node, int line);
    void readTable(const Node& table, int line);
    void readCuts(const Node& node, int line, const std::vector<PieceCut>& cuts);
    PagePiece& add(const Node& node, int line, int lineCount);
    bool isRightToLeft() const { return !m_around.empty() && m_around.back()->isRightToLeft; }

    PagePieces m_pieces;
    Around m_around;
    int m_begun = 0; // of m_around
};

// The node begins on that line.
void PiecesReader::read(const Node& node, int line)
{
    if (m_pieces.size() >= mostPieces)
        return;
    switch (node.kind) {
    case NodeKind::Quote:
        return readWithin(quoteContainer(node, isRightToLeft()), node, line);
    case NodeKind::List:
    case NodeKind::Document:
        return readChildren(node, line);
    case NodeKind::Table:
        return readTable(node, line);
    case NodeKind::CodeBlock:
    case NodeKind::HtmlBlock:
        return readCuts(node, line, cutsOfCode(node));
    default:
        return readCuts(node, line, cutsOfWords(node));
    }
}

// Small ones on end are a piece together.
void PiecesReader::readChildren(const Node& node, int line)
{
    const auto& children = node.blocks;
    for (std::size_t child = 0; child < children.size();) {
        const std::size_t behind = smallOnesFrom(children, child);
        if (behind > child) {
            const ChildBlock& last = children[behind - 1];
            PagePiece& piece = add(node, line, last.line + last->lineCount - children[child].line);
            piece.firstLine += children[child].line;
            piece.range = {static_cast<qsizetype>(child), 0,
                           static_cast<qsizetype>(behind - child)};
            child = behind;
            continue;
        }
        if (node.kind == NodeKind::List)
            readWithin(itemContainer(node, static_cast<int>(child), isRightToLeft()),
                       *children[child], line + children[child].line);
        else
            read(*children[child], line + children[child].line);
        ++child;
    }
}

void PiecesReader::readWithin(const PieceContainer& container, const Node& node, int line)
{
    if (m_pieces.size() >= mostPieces)
        return;
    static const Node nothing;
    m_around.push_back(std::make_shared<const PieceContainer>(container));
    if (node.blocks.empty()) // a mark or a bar alone
        add(nothing, line, node.lineCount);
    readChildren(node, line);
    m_around.pop_back();
    m_begun = qMin(m_begun, static_cast<int>(m_around.size()));
}

// By rows, where it is too large for a frame.
void PiecesReader::readTable(const Node& table, int line)
{
    const auto rows = static_cast<qsizetype>(table.blocks.size());
    const auto columns = static_cast<qsizetype>(table.blocks.front()->children.size());
    if (rows * columns <= mostCellsAtOnce && unitsOf(table) <= mostUnitsOfTable) {
        add(table, line, table.lineCount);
        return;
    }
    const std::size_t widths = columnsOf(table);
    for (qsizetype row = 0; row < rows;) {
        qsizetype behind = row;
        for (qsizetype units = 0; behind < rows
             && behind - row < qMax<qsizetype>(1, cellsOfPiece / columns) && units < unitsOfRows;
             ++behind)
            units += unitsOf(*table.blocks[static_cast<std::size_t>(behind)]);
        PagePiece& piece = add(table, line, table.lineCount);
        piece.range = {row, 0, behind - row};
        piece.columns = widths;
        const int before = static_cast<int>(row == 0 ? 0 : row + 1); // and the line of alignments
        piece.firstLine += before;
        piece.lineCount = static_cast<int>(behind + 1) - before;
        row = behind;
    }
}

void PiecesReader::readCuts(const Node& node, int line, const std::vector<PieceCut>& cuts)
{
    const bool mayHoldComments = node.kind == NodeKind::HtmlBlock && cuts.size() > 1;
    const std::vector<TextRange> comments =
        mayHoldComments ? markdown::commentsIn(node.text) : std::vector<TextRange>();
    auto comment = comments.begin();
    for (const PieceCut& cut : cuts) {
        PagePiece& piece = add(node, line, node.lineCount);
        const bool isLast = &cut == &cuts.back();
        piece.range = cut.range;
        while (comment != comments.end() && comment->end() <= cut.range.first)
            ++comment;
        piece.isInComment = comment != comments.end() && comment->start < cut.range.first;
        piece.join = cut.join;
        piece.goesOn = !isLast;
        piece.firstLine += cut.line;
        piece.lineStart = cut.lineStart;
        piece.lineEnd = isLast ? 1 : cut.lineEnd;
        piece.lineCount = qMax(1, isLast ? node.lineCount - cut.line : cut.lineCount);
    }
}

PagePiece& PiecesReader::add(const Node& node, int line, int lineCount)
{
    PagePiece piece;
    piece.node = &node;
    piece.around = m_around;
    piece.begun = m_begun;
    piece.nodeLine = line;
    piece.firstLine = line;
    piece.lineCount = lineCount;
    m_begun = static_cast<int>(m_around.size());
    return m_pieces.emplace_back(std::move(piece));
}

} // namespace

bool readsRightToLeft(const Node& node, bool isWithinRightToLeft)
{
    const auto direction = readingDirectionOf(node);
    return direction ? *direction == Qt::RightToLeft : isWithinRightToLeft;
}

PieceContainer quoteContainer(const Node& quote, bool isWithinRightToLeft)
{
    PieceContainer container;
    container.isQuote = true;
    container.isRightToLeft = readsRightToLeft(quote, isWithinRightToLeft);
    return container;
}

PieceContainer itemContainer(const Node& list, int item, bool isWithinRightToLeft)
{
    const Node& node = *list.blocks[static_cast<std::size_t>(item)];
    PieceContainer container;
    container.isTight = list.tight;
    container.isRightToLeft = readsRightToLeft(node, isWithinRightToLeft);
    container.isNext = item > 0;
    container.task = node.task;
    container.isOrdered = list.ordered;
    if (list.ordered) {
        container.number = static_cast<qint64>(list.level) + item;
        container.digits =
            QString::number(list.level + static_cast<qint64>(list.blocks.size())).size();
    }
    return container;
}

bool isParted(qsizetype sourceLength)
{
    return sourceLength > mostBytesAtOnce;
}

PagePieces piecesOf(const Node& block)
{
    PiecesReader reader;
    reader.read(block, 0);
    return reader.take();
}

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/preview/page_pieces.h"

#include "app/markdown/blocks/tree_difference.h"
#include "app/markdown/views/html.h"
#include "ui/preview/inline_writer.h"
#include "ui/preview/piece_cuts.h"
#include "ui/preview/reading_direction.h"
#include "ui/preview/table_shape.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace galley {

using markdown::ChildBlock;
using markdown::Node;
using markdown::NodeKind;

namespace {

using Around = std::vector<std::shared_ptr<const PieceContainer>>;

constexpr qsizetype maximumBytesAtOnce = 2000; // of a top-level block that is not parted
constexpr std::size_t maximumCellsAtOnce = 400; // as many as a frame has
constexpr qsizetype maximumUnitsOfTable = 14'000; // of one that is not parted
constexpr std::size_t cellsOfPiece = 200;
constexpr qsizetype weightOfRows = 4000; // behind which no row is added to a piece
// A page ends long before: no block is less than 16 pixels high.
constexpr std::size_t maximumPieces = 500'000;

// How the columns of a table are set.
std::size_t columnsOf(const Node& table, const PageStyles& styles)
{
    std::size_t hash = 0;
    for (const qreal width : TableShape(table, styles, false).columnWidths())
        hash = qHashMulti(hash, width);
    for (const Node& cell : table.blocks.front()->children)
        hash = qHashMulti(hash, static_cast<int>(cell.alignment));
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

ChildMeasure measureOf(const ChildBlock& child)
{
    return {weightOf(*child), hashOf(*child)};
}

// Behind those from there on that are small enough to be written together. Where it ends is decided
// by what stands there, so that behind an edit the same ends are soon found again.
std::size_t smallOnesFrom(const ChildMeasures& children, std::size_t first)
{
    constexpr qsizetype small = 500; // weight
    constexpr std::size_t minimum = 8;
    constexpr std::size_t maximum = 32;
    qsizetype left = 2 * small;
    std::size_t behind = first;
    while (behind < children.size() && behind - first < maximum) {
        const qsizetype weight = children[behind].weight;
        left -= weight;
        if (weight > small || left < 0)
            break;
        ++behind;
        if (behind - first >= minimum && children[behind - 1].hash % minimum == 0)
            break;
    }
    return behind;
}

// Behind the rows from there on that are written together, decided likewise.
std::size_t rowsFrom(const ChildMeasures& rows, std::size_t first, std::size_t columns)
{
    const std::size_t maximum = qMax<std::size_t>(1, cellsOfPiece / columns);
    constexpr std::size_t goodEnds = 8; // one row in so many is one
    qsizetype weight = 0;
    std::size_t behind = first;
    while (behind < rows.size() && behind - first < maximum && weight < weightOfRows) {
        weight += rows[behind].weight;
        ++behind;
        if (behind - first >= maximum / 3 && rows[behind - 1].hash % goodEnds == 0)
            break;
    }
    return behind;
}

class PiecesReader {
public:
    // `measures` are those of the children of `block`.
    PiecesReader(const Node& block, const PageStyles& styles, const ChildMeasures& measures)
        : m_block(block)
        , m_styles(styles)
        , m_measures(measures)
    {
    }

    void read(const Node& node, int line);
    PagePieces take() { return std::move(m_pieces); }

private:
    void readChildren(const Node& node, int line);
    void readWithin(const PieceContainer& container, const Node& node, int line);
    void readTable(const Node& table, int line);
    void readCuts(const Node& node, int line, const std::vector<PieceCut>& cuts);
    PagePiece& add(const Node& node, int line, int lineCount);
    bool isRightToLeft() const { return !m_around.empty() && m_around.back()->isRightToLeft; }

    const Node& m_block;
    const PageStyles& m_styles;
    const ChildMeasures& m_measures;
    PagePieces m_pieces;
    Around m_around;
    int m_begun = 0; // of m_around
};

// The node begins on that line.
void PiecesReader::read(const Node& node, int line)
{
    if (m_pieces.size() >= maximumPieces)
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
    const ChildMeasures own = &node == &m_block ? ChildMeasures() : measuresOf(node);
    const ChildMeasures& measures = &node == &m_block ? m_measures : own;
    for (std::size_t child = 0; child < children.size();) {
        const std::size_t behind = smallOnesFrom(measures, child);
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
    if (m_pieces.size() >= maximumPieces)
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
    const std::size_t rows = table.blocks.size();
    const std::size_t columns = table.blocks.front()->children.size();
    if (rows * columns <= maximumCellsAtOnce && unitsOf(table) <= maximumUnitsOfTable) {
        add(table, line, table.lineCount);
        return;
    }
    const ChildMeasures own = &table == &m_block ? ChildMeasures() : measuresOf(table);
    const ChildMeasures& measures = &table == &m_block ? m_measures : own;
    const std::size_t widths = columnsOf(table, m_styles);
    for (std::size_t row = 0; row < rows;) {
        const std::size_t behind = rowsFrom(measures, row, columns);
        PagePiece& piece = add(table, line, table.lineCount);
        piece.range = {static_cast<qsizetype>(row), 0, static_cast<qsizetype>(behind - row)};
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
    return sourceLength > maximumBytesAtOnce;
}

ChildMeasures measuresOf(const Node& block)
{
    ChildMeasures measures;
    measures.reserve(block.blocks.size());
    for (const ChildBlock& child : block.blocks)
        measures.push_back(measureOf(child));
    return measures;
}

ChildMeasures measuresOf(const Node& block, const Node& before, const ChildMeasures& known)
{
    const markdown::TreeDifference difference = markdown::childrenDifference(before, block);
    ChildMeasures measures(known.begin(), known.begin() + difference.first);
    measures.reserve(block.blocks.size());
    const auto first = block.blocks.begin() + difference.first;
    std::transform(first, first + difference.inserted, std::back_inserter(measures), measureOf);
    measures.insert(measures.end(), known.begin() + difference.first + difference.removed,
                    known.end());
    return measures;
}

PagePieces piecesOf(const Node& block, const PageStyles& styles, const ChildMeasures& measures)
{
    PiecesReader reader(block, styles, measures);
    reader.read(block, 0);
    return reader.take();
}

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/preview/page_html_test.cpp

#include "ui/preview/selected_pieces.h"

#include "ui/preview/block_properties.h"

#include <QTextDocument>
#include <QTextTable>

#include <algorithm>
#include <tuple>
#include <utility>

namespace galley {

namespace {

QChar alignmentOf(const QTextBlockFormat& format)
{
    if (!format.hasProperty(QTextFormat::BlockAlignment))
        return alignments::none;
    if (format.alignment() & Qt::AlignHCenter)
        return alignments::center;
    return format.alignment() & Qt::AlignRight ? alignments::right : alignments::left;
}

class PieceReader {
public:
    PieceReader(int start, int end) : m_start(start), m_end(end) { }

    void addBlock(const QTextBlock& block);
    void addCells(const QTextTable& table, int row, int rows, int column, int columns);
    std::vector<SelectedPiece> take();

private:
    void addRow(const QTextBlock& block);
    void addCell(const QTextTable& table, const QTextBlock& block);
    void add(SelectedPiece piece);

    int m_start = 0;
    int m_end = 0;
    int m_table = 0;
    int m_row = 0;
    bool m_isInRows = false; // the block before is a row of text
    const QTextTable* m_frame = nullptr; // that the block before stands in
    std::vector<SelectedPiece> m_pieces;
};

void PieceReader::addBlock(const QTextBlock& block)
{
    const QTextBlockFormat format = block.blockFormat();
    const QTextTable* const table = QTextCursor(block).currentTable();
    const bool isHeader = format.boolProperty(BoldRuleBelow);
    const bool isRow = isHeader || format.boolProperty(RuleBelow);
    m_table += table != m_frame || isHeader || isRow != m_isInRows ? 1 : 0;
    m_row = isRow && m_isInRows && !isHeader ? m_row + 1 : 0;
    m_frame = table;
    m_isInRows = isRow;
    if (table)
        addCell(*table, block);
    else if (isRow)
        addRow(block);
    else if (!format.boolProperty(BesideFrame))
        add({block, block.position(), block.position() + block.length() - 1, {}, {}});
}

void PieceReader::addCells(const QTextTable& table, int row, int rows, int column, int columns)
{
    for (int down = 0; down < rows; ++down) {
        for (int across = 0; across < columns; ++across)
            addCell(table, table.cellAt(row + down, column + across).firstCursorPosition().block());
    }
}

void PieceReader::addCell(const QTextTable& table, const QTextBlock& block)
{
    const QTextTableCell place = table.cellAt(block.position());
    const QTextTableFormat format = table.format();
    const bool isRightToLeft = format.layoutDirection() == Qt::RightToLeft; // see TableShape
    const int column = isRightToLeft ? table.columns() - 1 - place.column() : place.column();
    const SelectedPiece::Cell cell{m_table, place.row(), column,
                                   place.row() < format.headerRowCount(),
                                   alignmentOf(block.blockFormat())};
    add({block, block.position(), block.position() + block.length() - 1, {}, cell});
}

void PieceReader::addRow(const QTextBlock& block)
{
    const QTextBlockFormat format = block.blockFormat();
    const QString letters = format.stringProperty(CellAlignments);
    const bool isHeader = format.boolProperty(BoldRuleBelow);
    const auto cellOf = [&](int column) {
        return SelectedPiece::Cell{m_table, m_row, column, isHeader, letters.at(column)};
    };
    SelectedPiece piece{block, block.position(), 0, {}, cellOf(0)};
    for (auto part = block.begin(); !part.atEnd(); ++part) {
        const QTextFragment fragment = part.fragment();
        if (!fragment.charFormat().hasProperty(ColumnBehind)) {
            piece.fragments.push_back(fragment);
            continue;
        }
        const int column = fragment.charFormat().intProperty(ColumnBehind);
        piece.end = fragment.position();
        if (column > 0)
            add(std::move(piece));
        piece = {block, fragment.position() + fragment.length(), 0, {}, cellOf(column)};
    }
    piece.end = block.position() + block.length() - 1;
    add(std::move(piece));
}

void PieceReader::add(SelectedPiece piece)
{
    const bool isEmpty = piece.start == piece.end;
    const int start = qMax(m_start, piece.start);
    const int end = qMin(m_end, piece.end);
    if (piece.cell ? start > end || (start == end && !isEmpty) : start > end)
        return;
    if (piece.fragments.empty()) {
        for (auto part = piece.block.begin(); !part.atEnd(); ++part)
            piece.fragments.push_back(part.fragment());
    }
    piece.start = start;
    piece.end = end;
    m_pieces.push_back(std::move(piece));
}

std::vector<SelectedPiece> PieceReader::take()
{
    if (m_pieces.size() == 1)
        m_pieces.front().cell.reset();
    for (auto first = m_pieces.begin(); first != m_pieces.end();) {
        if (!first->cell) {
            ++first;
            continue;
        }
        const auto behind =
            std::find_if(first, m_pieces.end(), [first](const SelectedPiece& piece) {
                return !piece.cell || piece.cell->table != first->cell->table;
            });
        std::sort(first, behind, [](const SelectedPiece& one, const SelectedPiece& other) {
            return std::tie(one.cell->row, one.cell->column)
                < std::tie(other.cell->row, other.cell->column);
        });
        const int row = first->cell->row;
        const auto leftmost = std::min_element(
            first, behind, [](const SelectedPiece& one, const SelectedPiece& other) {
                return one.cell->column < other.cell->column;
            });
        const int column = leftmost->cell->column;
        for (; first != behind; ++first) {
            first->cell->row -= row;
            first->cell->column -= column;
        }
    }
    return std::exchange(m_pieces, {});
}

} // namespace

QString SelectedPiece::textOf(const QTextFragment& fragment) const
{
    const int from = qMax(start, fragment.position());
    const int to = qMin(end, fragment.position() + fragment.length());
    return from < to ? fragment.text().mid(from - fragment.position(), to - from) : QString();
}

std::vector<SelectedPiece> piecesOf(const QTextCursor& selection)
{
    if (selection.hasComplexSelection()) { // of the cells between two corners
        int row = 0;
        int rows = 0;
        int column = 0;
        int columns = 0;
        selection.selectedTableCells(&row, &rows, &column, &columns);
        PieceReader corners(0, selection.document()->characterCount());
        corners.addCells(*selection.currentTable(), row, rows, column, columns);
        return corners.take();
    }
    const int start = selection.selectionStart();
    const int end = selection.selectionEnd();
    PieceReader reader(start, end);
    for (QTextBlock block = selection.document()->findBlock(start);
         block.isValid() && block.position() < end; block = block.next())
        reader.addBlock(block);
    return reader.take();
}

} // namespace galley

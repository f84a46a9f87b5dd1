// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

// What BlockWriter makes of tables.

#include "ui/preview/block_properties.h"
#include "ui/preview/block_writer.h"
#include "ui/preview/inline_writer.h"
#include "ui/preview/reading_direction.h"
#include "ui/preview/table_columns.h"
#include "ui/preview/table_shape.h"

#include <QTextTable>

namespace galley {

using markdown::Node;

namespace {

constexpr qreal paragraphSpace = 1.0; // in multiples of the text's size
constexpr qsizetype maximumTableFrames = 40;
constexpr qsizetype longestRow = 4000; // units that are shown of the cells of a row together

// Behind the first row of a table, which begins on that line, stands the line of its alignments.
NodeLines linesOfRow(int tableLine, int row)
{
    return {tableLine + (row == 0 ? 0 : row + 1), 1};
}

} // namespace

// A frame of Qt's wraps what is in its cells, but takes the longer to be laid out the more cells it
// has, and the longer to be replaced the more frames there are; and no bar of a quote stands beside
// it. Whatever is large or nested, or comes after many others, becomes rows of text.
void BlockWriter::writeTable(const Node& node)
{
    const TableShape shape(node, m_styles, isRightToLeft(node));
    if (m_piece.range.isAll() && m_containers.empty() && m_framesBefore < maximumTableFrames
        && shape.fitsFrame())
        writeTableFrame(shape);
    else
        writeTableRows(shape);
}

void BlockWriter::writeTableFrame(const TableShape& shape)
{
    ++m_framesBefore;
    beginFiller(paragraphSpace, 0);
    QTextTable* const table =
        m_cursor.insertTable(shape.rowCount(), shape.columnCount(), shape.frameFormat());
    for (int row = 0; row < shape.rowCount(); ++row) {
        const QTextCharFormat text =
            row == 0 ? m_styles.strongWithin(m_styles.text) : m_styles.text;
        qsizetype left = longestRow;
        for (int column = 0; column < shape.columnCount(); ++column) {
            const Node& cell = shape.cell(row, column);
            QTextTableCell place = table->cellAt(row, shape.placeOf(column));
            QTextCursor cursor = place.firstCursorPosition();
            const auto direction = readingDirectionOf(cell);
            cursor.setBlockFormat(shape.blockFormat(
                column, direction ? *direction == Qt::RightToLeft : shape.isRightToLeft()));
            // A cell's first block has its text format from the cell.
            QTextTableCellFormat format = shape.cellFormat(row);
            format.merge(text);
            place.setFormat(format);
            const NodeLines lines = linesOfRow(m_nodeLine, row);
            InlineWriter writer(cursor, m_styles, m_notes, lines.first);
            left -= writer.writeClamped(cell, text, left);
            m_written.pictures += writer.pictures();
            m_written.lines.push_back({lines.first - m_piece.firstLine, lines.count});
        }
    }
    fitColumns(*table, m_styles);
    m_cursor.setPosition(table->lastPosition() + 1);
    m_written.blocks += shape.rowCount() * shape.columnCount();
    beginFiller(0, paragraphSpace);
}

void BlockWriter::writeTableRows(const TableShape& shape)
{
    qreal indent = 0;
    for (const Container& container : m_containers)
        indent += container.width;
    const QTextBlockFormat common = shape.rowFormat(m_styles.columnWidth - indent);
    const bool hasTabs = common.hasProperty(QTextFormat::TabPositions);
    const auto firstRow = static_cast<int>(m_piece.range.first);
    const int behind = m_piece.range.length < 0 ? shape.rowCount()
                                                : firstRow + static_cast<int>(m_piece.range.length);
    for (int row = firstRow; row < behind; ++row) {
        const bool isLast = row + 1 == shape.rowCount();
        m_lines = linesOfRow(m_nodeLine, row);
        QTextBlockFormat format = m_styles.block(row == 0 ? paragraphSpace : shape.rowSpace,
                                                 isLast ? paragraphSpace : shape.rowSpace);
        format.merge(common);
        format.setProperty(row == 0 ? BoldRuleBelow : RuleBelow, true);
        const QTextCharFormat text =
            row == 0 ? m_styles.strongWithin(m_styles.text) : m_styles.text;
        beginBlock(format, text, shape.isRightToLeft());
        qsizetype left = longestRow;
        for (int column = 0; column < shape.cellCount(row); ++column) {
            QTextCharFormat between = m_styles.facts;
            between.setProperty(ColumnBehind, column);
            m_cursor.insertText(shape.separatorBefore(column, hasTabs), between);
            left -= writeCell(shape.cell(row, column), text, left);
        }
    }
}

qsizetype BlockWriter::writeCell(const Node& cell, const QTextCharFormat& text,
                                 qsizetype maximumUnits)
{
    InlineWriter writer(m_cursor, m_styles, m_notes, m_lines.first);
    const qsizetype units = writer.writeClamped(cell, text, maximumUnits);
    m_written.pictures += writer.pictures();
    return units;
}

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/preview/table_columns.h"

#include <QFontMetricsF>
#include <QTextDocument>
#include <QTextLayout>

#include <algorithm>
#include <numeric>
#include <vector>

namespace galley {

namespace {

constexpr qreal longestOrdinaryWord = 20; // average characters
constexpr qreal oneLine = 1e6; // pixels, wider than any page
constexpr qreal slack = 2; // pixels, for what Qt rounds

struct Column {
    qreal width = 0; // with all of its text on one line
    qreal least = 0; // for its longest word, unless that is overlong
};

qreal sumOf(const std::vector<qreal>& widths)
{
    return std::accumulate(widths.begin(), widths.end(), 0.0);
}

// On one line, as the page shows it.
Column extentOf(const QTextBlock& text)
{
    QTextLayout layout(text);
    QTextOption option;
    option.setWrapMode(QTextOption::WordWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid())
        line.setLineWidth(oneLine);
    layout.endLayout();
    return {layout.maximumWidth(), layout.minimumWidth()};
}

std::vector<Column> columnsOf(const QTextTable& table, const PageStyles& styles, qreal room)
{
    // A picture may be as wide as an equal share of the page.
    const qreal overlong =
        qMax(longestOrdinaryWord * QFontMetricsF(styles.text.font()).averageCharWidth(),
             room / table.columns());
    const qreal around = 2 * styles.cellPadding + slack;
    std::vector<Column> columns(static_cast<std::size_t>(table.columns()));
    for (int row = 0; row < table.rows(); ++row) {
        for (int number = 0; number < table.columns(); ++number) {
            const Column cell = extentOf(table.cellAt(row, number).firstCursorPosition().block());
            Column& column = columns[static_cast<std::size_t>(number)];
            column.width = qMax(column.width, cell.width + around);
            column.least = qMax(column.least, qMin(cell.least, overlong) + around);
        }
    }
    return columns;
}

// Narrow columns keep their width; what is left is shared by the others as their text asks for.
std::vector<qreal> shared(std::vector<qreal> widths, qreal room)
{
    std::vector<std::size_t> order(widths.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::sort(order.begin(), order.end(), [&widths](std::size_t one, std::size_t other) {
        return widths[one] < widths[other];
    });
    qreal wanted = sumOf(widths);
    auto left = static_cast<qreal>(widths.size());
    for (const std::size_t column : order) {
        const qreal width = widths[column];
        const qreal share = room / left;
        // Between an equal share and one in proportion, so that long text does not starve short.
        widths[column] = width <= share ? width : (share + room * width / wanted) / 2;
        wanted -= width;
        room -= widths[column];
        --left;
    }
    return widths;
}

// A share that leaves each column what its words need, where that is to be had.
std::vector<qreal> sharedByWords(const std::vector<Column>& columns, qreal room)
{
    std::vector<qreal> least;
    least.reserve(columns.size());
    for (const Column& column : columns)
        least.push_back(column.least);
    if (sumOf(least) >= room)
        return shared(least, room);

    std::vector<qreal> widths(columns.size());
    std::vector<bool> isBound(columns.size()); // to its least width
    for (bool isChanged = true; isChanged;) {
        isChanged = false;
        std::vector<std::size_t> free;
        std::vector<qreal> wanted;
        qreal left = room;
        for (std::size_t column = 0; column < columns.size(); ++column) {
            if (isBound[column]) {
                left -= least[column];
                continue;
            }
            free.push_back(column);
            wanted.push_back(columns[column].width);
        }
        const std::vector<qreal> shares = shared(wanted, left);
        for (std::size_t index = 0; index < free.size(); ++index) {
            const std::size_t column = free[index];
            widths[column] = shares[index];
            if (shares[index] >= least[column])
                continue;
            widths[column] = least[column];
            isBound[column] = true;
            isChanged = true;
        }
    }
    return widths;
}

} // namespace

bool fitColumns(QTextTable& table, const PageStyles& styles)
{
    const qreal pageWidth = table.document()->textWidth() - 2 * styles.margin;
    const qreal room = pageWidth > 0 ? pageWidth : styles.columnWidth;
    const std::vector<Column> columns = columnsOf(table, styles, room);
    std::vector<qreal> widths;
    widths.reserve(columns.size());
    for (const Column& column : columns)
        widths.push_back(column.width);
    const bool isWide = sumOf(widths) > room;
    if (isWide)
        widths = sharedByWords(columns, room);
    const qreal whole = sumOf(widths);

    QTextTableFormat format = table.format();
    // Aligned by Qt it would reach over the edge of the page: a margin takes what it leaves free.
    const bool isOffset = !isWide && format.layoutDirection() == Qt::RightToLeft;
    QList<QTextLength> lengths;
    for (const qreal width : widths)
        lengths.append(QTextLength(QTextLength::PercentageLength, 100 * width / whole));
    const bool isBound = isWide || isOffset;
    format.setColumnWidthConstraints(isBound ? lengths : QList<QTextLength>());
    format.setWidth(isBound ? QTextLength(QTextLength::PercentageLength, 100) : QTextLength());
    format.setLeftMargin(isOffset ? room - whole : 0);
    if (format == table.format())
        return false;
    table.setFormat(format);
    return true;
}

} // namespace galley

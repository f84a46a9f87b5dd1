// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/preview/table_writing_test.cpp

#include "ui/preview/table_shape.h"

#include "ui/preview/block_properties.h"
#include "ui/preview/inline_writer.h"

#include <QFontMetricsF>

#include <cmath>
#include <numeric>

namespace galley {

using markdown::CellAlignment;
using markdown::Node;

namespace {

constexpr int maximumCellsOfFrame = 400;
constexpr int maximumColumnsOfFrame = 12;

} // namespace

TableShape::TableShape(const Node& table, const PageStyles& styles, bool isRightToLeft)
    : m_table(table)
    , m_styles(styles)
    , m_isRightToLeft(isRightToLeft)
{
}

const Node& TableShape::cell(int row, int column) const
{
    static const Node empty;
    const std::vector<Node>& cells = m_table.blocks[static_cast<std::size_t>(row)]->children;
    return column < static_cast<int>(cells.size()) ? cells[static_cast<std::size_t>(column)]
                                                   : empty;
}

int TableShape::cellCount(int row) const
{
    const auto cells =
        static_cast<int>(m_table.blocks[static_cast<std::size_t>(row)]->children.size());
    return qBound(1, cells, columnCount());
}

qreal TableShape::widthOf(const Node& cell, const QFontMetricsF& metrics) const
{
    const QString words = alternativeText(cell).left(maximumUnitsMeasured);
    return metrics.horizontalAdvance(words) + 2 * m_styles.cellPadding + 2;
}

CellAlignment TableShape::alignmentOf(int column) const
{
    return cell(0, column).alignment;
}

bool TableShape::fitsFrame() const
{
    return columnCount() <= maximumColumnsOfFrame
        && rowCount() * columnCount() <= maximumCellsOfFrame;
}

QTextTableFormat TableShape::frameFormat() const
{
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellSpacing(0);
    format.setCellPadding(0);
    format.setBorderCollapse(true);
    format.setHeaderRowCount(1);
    format.setLayoutDirection(m_isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    return format;
}

// Qt knows the direction of a table, but sets its columns from the left.
int TableShape::placeOf(int column) const
{
    return m_isRightToLeft ? columnCount() - 1 - column : column;
}

QTextTableCellFormat TableShape::cellFormat(int row) const
{
    QTextTableCellFormat format;
    format.setLeftPadding(m_styles.cellPadding);
    format.setRightPadding(m_styles.cellPadding);
    format.setTopPadding(rowSpace * m_styles.em);
    format.setBottomPadding(rowSpace * m_styles.em);
    format.setBottomBorder(1);
    format.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBottomBorderBrush(row == 0 ? m_styles.colours.secondaryText
                                         : m_styles.colours.border);
    return format;
}

QTextBlockFormat TableShape::blockFormat(int column, bool isRightToLeft) const
{
    QTextBlockFormat format;
    format.setLineHeight(m_styles.leading / 2, QTextBlockFormat::LineDistanceHeight);
    format.setLayoutDirection(isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    switch (alignmentOf(column)) {
    case CellAlignment::Left:
        format.setAlignment(Qt::AlignLeft | Qt::AlignAbsolute);
        break;
    case CellAlignment::Center:
        format.setAlignment(Qt::AlignHCenter);
        break;
    case CellAlignment::Right:
        format.setAlignment(Qt::AlignRight | Qt::AlignAbsolute);
        break;
    case CellAlignment::None:
        break;
    }
    return format;
}

std::vector<qreal> TableShape::columnWidths() const
{
    std::vector<qreal> widths(static_cast<std::size_t>(columnCount()));
    const QFontMetricsF bold(m_styles.strongWithin(m_styles.text).font());
    const QFontMetricsF plain(m_styles.text.font());
    for (int row = 0; row < qMin(rowCount(), maximumRowsMeasured); ++row) {
        for (int column = 0; column < columnCount(); ++column) {
            qreal& width = widths[static_cast<std::size_t>(column)];
            width = qMax(width, widthOf(cell(row, column), row == 0 ? bold : plain));
        }
    }
    for (qreal& width : widths)
        width = std::ceil(width / m_styles.em) * m_styles.em;
    return widths;
}

QTextBlockFormat TableShape::rowFormat(qreal width) const
{
    QTextBlockFormat format;
    format.setLeftMargin(m_styles.cellPadding);
    format.setRightMargin(m_styles.cellPadding);
    format.setProperty(CellAlignments, alignmentLetters());
    const std::vector<qreal> widths = columnWidths();
    const qreal whole = std::accumulate(widths.begin(), widths.end(), 0.0);
    if (whole > width)
        return format;
    format.setProperty(RuleWidth, whole);
    format.setTabPositions(tabsOf(widths));
    return format;
}

QList<QTextOption::Tab> TableShape::tabsOf(const std::vector<qreal>& widths) const
{
    const auto atStart = m_isRightToLeft ? QTextOption::RightTab : QTextOption::LeftTab;
    const auto atEnd = m_isRightToLeft ? QTextOption::LeftTab : QTextOption::RightTab;
    QList<QTextOption::Tab> tabs;
    qreal start = 0;
    for (int column = 0; column < columnCount(); ++column) {
        const qreal end = start + widths[static_cast<std::size_t>(column)];
        if (alignmentOf(column) == CellAlignment::Center)
            tabs.append({(start + end) / 2 - m_styles.cellPadding, QTextOption::CenterTab});
        else if (standsAtEnd(column))
            tabs.append({end - 2 * m_styles.cellPadding, atEnd});
        else if (column > 0)
            tabs.append({start, atStart});
        start = end;
    }
    return tabs;
}

bool TableShape::standsAtEnd(int column) const
{
    return alignmentOf(column) == (m_isRightToLeft ? CellAlignment::Left : CellAlignment::Right);
}

QString TableShape::separatorBefore(int column, bool hasTabs) const
{
    const bool isAligned = standsAtEnd(column) || alignmentOf(column) == CellAlignment::Center;
    if (hasTabs)
        return column > 0 || isAligned ? QStringLiteral("\t") : QString();
    return column > 0 ? QStringLiteral("  \u2502  ") : QString();
}

QString TableShape::alignmentLetters() const
{
    QString letters;
    for (int column = 0; column < columnCount(); ++column) {
        switch (alignmentOf(column)) {
        case CellAlignment::Left:
            letters += alignments::left;
            break;
        case CellAlignment::Center:
            letters += alignments::center;
            break;
        case CellAlignment::Right:
            letters += alignments::right;
            break;
        case CellAlignment::None:
            letters += alignments::none;
            break;
        }
    }
    return letters;
}

} // namespace galley

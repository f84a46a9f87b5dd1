// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/node.h"
#include "ui/preview/page_styles.h"

#include <QFontMetricsF>
#include <QTextOption>
#include <QTextTableFormat>

#include <vector>

namespace galley {

// How a table of a text is set: how wide its columns are, what its rows and cells look like.
class TableShape {
public:
    static constexpr qreal rowSpace =
        0.25; // above and below a row, in multiples of the text's size
    static constexpr int maximumRowsMeasured = 200;
    static constexpr qsizetype maximumUnitsMeasured = 200; // of a cell

    TableShape(const markdown::Node& table, const PageStyles& styles, bool isRightToLeft);

    bool isRightToLeft() const { return m_isRightToLeft; }
    int rowCount() const { return static_cast<int>(m_table.blocks.size()); }
    int columnCount() const { return static_cast<int>(m_table.blocks.front()->children.size()); }
    int cellCount(int row) const; // without missing ones at its end; at least one
    const markdown::Node& cell(int row, int column) const; // an empty one where it is missing

    // As a frame.
    bool fitsFrame() const;
    QTextTableFormat frameFormat() const;
    int placeOf(int column) const; // counted from the left
    QTextTableCellFormat cellFormat(int row) const;
    QTextBlockFormat blockFormat(int column, bool isRightToLeft) const;

    // As rows of text: what is common to them, with tabs where the columns begin; without tabs
    // where the columns do not fit into `width`.
    QTextBlockFormat rowFormat(qreal width) const;
    QString separatorBefore(int column, bool hasTabs) const;

    // Of all text on one line, in steps, so that few letters change them.
    std::vector<qreal> columnWidths() const;

private:
    qreal widthOf(const markdown::Node& cell, const QFontMetricsF& metrics) const;
    QList<QTextOption::Tab> tabsOf(const std::vector<qreal>& widths) const;
    bool standsAtEnd(int column) const; // of what it is read in
    QString alignmentLetters() const; // see CellAlignments
    markdown::CellAlignment alignmentOf(int column) const;

    const markdown::Node& m_table;
    const PageStyles& m_styles;
    bool m_isRightToLeft = false;
};

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QTextBlock>

class QKeyEvent;
class QPlainTextEdit;
class QTextLine;

namespace galley {

// The place of the caret that is nearest to `x` in a row (both as the block has them, UTF-16 units
// and pixels), of one that ends within a paragraph none behind its last letter, for that is where
// the next row begins. QTextLine::xToCursor() forgets, in a row that is read from the right, the
// space that the row ends with, and takes its beginning for the row above.
int placeInRow(const QTextBlock& block, const QTextLine& row, qreal x);

// The keys that lead the caret from row to row of a plain text field. Qt's own stop in paragraphs
// that are read from the right: what it takes for the left end of a row is the beginning of the
// next one.
class RowStep {
public:
    explicit RowStep(QPlainTextEdit& view) : m_view(view) { }

    // Whether the key was one of them: up and down, by a row or a page, with Shift or without.
    bool press(const QKeyEvent& event);

private:
    // One of the rows that a block is wrapped into.
    struct Row {
        QTextBlock block;
        int number = 0;
    };

    Row rowOf(int position) const;
    Row topRow() const;
    // So many rows below (above, negative), as far as there are any.
    Row stepped(Row row, int by) const;
    int rowCount(const QTextBlock& block) const;
    // The rows that fit into the view, from a row on or up to the one above it.
    int rowsOfPage(Row from, int direction) const;
    void turnPage(int direction, bool keepsAnchor);
    void step(int by, bool keepsAnchor);

    QPlainTextEdit& m_view;
    qreal m_wishedX = 0; // pixels; where the caret wants to be
    int m_steppedTo = -1; // where the last step led it; elsewhere it wants to be where it is
};

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QTextBlock>
#include <QTextCursor>
#include <QTextFragment>

#include <optional>
#include <vector>

namespace galley {

// A block of a page, or a cell of a table on it, as far as it is selected.
struct SelectedPiece {
    struct Cell {
        int table = 0; // counted within the selection
        int row = 0; // counted from the first one selected
        int column = 0; // counted from the first one selected in any row
        bool isHeader = false;
        QChar alignment; // a letter of CellAlignments
    };

    // What of a fragment is selected.
    QString textOf(const QTextFragment& fragment) const;

    QTextBlock block;
    int start = 0; // positions in the document
    int end = 0;
    std::vector<QTextFragment> fragments; // those between start and end, perhaps reaching beyond
    std::optional<Cell> cell; // none, too, where nothing but words of one cell is selected
};

// All that is selected, in reading order, without what only holds the page together. Cells of a
// table are alike whether it is a frame or rows of text.
std::vector<SelectedPiece> piecesOf(const QTextCursor& selection);

} // namespace galley

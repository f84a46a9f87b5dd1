// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/ranges.h"
#include "app/text/text_delta.h"

#include <QList>
#include <QString>

namespace galley {

enum class PieceKind {
    Same,
    Removed,
    Inserted,
    MovedAway, // stands elsewhere in the text after
    MovedHere,
};

// A stretch of two compared texts. Where a text has nothing of it, the range is empty and says
// where it would be.
struct Piece {
    PieceKind kind = PieceKind::Same;
    TextRange before;
    TextRange after;

    bool operator==(const Piece&) const = default;
};

// Pieces that were changed together, and can be taken back together: all that differs within a line
// and those that it runs into, or one end of a move.
struct Passage {
    qsizetype firstPiece = 0;
    qsizetype pieceCount = 0;
    qsizetype otherEnd = -1; // of a move: the index of that passage

    bool operator==(const Passage&) const = default;
};

// What became of a text, word by word. The pieces cover both texts without gaps, in order.
struct TextComparison {
    QString before;
    QString after;
    QList<Piece> pieces;
    QList<Passage> passages; // everything that is not Same

    bool isSame() const { return passages.isEmpty(); }
    // Makes `after` of `before`.
    TextDelta delta() const;
    // Applied to `after`, makes a passage as it was before; both ends of a move go together, and
    // where that alone changes nothing, what was changed beside it too.
    TextDelta takenBack(qsizetype passage) const;

    // Moved ones do not count.
    qsizetype insertedWords() const;
    qsizetype removedWords() const;
};

// Compares lines (in Markdown mostly paragraphs), finds those that were moved, and compares what
// differs by words. Texts that differ very much are compared more coarsely, so that the time stays
// in proportion to their size: about a second for megabytes. Call it off the UI thread.
TextComparison comparisonOf(const QString& before, const QString& after);

} // namespace galley

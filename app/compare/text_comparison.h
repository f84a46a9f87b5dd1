// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/ranges.h"
#include "app/text/text_delta.h"

#include <QList>
#include <QString>

#include <memory>

namespace galley {

namespace compare {
struct Alignment;
}

enum class PieceKind {
    Same, // to the reader; white space and item numbers may differ
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
    bool isWithinMove = false; // at the place where a passage that moved is now

    bool operator==(const Piece&) const = default;
};

// Pieces that were changed together, and can be taken back together: a group of words, a paragraph,
// one end of a move. What changed within a move is a passage of its own.
struct Passage {
    qsizetype firstPiece = 0;
    qsizetype pieceCount = 0;
    qsizetype otherEnd = -1; // of a move: the index of that passage
    int change = -1; // of the alignment; curled quotes all over a text are one

    qsizetype endPiece() const { return firstPiece + pieceCount; }
    bool operator==(const Passage&) const = default;
};

// What became of a text, as it is read. The pieces cover both texts without gaps, in order; before,
// those within a move have no place in that order.
struct TextComparison {
    QString before;
    QString after;
    QList<Piece> pieces;
    QList<Passage> passages; // everything that is not Same, by their first piece
    qsizetype quietPlaces = 0; // where line ends, spaces or item numbers differ
    std::shared_ptr<const compare::Alignment> alignment; // null: compared as a whole

    bool isSame() const { return before == after; }
    // Makes `after` of `before`.
    TextDelta delta() const;
    // Applied to `after`, makes a passage as it was before, all others left as they are.
    TextDelta takenBack(qsizetype passage) const;
    TextDelta quietTakenBack() const;
    // The text before with the change of one passage made, and no other; or those of all quiet
    // places.
    static constexpr qsizetype quietPassage = -1;
    QString withOnly(qsizetype passage) const;

    // Moved ones do not count.
    qsizetype insertedWords() const;
    qsizetype removedWords() const;
};

// Compares paragraphs, items, rows; finds those that were moved, joined and parted; and compares
// what differs by words. Some milliseconds for a megabyte; texts that differ very much are compared
// more coarsely, in a second or two. Call it off the UI thread.
TextComparison comparisonOf(const QString& before, const QString& after);

} // namespace galley

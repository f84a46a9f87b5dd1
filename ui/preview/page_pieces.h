// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/node.h"
#include "ui/preview/page_styles.h"

#include <memory>
#include <vector>

namespace galley {

// A quote or an item of a list, as far as it decides how what stands in it looks.
struct PieceContainer {
    bool isQuote = false;
    bool isOrdered = false;
    bool isTight = false;
    bool isRightToLeft = false;
    bool isNext = false; // in a list that has an item before
    markdown::TaskState task = markdown::TaskState::None;
    qint64 number = 0; // of an ordered item
    qsizetype digits = 0; // of the longest number of its list

    bool operator==(const PieceContainer&) const = default;
};

PieceContainer quoteContainer(const markdown::Node& quote, bool isWithinRightToLeft);
PieceContainer itemContainer(const markdown::Node& list, int item, bool isWithinRightToLeft);

// By the first strong letter; without one, as what it stands in.
bool readsRightToLeft(const markdown::Node& node, bool isWithinRightToLeft);

// A stretch of what is shown of a node; the default is all of it. Code counts UTF-16 units, a table
// its rows, a list its items, what else holds blocks these. The words of a paragraph or heading
// begin in child `first` behind `skipped` units of it, where a break is one unit and a picture
// `pictureUnits`.
struct PieceRange {
    qsizetype first = 0;
    qsizetype skipped = 0;
    qsizetype length = -1; // -1: to the end

    bool isAll() const { return first == 0 && skipped == 0 && length < 0; }
    bool operator==(const PieceRange&) const = default;
};

inline constexpr qsizetype pictureUnits = 80;

// How a piece goes on from the one before it.
enum class PieceJoin { Apart, Line, Word };

// What is written onto a page at once, so that no paragraph, list or code block is too long to be
// laid out, or replaced, at a time.
struct PagePiece {
    const markdown::Node* node = nullptr;
    int nodeLine = 0; // on which it begins, counted from the first line of the top-level block
    std::vector<std::shared_ptr<const PieceContainer>> around = {}; // outermost first
    int begun = 0; // how many of these stand around a piece before
    PieceRange range = {};
    std::size_t columns = 0; // of a parted table: the same where they are as wide
    PieceJoin join = PieceJoin::Apart;
    bool goesOn = false; // in the next piece
    bool isInComment = false; // of HTML, that began in a piece before
    int firstLine = 0; // of the piece, likewise
    int lineCount = 0;
    // Where it begins in its first line and ends in its last one, 0 to 1: a line may be parted.
    double lineStart = 0;
    double lineEnd = 1;
};

using PagePieces = std::vector<PagePiece>;

// Whether a top-level block with so many bytes of source is parted; else it is one piece.
bool isParted(qsizetype sourceLength);

// What of a block in a list, a quote or a table decides where pieces end.
struct ChildMeasure {
    qsizetype weight = 0; // piece_cuts.h
    std::size_t hash = 0; // of its text
};
using ChildMeasures = std::vector<ChildMeasure>;

// Those of the children of a top-level block. Of what it shares with `before`, whose measures are
// `known`, they are taken over.
ChildMeasures measuresOf(const markdown::Node& block);
ChildMeasures measuresOf(const markdown::Node& block, const markdown::Node& before,
                         const ChildMeasures& known);

// The pieces of a top-level block, which has to outlive them.
PagePieces piecesOf(const markdown::Node& block, const PageStyles& styles,
                    const ChildMeasures& measures);
inline PagePieces piecesOf(const markdown::Node& block, const PageStyles& styles)
{
    return piecesOf(block, styles, measuresOf(block));
}

// How many units PieceRange counts for a node.
qsizetype unitsOf(const markdown::Node& node);

} // namespace galley

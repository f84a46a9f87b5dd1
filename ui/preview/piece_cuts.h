// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/text/text_weight.h"
#include "ui/preview/page_pieces.h"

namespace galley {

// One of the stretches that a long node falls into, lines counted from the node's first one.
struct PieceCut {
    PieceRange range = {};
    PieceJoin join = PieceJoin::Apart;
    int line = 0;
    int lineCount = 0;
    double lineStart = 0; // as in PagePiece
    double lineEnd = 1;
};

// Where code, or the words of a paragraph or heading, are parted; one cut of all where they are
// short. A cut depends on what stands around it, so that behind an edit the old ones are soon found
// again.
std::vector<PieceCut> cutsOfCode(const markdown::Node& code);
std::vector<PieceCut> cutsOfWords(const markdown::Node& block);

// How much work a node is, and all that stands in it, as a text of that weight (text_weight.h).
qsizetype weightOf(const markdown::Node& node);

// Whether a line of the source stands before the first line of code, or of HTML.
bool hasFence(const markdown::Node& code);

// The code without the line ending behind it: what a CodeBlock's range counts in.
QStringView codeShown(const markdown::Node& code);

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/block_text.h"

#include <array>

namespace galley::compare {

// Blocks as they are to be written, and where they stand in the texts that they come from.
struct WrittenBlocks {
    QString text;
    BlockKind firstKind = BlockKind::Paragraph;
    BlockKind lastKind = BlockKind::Paragraph;
    qsizetype depth = 0;
    bool isOneBlock = true;
    bool countsOn = false; // of a numbered item: its number follows from the one before
    int listStart = -1; // its number, should it be the first of a list; -1: the one that it has
    std::array<Run, 3> places{}; // in the first, second, third text; empty: it is not in it

    bool isIn(size_t place) const { return !places[place].isEmpty(); }
};

WrittenBlocks writtenFrom(const BlockText& text, Run blocks, size_t place);

// After its text was changed.
void noteKinds(WrittenBlocks& written);

// Whether two are neighbours in one of the texts.
bool areNeighbours(const WrittenBlocks& one, const WrittenBlocks& next, size_t text);

// Numbers of items count on from the one before at their depth, where they counted on in their own
// text; a list begins with the number that it began with.
void countItemsOn(QList<WrittenBlocks>& blocks);

// White space between two that are neighbours in no text: like that beside either in the first
// text, else the least of the others, of the strength that their kinds need. The first text says
// how lines end and how the text begins and ends.
QString gapBetween(const WrittenBlocks& one, const WrittenBlocks& next,
                   const QList<std::pair<const BlockText*, size_t>>& texts);

} // namespace galley::compare

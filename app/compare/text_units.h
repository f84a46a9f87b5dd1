// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/ranges.h"

#include <QList>
#include <QStringView>

#include <functional>
#include <vector>

namespace galley {

// What a text is compared by. Units of a kind follow each other without gaps; none begins within a
// CRLF or a surrogate pair.
struct TextUnit {
    TextRange range;
    bool isWord = false; // has a letter or digit, as TextCounts counts words
};

// The length in UTF-16 units (0, 1 or 2) of the terminator at a text's end: of those that
// SourceText parts lines by.
qsizetype terminatorAtEnd(QStringView text);
// A line with its terminator, as SourceText parts them: in Markdown mostly a paragraph.
std::vector<TextUnit> linesOf(QStringView text);
// The segments between the word boundaries of UAX #29: words, spaces, marks. Positions count from
// the start of `text`, of which only `within` is looked at.
std::vector<TextUnit> wordsOf(QStringView text, TextRange within);

qsizetype wordCountOf(QStringView text);

// Where two rows of units differ.
struct Difference {
    TextRange before;
    TextRange after;

    bool operator==(const Difference&) const = default;
};

// For each unit of `before` the index of the equal one of `after` that it goes with, ascending, or
// -1.
std::vector<int> commonUnits(QStringView before, const std::vector<TextUnit>& beforeUnits,
                             QStringView after, const std::vector<TextUnit>& afterUnits);

// Lets go of weak units that are common between others that are not.
void dropIslands(const std::vector<TextUnit>& units, std::vector<int>& common,
                 const std::function<bool(const TextUnit&)>& isWeak);

// The differing lines of two texts, ascending.
QList<Difference> differingLines(QStringView before, QStringView after);

// The differing words within a stretch of each text, ascending; all of the stretch where they have
// too little in common to be read side by side, or are too long (over 2 Mi units) to be compared by
// words.
QList<Difference> differingWords(QStringView before, TextRange beforeStretch, QStringView after,
                                 TextRange afterStretch);

} // namespace galley

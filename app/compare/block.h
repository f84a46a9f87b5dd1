// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/ranges.h"

#include <QList>
#include <QStringView>

namespace galley::compare {

enum class BlockKind : char {
    Start, // before the first, empty
    Paragraph,
    Heading,
    Item,
    Row, // of a table
    Code, // fenced
    Rule,
    End, // behind the last, empty
};

// A stretch of Markdown that goes through edits as one: what is moved, joined, parted.
struct Block {
    TextRange range; // up to its last character that is not white space
    BlockKind kind = BlockKind::Paragraph;
    qsizetype depth = 0; // of an item its indentation, of a heading its level
    TextRange number; // the digits before a numbered item; empty: none
};

// A half-open run of blocks.
struct Run {
    int first = 0;
    int end = 0;

    int count() const { return end - first; }
    bool isEmpty() const { return first == end; }
    bool operator==(const Run&) const = default;
};

// Space, tab and line ends: all that may stand between two blocks.
bool isWhiteSpace(QChar unit);
bool isBlank(QStringView text);

// The number before an item, if `text` is one that has it: where its digits stand.
TextRange numberOfItem(QStringView text);

// The blocks of a text, between an empty one before the first and one behind the last. Every
// character that is not white space is in exactly one of them; what is between two is their gap.
// Read line by line and not from cmark's tree: that nests, leaves definitions out, tells an item by
// what stands far from it, and a moved paragraph has to be the same block wherever it stands.
QList<Block> blocksOf(QStringView text);

} // namespace galley::compare

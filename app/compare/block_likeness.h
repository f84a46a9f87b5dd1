// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/block_text.h"

namespace galley::compare {

// What two bags of words have in common.
struct Likeness {
    qsizetype shared = 0;
    qsizetype before = 0; // words
    qsizetype after = 0;

    double dice() const;
    double ofShorter() const;
};

Likeness likenessOf(const QList<int>& before, const QList<int>& after); // sorted
// The words of one bag that another does not account for; both sorted.
QList<int> without(const QList<int>& bag, const QList<int>& other);

// Whether an edit makes one of the other: text is text, a row of a table and code only themselves.
bool canBecome(BlockKind before, BlockKind after);

// Blocks that are worth a look because they share words with a bag: all where there are few, else
// those that share its rarest words.
class LikelyPairs {
public:
    LikelyPairs(const BlockText& text, const QList<int>& blocks, qsizetype bagsToCome);

    QList<int> of(const QList<int>& bag) const; // ascending

private:
    QList<int> m_blocks;
    bool m_isSmall;
    QHash<int, QList<int>> m_blocksWith; // by word
};

} // namespace galley::compare

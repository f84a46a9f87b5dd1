// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/block.h"

#include <QList>

namespace galley::compare {

// Where each numbered item of a text stands in its list. Blocks are told by their index; -1 is
// none.
class ItemLists {
public:
    ItemLists(const QString& text, const QList<Block>& blocks);

    // The number before an item, or -1.
    int numberOf(int block) const { return m_places[block].number; }
    bool isFirst(int block) const { return m_places[block].previous < 0; }
    // Whether its number is one more than that of the item before it; of the first, whether the
    // next one's is.
    bool countsOn(int block) const;
    // Whether what is put behind an item is to have a number more.
    bool isCountedBehind(int block) const;
    // The number that its list begins with; -1: it has none.
    int startOf(int block) const;

    // The item whose number begins there.
    int itemAt(qsizetype place) const;
    // The item whose mark, with what it is indented by, begins there; of which the words do.
    int itemFrom(qsizetype place) const;
    int itemOfWordsFrom(qsizetype place) const;
    // Where the words of a numbered item begin.
    qsizetype wordsOf(int block) const;
    TextRange numberPlace(int block) const { return m_blocks[block].number; }
    // Whether a stretch is of the digits of a number.
    bool isOfNumber(TextRange stretch) const;
    // The last item, of so much indentation, of the list that goes on to a place.
    int itemBefore(qsizetype place, qsizetype depth) const;

private:
    struct Place {
        int number = -1;
        int first = -1;
        int previous = -1;
        int next = -1;
    };

    int lastBlockAt(qsizetype place) const; // that begins there or before

    QList<Block> m_blocks;
    QList<Place> m_places; // by block
};

} // namespace galley::compare

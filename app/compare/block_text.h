// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/block.h"
#include "app/compare/item_lists.h"
#include "app/compare/mark_pairs.h"

#include <QHash>
#include <QString>

#include <deque>
#include <memory>
#include <optional>
#include <span>

namespace galley::compare {

// A word or a mark, without the white space behind it.
struct Token {
    TextRange range;
    int key = 0; // equal for what is the same but for typography, as Vocabulary numbers it
    bool isWord = false;
};

// Numbers for blocks and words: those that are equal have the same one, in all texts that share a
// vocabulary. Content is compared, not only hashed.
class Vocabulary {
public:
    int numberOf(QStringView content, BlockKind kind);
    int numberOfWord(QStringView word);
    // Of the word without capitals.
    int folded(int word) const { return m_folded[word]; }
    // Keeps what a number was given to.
    QStringView kept(const QString& text);

private:
    QHash<std::pair<QStringView, int>, int> m_blocks;
    QHash<QStringView, int> m_words;
    QList<int> m_folded;
    std::deque<QString> m_kept;
};

// A text with its blocks, and the words of those that anybody asked for. Not for two threads at
// once.
class BlockText {
public:
    BlockText(const QString& text, std::shared_ptr<Vocabulary> vocabulary);

    const QString& text() const { return m_text; }
    QStringView view(TextRange range) const
    {
        return QStringView(m_text).sliced(range.start, range.length);
    }

    int count() const { return static_cast<int>(m_blocks.size()); }
    const Block& block(int index) const { return m_blocks[index]; }
    // The same for blocks of equal content: line ends' way and an item's number do not count.
    int numberOf(int block) const { return m_numbers[block]; }
    TextRange rangeOf(Run blocks) const; // not of an empty run
    QStringView viewOf(Run blocks) const { return view(rangeOf(blocks)); }
    // The white space between a block and the next.
    TextRange gapAfter(int block) const;
    const ItemLists& lists() const;

    const QList<Token>& tokensOf(int block) const;
    // The numbers of a block's words without capitals, sorted; of its marks where it has no words.
    const QList<int>& bagOf(int block) const;
    // Those that begin in some blocks; the whole text is parsed at the first call.
    std::span<const MarkPair> markPairsIn(Run blocks) const;

private:
    QString m_text;
    std::shared_ptr<Vocabulary> m_vocabulary;
    QList<Block> m_blocks;
    QList<int> m_numbers;
    mutable std::optional<ItemLists> m_lists;
    mutable QHash<int, QList<Token>> m_tokens; // by block
    mutable QHash<int, QList<int>> m_bags;
    mutable std::optional<std::vector<MarkPair>> m_markPairs;
};

using SharedBlockText = std::shared_ptr<const BlockText>;

} // namespace galley::compare

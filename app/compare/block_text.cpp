// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/compare/alignment_test.cpp

#include "app/compare/block_text.h"

#include "app/compare/tokens.h"

#include <algorithm>

namespace galley::compare {

namespace {

// What makes two blocks equal.
QString contentOf(QStringView text, const Block& block)
{
    QString content = text.sliced(block.range.start, block.range.length).toString();
    content.remove(block.number.start - block.range.start, block.number.length);
    content.remove(u'\r');
    return content;
}

} // namespace

int Vocabulary::numberOf(QStringView content, BlockKind kind)
{
    const std::pair<QStringView, int> key{content, static_cast<int>(kind)};
    const auto known = m_blocks.constFind(key);
    if (known != m_blocks.constEnd())
        return *known;
    return *m_blocks.insert(key, static_cast<int>(m_blocks.size()));
}

int Vocabulary::numberOfWord(QStringView word)
{
    const auto known = m_words.constFind(word);
    if (known != m_words.constEnd())
        return *known;
    const auto number = static_cast<int>(m_words.size());
    m_words.insert(word, number);
    m_folded.append(number);
    const QString folded = word.toString().toLower();
    if (folded != word) {
        const int foldedNumber = numberOfWord(kept(folded));
        m_folded[number] = foldedNumber;
    }
    return number;
}

QStringView Vocabulary::kept(const QString& text)
{
    m_kept.push_back(text);
    return m_kept.back();
}

BlockText::BlockText(const QString& text, std::shared_ptr<Vocabulary> vocabulary)
    : m_text(text)
    , m_vocabulary(std::move(vocabulary))
    , m_blocks(blocksOf(m_text))
{
    const QStringView whole = m_vocabulary->kept(m_text);
    m_numbers.reserve(m_blocks.size());
    for (const Block& block : m_blocks) {
        const QStringView own = whole.sliced(block.range.start, block.range.length);
        const bool isPlain = block.number.isEmpty() && !own.contains(u'\r');
        m_numbers.append(m_vocabulary->numberOf(
            isPlain ? own : m_vocabulary->kept(contentOf(whole, block)), block.kind));
    }
}

TextRange BlockText::rangeOf(Run blocks) const
{
    const qsizetype start = m_blocks[blocks.first].range.start;
    return {start, m_blocks[blocks.end - 1].range.end() - start};
}

TextRange BlockText::gapAfter(int block) const
{
    const qsizetype start = m_blocks[block].range.end();
    return {start, m_blocks[block + 1].range.start - start};
}

const ItemLists& BlockText::lists() const
{
    if (!m_lists)
        m_lists.emplace(m_text, m_blocks);
    return *m_lists;
}

const QList<Token>& BlockText::tokensOf(int block) const
{
    const auto known = m_tokens.constFind(block);
    if (known != m_tokens.constEnd())
        return *known;
    return *m_tokens.insert(block, cutIntoTokens(m_text, m_blocks[block], *m_vocabulary));
}

const QList<int>& BlockText::bagOf(int block) const
{
    const auto known = m_bags.constFind(block);
    if (known != m_bags.constEnd())
        return *known;
    QList<int> words;
    QList<int> all;
    for (const Token& token : tokensOf(block)) {
        const int key = m_vocabulary->folded(token.key);
        all.append(key);
        if (token.isWord)
            words.append(key);
    }
    if (words.isEmpty())
        words = all;
    std::sort(words.begin(), words.end());
    return *m_bags.insert(block, words);
}

std::span<const MarkPair> BlockText::markPairsIn(Run blocks) const
{
    if (!m_markPairs)
        m_markPairs = markPairsOf(m_text);
    const TextRange range = rangeOf(blocks);
    const auto startsBefore = [](const MarkPair& pair, qsizetype unit) {
        return pair.opening.start < unit;
    };
    const auto first =
        std::lower_bound(m_markPairs->begin(), m_markPairs->end(), range.start, startsBefore);
    return {first, std::lower_bound(first, m_markPairs->end(), range.end(), startsBefore)};
}

} // namespace galley::compare

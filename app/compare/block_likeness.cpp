// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/compare/text_comparison_test.cpp

#include "app/compare/block_likeness.h"

#include <algorithm>
#include <iterator>

namespace galley::compare {

namespace {

constexpr qsizetype fewPairs = 2500;
// A word that so many blocks have tells none of them apart.
constexpr qsizetype maximumBlocksOfRareWord = 300;
constexpr qsizetype fewBlocks = 30;
constexpr int maximumRareWords = 8;

} // namespace

double Likeness::dice() const
{
    return before + after == 0
        ? 0
        : 2.0 * static_cast<double>(shared) / static_cast<double>(before + after);
}

double Likeness::ofShorter() const
{
    const qsizetype shorter = qMin(before, after);
    return shorter == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(shorter);
}

Likeness likenessOf(const QList<int>& before, const QList<int>& after)
{
    Likeness likeness{0, before.size(), after.size()};
    auto word = before.cbegin();
    auto other = after.cbegin();
    while (word != before.cend() && other != after.cend()) {
        if (*word < *other) {
            ++word;
        } else if (*other < *word) {
            ++other;
        } else {
            ++likeness.shared;
            ++word;
            ++other;
        }
    }
    return likeness;
}

QList<int> without(const QList<int>& bag, const QList<int>& other)
{
    QList<int> rest;
    std::set_difference(bag.begin(), bag.end(), other.begin(), other.end(),
                        std::back_inserter(rest));
    return rest;
}

bool canBecome(BlockKind before, BlockKind after)
{
    const auto isText = [](BlockKind kind) {
        return kind == BlockKind::Paragraph || kind == BlockKind::Item
            || kind == BlockKind::Heading;
    };
    return before == after || (isText(before) && isText(after));
}

LikelyPairs::LikelyPairs(const BlockText& text, const QList<int>& blocks, qsizetype bagsToCome)
    : m_blocks(blocks)
    , m_isSmall(blocks.size() * bagsToCome <= fewPairs)
{
    if (m_isSmall)
        return;
    for (const int block : blocks) {
        int last = -1;
        for (const int word : text.bagOf(block)) {
            if (std::exchange(last, word) != word)
                m_blocksWith[word].append(block);
        }
    }
}

QList<int> LikelyPairs::of(const QList<int>& bag) const
{
    if (m_isSmall)
        return m_blocks;
    QList<std::pair<qsizetype, int>> words; // how many blocks have it, and which it is
    for (const int word : bag) {
        const auto known = m_blocksWith.constFind(word);
        if (known != m_blocksWith.constEnd())
            words.append({known->size(), word});
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    QList<int> found;
    int used = 0;
    for (const auto& [count, word] : std::as_const(words)) {
        if (count > maximumBlocksOfRareWord || (used++ >= maximumRareWords && count > fewBlocks))
            break;
        found.append(*m_blocksWith.constFind(word));
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

} // namespace galley::compare

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/blocks/block_list.h"
#include "app/text/counts.h"

#include <QDeadlineTimer>

#include <optional>
#include <vector>

namespace galley::markdown {

// What a reader reads of a piece of Markdown: text, code within it and the words of links; a bare
// address is one word. No marks, numbers of lists, targets, descriptions of pictures, comments,
// tags or blocks of code. A line break counts as the space that it is shown as.
TextCounts countsOf(const Node& node);
TextCounts countsOf(const BlockList& blocks);

// Keeps the counts of a text up to date block by block: an edit costs the blocks it touches. Where
// those are long, they wait to be counted until somebody has time.
class BlockCounts {
public:
    static constexpr qsizetype maximumAtOnce = 20'000; // bytes that an edit has counted at once

    BlockCounts() = default;
    explicit BlockCounts(const BlockList& blocks); // counts all of them

    // `after` are the blocks to which the patch led.
    void apply(const BlockPatch& patch, const BlockList& after);
    // Counts blocks that wait, at least one; `blocks` are those applied last.
    void countOn(const BlockList& blocks, const QDeadlineTimer& deadline);
    bool isComplete() const { return m_waiting == 0; }
    TextCounts total() const { return m_total; } // of the blocks that do not wait

private:
    std::vector<std::optional<TextCounts>> m_blocks; // none: the block waits
    TextCounts m_total;
    qsizetype m_waiting = 0; // how many blocks
    std::size_t m_countedUntil = 0; // no block before that one waits
};

} // namespace galley::markdown

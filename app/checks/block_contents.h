// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/block_list.h"

#include <QFlags>

#include <memory>
#include <vector>

namespace galley {

// What a block may hold that rules look at.
enum class Content {
    Link = 1,
    Picture = 2,
    HollowLink = 4, // that shows no text, or leads nowhere, or where no page may lead
    LinkSigns = 8, // "](" or "][" in what is shown: of links that are none
    Repetition = 16, // a word that stands twice in a row
    FootnoteSign = 32, // “[^” in what is shown, or a link whose text begins with “^”
    Table = 64,
};
Q_DECLARE_FLAGS(Contents, Content)
Q_DECLARE_OPERATORS_FOR_FLAGS(Contents)

// What each block of a text holds, so that a rule looks at few of them. Most blocks stay from one
// search to the next: of those it is known.
class BlockContents {
public:
    BlockContents() = default;
    // Takes time in proportion to the blocks that `before` does not have in the same order from
    // either end.
    static BlockContents of(const markdown::BlockList& blocks, const BlockContents& before = {});

    Contents at(int block) const { return m_entries[static_cast<std::size_t>(block)].contents; }

private:
    struct Entry {
        std::shared_ptr<const markdown::Node> node;
        Contents contents;
    };

    std::vector<Entry> m_entries;
};

} // namespace galley

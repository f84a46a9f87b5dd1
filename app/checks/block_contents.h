// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/blocks/block_list.h"

#include <QFlags>

#include <functional>
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

// What each block of a text holds, and each block in it, so that a rule looks at few of them. Most
// blocks stay from one search to the next: of those it is known.
class BlockContents {
public:
    // A block that has no blocks in it, which top-level block it stands in, and with which byte of
    // that it begins.
    using Visit = std::function<void(const markdown::Node& leaf, int block, int byte)>;

    BlockContents() = default;
    // Takes time in proportion to the blocks that `before` does not have in the same order from
    // either end, and of one that gave way to one, to the blocks in it likewise.
    static BlockContents of(const markdown::BlockList& blocks, const BlockContents& before = {});

    Contents at(int block) const { return m_entries[static_cast<std::size_t>(block)].contents; }
    // Visits what holds something of what is wanted.
    void forEach(Contents wanted, const Visit& visit) const;

private:
    struct Entry;
    using SharedEntries = std::shared_ptr<const std::vector<Entry>>;
    struct Entry {
        std::shared_ptr<const markdown::Node> node;
        Contents contents;
        SharedEntries children; // of the blocks in it; null where there are none
    };

    template <typename NodeAt>
    static std::vector<Entry> entriesOf(std::size_t count, const NodeAt& nodeAt,
                                        const std::vector<Entry>& before);
    static Entry entryOf(const std::shared_ptr<const markdown::Node>& node,
                         const SharedEntries& before);
    static void visitIn(const Entry& entry, Contents wanted, int block, int byte,
                        const Visit& visit);

    std::vector<Entry> m_entries;
};

} // namespace galley

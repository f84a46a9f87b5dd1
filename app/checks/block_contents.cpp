// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/checks/known_text_test.cpp

#include "app/checks/block_contents.h"

#include "app/checks/passages.h"
#include "app/checks/repeated_words.h"
#include "app/markdown/inlines/shown_inlines.h"
#include "app/markdown/views/html.h"

#include <algorithm>

namespace galley {

namespace {

using markdown::Node;
using markdown::NodeKind;

Contents contentsOfInline(const Node& node)
{
    if (node.kind == NodeKind::Image)
        return Content::Picture;
    if (node.kind != NodeKind::Link)
        return {};
    const bool isHollow = node.url.trimmed().isEmpty() || !markdown::isSafeLink(node.url)
        || markdown::toPlainText(node).trimmed().isEmpty();
    Contents contents = isHollow ? Content::Link | Content::HollowLink : Content::Link;
    if (!node.children.empty() && node.children.front().text.startsWith(u'^'))
        contents |= Content::FootnoteSign;
    return contents;
}

// Of what a block holds itself, without the blocks in it.
Contents contentsOf(const Node& leaf)
{
    Contents contents;
    forEachPassage(leaf, [&contents](const Node& passage, int) {
        forEachInline(passage,
                      [&contents](const Node& node) { contents |= contentsOfInline(node); });
        const QString shown = markdown::ShownInlines(passage).text();
        if (shown.contains(u"](") || shown.contains(u"]["))
            contents |= Content::LinkSigns;
        if (shown.contains(u"[^"))
            contents |= Content::FootnoteSign;
        if (passage.kind == NodeKind::TableCell)
            contents |= Content::Table;
        forEachRepetition(shown,
                          [&contents](TextRange, TextRange) { contents |= Content::Repetition; });
    });
    return contents;
}

} // namespace

BlockContents BlockContents::of(const markdown::BlockList& blocks, const BlockContents& before)
{
    BlockContents contents;
    contents.m_entries = entriesOf(
        static_cast<std::size_t>(blocks.count()),
        [&blocks](std::size_t block) { return blocks.at(static_cast<int>(block)).node; },
        before.m_entries);
    return contents;
}

template <typename NodeAt>
std::vector<BlockContents::Entry> BlockContents::entriesOf(std::size_t count, const NodeAt& nodeAt,
                                                           const std::vector<Entry>& before)
{
    const std::size_t known = before.size();
    const std::size_t maximum = std::min(known, count);
    std::vector<Entry> entries(count);
    const auto take = [&](std::size_t there, std::size_t here) {
        if (before[there].node != nodeAt(here))
            return false;
        entries[here] = before[there];
        return true;
    };
    std::size_t first = 0;
    while (first < maximum && take(first, first))
        ++first;
    std::size_t behind = 0;
    while (behind < maximum - first && take(known - 1 - behind, count - 1 - behind))
        ++behind;
    // A block that was edited shares most of its blocks with what it was.
    const std::size_t end = count - behind;
    for (std::size_t block = first; block < end; ++block) {
        const bool wasOne = end - first == known - behind - first;
        entries[block] = entryOf(nodeAt(block), wasOne ? before[block].children : nullptr);
    }
    return entries;
}

BlockContents::Entry BlockContents::entryOf(const std::shared_ptr<const Node>& node,
                                            const SharedEntries& before)
{
    Entry entry{node, {}, nullptr};
    if (node->blocks.empty()) {
        entry.contents = contentsOf(*node);
        return entry;
    }
    entry.children = std::make_shared<const std::vector<Entry>>(entriesOf(
        node->blocks.size(), [&node](std::size_t child) { return node->blocks[child].node; },
        before ? *before : std::vector<Entry>()));
    for (const Entry& child : *entry.children)
        entry.contents |= child.contents;
    return entry;
}

void BlockContents::forEach(Contents wanted, const Visit& visit) const
{
    for (std::size_t block = 0; block < m_entries.size(); ++block)
        visitIn(m_entries[block], wanted, static_cast<int>(block), 0, visit);
}

void BlockContents::visitIn(const Entry& entry, Contents wanted, int block, int byte,
                            const Visit& visit)
{
    if (!(entry.contents & wanted))
        return;
    if (!entry.children) {
        visit(*entry.node, block, byte);
        return;
    }
    for (std::size_t child = 0; child < entry.children->size(); ++child)
        visitIn((*entry.children)[child], wanted, block, byte + entry.node->blocks[child].byte,
                visit);
}

} // namespace galley

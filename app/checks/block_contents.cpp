// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/checks/block_contents.h"

#include "app/checks/passages.h"
#include "app/checks/repeated_words.h"
#include "app/markdown/html.h"
#include "app/markdown/shown_inlines.h"

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

Contents contentsOf(const Node& block)
{
    Contents contents;
    forEachPassage(block, [&contents](const Node& passage, int) {
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
    const auto count = static_cast<std::size_t>(blocks.count());
    const std::size_t known = before.m_entries.size();
    const std::size_t most = std::min(known, count);
    BlockContents contents;
    contents.m_entries.resize(count);
    const auto take = [&](std::size_t there, std::size_t here) {
        const Entry& entry = before.m_entries[there];
        if (entry.node != blocks.at(static_cast<int>(here)).node)
            return false;
        contents.m_entries[here] = entry;
        return true;
    };
    std::size_t first = 0;
    while (first < most && take(first, first))
        ++first;
    std::size_t behind = 0;
    while (behind < most - first && take(known - 1 - behind, count - 1 - behind))
        ++behind;
    for (std::size_t block = first; block < count - behind; ++block) {
        const auto& node = blocks.at(static_cast<int>(block)).node;
        contents.m_entries[block] = {node, contentsOf(*node)};
    }
    return contents;
}

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/checks/editorial_rules_test.cpp

#include "app/checks/passages.h"

namespace galley {

namespace {

using markdown::Node;
using markdown::NodeKind;

} // namespace

void forEachPassage(const Node& block,
                    const std::function<void(const Node& passage, int byte)>& call, int byte)
{
    switch (block.kind) {
    case NodeKind::Paragraph:
    case NodeKind::Heading:
    case NodeKind::TableCell:
        call(block, byte);
        return;
    default:
        for (const markdown::ChildBlock& child : block.blocks)
            forEachPassage(*child, call, byte + child.byte);
        for (const Node& cell : block.children)
            forEachPassage(cell, call, byte);
    }
}

std::vector<Passage> passagesWith(const Manuscript& manuscript, Contents wanted)
{
    std::vector<Passage> passages;
    manuscript.contents.forEach(wanted, [&](const Node& leaf, int block, int byte) {
        forEachPassage(
            leaf,
            [&](const Node& passage, int ownByte) {
                passages.push_back({&passage, block, ownByte});
            },
            byte);
    });
    return passages;
}

void forEachInline(const Node& passage, const std::function<void(const Node& node)>& call)
{
    for (const Node& child : passage.children) {
        call(child);
        forEachInline(child, call);
    }
}

TextRange PassageSource::rangeOf(const Passage& passage,
                                 std::optional<markdown::SourceStretch> stretch)
{
    const markdown::Block& block = m_manuscript.blocks.at(passage.block);
    if (!stretch)
        return sourceOf(m_manuscript, block);
    const SourceText& text = m_manuscript.article.text();
    const qsizetype origin = block.source.start + passage.byte;
    const qsizetype start = text.fromByte(origin + stretch->start);
    return {start, text.fromByte(origin + stretch->end()) - start};
}

TextRange PassageSource::rangeOf(const Passage& passage, const Node& node)
{
    const markdown::InlineSource& source = node.source;
    if (!source.isKnown())
        return rangeOf(passage, std::nullopt);
    return rangeOf(passage, markdown::SourceStretch{source.start, source.end - source.start});
}

TextRange PassageSource::targetOf(const Passage& passage, const Node& link)
{
    return link.target.length > 0 ? rangeOf(passage, link.target) : rangeOf(passage, link);
}

} // namespace galley

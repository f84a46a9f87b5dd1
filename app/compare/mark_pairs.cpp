// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/compare/alignment_test.cpp

#include "app/compare/mark_pairs.h"

#include "app/markdown/blocks/block_list.h"
#include "app/text/source_text.h"

namespace galley::compare {

namespace {

using markdown::Node;

class PairReader {
public:
    explicit PairReader(const QString& text) : m_text(text) { }

    std::vector<MarkPair> pairs()
    {
        const auto blocks = markdown::BlockList::parsed(m_text.utf8());
        for (int index = 0; index < blocks.count(); ++index)
            readBlock(*blocks.at(index).node, blocks.at(index).source.start);
        return std::move(m_pairs);
    }

private:
    void readBlock(const Node& block, qsizetype byte)
    {
        for (const markdown::ChildBlock& child : block.blocks)
            readBlock(*child, byte + child.byte);
        readInlines(block, byte);
    }

    // Cells too, whose inlines are counted as their row is.
    void readInlines(const Node& node, qsizetype byte)
    {
        for (const Node& child : node.children) {
            const markdown::InlineSource& source = child.source;
            if (source.isKnown() && source.contentStart > source.start
                && source.end > source.contentEnd)
                m_pairs.push_back({range(byte + source.start, byte + source.contentStart),
                                   range(byte + source.contentEnd, byte + source.end)});
            readInlines(child, byte);
        }
    }

    TextRange range(qsizetype from, qsizetype to) const
    {
        const qsizetype start = m_text.fromByte(from);
        return {start, m_text.fromByte(to) - start};
    }

    SourceText m_text;
    std::vector<MarkPair> m_pairs;
};

} // namespace

std::vector<MarkPair> markPairsOf(const QString& text)
{
    return PairReader(text).pairs();
}

} // namespace galley::compare

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/views/block_counts.h"

#include "app/markdown/blocks/tree_difference.h"
#include "app/markdown/views/html.h"

#include <span>

namespace galley::markdown {

namespace {

// What is read at one go, in one line.
struct ReadText {
    QString words; // a bare address has one letter in it
    qsizetype furtherCharacters = 0; // of those addresses
};

bool isBareAddress(const Node& link, const QString& shown)
{
    return !shown.isEmpty() && link.url.endsWith(shown); // mailto: is not shown, nor http://
}

void gather(const Node& node, ReadText& read)
{
    switch (node.kind) {
    case NodeKind::Text:
    case NodeKind::Code:
        read.words += node.text;
        return;
    case NodeKind::SoftBreak:
    case NodeKind::LineBreak:
        read.words += u' ';
        return;
    case NodeKind::Image:
    case NodeKind::HtmlInline:
        return;
    case NodeKind::Link:
        if (const QString shown = toPlainText(node); isBareAddress(node, shown)) {
            const QStringView word = u" x "; // of its own, whatever stands beside it
            read.words += word;
            read.furtherCharacters += galley::countsOf(shown).characters - word.size();
            return;
        }
        break;
    default:
        break;
    }
    for (const Node& child : node.children)
        gather(child, read);
}

// How much text is in a node, in UTF-16 units.
qsizetype unitsIn(const Node& node)
{
    qsizetype units = node.text.size();
    for (const ChildBlock& child : node.blocks)
        units += unitsIn(*child);
    for (const Node& child : node.children)
        units += unitsIn(child);
    return units;
}

// What the children that came count more than those that went; nothing where counting them takes
// too long.
std::optional<TextCounts> growthOf(const TreeDifference& difference, qsizetype maximumUnits)
{
    const auto childrenOf = [&](const Node* node, int count) {
        return std::span(node->blocks)
            .subspan(static_cast<std::size_t>(difference.first), static_cast<std::size_t>(count));
    };
    const auto gone = childrenOf(difference.before, difference.removed);
    const auto came = childrenOf(difference.after, difference.inserted);
    qsizetype units = 0;
    for (const ChildBlock& child : gone)
        units += unitsIn(*child);
    for (const ChildBlock& child : came)
        units += unitsIn(*child);
    if (units > maximumUnits)
        return std::nullopt;
    TextCounts growth;
    for (const ChildBlock& child : came)
        growth += countsOf(*child);
    for (const ChildBlock& child : gone)
        growth -= countsOf(*child);
    return growth;
}

} // namespace

TextCounts countsOf(const Node& node)
{
    switch (node.kind) {
    case NodeKind::CodeBlock:
    case NodeKind::ThematicBreak:
        return {};
    case NodeKind::HtmlBlock:
        return galley::countsOf(toPlainText(node).simplified());
    case NodeKind::Paragraph:
    case NodeKind::Heading:
    case NodeKind::TableCell: {
        ReadText read;
        for (const Node& child : node.children)
            gather(child, read);
        TextCounts counts = galley::countsOf(read.words);
        counts.characters += read.furtherCharacters;
        return counts;
    }
    default:
        break;
    }
    TextCounts counts;
    for (const ChildBlock& child : node.blocks)
        counts += countsOf(*child);
    for (const Node& cell : node.children)
        counts += countsOf(cell);
    return counts;
}

TextCounts countsOf(const BlockList& blocks)
{
    return BlockCounts(blocks).total();
}

BlockCounts::BlockCounts(const BlockList& blocks)
{
    m_blocks.reserve(static_cast<std::size_t>(blocks.count()));
    for (int index = 0; index < blocks.count(); ++index)
        m_total += *m_blocks.emplace_back(countsOf(*blocks.at(index).node));
}

void BlockCounts::apply(const BlockPatch& patch, const BlockList& after)
{
    if (patch.isEmpty())
        return;
    if (patch.before && m_blocks[static_cast<std::size_t>(patch.first)]) {
        const TreeDifference difference =
            differenceBetween(*patch.before, *after.at(patch.first).node);
        const auto growth =
            difference.isWhole() ? std::nullopt : growthOf(difference, maximumAtOnce);
        if (growth) {
            *m_blocks[static_cast<std::size_t>(patch.first)] += *growth;
            m_total += *growth;
            return;
        }
    }
    qsizetype bytes = 0;
    for (int index = patch.first; index < patch.first + patch.inserted; ++index)
        bytes += after.at(index).source.length;

    std::vector<std::optional<TextCounts>> inserted(static_cast<std::size_t>(patch.inserted));
    if (bytes > maximumAtOnce) {
        m_waiting += patch.inserted;
    } else {
        int index = patch.first;
        for (std::optional<TextCounts>& counts : inserted)
            m_total += *(counts = countsOf(*after.at(index++).node));
    }
    const auto from = m_blocks.begin() + patch.first;
    for (auto old = from; old != from + patch.removed; ++old) {
        if (*old)
            m_total -= **old;
        else
            --m_waiting;
    }
    m_blocks.insert(m_blocks.erase(from, from + patch.removed), inserted.begin(), inserted.end());
    m_countedUntil = qMin(m_countedUntil, static_cast<std::size_t>(patch.first));
}

void BlockCounts::countOn(const BlockList& blocks, const QDeadlineTimer& deadline)
{
    for (; m_waiting > 0; ++m_countedUntil) {
        std::optional<TextCounts>& counts = m_blocks[m_countedUntil];
        if (counts)
            continue;
        counts = countsOf(*blocks.at(static_cast<int>(m_countedUntil)).node);
        m_total += *counts;
        --m_waiting;
        if (deadline.hasExpired())
            break;
    }
}

} // namespace galley::markdown

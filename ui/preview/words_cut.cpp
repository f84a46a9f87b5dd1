// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/preview/block_writer_test.cpp

#include "ui/preview/words_cut.h"

#include "app/markdown/gfm/bare_links.h"
#include "app/markdown/inlines/text_cutter.h"
#include "app/markdown/views/html.h"

#include <numeric>
#include <optional>

namespace galley {

using markdown::Node;
using markdown::NodeKind;

namespace {

// Goes through the nodes of a block, passes by what stands before the range and ends behind it.
class RangeCutter {
public:
    RangeCutter(const PieceRange& range, WrittenPlaces places)
        : m_skipped(range.skipped)
        , m_left(range.length)
        , m_places(places)
    {
    }

    // Those from `first` on.
    std::vector<Node> cut(const std::vector<Node>& nodes, qsizetype first = 0);

private:
    std::optional<Node> cut(const Node& node);
    Node cutText(const Node& node);
    bool takes(qsizetype units);

    qsizetype m_skipped; // units that are still to be passed by
    qsizetype m_left; // units that are still to be taken; negative: all
    WrittenPlaces m_places;
};

std::vector<Node> RangeCutter::cut(const std::vector<Node>& nodes, qsizetype first)
{
    std::vector<Node> taken;
    for (auto node = nodes.begin() + first; node != nodes.end() && m_left != 0; ++node) {
        if (auto part = cut(*node))
            taken.push_back(*std::move(part));
    }
    return taken;
}

std::optional<Node> RangeCutter::cut(const Node& node)
{
    const auto whole = [&node](bool isTaken) {
        return isTaken ? std::optional(node) : std::nullopt;
    };
    switch (node.kind) {
    case NodeKind::Image:
    case NodeKind::SoftBreak:
        return whole(takes(unitsOf(node)));
    case NodeKind::LineBreak:
        return whole(takes(unitsOf(node)) && m_left != 0);
    case NodeKind::HtmlInline:
        if (markdown::withoutComments(node.text).size() != node.text.size())
            return whole(takes(unitsOf(node)));
        break;
    default:
        break;
    }
    Node part = cutText(node);
    part.url = node.url;
    part.title = node.title;
    part.children = cut(node.children);
    // A part of an address would not be known as one.
    if (node.kind == NodeKind::Link && markdown::isItsOwnText(node) && !part.children.empty()) {
        Node& address = part.children.front();
        address.escaped.resize(static_cast<std::size_t>(address.text.size()));
        std::iota(address.escaped.begin(), address.escaped.end(), 0);
    }
    return part;
}

// A pair of surrogates is never parted.
Node RangeCutter::cutText(const Node& node)
{
    const QString& text = node.text;
    const auto wholeAt = [&text](qsizetype at) {
        return at > 0 && at < text.size() && text[at].isLowSurrogate() ? at + 1 : at;
    };
    const qsizetype skipped = qMin(m_skipped, text.size());
    m_skipped -= skipped;
    const qsizetype length =
        m_left < 0 ? text.size() - skipped : qMin(m_left, text.size() - skipped);
    if (m_left >= 0)
        m_left -= length;
    Node part;
    part.kind = node.kind;
    const qsizetype from = wholeAt(skipped);
    const qsizetype end = wholeAt(skipped + length);
    if (m_places == WrittenPlaces::Known && end > from) {
        markdown::TextCutter cutter(node);
        cutter.upTo(from);
        part = cutter.upTo(end);
    } else {
        part.text = text.mid(from, end - from);
    }
    for (const qsizetype at : node.escaped) {
        if (at >= from && at < from + part.text.size())
            part.escaped.push_back(at - from);
    }
    return part;
}

// Of what cannot be parted: it stands where its first unit does.
bool RangeCutter::takes(qsizetype units)
{
    const qsizetype passed = qMin(m_skipped, units);
    m_skipped -= passed;
    if (m_left >= 0)
        m_left = qMax<qsizetype>(0, m_left - (units - passed));
    return passed == 0;
}

} // namespace

Node wordsIn(const Node& block, const PieceRange& range, WrittenPlaces places)
{
    Node words;
    words.kind = block.kind;
    words.children = RangeCutter(range, places).cut(block.children, range.first);
    return words;
}

} // namespace galley

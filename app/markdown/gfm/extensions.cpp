// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/markdown/gfm_test.cpp

#include "app/markdown/gfm/extensions.h"

#include "app/markdown/gfm/bare_links.h"
#include "app/markdown/gfm/strikethrough.h"
#include "app/markdown/inlines/text_cutter.h"

namespace galley::markdown {

namespace {

bool holdsInlines(const Node& node)
{
    return !node.children.empty() && node.children.front().kind >= NodeKind::Text;
}

// The length of a task's box with the blank behind it, "[ ] " or "[x] ", where a text begins with
// one, else 0.
qsizetype taskBoxLength(QStringView text)
{
    constexpr qsizetype length = 4;
    const bool isBox = text.size() >= length && text[0] == u'[' && text[2] == u']'
        && QStringView(u" xX").contains(text[1]) && (text[3] == u' ' || text[3] == u'\t');
    return isBox ? length : 0;
}

// https://github.github.com/gfm/#task-list-items-extension-
void takeTaskBox(Node& item)
{
    if (item.blocks.empty() || item.blocks.front()->kind != NodeKind::Paragraph)
        return;
    std::vector<Node>& inlines = unshared(item.blocks.front()).children;
    if (inlines.empty() || inlines.front().kind != NodeKind::Text)
        return;
    const QString text = withoutEscapedSigns(inlines.front());
    const qsizetype length = taskBoxLength(text);
    if (length == 0)
        return;
    item.task = text[1] == u'x' || text[1] == u'X' ? TaskState::Done : TaskState::Open;
    TextCutter cutter(inlines.front());
    cutter.upTo(length);
    Node behind = cutter.rest();
    if (behind.text.isEmpty())
        inlines.erase(inlines.begin());
    else
        inlines.front() = std::move(behind);
}

// Where quotes, hyphens and dots stand that are escaped.
std::vector<qsizetype> escapedSigns(const Node& text)
{
    std::vector<qsizetype> escaped;
    for (const Respelling& respelling : text.respellings) {
        if (respelling.units == 1 && QStringView(u".\"'-").contains(text.text[respelling.unit]))
            escaped.push_back(respelling.unit);
    }
    return escaped;
}

void read(Node& node, int depth, bool isLinked)
{
    if (node.kind == NodeKind::Item)
        takeTaskBox(node);
    isLinked = isLinked || node.kind == NodeKind::Link || node.kind == NodeKind::Image;
    if (holdsInlines(node)) {
        if (!isLinked)
            linkBareAddresses(node);
        strikeThrough(node.children, depth);
    }
    for (const ChildBlock& child : node.blocks)
        read(unshared(child), depth + 1, isLinked);
    for (Node& child : node.children)
        read(child, depth + 1, isLinked);
    if (node.kind == NodeKind::Text)
        node.escaped = escapedSigns(node);
}

} // namespace

void readExtensions(Node& block)
{
    read(block, 0, false);
}

} // namespace galley::markdown

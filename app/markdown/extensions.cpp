// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/extensions.h"

#include "app/markdown/bare_links.h"
#include "app/markdown/block_source.h"
#include "app/markdown/strikethrough.h"

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
    if (item.children.empty() || item.children.front().kind != NodeKind::Paragraph)
        return;
    std::vector<Node>& inlines = item.children.front().children;
    if (inlines.empty() || inlines.front().kind != NodeKind::Text)
        return;
    QString& text = inlines.front().text;
    const qsizetype length = taskBoxLength(text);
    if (length == 0)
        return;
    item.task = text[1] == u'x' || text[1] == u'X' ? TaskState::Done : TaskState::Open;
    text.remove(0, length);
    if (text.isEmpty())
        inlines.erase(inlines.begin());
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
    for (Node& child : node.children)
        read(child, depth + 1, isLinked);
    if (node.kind == NodeKind::Text)
        node.escaped = showEscapedSigns(node.text);
    else if (node.kind == NodeKind::Link)
        showEscapedSigns(node.url);
}

} // namespace

void readExtensions(Node& block)
{
    read(block, 0, false);
}

} // namespace galley::markdown

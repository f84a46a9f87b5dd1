// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/markdown/cmark_tree_test.cpp

#include "app/markdown/inlines/cmark_values.h"

#include "app/text/utf8_scan.h"

#include <cmark.h>

namespace galley::markdown {

namespace {

NodeKind kindOf(cmark_node_type type)
{
    switch (type) {
    case CMARK_NODE_BLOCK_QUOTE:
        return NodeKind::Quote;
    case CMARK_NODE_LIST:
        return NodeKind::List;
    case CMARK_NODE_ITEM:
        return NodeKind::Item;
    case CMARK_NODE_CODE_BLOCK:
        return NodeKind::CodeBlock;
    case CMARK_NODE_HTML_BLOCK:
        return NodeKind::HtmlBlock;
    case CMARK_NODE_PARAGRAPH:
        return NodeKind::Paragraph;
    case CMARK_NODE_HEADING:
        return NodeKind::Heading;
    case CMARK_NODE_THEMATIC_BREAK:
        return NodeKind::ThematicBreak;
    case CMARK_NODE_TEXT:
        return NodeKind::Text;
    case CMARK_NODE_SOFTBREAK:
        return NodeKind::SoftBreak;
    case CMARK_NODE_LINEBREAK:
        return NodeKind::LineBreak;
    case CMARK_NODE_CODE:
        return NodeKind::Code;
    case CMARK_NODE_HTML_INLINE:
        return NodeKind::HtmlInline;
    case CMARK_NODE_EMPH:
        return NodeKind::Emphasis;
    case CMARK_NODE_STRONG:
        return NodeKind::Strong;
    case CMARK_NODE_LINK:
        return NodeKind::Link;
    case CMARK_NODE_IMAGE:
        return NodeKind::Image;
    default:
        return NodeKind::Document;
    }
}

} // namespace

Node valuesOf(cmark_node* source)
{
    Node node;
    node.kind = kindOf(cmark_node_get_type(source));
    switch (node.kind) {
    case NodeKind::Link:
    case NodeKind::Image:
        node.url = utf8::decoded(cmark_node_get_url(source));
        node.title = utf8::decoded(cmark_node_get_title(source));
        break;
    case NodeKind::Heading:
        node.level = cmark_node_get_heading_level(source);
        break;
    case NodeKind::List:
        node.ordered = cmark_node_get_list_type(source) == CMARK_ORDERED_LIST;
        node.level = cmark_node_get_list_start(source);
        node.tight = cmark_node_get_list_tight(source) != 0;
        break;
    case NodeKind::CodeBlock:
        node.info = utf8::decoded(cmark_node_get_fence_info(source));
        [[fallthrough]];
    default:
        node.text = utf8::decoded(cmark_node_get_literal(source));
    }
    return node;
}

bool isLeaf(NodeKind kind)
{
    switch (kind) {
    case NodeKind::CodeBlock:
    case NodeKind::HtmlBlock:
    case NodeKind::ThematicBreak:
    case NodeKind::Text:
    case NodeKind::SoftBreak:
    case NodeKind::LineBreak:
    case NodeKind::Code:
    case NodeKind::HtmlInline:
        return true;
    default:
        return false;
    }
}

bool isWrapper(NodeKind kind)
{
    return kind == NodeKind::Quote || kind == NodeKind::List || kind == NodeKind::Emphasis
        || kind == NodeKind::Strong || kind == NodeKind::Link || kind == NodeKind::Image;
}

} // namespace galley::markdown

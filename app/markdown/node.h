// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/ranges.h"

#include <QString>

#include <vector>

namespace galley::markdown {

enum class NodeKind {
    Document,
    // Blocks
    Paragraph,
    Heading,
    Quote,
    List,
    Item,
    CodeBlock,
    HtmlBlock,
    ThematicBreak,
    // Inlines
    Text,
    SoftBreak,
    LineBreak,
    Code,
    Emphasis,
    Strong,
    Link,
    Image,
    HtmlInline,
};

// One piece of a Markdown text as cmark understood it: a plain value, independent of cmark, that
// the preview, the exports and the counts read. Meant to be walked, not changed.
struct Node {
    NodeKind kind = NodeKind::Document;
    QString text; // Text, Code, CodeBlock, HtmlBlock, HtmlInline: the literal
    QString url; // Link, Image
    QString title; // Link, Image
    QString info; // CodeBlock: the info string
    int level = 0; // Heading: 1 to 6; ordered List: the first number
    bool ordered = false; // List
    bool tight = false; // List
    // Blocks: the lines of the source they stand on, counted from the first line of the top-level
    // block (0), as cmark counts lines (LF, CR, CRLF). Not meaningful for inlines.
    int firstLine = 0;
    int lineCount = 0;
    std::vector<Node> children;

    bool operator==(const Node&) const = default;
};

} // namespace galley::markdown

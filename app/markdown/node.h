// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/ranges.h"

#include <QString>

#include <memory>
#include <vector>

namespace galley::markdown {

enum class NodeKind {
    Document, // or, as a block, what one paragraph fell into: text, a table, text
    // Blocks
    Paragraph,
    Heading,
    Quote,
    List,
    Item,
    CodeBlock,
    HtmlBlock,
    ThematicBreak,
    Table, // its rows, the header's first
    TableRow, // its cells; where there are fewer than in the header, the missing ones are empty
    TableCell, // inlines
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
    Strikethrough,
};

enum class CellAlignment { None, Left, Center, Right };
enum class TaskState { None, Open, Done };

// Quotes, lists and inline wrappers nested deeper than this fall away and leave their contents to
// what holds them, so that a tree can be walked, copied and destroyed by recursion whatever a text
// holds.
inline constexpr int maximumDepth = 100;

// Where an inline stands in the source: bytes from the start of the first line of the paragraph,
// heading or row that holds it. What is between `start` and `contentStart`, and between
// `contentEnd` and `end`, are its delimiters, a link's target among them. All -1 where it is not
// known.
struct InlineSource {
    int start = -1;
    int contentStart = -1;
    int contentEnd = -1;
    int end = -1;

    bool isKnown() const { return start >= 0; }
    bool operator==(const InlineSource&) const = default;
};

// `units` UTF-16 units of a literal that stand as `bytes` other bytes in the source: an escape, an
// entity, a line's end and what quotes and lists put behind it. Between two of them a literal and
// its source are the same.
struct Respelling {
    int unit = 0;
    int units = 0;
    int byte = 0; // counted as in InlineSource
    int bytes = 0;

    bool operator==(const Respelling&) const = default;
};

// A stretch of the source, counted as in InlineSource.
struct SourceStretch {
    int start = 0;
    int length = 0;

    int end() const { return start + length; }
    bool operator==(const SourceStretch&) const = default;
};

struct Node;

// A block within another one. The trees before and after an edit share the blocks that it did not
// touch, which is why their places stand beside them: where the first line of the block begins,
// counted from the first line (as cmark counts lines: LF, CR, CRLF) and its first byte of the block
// that holds it.
struct ChildBlock {
    int line = 0;
    int byte = 0;
    std::shared_ptr<const Node> node;

    const Node& operator*() const { return *node; }
    const Node* operator->() const { return node.get(); }
    bool operator==(const ChildBlock& other) const;
};

// One piece of a Markdown text as cmark understood it: a plain value, independent of cmark, that
// the preview, the exports and the counts read. Meant to be walked, not changed.
struct Node {
    NodeKind kind = NodeKind::Document;
    QString text; // Text, Code, CodeBlock, HtmlBlock, HtmlInline: the literal
    InlineSource source; // Inlines
    std::vector<Respelling> respellings; // Text, Code, HtmlInline: ascending
    SourceStretch target; // Link, Image, of "(target 'title')": with angle brackets
    SourceStretch titleSource; // likewise: with its quotes
    // Text: where in it quotes, hyphens and dots stand that are escaped in the source.
    std::vector<qsizetype> escaped;
    QString url; // Link, Image
    QString title; // Link, Image
    QString info; // CodeBlock: the info string
    int level = 0; // Heading: 1 to 6; ordered List: the first number
    bool ordered = false; // List
    bool tight = false; // List
    TaskState task = TaskState::None; // Item
    int indent = 0; // Item: by so many columns its other lines are indented; 0 if not followed
    CellAlignment alignment = CellAlignment::None; // TableCell
    bool isTooLarge = false; // Paragraph: a table of more columns or cells than are read as one
    int lineCount = 0; // Blocks: of the source, from where they begin
    std::vector<ChildBlock> blocks; // Document, Quote, List, Item, Table
    std::vector<Node> children; // of other blocks and of inlines: inlines; TableRow: its cells

    bool operator==(const Node&) const = default;
};

inline bool ChildBlock::operator==(const ChildBlock& other) const
{
    return line == other.line && byte == other.byte && (node == other.node || *node == *other.node);
}

// While a tree is built nothing shares its blocks yet, and they may be changed.
inline Node& unshared(const ChildBlock& block)
{
    Q_ASSERT(block.node.use_count() == 1);
    return const_cast<Node&>(*block.node);
}

// A top-level block of a text and the stretch of the source it was read from.
struct Block {
    ByteRange source; // whole lines of SourceText::utf8(), without blank lines around it
    std::shared_ptr<const Node> node;
};

} // namespace galley::markdown

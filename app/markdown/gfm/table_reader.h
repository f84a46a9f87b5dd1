// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/inlines/piece_map.h"
#include "app/markdown/node.h"

#include <QByteArray>

#include <vector>

namespace galley::markdown {

// What is read as one table; a larger one stays text.
inline constexpr int maximumColumns = 256;
inline constexpr qsizetype maximumCells = 100'000;

// A line of a paragraph that may hold a table, without what quotes and lists put before it.
struct ParagraphLine {
    QString text;
    int indent = 0; // columns, which the text is without
    bool isLazy = false; // goes on in a container whose mark it lacks
    qsizetype lineStart = 0; // bytes: where the whole line begins
    qsizetype textStart = 0; // and where its text does
};

// What a paragraph, or an underlined heading, falls into when a table stands in it: text before it,
// the table, text behind it. What stands in cells and beside the table is left unread: there `text`
// holds the Markdown, and a cell's `source` is its place in the row.
struct TableParts {
    // None without a table; counted from the first line.
    std::vector<ChildBlock> blocks;
    // Of each text beside the table, to its source, from the start of its first line.
    std::vector<PieceMap> textMaps;
};

// `lines` are all of the block's own; the first `definitions` lines define references and are in
// none of the blocks. A table that is too large leaves one that says so, and nothing else.
TableParts tableWithin(const Node& block, const std::vector<ParagraphLine>& lines,
                       std::size_t definitions);

// Gathers what tables have left unread, so that cmark reads all of it at once, and spreads what
// came of it over the nodes.
class UnreadInlines {
public:
    // `blocks` must stay as they are until spread(). `textMaps` are those of all texts beside
    // tables, in their order.
    UnreadInlines(const std::vector<ChildBlock>& blocks, std::vector<PieceMap> textMaps);

    bool isEmpty() const { return m_unread.empty(); }
    // As Markdown: a paragraph for each stretch of text, a heading for each cell.
    const QByteArray& markdown() const { return m_markdown; }
    bool mayRefer() const { return m_markdown.contains('['); }
    // `read` has one block for each, and perhaps others that stood before. Their lines count from
    // the start of markdown(), 1 being the first.
    void spread(const std::vector<ChildBlock>& read);

private:
    struct Unread {
        Node* node = nullptr;
        int line = 0;
        bool hasLetter = false; // and a line break before what is its own
        PieceMap map; // from its Markdown to the source
    };

    void gather(Node& block);
    void appendCell(Node& cell);
    void appendText(Node& text);

    std::vector<PieceMap> m_textMaps;
    std::size_t m_nextText = 0;
    std::vector<Unread> m_unread;
    QByteArray m_markdown;
    int m_lineCount = 0;
};

} // namespace galley::markdown

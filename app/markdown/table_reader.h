// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/content_lines.h"
#include "app/markdown/node.h"

#include <QByteArray>

#include <vector>

namespace galley::markdown {

// What is read as one table; a larger one stays text.
inline constexpr int mostColumns = 256;
inline constexpr qsizetype mostCells = 100'000;

// The nodes into which a paragraph, or an underlined heading, falls when a table stands in it:
// text before it, the table, text behind it; none without a table. `lines` are all of its own. What
// stands in cells and beside the table is left unread: `text` holds the Markdown. A table that is
// too large leaves one node that says so, and nothing else.
// The first `definitions` lines define references and are in none of the nodes.
std::vector<Node> tableWithin(const Node& block, const std::vector<ContentLine>& lines,
                              std::size_t definitions);

// Gathers what tables have left unread, so that cmark reads all of it at once, and spreads what
// came of it over the nodes.
class UnreadInlines {
public:
    // `blocks` must stay as they are until spread().
    void gather(std::vector<Node>& blocks);
    bool isEmpty() const { return m_unread.empty(); }
    // As Markdown: a paragraph for each stretch of text, a heading for each cell.
    const QByteArray& markdown() const { return m_markdown; }
    bool mayRefer() const { return m_markdown.contains('['); }
    // `read` has one node for each, and perhaps others that stood before. Their lines count from
    // the start of markdown(), 1 being the first.
    void spread(std::vector<Node> read);

private:
    struct Unread {
        Node* node = nullptr;
        int line = 0;
        bool hasLetter = false; // and a line break before what is its own
    };

    void appendCell(Node& cell);
    void appendText(Node& text);

    std::vector<Unread> m_unread;
    QByteArray m_markdown;
    int m_lineCount = 0;
};

} // namespace galley::markdown

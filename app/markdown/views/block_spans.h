// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/inlines/line_cursor.h"
#include "app/markdown/node.h"
#include "app/markdown/views/line_spans.h"
#include "app/markdown/views/spanned_inlines.h"

#include <span>

namespace galley::markdown {

// Follows a block into the lines of its source: what quotes and lists put before each line, then
// what the line is. Lines are cmark's.
class BlockSpans {
public:
    explicit BlockSpans(QStringView source);

    // The source is that of the part.
    void read(const BlockPart& part);
    // Ascending, counted from the start of the source.
    std::vector<Span> spans() const;

private:
    using Line = SpannedLine;

    void read(const Node& node, SpanFlags flags);
    void takeQuoteMarks(std::span<Line> lines, SpanFlags flags);
    void takeItemMarks(const Node& item, SpanFlags flags);
    void takeIndentation(std::span<Line> lines, int width);
    void readParagraph(const Node& paragraph, SpanFlags flags);
    void readTable(const Node& table, SpanFlags flags);
    void readRow(const Node& row, SpanFlags flags);
    void readUncovered(const Node& group, SpanFlags flags);
    void readHeading(const Node& heading, SpanFlags flags);
    void readCode(const Node& code, SpanFlags flags);
    void readWhole(std::span<Line> lines, SpanFlags flags);

    void readAt(int line, const Node& child, SpanFlags flags); // counted from the one being read
    std::span<Line> linesOf(const Node& node);
    std::span<Line> linesAt(int line, int count);

    QStringView m_source;
    std::vector<Line> m_lines;
    int m_line = 0; // on which the node begins that is being read
    bool m_isTask = false; // the next paragraph begins with a box
};

} // namespace galley::markdown

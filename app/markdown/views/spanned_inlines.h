// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/inlines/line_cursor.h"
#include "app/markdown/node.h"
#include "app/markdown/views/span.h"

#include <vector>

namespace galley::markdown {

// A line of the source while it is read.
struct SpannedLine {
    qsizetype start = 0; // in the source
    LineCursor cursor;
    std::vector<Span> spans; // counted from the line's start

    void add(qsizetype from, qsizetype to, SpanFlags flags);
};

// The texts of lines [first, last] of a paragraph or heading, and what of them its inlines are.
class SpannedInlines {
public:
    // `first` is the line that the places of inlines are counted from.
    SpannedInlines(QStringView source, const SpannedLine& first)
        : m_source(source.sliced(first.start))
        , m_origin(first.start)
    {
    }

    void append(SpannedLine& line, qsizetype start, qsizetype end)
    {
        m_pieces.push_back({&line, line.start - m_origin, {start, end - start}});
    }
    // Where in the source the inlines begin; 0 where that is not known.
    qsizetype startOf(const Node& parsed) const;
    // Puts the spans of the inlines into the lines, `flags` added everywhere.
    void spread(const Node& parsed, SpanFlags flags) const;

private:
    struct Piece {
        SpannedLine* line = nullptr;
        qsizetype lineStart = 0; // behind the origin
        TextRange range; // in the line
    };

    std::vector<Span> spansInUnits(const Node& parsed) const;

    QStringView m_source; // from the origin on
    qsizetype m_origin = 0;
    std::vector<Piece> m_pieces;
};

} // namespace galley::markdown

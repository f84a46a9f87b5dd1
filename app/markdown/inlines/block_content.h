// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/inlines/content_lines.h"
#include "app/markdown/inlines/piece_map.h"

#include <QByteArray>

namespace galley::markdown {

// The text of a paragraph or heading as cmark reads inlines from it, UTF-8 with LF, and the way
// from there to the source: without what quotes and lists put before its lines, indentation, marks
// of headings, white space at the end, and the definitions that it begins with.
struct BlockContent {
    QByteArray text;
    PieceMap map;

    // Of lines [first, first + count), which are not underlined by one of them.
    static BlockContent paragraph(const ByteLines& lines, int first, int count,
                                  const std::vector<Container>& containers);
    // Of a line "## words ##".
    static BlockContent heading(const ByteLines& lines, int line,
                                const std::vector<Container>& containers);
};

// Whether a line begins a heading with "#".
bool beginsHeading(const ByteLines& lines, int line, const std::vector<Container>& containers);

} // namespace galley::markdown

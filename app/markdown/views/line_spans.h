// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/node.h"
#include "app/markdown/views/span.h"

#include <QStringView>

namespace galley::markdown {

// What the source of one top-level block is made of. `source` is the exact text of Block::source;
// there is one entry for each of its lines as SourceText and the editor count them, and ranges are
// counted from that line's start. (cmark's lines are longer: U+2029 and its like do not end them.)
std::vector<std::vector<Span>> spansOf(const Node& block, QStringView source);

// What of a top-level block is read without the rest of it, which may be as long as the text: a
// short block, or one without others in it. Its lines, cmark's, are counted from the top-level
// block's first one, and go on to where the next part begins.
struct BlockPart {
    // A block around the part, the outermost first.
    struct Holder {
        const Node* node = nullptr;
        bool beginsHere = false; // on the part's first line
        bool isFirst = false; // the part stands in its first child, or is that
    };

    const Node* node = nullptr;
    int firstLine = 0;
    int lineCount = 0;
    std::vector<Holder> around = {};
};
// Up to so many lines are read at once.
BlockPart partAt(const Node& block, int line, int fewLines = 50);
// The same of a part, with the source of its lines.
std::vector<std::vector<Span>> spansOf(const BlockPart& part, QStringView source);

// The spans of a line that defines a reference, "[label]: target", which belongs to no block; none
// for any other line.
std::vector<Span> definitionSpans(QStringView line);

} // namespace galley::markdown

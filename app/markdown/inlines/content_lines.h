// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/ranges.h"
#include "app/markdown/inlines/byte_lines.h"

#include <vector>

namespace galley::markdown {

// A quote or a list item around a block.
struct Container {
    bool isQuote = false;
    int firstLine = 0; // the first line (from 0) on which it stands
    int width = 0; // columns that the other lines of an item are indented by

    static Container quote(int firstLine) { return {true, firstLine, 0}; }
    // The item that begins on that line, within `around`, the outermost first.
    static Container item(const ByteLines& lines, int firstLine,
                          const std::vector<Container>& around);
};

// One line of a block without what quotes and lists put before it, and without indentation.
struct ContentLine {
    ByteRange source; // in the text
    int indent = 0; // columns
    bool isLazy = false; // goes on in a container whose mark it lacks
    // A lazy line keeps its indentation in cmark's eyes: it shows behind a backslash, in code and
    // in HTML.
    qsizetype keptFrom = 0; // where the indentation begins, if it is lazy; else source.start
    int restOfTab = 0; // columns of a tab of which a container took a part
};

// One line of a block that stands in `containers`, the outermost first.
ContentLine contentLine(const ByteLines& lines, int number,
                        const std::vector<Container>& containers);

} // namespace galley::markdown

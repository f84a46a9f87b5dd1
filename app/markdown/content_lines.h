// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/byte_lines.h"

#include <QString>

#include <vector>

namespace galley::markdown {

// A quote or a list item around a block, and the first line (from 0) on which it stands.
struct Container {
    bool isQuote = false;
    int firstLine = 0;
};

// One line of a block without what quotes and lists put before it, and without indentation.
struct ContentLine {
    QString text;
    int indent = 0; // columns
    bool isLazy = false; // goes on in a container whose mark it lacks
};

// The lines of a block that stands in `containers`, the outermost first.
std::vector<ContentLine> contentLines(const ByteLines& lines, int first, int count,
                                      const std::vector<Container>& containers);

} // namespace galley::markdown

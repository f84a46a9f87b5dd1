// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/ranges.h"
#include "app/markdown/node.h"

#include <QByteArrayView>

#include <vector>

namespace galley::markdown {

struct ParsedText {
    std::vector<std::shared_ptr<const Node>> preamble; // its top-level blocks
    std::vector<Block> blocks;
};

// Reads UTF-8 without NUL with cmark, and what GitHub's Markdown has beyond CommonMark: tables,
// strikethrough, tasks, bare links (https://github.github.com/gfm/). `preamble`, which is empty or
// ends with an empty line, is read before the text as if it were a part of it. A byte order mark
// that begins the text is dropped.
ParsedText parseText(QByteArrayView text, QByteArrayView preamble = {});

} // namespace galley::markdown

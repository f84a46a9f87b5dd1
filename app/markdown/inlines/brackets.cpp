// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/markdown/block_list_test.cpp

#include "app/markdown/inlines/brackets.h"

namespace galley::markdown {

std::vector<ByteRange> labelsIn(QByteArrayView text)
{
    constexpr qsizetype longestLabel = 1000; // cmark's limit
    std::vector<ByteRange> labels;
    qsizetype start = -1;
    bool isEscaped = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char character = text[at];
        if (!isEscaped && character == '[') {
            start = at + 1;
        } else if (!isEscaped && character == ']') {
            if (start >= 0 && at - start <= longestLabel)
                labels.push_back({start, at - start});
            start = -1;
        }
        isEscaped = character == '\\' && !isEscaped;
    }
    return labels;
}

} // namespace galley::markdown

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/views/span.h"

namespace galley::markdown {

// Takes ranges that overlap in any way and tells what each place is, in time that does not depend
// on how many lie over each other.
class SpanSweep {
public:
    void paint(TextRange range, SpanFlags flags);
    // Ascending spans that do not overlap; what was not painted is left out.
    std::vector<Span> spans() &&;

private:
    struct Edge {
        qsizetype position = 0;
        SpanFlags flags;
        int step = 0; // +1 where a range begins, -1 where it ends
    };

    std::vector<Edge> m_edges;
};

} // namespace galley::markdown

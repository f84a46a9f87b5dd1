// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/markdown/inline_spans_test.cpp

#include "app/markdown/views/span_sweep.h"

#include <algorithm>
#include <array>

namespace galley::markdown {

void SpanSweep::paint(TextRange range, SpanFlags flags)
{
    if (range.isEmpty())
        return;
    m_edges.push_back({range.start, flags, 1});
    m_edges.push_back({range.end(), flags, -1});
}

std::vector<Span> SpanSweep::spans() &&
{
    std::stable_sort(m_edges.begin(), m_edges.end(), [](const Edge& one, const Edge& other) {
        return one.position < other.position;
    });

    std::vector<Span> spans;
    std::array<int, spanKindCount> depths{}; // of each kind
    SpanFlags flags;
    qsizetype position = 0;
    for (const Edge& edge : m_edges) {
        if (flags && edge.position > position) {
            if (!spans.empty() && spans.back().range.end() == position
                && spans.back().flags == flags)
                spans.back().range.length += edge.position - position;
            else
                spans.push_back({{position, edge.position - position}, flags});
        }
        position = edge.position;
        for (std::size_t bit = 0; bit < depths.size(); ++bit) {
            const auto kind = static_cast<SpanKind>(1 << bit);
            if (edge.flags.testFlag(kind))
                depths[bit] += edge.step;
            flags.setFlag(kind, depths[bit] > 0);
        }
    }
    return spans;
}

} // namespace galley::markdown

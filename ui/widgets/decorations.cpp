// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/decorations.h"

#include <algorithm>
#include <optional>

namespace galley {

namespace {

// Walks along decorations; tells what lies on a place, for places that ascend.
class Walk {
public:
    explicit Walk(const std::vector<Decoration>& decorations) : m_decorations(decorations) { }

    const Decoration* at(qsizetype place)
    {
        while (m_next < m_decorations.size() && m_decorations[m_next].range.end() <= place)
            ++m_next;
        return m_next < m_decorations.size() && m_decorations[m_next].range.start <= place
            ? &m_decorations[m_next]
            : nullptr;
    }

private:
    const std::vector<Decoration>& m_decorations;
    std::size_t m_next = 0;
};

void addEdges(const std::vector<Decoration>& decorations, std::vector<qsizetype>& edges)
{
    for (const Decoration& decoration : decorations) {
        edges.push_back(decoration.range.start);
        edges.push_back(decoration.range.end());
    }
}

std::vector<TextRange> differenceOf(const std::vector<Decoration>& before,
                                    const std::vector<Decoration>& after)
{
    std::vector<qsizetype> edges;
    addEdges(before, edges);
    addEdges(after, edges);
    std::sort(edges.begin(), edges.end());
    std::vector<TextRange> changed;
    Walk was(before);
    Walk is(after);
    for (std::size_t edge = 0; edge + 1 < edges.size(); ++edge) {
        const qsizetype start = edges[edge];
        const qsizetype length = edges[edge + 1] - start;
        if (length == 0)
            continue;
        const Decoration* const old = was.at(start);
        const Decoration* const now = is.at(start);
        const bool isSame = (old == nullptr) == (now == nullptr) && (!old || old->ink == now->ink);
        if (!isSame)
            changed.push_back({start, length});
    }
    return changed;
}

// Where an edge is after a change of a place before the decoration's end; nothing that was put
// there belongs to what begins there.
qsizetype moved(qsizetype edge, bool isStart, qsizetype position, qsizetype removed,
                qsizetype added)
{
    if (edge < position)
        return edge;
    if (edge >= position + removed)
        return edge + added - removed;
    return isStart ? position + added : position;
}

} // namespace

std::vector<TextRange> Decorations::set(DecorationLayer layer, std::vector<Decoration> decorations)
{
    std::vector<Decoration>& present = m_layers[static_cast<std::size_t>(layer)];
    const std::vector<Decoration> before = std::exchange(present, std::move(decorations));
    return before == present ? std::vector<TextRange>() : differenceOf(before, present);
}

std::span<const Decoration> Decorations::in(DecorationLayer layer, qsizetype start,
                                            qsizetype end) const
{
    const std::vector<Decoration>& all = at(layer);
    const auto first =
        std::partition_point(all.begin(), all.end(),
                             [start](const Decoration& each) { return each.range.end() <= start; });
    const auto last = std::partition_point(
        first, all.end(), [end](const Decoration& each) { return each.range.start < end; });
    return {first, last};
}

void Decorations::follow(qsizetype position, qsizetype removed, qsizetype added)
{
    if (removed == added)
        return;
    for (std::vector<Decoration>& layer : m_layers) {
        const auto first =
            std::partition_point(layer.begin(), layer.end(), [position](const Decoration& each) {
                return each.range.end() <= position;
            });
        for (auto each = first; each != layer.end(); ++each) {
            const qsizetype start = moved(each->range.start, true, position, removed, added);
            const qsizetype end = moved(each->range.end(), false, position, removed, added);
            each->range = {start, end - start};
        }
        layer.erase(std::remove_if(first, layer.end(),
                                   [](const Decoration& each) { return each.range.length <= 0; }),
                    layer.end());
    }
}

} // namespace galley

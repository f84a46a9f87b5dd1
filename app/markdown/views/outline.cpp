// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/views/outline.h"

#include "app/markdown/views/html.h"

#include <algorithm>
#include <iterator>

namespace galley::markdown {

namespace {

constexpr qsizetype maximumTitle = 200; // UTF-16 units

QString titleOf(const Node& heading)
{
    QString title = toPlainText(heading).simplified();
    if (title.size() <= maximumTitle)
        return title;
    title.truncate(title[maximumTitle - 1].isHighSurrogate() ? maximumTitle - 1 : maximumTitle);
    return title + u'…';
}

std::vector<OutlineHeading> headingsIn(const BlockList& blocks, int first, int count)
{
    std::vector<OutlineHeading> headings;
    for (int block = first; block < first + count; ++block) {
        const Node& node = *blocks.at(block).node;
        if (node.kind == NodeKind::Heading)
            headings.push_back({block, node.level, titleOf(node)});
    }
    return headings;
}

} // namespace

Outline Outline::of(const BlockList& blocks)
{
    Outline outline;
    outline.apply({0, 0, headingsIn(blocks, 0, blocks.count()), 0});
    return outline;
}

OutlineChange Outline::changeBy(const BlockPatch& patch, const BlockList& blocks) const
{
    const int first = indexAt(patch.first - 1) + 1;
    const int behind = indexAt(patch.first + patch.removed - 1) + 1;
    return {first, behind - first, headingsIn(blocks, patch.first, patch.inserted),
            patch.inserted - patch.removed};
}

void Outline::apply(OutlineChange change)
{
    const auto levelCount = [this](const OutlineHeading& heading) -> int& {
        return m_levelCounts.at(static_cast<std::size_t>(heading.level - 1));
    };
    const auto first = m_headings.begin() + change.first;
    const auto behind = first + change.removed;
    std::for_each(first, behind, [&](const OutlineHeading& heading) { --levelCount(heading); });
    for (const OutlineHeading& heading : change.inserted)
        ++levelCount(heading);
    if (change.blockGrowth != 0)
        std::for_each(behind, m_headings.end(),
                      [&change](OutlineHeading& heading) { heading.block += change.blockGrowth; });
    // In place where the number stays, which is the rule while a heading is typed.
    const auto replaced = std::min<std::ptrdiff_t>(change.removed, std::ssize(change.inserted));
    std::move(change.inserted.begin(), change.inserted.begin() + replaced, first);
    const auto gap = m_headings.erase(first + replaced, behind);
    m_headings.insert(gap, std::make_move_iterator(change.inserted.begin() + replaced),
                      std::make_move_iterator(change.inserted.end()));
}

int Outline::indexAt(int block) const
{
    const auto behind = std::upper_bound(
        m_headings.begin(), m_headings.end(), block,
        [](int wanted, const OutlineHeading& heading) { return wanted < heading.block; });
    return static_cast<int>(behind - m_headings.begin()) - 1;
}

int Outline::topLevel() const
{
    const auto used = std::find_if(m_levelCounts.begin(), m_levelCounts.end(),
                                   [](int headings) { return headings > 0; });
    return used == m_levelCounts.end() ? 1 : static_cast<int>(used - m_levelCounts.begin()) + 1;
}

int Outline::sectionEnd(int heading) const
{
    int end = heading + 1;
    while (end < count() && at(end).level > at(heading).level)
        ++end;
    return end;
}

int Outline::placeAbove(int heading) const
{
    int place = heading - 1;
    while (place > 0 && at(place).level > at(heading).level)
        --place;
    return place;
}

int Outline::placeBelow(int heading) const
{
    const int next = sectionEnd(heading);
    if (next == count())
        return -1;
    return at(next).level == at(heading).level ? sectionEnd(next) : next + 1;
}

} // namespace galley::markdown

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/compare/list_numbers_test.cpp

#include "app/compare/item_lists.h"

#include "app/compare/open_lists.h"

#include <algorithm>

namespace galley::compare {

ItemLists::ItemLists(const QString& text, const QList<Block>& blocks)
    : m_blocks(blocks)
    , m_places(blocks.size())
{
    OpenLists open;
    for (int index = 0; index < m_blocks.size(); ++index) {
        const Block& block = m_blocks[index];
        if (block.kind != BlockKind::Item) {
            open.passOther(block.kind, block.depth);
            continue;
        }
        if (block.number.isEmpty()) {
            open.passItem(block.depth, {});
            continue;
        }
        Place& place = m_places[index];
        place.number = QStringView(text).sliced(block.number.start, block.number.length).toInt();
        place.previous = open.itemBefore(block.depth).value_or(-1);
        place.first = place.previous < 0 ? index : m_places[place.previous].first;
        if (place.previous >= 0)
            m_places[place.previous].next = index;
        open.passItem(block.depth, index);
    }
}

bool ItemLists::countsOn(int block) const
{
    const Place& place = m_places[block];
    const auto isBehind = [this](int item, int before) {
        return m_places[item].number == m_places[before].number + 1;
    };
    if (place.previous >= 0)
        return isBehind(block, place.previous);
    return place.number >= 0 && (place.next < 0 || isBehind(place.next, block));
}

bool ItemLists::isCountedBehind(int block) const
{
    const int next = m_places[block].next;
    return countsOn(next < 0 ? block : next);
}

int ItemLists::startOf(int block) const
{
    const int first = m_places[block].first;
    return first < 0 ? -1 : m_places[first].number;
}

int ItemLists::itemFrom(qsizetype place) const
{
    const int block = lastBlockAt(place);
    return m_places[block].number >= 0 && place <= m_blocks[block].number.start ? block : -1;
}

int ItemLists::itemOfWordsFrom(qsizetype place) const
{
    const int block = lastBlockAt(place);
    return m_places[block].number >= 0 && place == wordsOf(block) ? block : -1;
}

qsizetype ItemLists::wordsOf(int block) const
{
    constexpr qsizetype behindDigits = 2; // a full stop or bracket, and a space
    return m_blocks[block].number.end() + behindDigits;
}

int ItemLists::itemAt(qsizetype place) const
{
    const int block = lastBlockAt(place);
    const TextRange number = m_blocks[block].number;
    return !number.isEmpty() && number.start == place ? block : -1;
}

bool ItemLists::isOfNumber(TextRange stretch) const
{
    const TextRange number = m_blocks[lastBlockAt(stretch.start)].number;
    return !stretch.isEmpty() && stretch.start >= number.start && stretch.end() <= number.end();
}

int ItemLists::itemBefore(qsizetype place, qsizetype depth) const
{
    for (int index = lastBlockAt(place - 1); index > 0; --index) {
        const Block& block = m_blocks[index];
        OpenLists open; // of the item that is looked for: does this block leave it open?
        if (block.kind == BlockKind::Item) {
            if (block.depth == depth)
                return block.number.isEmpty() ? -1 : index;
            if (block.depth < depth)
                return -1;
        } else {
            open.passItem(depth, index);
            open.passOther(block.kind, block.depth);
            if (!open.itemBefore(depth))
                return -1;
        }
    }
    return -1;
}

int ItemLists::lastBlockAt(qsizetype place) const
{
    const auto behind = std::upper_bound(
        m_blocks.begin(), m_blocks.end() - 1, place,
        [](qsizetype unit, const Block& block) { return unit < block.range.start; });
    return behind == m_blocks.begin() ? 0 : static_cast<int>(behind - m_blocks.begin()) - 1;
}

} // namespace galley::compare

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/compare/list_numbers_test.cpp

#include "app/compare/open_lists.h"

namespace galley::compare {

namespace {

constexpr int highestNumber = 999'999'999; // of nine digits, as CommonMark has it
constexpr qsizetype narrowestMark = 2; // of an item, with its space

} // namespace

std::optional<int> OpenLists::itemBefore(qsizetype depth) const
{
    const auto item = m_items.constFind(depth);
    return item == m_items.constEnd() ? std::nullopt : std::optional(*item);
}

void OpenLists::passItem(qsizetype depth, std::optional<int> item)
{
    m_items.erase(m_items.lowerBound(depth), m_items.end());
    if (item)
        m_items.insert(depth, *item);
}

void OpenLists::passOther(BlockKind kind, qsizetype depth)
{
    const bool hasDepth = kind == BlockKind::Paragraph || kind == BlockKind::Code
        || kind == BlockKind::Row || kind == BlockKind::Rule;
    if (hasDepth)
        m_items.erase(m_items.upperBound(depth - narrowestMark), m_items.end());
    else
        m_items.clear();
}

int numberBehind(int number)
{
    return number < highestNumber ? number + 1 : number;
}

} // namespace galley::compare

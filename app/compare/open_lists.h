// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/block.h"

#include <QMap>

#include <optional>

namespace galley::compare {

// The lists that are open while one goes down a text: of each the numbered item that was passed
// last, by what the caller calls it.
class OpenLists {
public:
    std::optional<int> itemBefore(qsizetype depth) const;
    // Nothing: an item without a number, which ends a list of numbers.
    void passItem(qsizetype depth, std::optional<int> item);
    // What is set in deeper belongs to the item that it is behind.
    void passOther(BlockKind kind, qsizetype depth);

private:
    QMap<qsizetype, int> m_items; // by depth
};

// The number behind one; where Markdown would take that for none, the same again.
int numberBehind(int number);

} // namespace galley::compare

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/compare/alignment_test.cpp

#include "app/compare/heaviest_row.h"

#include <algorithm>
#include <utility>

namespace galley::compare {

QList<bool> heaviestRow(const QList<int>& targets, const QList<double>& weights, int bound)
{
    // A Fenwick tree over the targets: the heaviest row that ends at one of them, and its last
    // pair.
    using Row = std::pair<double, int>;
    QList<Row> tree(bound + 2, Row{0, -1});
    const auto heaviestBelow = [&tree](int target) {
        Row best{0, -1};
        for (int node = target; node > 0; node -= node & -node)
            best = std::max(best, tree.at(node));
        return best;
    };

    QList<int> previous(targets.size(), -1);
    for (int index = 0; index < targets.size(); ++index) {
        if (targets[index] < 0)
            continue;
        const Row before = heaviestBelow(targets[index]);
        previous[index] = before.second;
        const Row row{before.first + weights[index], index};
        for (int node = targets[index] + 1; node < tree.size(); node += node & -node)
            tree[node] = std::max(tree[node], row);
    }

    QList<bool> isInRow(targets.size(), false);
    for (int index = heaviestBelow(bound + 1).second; index >= 0; index = previous[index])
        isInRow[index] = true;
    return isInRow;
}

} // namespace galley::compare

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/lexicon/data_model_test.cpp

#include "app/lexicon/named_members.h"

#include <algorithm>
#include <numeric>

namespace galley::lexicon {

std::vector<NamedMember> namedMembers(const json::Value& object)
{
    std::vector<NamedMember> members;
    members.reserve(static_cast<size_t>(object.size()));
    for (const json::Member& member : object.members())
        members.push_back({member.key.string(), member});

    std::vector<size_t> order(members.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](size_t a, size_t b) {
        const int comparison = members[a].name.compare(members[b].name);
        return comparison != 0 ? comparison < 0 : a < b;
    });
    for (size_t at = 1; at < order.size(); ++at)
        members[order[at - 1]].isVoid = members[order[at - 1]].name == members[order[at]].name;
    return members;
}

} // namespace galley::lexicon

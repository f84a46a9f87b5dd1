// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/json/json_compare.h"

#include <algorithm>

namespace galley::json {

namespace {

bool hasSameMembers(const Value& one, const Value& other)
{
    const std::vector<Member> members = one.members();
    return one.size() == other.size()
        && std::all_of(members.begin(), members.end(), [&other](const Member& member) {
               const auto counterpart = other.member(member.key.string());
               return counterpart && isSame(member.value, *counterpart);
           });
}

} // namespace

bool isSame(const Value& one, const Value& other)
{
    if (one.kind() != other.kind())
        return false;
    switch (one.kind()) {
    case Kind::String:
        return one.string() == other.string();
    case Kind::Number:
        return one.spelling() == other.spelling();
    case Kind::Array: {
        const std::vector<Value> here = one.elements();
        const std::vector<Value> there = other.elements();
        return std::equal(here.begin(), here.end(), there.begin(), there.end(), isSame);
    }
    case Kind::Object:
        return hasSameMembers(one, other);
    default:
        return true;
    }
}

} // namespace galley::json

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/compare/article_comparison_test.cpp

#include "app/compare/json_equality.h"

#include <QMap>

#include <algorithm>

namespace galley {

namespace {

// Of duplicate names the last one counts.
QMap<QString, json::Value> membersByName(const json::Value& object)
{
    QMap<QString, json::Value> members;
    for (const json::Member& member : object.members())
        members.insert(member.key.string(), member.value);
    return members;
}

bool haveSameMembers(const json::Value& one, const json::Value& other)
{
    const auto members = membersByName(one);
    const auto others = membersByName(other);
    return std::equal(
        members.constKeyValueBegin(), members.constKeyValueEnd(), others.constKeyValueBegin(),
        others.constKeyValueEnd(), [](const auto& member, const auto& match) {
            return member.first == match.first && haveSameValue(member.second, match.second);
        });
}

} // namespace

bool haveSameValue(const json::Value& one, const json::Value& other)
{
    if (one.kind() != other.kind())
        return false;
    switch (one.kind()) {
    case json::Kind::Null:
    case json::Kind::False:
    case json::Kind::True:
        return true;
    case json::Kind::Number:
        return one.integer() ? one.integer() == other.integer()
                             : one.spelling() == other.spelling();
    case json::Kind::String:
        return one.string() == other.string();
    case json::Kind::Array: {
        const auto elements = one.elements();
        const auto others = other.elements();
        return std::equal(elements.begin(), elements.end(), others.begin(), others.end(),
                          [](const json::Value& element, const json::Value& match) {
                              return haveSameValue(element, match);
                          });
    }
    case json::Kind::Object:
        return haveSameMembers(one, other);
    }
    Q_UNREACHABLE();
}

bool haveSameValue(const FieldState& one, const FieldState& other)
{
    if (one == other || !one || !other)
        return one == other;
    const auto tree = json::Tree::parse(*one);
    const auto otherTree = json::Tree::parse(*other);
    return tree && otherTree && haveSameValue(tree->root(), otherTree->root());
}

} // namespace galley

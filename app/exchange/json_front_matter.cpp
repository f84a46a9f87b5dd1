// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/exchange/front_matter_test.cpp

#include "app/exchange/front_matter_languages.h"
#include "app/json/json_tree.h"

namespace galley {

namespace {

constexpr qsizetype deepest = 100;

bool isScalar(const json::Value& value)
{
    return !value.isObject() && !value.isArray() && value.kind() != json::Kind::Null;
}

QString scalarOf(const json::Value& value)
{
    return value.isString() ? value.string() : QString::fromUtf8(value.spelling());
}

FrontMatterEntry entryOf(const QString& key, const json::Value& value)
{
    if (isScalar(value))
        return {key, scalarOf(value)};
    FrontMatterEntry entry{key, {}};
    if (!value.isArray())
        return entry;
    QStringList texts;
    for (const json::Value& element : value.elements()) {
        if (isScalar(element))
            texts << scalarOf(element);
        else
            entry.isWhole = false;
    }
    entry.value = texts;
    return entry;
}

void addObject(FrontMatter& matter, const QString& prefix, const json::Value& object)
{
    for (const json::Member& member : object.members()) {
        const QString key = prefix + member.key.string();
        if (member.value.kind() == json::Kind::Null)
            continue;
        if (member.value.isObject() && prefix.isEmpty() && member.value.size() > 0)
            addObject(matter, key + u'.', member.value);
        else
            matter.push_back(entryOf(key, member.value));
    }
}

} // namespace

ReadFrontMatter readJson(QByteArrayView json)
{
    json::Limits limits;
    limits.depth = deepest;
    const auto tree = json::Tree::parse(json.toByteArray(), limits);
    if (!tree)
        return FrontMatterFault{tree.error().place.value_or(TextPlace{1, 1}), {}};
    FrontMatter matter;
    addObject(matter, {}, tree->root());
    return matter;
}

} // namespace galley

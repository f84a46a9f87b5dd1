// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/field.h"
#include "app/json/json_tree.h"

#include <QStringList>

#include <optional>

namespace galley {

// A field's value, to be looked into; nothing for an absent member, or one that is no JSON.
inline std::optional<json::Tree> treeOf(const FieldState& state)
{
    if (!state)
        return {};
    auto tree = json::Tree::parse(*state);
    return tree ? std::optional(*tree) : std::nullopt;
}

// The tags in a field's value; an absent one has none. Nothing for what is no list of strings.
inline std::optional<QStringList> tagsOf(const FieldState& state)
{
    QStringList tags;
    if (!state)
        return tags;
    const auto tree = treeOf(state);
    if (!tree || !tree->root().isArray())
        return {};
    for (const json::Value& tag : tree->root().elements()) {
        if (!tag.isString())
            return {};
        tags.append(tag.string());
    }
    return tags;
}

} // namespace galley

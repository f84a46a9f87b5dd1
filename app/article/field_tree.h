// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/field.h"
#include "app/json/json_tree.h"

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

} // namespace galley

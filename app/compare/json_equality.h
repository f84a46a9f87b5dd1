// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/field.h"
#include "app/json/json_tree.h"

namespace galley {

// Whether two JSON texts say the same, whatever their white space, escapes and order of members.
bool haveSameValue(const json::Value& one, const json::Value& other);
// Absent is the same only as absent.
bool haveSameValue(const FieldState& one, const FieldState& other);

} // namespace galley

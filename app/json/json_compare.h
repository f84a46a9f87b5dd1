// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/json/json_tree.h"

namespace galley::json {

// Whether two values are the same but for white space, escapes in strings and the order of members.
// Numbers are compared as they are spelled.
bool isSame(const Value& one, const Value& other);

} // namespace galley::json

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/json/json_tree.h"

namespace galley {

// The keys of members that a later member of the same name makes void, anywhere in `value`, in
// the order of the file.
std::vector<json::Value> duplicateMembers(const json::Value& value);

} // namespace galley

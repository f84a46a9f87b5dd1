// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/json/json_tree.h"

namespace galley::json {

// What a sentence calls a value of that kind, with its article: "a string", "an object".
QString nameOf(Kind kind);

} // namespace galley::json

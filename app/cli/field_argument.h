// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/field.h"
#include "app/cli/terminal.h"

#include <optional>

namespace galley {

// The field that an argument names; complains when there is none of that name.
std::optional<Field> fieldArgument(const QString& argument, Terminal& terminal);

} // namespace galley

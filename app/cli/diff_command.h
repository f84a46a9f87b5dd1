// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/command.h"

namespace galley {

// galley diff A B: what became of an article.
Command diffCommand();

} // namespace galley

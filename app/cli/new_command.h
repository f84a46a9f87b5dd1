// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/command.h"

namespace galley {

// Makes a new article, also of a Markdown file.
Command newCommand();

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/command.h"

namespace galley {

// Makes a cover of a picture and names it in the article.
Command coverCommand();

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/command.h"

namespace galley {

// Lists the versions that were kept of an article, or prints one of them.
Command versionsCommand();

} // namespace galley

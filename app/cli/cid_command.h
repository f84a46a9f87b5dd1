// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/command.h"

namespace galley {

// Prints the CID that the record has on the network.
Command cidCommand();

} // namespace galley

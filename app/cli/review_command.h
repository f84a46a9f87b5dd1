// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/command.h"

namespace galley {

// "galley review": lists the remarks on an article; with the name of an act before the article it
// adds to them or decides them.
Command reviewCommand();

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/views/reading_direction.h"

namespace galley {

using markdown::readingDirectionOf; // the page reads as the exports do

} // namespace galley

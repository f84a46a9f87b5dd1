// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/byte_units.h"

namespace galley {

// The most bytes of a document, or of a text for one: of what Galley reads, writes and keeps.
inline constexpr qsizetype largestDocument = 64 * mebibyte;

} // namespace galley

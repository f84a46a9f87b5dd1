// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/review/tally.h"

namespace galley {

// "8 suggestions · 3 notes · 1 must fix": what there is none of is left out.
QString wordsOf(const review::Tally& tally);

} // namespace galley

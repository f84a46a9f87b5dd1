// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/text_units.h"

namespace galley {

// Which of the lines that were taken out of one text stand elsewhere in the other: for each line of
// `before` the index of the line of `after` that it became, or -1. `common` are the lines that
// stayed. Lines of a dozen letters and more are recognised, and what stands between them.
std::vector<int> movedLines(QStringView before, const std::vector<TextUnit>& beforeLines,
                            QStringView after, const std::vector<TextUnit>& afterLines,
                            const std::vector<int>& common);

} // namespace galley

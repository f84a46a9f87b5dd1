// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/text_units.h"

#include <vector>

namespace galley {

// Rows of two texts that stand beside each other: one row of text that both have, or the rows of a
// difference and what stands on them beside it.
struct RowGroup {
    enum class Kind { Same, Changed, LeftOut };

    TextRange before;
    TextRange after;
    Kind kind = Kind::Same;
};

// Parts two texts into groups, in order, without gaps. Rows of common text begin where those of
// `before` would alone: an edit moves no row but its own. `maximumShownAround` bounds how many
// UTF-16 units of common text are shown on each side of a difference, at least.
std::vector<RowGroup> rowGroups(QStringView before, QStringView after,
                                const QList<Difference>& differences, int columns,
                                qsizetype maximumShownAround);

} // namespace galley

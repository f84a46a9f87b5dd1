// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace galley {

// What is told of a text that may be longer than anybody reads, in a label, a tooltip, a title: at
// most its first `maximumUnits` UTF-16 units, and an ellipsis in place of what is left out. No pair
// of surrogates is parted.
QString beginningOf(const QString& text, qsizetype maximumUnits);

// The same, with the ellipsis in the middle: the end of an address tells as much as its beginning.
QString endsOf(const QString& text, qsizetype maximumUnits);

// Units of a text that goes onto a line, and of one that may take several.
inline constexpr qsizetype longestLine = 500;
inline constexpr qsizetype longestNote = 2000;

} // namespace galley

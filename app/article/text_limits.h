// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

namespace galley {

// The most that a text field may hold, as the lexicon site.standard.document has it (maxGraphemes,
// maxLength in UTF-8 bytes).
struct TextLimits {
    qsizetype graphemes = 0;
    qsizetype bytes = 0;
};

inline constexpr TextLimits titleLimits{500, 5000};
inline constexpr TextLimits descriptionLimits{3000, 30'000};

// What link cards and search engines show of a description before they cut it, in graphemes.
inline constexpr qsizetype descriptionMark = 160;

} // namespace galley

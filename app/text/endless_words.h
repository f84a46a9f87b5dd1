// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace galley {

// A line that no word ends in is filled by looking for the end of its word, anew for each line:
// what no person calls a word, 100,000 letters on end, would take Qt minutes. UTF-16 units.
inline constexpr qsizetype longestWord = 4000;

// Whether a text has a longer one.
bool hasEndlessWord(QStringView text);

// The text with U+200B (a line may end here) within longer ones.
QString withEndlessWordsBroken(const QString& text);

} // namespace galley

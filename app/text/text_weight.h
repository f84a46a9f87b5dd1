// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringView>

namespace galley {

// How much work a text is to lay out and to paint: a letter counts 1. What stands outside of the
// first 65,536 characters, as emoji do, and what joins them is looked for in one font after the
// other: measured with Qt 6.4, such a unit takes some hundred times as long as a letter, and counts
// as many letters as may stand in its place before a pause is felt.
inline constexpr qsizetype heavyUnit = 8;

qsizetype weightOf(QStringView text);
// How many units of a text, from `start` on, weigh no more than that.
qsizetype unitsOfWeight(QStringView text, qsizetype start, qsizetype weight);

} // namespace galley

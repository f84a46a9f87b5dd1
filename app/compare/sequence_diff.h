// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>

#include <span>
#include <vector>

namespace galley {

// Finds what two sequences have in common: for each element of `before` the index of the equal
// element of `after` that it goes with, ascending, or -1. The shortest edit script (Myers 1986, in
// linear space) as long as that is near; where the sequences differ in more than some hundred
// places in a row, a good one. Time: elements times that bound, at most.
std::vector<int> commonElements(std::span<const int> before, std::span<const int> after);
QList<int> commonElements(const QList<int>& before, const QList<int>& after);

} // namespace galley

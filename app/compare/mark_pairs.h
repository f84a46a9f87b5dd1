// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/ranges.h"

#include <QString>

#include <vector>

namespace galley::compare {

// The two halves of what an inline puts around its content: stars, backticks, or a bracket and what
// leads to the target.
struct MarkPair {
    TextRange opening;
    TextRange closing;
};

// The pairs of marks in a Markdown text, as its parse has them, in the order of their openings.
std::vector<MarkPair> markPairsOf(const QString& text);

} // namespace galley::compare

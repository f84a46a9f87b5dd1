// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/text_comparison.h"

namespace galley {

// Unchanged lines that need not be read to understand the changes.
struct Fold {
    TextRange range; // in the text after; whole lines
    qsizetype paragraphs = 0; // those that are not empty

    bool operator==(const Fold&) const = default;
};

// Everything but one paragraph before and after each change, where that leaves out two or more.
QList<Fold> foldsOf(const TextComparison& comparison);

} // namespace galley

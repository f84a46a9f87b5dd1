// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/ranges.h"

#include <QList>
#include <QString>

namespace galley {

// A stretch that both sides changed, each in its own way.
struct TextConflict {
    TextRange merged; // where `ours` stands in the merged text
    QString base;
    QString ours;
    QString theirs;

    bool operator==(const TextConflict&) const = default;
};

// Two changed copies of a text as one. A conflict holds ours until a person decides.
struct TextMerge {
    QString text;
    QList<TextConflict> conflicts; // ascending

    // The text with theirs in the place of each conflict named (indices into `conflicts`).
    QString withTheirs(const QList<qsizetype>& taken) const;
};

// Three-way merge by lines, and where both sides changed the same ones, by words: what only one
// side changed is taken, what both changed alike is taken once, anything else is a conflict, also
// changes that touch. Bounded as comparisonOf() is; call it off the UI thread.
TextMerge mergeOf(const QString& base, const QString& ours, const QString& theirs);

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/merge_place.h"

#include <QList>

namespace galley {

// Which side a conflict of a merge was decided for.
struct MergeDecision {
    MergePlace place;
    MergeSide side = MergeSide::Ours;
};

// Two changed copies of a text as one.
struct TextMerge {
    QString text;
    QList<MergePlace> places; // ascending; those that were decided left out

    qsizetype conflictCount() const;
};

// Three-way merge. What one side moved carries the other's edits; what only one side changed is
// taken, what both changed alike is taken once. Until it is decided a conflict has ours, and words
// that one side deleted stay. Texts of megabytes take tens of milliseconds, such that differ very
// much up to seconds: call it off the UI thread.
TextMerge mergeOf(const QString& base, const QString& ours, const QString& theirs,
                  const QList<MergeDecision>& decisions = {});

// What `wanted` makes of `before`, done to what became of `before` meanwhile. Where both are about
// the same words, `wanted` counts.
QString carriedOver(const QString& before, const QString& present, const QString& wanted);

} // namespace galley

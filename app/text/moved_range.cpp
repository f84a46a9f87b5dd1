// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/text/moved_range.h"

namespace galley {

MovedRange movedBy(const TextDelta& delta, TextRange range)
{
    for (const TextMove& move : delta.moves) {
        const bool isWithin = range.start >= move.from.start && range.end() <= move.from.end();
        if (isWithin && !range.isEmpty())
            return {{move.to + range.start - move.from.start, range.length}, false};
    }
    qsizetype start = range.start;
    qsizetype end = range.end();
    qsizetype growth = 0; // of the changes before the one at hand
    bool isTouched = false;
    for (const TextChange& change : delta.changes) {
        const qsizetype changeEnd = change.position + change.removed.size();
        if (change.position > range.end())
            break;
        const qsizetype inserted = change.inserted.size();
        const qsizetype grown = inserted - change.removed.size();
        isTouched |= changeEnd >= range.start;
        if (changeEnd <= range.start)
            start += grown;
        else if (change.position < range.start)
            start = change.position + growth + inserted;
        if (change.position < range.end())
            end = changeEnd <= range.end() ? end + grown : change.position + growth;
        growth += grown;
    }
    return {{start, qMax<qsizetype>(0, end - start)}, isTouched};
}

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/text/edited_ranges.h"

namespace galley {

// One pass over the stretches and the changes, both in the order of the text before `delta`: those
// that touch become one stretch.
void EditedRanges::apply(const TextDelta& delta)
{
    QList<Stretch> merged;
    auto stretch = m_stretches.cbegin();
    auto change = delta.changes.cbegin();
    qsizetype toSaved = 0; // from a place before the group at hand to its place in the saved text
    qsizetype toCurrent = 0; // and in the text after `delta`
    while (stretch != m_stretches.cend() || change != delta.changes.cend()) {
        const qsizetype start =
            qMin(stretch != m_stretches.cend() ? stretch->currentStart : change->position,
                 change != delta.changes.cend() ? change->position : stretch->currentStart);
        qsizetype end = start;
        qsizetype savedGrowth = 0;
        qsizetype currentGrowth = 0;
        while (true) {
            if (stretch != m_stretches.cend() && stretch->currentStart <= end) {
                end = qMax(end, stretch->currentStart + stretch->currentLength);
                savedGrowth += stretch->savedLength - stretch->currentLength;
                ++stretch;
            } else if (change != delta.changes.cend() && change->position <= end) {
                end = qMax(end, change->position + change->removed.size());
                currentGrowth += change->inserted.size() - change->removed.size();
                ++change;
            } else {
                break;
            }
        }
        merged.append({start + toSaved, end - start + savedGrowth, start + toCurrent,
                       end - start + currentGrowth});
        toSaved += savedGrowth;
        toCurrent += currentGrowth;
    }
    m_stretches = merged;
}

TextDelta EditedRanges::since(const QString& saved, const QString& current) const
{
    TextDelta delta;
    for (const Stretch& stretch : m_stretches) {
        delta.changes += differenceBetween(saved.mid(stretch.savedStart, stretch.savedLength),
                                           current.mid(stretch.currentStart, stretch.currentLength),
                                           stretch.savedStart)
                             .changes;
    }
    return delta;
}

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/byte_units.h"
#include "app/history/version.h"

#include <QHash>
#include <QList>
#include <QSet>

namespace galley {

// How much history is kept. Nothing but its room makes versions go: a clock may be wrong.
struct HistoryBudget {
    qint64 bytes = 500 * mebibyte; // on the disk
    qsizetype lastOfEach = 10; // of a document: they stay, whatever they take
};

// A document's version as the budget sees it.
struct BudgetedVersion {
    Version version;
    bool canGo = true; // its list can be written
};

// Which versions have to go so that the rest fits: for each document their places in its list. The
// oldest of all documents go first, told by their numbers; the first version of each day only when
// none but those and the last ones are left. `sizes` are those of the objects by hash, in bytes.
QList<QSet<qsizetype>> versionsOverBudget(const QList<QList<BudgetedVersion>>& documents,
                                          const QHash<QByteArray, qint64>& sizes,
                                          const HistoryBudget& budget);

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/byte_units.h"
#include "app/history/version_index.h"

#include <QHash>
#include <QSet>

namespace galley {

// How much history is kept. The last versions of a document are, whatever they take.
struct HistoryBudget {
    qint64 bytes = 500 * mebibyte; // on the disk
    int days = 90;
    qsizetype lastOfEach = 10;
};

// Drops from the indexes what is over the budget, the oldest first of all documents. `sizes` are
// those of the objects by hash. Returns which indexes were changed.
QSet<qsizetype> thinOut(QList<VersionIndex>& indexes, const QHash<QByteArray, qint64>& sizes,
                        const HistoryBudget& budget, const QDateTime& now);

} // namespace galley

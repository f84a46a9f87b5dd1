// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/history/history_budget.h"
#include "app/history/object_store.h"
#include "app/history/version_lists.h"

namespace galley {

// The lists of all documents, as far as they can be read.
struct AllLists {
    struct Document {
        VersionLists files;
        QList<VersionLists::List> lists;
    };

    std::vector<Document> documents;
    bool isDamaged = false; // something may be named that is not known

    QSet<QByteArray> hashes() const;
};

AllLists allLists(const OwnFolder& documents);

// Drops from the lists, and of what is kept, what is over the budget. Only under the history's
// lock; `kept` may be from before.
Result<void> thinOut(AllLists& all, const ObjectStore& objects,
                     const QHash<QByteArray, ObjectStore::Kept>& kept, const HistoryBudget& budget);

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/history/history_store_test.cpp

#include "app/history/thinning.h"

#include <numeric>

namespace galley {

namespace {

QList<BudgetedVersion> budgeted(const AllLists::Document& document)
{
    QList<BudgetedVersion> versions;
    for (const VersionLists::List& list : document.lists) {
        for (const Version& version : list.index.versions)
            versions.append({version, list.isWhole});
    }
    return versions;
}

// Takes out of a document's lists what stands at these places, counted through all of them.
// Before the objects go: no list ever names what is gone.
Result<void> drop(const QSet<qsizetype>& places, AllLists::Document& document)
{
    qsizetype place = 0;
    for (VersionLists::List& list : document.lists) {
        const qsizetype before = list.index.versions.size();
        list.index.versions.removeIf([&](const Version&) { return places.contains(place++); });
        if (list.index.versions.size() == before)
            continue;
        if (auto written = document.files.rewrite(list); !written)
            return written;
    }
    return {};
}

qint64 sum(const QHash<QByteArray, qint64>& sizes)
{
    return std::accumulate(sizes.begin(), sizes.end(), qint64(0));
}

} // namespace

QSet<QByteArray> AllLists::hashes() const
{
    QSet<QByteArray> hashes;
    for (const Document& document : documents) {
        for (const VersionLists::List& list : document.lists) {
            for (const Version& version : list.index.versions) {
                hashes.insert(version.hash);
                if (!version.beside.isEmpty())
                    hashes.insert(version.beside);
            }
        }
    }
    return hashes;
}

AllLists allLists(const OwnFolder& documents)
{
    AllLists all;
    const auto keys = VersionLists::keysIn(documents);
    all.isDamaged = !keys || keys->hasOthers;
    for (const QByteArray& key : keys ? keys->keys : QByteArrayList()) {
        VersionLists files(documents, key);
        const auto lists = files.all();
        if (!lists) {
            all.isDamaged = true;
            continue;
        }
        for (const VersionLists::List& list : *lists)
            all.isDamaged = all.isDamaged || !list.isWhole;
        all.documents.push_back({std::move(files), *lists});
    }
    return all;
}

Result<void> thinOut(AllLists& all, const ObjectStore& objects,
                     const QHash<QByteArray, ObjectStore::Kept>& kept, const HistoryBudget& budget)
{
    QHash<QByteArray, qint64> sizes;
    for (auto object = kept.cbegin(); object != kept.cend(); ++object)
        sizes.insert(object.key(), object->sizeOnDisk);

    const QSet<QByteArray> before = all.hashes();
    const bool isMissing = std::any_of(before.begin(), before.end(), [&](const QByteArray& hash) {
        return !sizes.contains(hash) && !objects.has(hash);
    });
    const bool canForget = !all.isDamaged && !isMissing && sum(sizes) > budget.bytes;
    QList<QList<BudgetedVersion>> versions;
    for (const AllLists::Document& document : all.documents)
        versions.append(budgeted(document));
    const auto over = versionsOverBudget(versions, sizes, budget);
    for (std::size_t document = 0; document < all.documents.size(); ++document) {
        if (auto dropped = drop(over[static_cast<qsizetype>(document)], all.documents[document]);
            !dropped)
            return dropped;
        all.documents[document].files.removeLeftovers();
    }
    const QSet<QByteArray> named = all.hashes();
    for (auto object = sizes.cbegin(); object != sizes.cend(); ++object) {
        // An object that nothing names may belong to the damaged part of a list.
        const bool mayGo = canForget || before.contains(object.key());
        if (mayGo && !named.contains(object.key()))
            objects.remove(object.key());
    }
    return {};
}

} // namespace galley

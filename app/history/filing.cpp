// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/history/history_filing_test.cpp

#include "app/history/filing.h"

#include "app/history/document_identity.h"
#include "app/sidecar/sidecar_file.h"
#include "app/storage/same_file.h"

#include <QFileInfo>

namespace galley {

namespace {

// Where the document of some lists was last; empty where none of them can be read.
QString lastPlaceIn(const VersionLists& lists)
{
    const auto newest = lists.newest();
    if (newest && *newest && !(*newest)->index.documentPath.isEmpty())
        return (*newest)->index.documentPath;
    const auto all = lists.all();
    for (qsizetype list = all ? all->size() - 1 : -1; list >= 0; --list) {
        if (!all->at(list).index.documentPath.isEmpty())
            return all->at(list).index.documentPath;
    }
    return {};
}

// Whether another document, which is there, has the lists of this one's UUID.
bool areAnothers(const VersionLists& lists, const QString& path)
{
    const QString place = lastPlaceIn(lists);
    return !place.isEmpty() && QFileInfo(place).isFile() && !isSameFile(place, path)
        && documentUuidOf(place).toByteArray(QUuid::WithoutBraces) == lists.key();
}

// The lists of a document that is gone from its place, by what it held last.
QByteArray keyByContent(const OwnFolder& documents, const QByteArray& contentHash)
{
    const auto keys = VersionLists::keysIn(documents);
    for (const QByteArray& key : keys ? keys->keys : QByteArrayList()) {
        const auto newest = VersionLists(documents, key).newest();
        if (!newest || !*newest || (*newest)->index.versions.isEmpty())
            continue;
        // Where the document is still there, this one is a copy of it.
        const VersionIndex& index = (*newest)->index;
        if (index.versions.last().hash == contentHash && !QFileInfo::exists(index.documentPath))
            return key;
    }
    return {};
}

} // namespace

FiledDocument filedDocument(const OwnFolder& documents, const ObjectStore& objects,
                            const QString& path, const QByteArray& contentHash)
{
    const DocumentKeys keys = documentKeysOf(path);
    const auto isUsed = [&documents](const QByteArray& key) {
        return !key.isEmpty() && VersionLists(documents, key).exist();
    };
    QByteArray preferred = keys.uuid.isEmpty() ? keys.path : keys.uuid;
    if (isUsed(keys.copy))
        return {keys.copy, keys.copy};
    if (isUsed(keys.uuid)) {
        if (!areAnothers(VersionLists(documents, keys.uuid), documentPathOf(path)))
            return {keys.uuid, keys.uuid};
        preferred = keys.copy;
    }
    if (isUsed(keys.path))
        return {keys.path, preferred};
    // What is not kept is nobody's last version: mostly no list has to be read.
    const bool isKept = !contentHash.isEmpty() && objects.has(contentHash);
    return {isKept ? keyByContent(documents, contentHash) : QByteArray(), preferred};
}

} // namespace galley

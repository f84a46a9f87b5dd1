// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/history/history_folder.h"
#include "app/history/version_index.h"

#include <optional>

namespace galley {

// The lists of one document's versions: documents/<key>/<number>.list, each named by the first
// number that may stand in it. A list that is full, was damaged or cannot be read is left as it is,
// and another one begun after it; so no damage, and no fault of the moment, is ever written over.
// Lists of earlier Galleys stand in documents/<key>.index until another version is kept.
class VersionLists {
public:
    // One list, as far as it can be read.
    struct List {
        QByteArray name;
        VersionIndex index;
        bool isWhole = false; // read, and nothing in it damaged
        bool isEarlier = false; // <key>.index
    };

    // Of all documents that have lists.
    struct Keys {
        QByteArrayList keys;
        bool hasOthers = false; // something is there that nobody understands
    };

    // An error where it cannot be told.
    static Result<Keys> keysIn(const OwnFolder& documents);

    VersionLists(const OwnFolder& documents, QByteArray key);

    const QByteArray& key() const { return m_key; }
    bool exist() const;
    // The oldest first; an error where it cannot be told which there are.
    Result<QList<List>> all() const;
    // Nothing where there is none.
    Result<std::optional<List>> newest() const;
    // Of their versions, as far as it can be told, or of the name of the newest; at least 0.
    qint64 lastNumber() const;

    // What follows changes the lists: only under the history's lock.

    // Adds the version, if any, and notes where the document is by now. `number` is larger than
    // any that stands in the lists.
    Result<void> append(const QString& documentPath, const std::optional<Version>& version,
                        qint64 number) const;
    // Puts all lists under a key that has none.
    Result<void> moveTo(const QByteArray& key, qint64 number);
    // Writes a list that lost versions; one without any goes.
    Result<void> rewrite(const List& list) const;
    void removeLeftovers() const;

private:
    QByteArray earlierName() const;
    // Makes the folder of the lists, with those of earlier Galleys in it.
    Result<OwnFolder> madeFolder(qint64 number) const;

    const OwnFolder& m_documents;
    QByteArray m_key;
};

} // namespace galley

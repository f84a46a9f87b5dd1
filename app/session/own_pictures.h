// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/media/blob_store.h"

#include <QMutex>
#include <QString>
#include <QStringList>

#include <functional>
#include <map>
#include <memory>

namespace galley {

// The pictures that a session put into the `blobs/` of its document and that no save has named yet:
// one that was named and is not any more was undone, and need not stay there. To be used on any
// thread.
class OwnPictures {
public:
    // A file that was not in `blobs/` before, by its name there.
    void add(const QString& fileName);
    // Those of the files that were there before belong to others.
    void leave(const QStringList& fileNames);
    void clear();
    bool isEmpty() const;
    // The article names whatever these words name.
    void noteNamed(const QString& words);
    // A save wrote these words: what they name stays.
    void saved(const QString& words);
    // What was named once and is not wanted any more; `isWanted` is asked with a CID.
    QStringList abandoned(const std::function<bool(const QString& cid)>& isWanted) const;

private:
    mutable QMutex m_mutex;
    std::map<QString, bool> m_named; // by file name: whether it was named ever
};

// Takes such pictures away, if no other document beside names them, or may come to. To be called
// off the UI thread.
void removeAbandoned(const BlobStore& blobs, const QString& documentPath,
                     const QStringList& fileNames);

} // namespace galley

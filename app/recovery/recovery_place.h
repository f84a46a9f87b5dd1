// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/storage/file_descriptor.h"

#include <QString>

#include <memory>

namespace galley {

// The folder of one document in the RecoveryFolder, as long as this process owns it:
//
//   lock      held by the owner; the system lets go of it when the owner ends in whatever way
//   journal   what was edited since the last save; absent when nothing was (see JournalPaths)
//   blobs/    the pictures of a document without a file
//
// (The lock is on a file of its own because each save puts a new journal in the old one's place.)
// The folder goes when this does, unless keep() was called.
class RecoveryPlace {
public:
    // Makes the folder `path`; null when that fails.
    static std::shared_ptr<RecoveryPlace> made(const QString& path);
    // Takes over a folder whose owner is gone, even one that was ended while it made or removed it;
    // null for one that has an owner, and for one that is not there.
    static std::shared_ptr<RecoveryPlace> claimed(const QString& path);
    ~RecoveryPlace();
    RecoveryPlace(const RecoveryPlace&) = delete;
    RecoveryPlace& operator=(const RecoveryPlace&) = delete;

    QString path() const { return m_path; }
    QString journalPath() const;
    QString blobsPath() const;

    void keep() { m_isKept = true; }
    void discard() { m_isKept = false; }

private:
    static std::shared_ptr<RecoveryPlace> owned(const QString& path, FileDescriptor lock);
    RecoveryPlace(QString path, FileDescriptor lock);

    QString m_path;
    FileDescriptor m_lock;
    bool m_isKept = false;
};

} // namespace galley

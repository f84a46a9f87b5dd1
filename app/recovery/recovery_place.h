// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/error.h"
#include "app/storage/own_folder.h"

#include <QString>

#include <memory>
#include <optional>

namespace galley {

class RecoveryPlace;

// What came of taking over a RecoveryPlace: the place, or that it is in use, or what is in the way
// of its journal; nothing of all these where there is no journal to take over.
struct ClaimedPlace {
    std::shared_ptr<RecoveryPlace> place = nullptr;
    bool isInUse = false;
    std::optional<Error> fault = {};
};

// The folder of one document in the RecoveryFolder, as long as this process owns it:
//
//   lock      held by the owner; the system lets go of it when the owner ends in whatever way
//   journal   what was edited since the last save; absent when nothing was (see JournalNames)
//   blobs/    the pictures of a document without a file
//
// (The lock is on a file of its own because each save puts a new journal in the old one's place. It
// is on the folder as well, where the file system can do that: cleaners take empty files away.)
// The folder goes when this does, unless keep() was called; of what is in it, only files that have
// such names go, and nothing where a link leads.
class RecoveryPlace {
public:
    // The name of a place in its folder: a UUID, which nobody guesses.
    static QString newName();
    static bool isName(const QString& name);

    // Makes the folder `path`; null when that fails.
    static std::shared_ptr<RecoveryPlace> made(const QString& path);
    // Takes over a folder whose owner is gone, even one that was ended while it made or removed it.
    static ClaimedPlace claimed(const QString& path);
    ~RecoveryPlace(); // NOLINT(bugprone-exception-escape): no Result is asked for what it lacks
    RecoveryPlace(const RecoveryPlace&) = delete;
    RecoveryPlace& operator=(const RecoveryPlace&) = delete;

    QString path() const { return m_path; }
    QString journalPath() const;
    QString blobsPath() const;
    const OwnFolder& folder() const { return m_folder; }

    void keep() { m_isKept = true; }
    void discard() { m_isKept = false; }
    // Makes it anew where another program took it away; false when that fails.
    bool restore();

private:
    RecoveryPlace(OwnFolder folder, FileDescriptor lock);

    const QString m_path; // read on any thread
    OwnFolder m_folder;
    FileDescriptor m_lock;
    bool m_isKept = false;
};

} // namespace galley

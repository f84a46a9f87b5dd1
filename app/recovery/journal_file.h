// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/result.h"
#include "app/recovery/journal_format.h"
#include "app/recovery/journal_names.h"
#include "app/storage/file_descriptor.h"

#include <QString>

#include <memory>
#include <mutex>

namespace galley {

// The file of one journal, open for more entries behind the last one. Where anything fails it is
// closed: what was written stays as it is, until replace().
//
// What is written outlives the program at once, and the machine when it was synced. So that nobody
// who writes waits for the disk, a new journal stands beside the old one until its first sync.
class JournalFile {
public:
    explicit JournalFile(const QString& folder) : m_folder(folder) { }

    bool isOpen() const;
    // These three by one thread.
    Result<void> replace(const QList<JournalEntry>& entries);
    Result<void> append(const JournalEntry& entry);
    void remove();
    void close();

    // On any thread; returns when all that had been written is on the disk. NotFound where another
    // program took the file away.
    Result<void> sync();

private:
    struct OpenFile {
        FileDescriptor descriptor;
        bool isNew = true; // it stands beside the old one
    };

    std::shared_ptr<OpenFile> open() const;
    Error fault(const std::shared_ptr<OpenFile>& file, int errorNumber);

    QString settledPath() const;

    const QString m_folder;
    JournalFraming m_framing;

    mutable std::mutex m_mutex; // of what follows, and of the files' names
    std::shared_ptr<OpenFile> m_open;
};

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/byte_units.h"
#include "app/base/result.h"
#include "app/recovery/journal_file.h"

#include <QList>
#include <QString>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace galley {

// Writes one journal on threads of its own: at once, so that it outlives the program, and synced
// within a second, so that it outlives the machine. The two have a thread each, for a disk may
// take seconds to sync, and what is typed meanwhile has to be out of the program's memory.
// Functions may be called on any thread; none but sync() and finish() waits for the disk.
//
// Where the disk refuses, or is so slow that more than `maximumQueued` bytes wait for it, what was
// written stays, the fault is told, and nothing more is written until replace().
class JournalWriter {
public:
    static constexpr std::chrono::milliseconds syncAfter{500};
    static constexpr qsizetype maximumQueued = 64 * mebibyte; // besides what replace() is given

    // `failed` is called on the writer's threads.
    JournalWriter(const QString& folder, std::function<void(const Error&)> failed);
    ~JournalWriter();
    JournalWriter(const JournalWriter&) = delete;
    JournalWriter& operator=(const JournalWriter&) = delete;

    // A new journal with these entries takes the place of the old one in one step. What is still
    // to be written into that one is in `entries`, too.
    void replace(const QList<JournalEntry>& entries);
    // One more entry, if there is a journal.
    void append(const JournalEntry& entry);
    void remove();

    // Returns when all this is on the disk.
    void sync();
    // Ends the threads behind that; what is handed over later is dropped.
    void finish();

private:
    using Time = std::chrono::steady_clock::time_point;

    struct Task;
    void hand(Task task, qsizetype cost);
    void writeAll();
    void syncAll();
    void carryOut(const Task& task);
    void tell(const Result<void>& done);
    bool isIdle() const;

    JournalFile m_file;
    const std::function<void(const Error&)> m_failed;

    std::mutex m_mutex; // of everything below but the threads
    std::condition_variable m_taskCame;
    std::condition_variable m_writtenOrHurried;
    std::condition_variable m_becameIdle;
    std::vector<Task> m_tasks;
    qsizetype m_queued = 0; // bytes
    bool m_isWriting = false;
    std::optional<Time> m_unsyncedSince;
    bool m_isSyncing = false;
    int m_hurried = 0; // how many wait in sync()
    bool m_isFinishing = false;
    bool m_isWritten = false; // the writing thread came to its end
    std::thread m_writing;
    std::thread m_syncing;
};

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/byte_units.h"
#include "app/base/result.h"
#include "app/recovery/journal_format.h"

#include <QList>
#include <QString>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace galley {

class JournalFile;

// Writes one journal on a thread of its own: at once, so that it outlives the program, and synced
// within a second, so that it outlives the machine. Functions may be called on any thread; none
// but sync() and finish() waits for the disk.
//
// Where the disk refuses, or is so slow that more than `mostQueued` bytes wait for it, what was
// written stays, the fault is told, and nothing more is written until replace().
class JournalWriter {
public:
    static constexpr std::chrono::milliseconds syncAfter{500};
    static constexpr qsizetype mostQueued = 64 * mebibyte; // besides what replace() is given

    // `failed` is called on the writer's thread.
    JournalWriter(const QString& path, std::function<void(const Error&)> failed);
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
    // Ends the thread behind that; what is handed over later is dropped.
    void finish();

private:
    struct Task;
    void hand(Task task, qsizetype cost);
    void run();
    void carryOut(const Task& task);
    void tell(const Result<void>& done);

    std::unique_ptr<JournalFile> m_file; // the thread's
    const std::function<void(const Error&)> m_failed;

    std::mutex m_mutex; // of everything below but the thread
    std::condition_variable m_wake;
    std::condition_variable m_synced;
    std::vector<Task> m_tasks;
    qsizetype m_queued = 0; // bytes
    bool m_isIdle = true; // nothing is left to write or to sync
    bool m_isHurried = false; // sync() waits
    bool m_isFinishing = false;
    std::thread m_thread;
};

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/recovery/journal_writer.h"

#include "app/recovery/words.h"

namespace galley {

using recovery::Words;

struct JournalWriter::Task {
    enum class Kind { Replace, Append, Remove, GiveUp };
    Kind kind = Kind::Append;
    QList<JournalEntry> entries;
};

JournalWriter::JournalWriter(const QString& folder, std::function<void(const Error&)> failed)
    : m_file(folder)
    , m_failed(std::move(failed))
    , m_writing([this] { writeAll(); })
    , m_syncing([this] { syncAll(); })
{
}

JournalWriter::~JournalWriter()
{
    finish();
}

void JournalWriter::replace(const QList<JournalEntry>& entries)
{
    hand({Task::Kind::Replace, entries}, 0);
}

void JournalWriter::append(const JournalEntry& entry)
{
    hand({Task::Kind::Append, {entry}}, costOf(entry.act));
}

void JournalWriter::remove()
{
    hand({Task::Kind::Remove, {}}, 0);
}

void JournalWriter::hand(Task task, qsizetype cost)
{
    const std::lock_guard lock(m_mutex);
    if (m_isFinishing)
        return;
    // What makes the journal anew makes void what waits to be written into the old one.
    if (task.kind != Task::Kind::Append) {
        m_tasks.clear();
        m_queued = 0;
    }
    if (m_queued + cost > maximumQueued) {
        task = {Task::Kind::GiveUp, {}};
        m_tasks.clear();
        cost = 0;
    }
    m_queued += cost;
    m_tasks.push_back(std::move(task));
    m_taskCame.notify_one();
}

bool JournalWriter::isIdle() const
{
    return m_tasks.empty() && !m_isWriting && !m_unsyncedSince && !m_isSyncing;
}

void JournalWriter::sync()
{
    std::unique_lock lock(m_mutex);
    ++m_hurried;
    m_writtenOrHurried.notify_one();
    m_becameIdle.wait(lock, [this] { return isIdle(); });
    --m_hurried;
}

void JournalWriter::finish()
{
    {
        const std::lock_guard lock(m_mutex);
        if (std::exchange(m_isFinishing, true))
            return;
        m_taskCame.notify_one();
        m_writtenOrHurried.notify_one();
    }
    m_writing.join();
    m_syncing.join();
}

void JournalWriter::writeAll()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_taskCame.wait(lock, [this] { return !m_tasks.empty() || m_isFinishing; });
        if (m_tasks.empty())
            break;
        const std::vector<Task> tasks = std::exchange(m_tasks, {});
        m_queued = 0;
        m_isWriting = true;
        lock.unlock();
        for (const Task& task : tasks)
            carryOut(task);
        lock.lock();
        m_isWriting = false;
        if (!m_unsyncedSince)
            m_unsyncedSince = std::chrono::steady_clock::now();
        m_writtenOrHurried.notify_one();
    }
    m_isWritten = true;
    m_writtenOrHurried.notify_one();
}

void JournalWriter::syncAll()
{
    const auto isUrgent = [this] { return m_hurried > 0 || m_isFinishing; };
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_writtenOrHurried.wait(lock, [this] { return m_unsyncedSince || m_isWritten; });
        if (!m_unsyncedSince)
            return;
        m_writtenOrHurried.wait_until(lock, *m_unsyncedSince + syncAfter, isUrgent);
        m_unsyncedSince.reset();
        m_isSyncing = true;
        lock.unlock();
        tell(m_file.sync());
        lock.lock();
        m_isSyncing = false;
        m_becameIdle.notify_all();
    }
}

void JournalWriter::carryOut(const Task& task)
{
    switch (task.kind) {
    case Task::Kind::Replace:
        tell(m_file.replace(task.entries));
        break;
    case Task::Kind::Append:
        if (m_file.isOpen())
            tell(m_file.append(task.entries.front()));
        break;
    case Task::Kind::Remove:
        m_file.remove();
        break;
    case Task::Kind::GiveUp:
        m_file.close();
        tell(Error{ErrorKind::Failed, Words::tr("The disk is too slow."), {}});
        break;
    }
}

void JournalWriter::tell(const Result<void>& done)
{
    if (!done)
        m_failed(done.error());
}

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/recovery/journal_writer.h"

#include "app/recovery/journal_file.h"

#include <QCoreApplication>

namespace galley {

struct JournalWriter::Task {
    enum class Kind { Replace, Append, Remove, GiveUp };
    Kind kind = Kind::Append;
    QList<JournalEntry> entries;
};

JournalWriter::JournalWriter(const QString& path, std::function<void(const Error&)> failed)
    : m_file(std::make_unique<JournalFile>(path))
    , m_failed(std::move(failed))
    , m_thread([this] { run(); })
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
    if (m_queued + cost > mostQueued) {
        task = {Task::Kind::GiveUp, {}};
        m_tasks.clear();
        cost = 0;
    }
    m_queued += cost;
    m_isIdle = false;
    m_tasks.push_back(std::move(task));
    m_wake.notify_one();
}

void JournalWriter::sync()
{
    std::unique_lock lock(m_mutex);
    m_isHurried = true;
    m_wake.notify_one();
    m_synced.wait(lock, [this] { return m_isIdle; });
    m_isHurried = false;
}

void JournalWriter::finish()
{
    {
        const std::lock_guard lock(m_mutex);
        if (std::exchange(m_isFinishing, true))
            return;
        m_wake.notify_one();
    }
    m_thread.join();
}

void JournalWriter::run()
{
    using Time = std::chrono::steady_clock::time_point;
    constexpr Time never = Time::max();
    Time syncAt = never;
    std::unique_lock lock(m_mutex);
    for (;;) {
        const auto isWanted = [this] { return !m_tasks.empty() || m_isHurried || m_isFinishing; };
        if (syncAt != never)
            m_wake.wait_until(lock, syncAt, isWanted);
        else
            m_wake.wait(lock, [this] { return !m_tasks.empty() || m_isFinishing; });

        const std::vector<Task> tasks = std::exchange(m_tasks, {});
        m_queued = 0;
        const bool isHurried = m_isHurried || m_isFinishing;
        lock.unlock();
        for (const Task& task : tasks)
            carryOut(task);
        if (!tasks.empty() && syncAt == never)
            syncAt = std::chrono::steady_clock::now() + syncAfter;
        if (syncAt != never && (isHurried || std::chrono::steady_clock::now() >= syncAt)) {
            syncAt = never;
            if (m_file->isOpen())
                tell(m_file->sync());
        }
        lock.lock();

        if (syncAt != never || !m_tasks.empty())
            continue;
        m_isIdle = true;
        m_synced.notify_all();
        if (m_isFinishing)
            return;
    }
}

void JournalWriter::carryOut(const Task& task)
{
    switch (task.kind) {
    case Task::Kind::Replace:
        tell(m_file->replace(task.entries));
        break;
    case Task::Kind::Append:
        if (m_file->isOpen())
            tell(m_file->append(task.entries.front()));
        break;
    case Task::Kind::Remove:
        m_file->remove();
        break;
    case Task::Kind::GiveUp:
        m_file->close();
        tell(Error{ErrorKind::Failed,
                   QCoreApplication::translate("Recovery", "The disk is too slow."),
                   {}});
        break;
    }
}

void JournalWriter::tell(const Result<void>& done)
{
    if (!done)
        m_failed(done.error());
}

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/recovery/journal_file.h"

#include "app/storage/file_content.h"
#include "app/storage/file_fault.h"
#include "app/storage/link_target.h"
#include "app/storage/temporary_file.h"

#include <QCoreApplication>
#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>

namespace galley {

namespace {

constexpr mode_t ownersOnly = 0600;

bool isAt(const FileDescriptor& file, const QString& path)
{
    struct stat held = {};
    struct stat there = {};
    return ::fstat(file.get(), &held) == 0
        && ::lstat(QFile::encodeName(path).constData(), &there) == 0 && held.st_dev == there.st_dev
        && held.st_ino == there.st_ino;
}

Error takenAway(const QString& path)
{
    return {
        ErrorKind::NotFound,
        QCoreApplication::translate("Recovery", "“%1” was deleted by another program.").arg(path),
        {}};
}

} // namespace

bool JournalFile::isOpen() const
{
    return open() != nullptr;
}

std::shared_ptr<JournalFile::OpenFile> JournalFile::open() const
{
    const std::lock_guard lock(m_mutex);
    return m_open;
}

void JournalFile::close()
{
    const std::lock_guard lock(m_mutex);
    m_open.reset();
}

Error JournalFile::fault(const std::shared_ptr<OpenFile>& file, int errorNumber)
{
    const std::lock_guard lock(m_mutex);
    if (m_open == file)
        m_open.reset();
    return writeFault(m_paths.settled, errorNumber);
}

Result<void> JournalFile::replace(const QList<JournalEntry>& entries)
{
    close();
    m_framing = {};
    QByteArray content = JournalFraming::firstLine();
    for (const JournalEntry& entry : entries)
        content += m_framing.framed(encoded(entry));

    const QByteArray name = QFile::encodeName(m_paths.arriving());
    TemporaryFile file(directoryOf(name), lastPartOf(name), ownersOnly);
    if (!file.isOpen() || !file.write(content))
        return fault(nullptr, errno);
    const std::lock_guard lock(m_mutex);
    if (!file.renameTo(name))
        return writeFault(m_paths.settled, errno);
    FileDescriptor opened(uninterrupted(
        [&] { return ::open(name.constData(), O_WRONLY | O_APPEND | O_CLOEXEC | O_NOFOLLOW); }));
    if (!opened.isOpen())
        return writeFault(m_paths.settled, errno);
    m_open = std::make_shared<OpenFile>(OpenFile{std::move(opened)});
    return {};
}

Result<void> JournalFile::append(const JournalEntry& entry)
{
    const auto file = open();
    if (!file)
        return {}; // a sync failed meanwhile, and told
    const QByteArray frame = m_framing.framed(encoded(entry));
    for (qsizetype written = 0; written < frame.size();) {
        const ssize_t count = uninterrupted([&] {
            return ::write(file->descriptor.get(), frame.constData() + written,
                           static_cast<size_t>(frame.size() - written));
        });
        if (count <= 0)
            return fault(file, count < 0 ? errno : EIO);
        written += count;
    }
    return {};
}

Result<void> JournalFile::sync()
{
    const auto file = open();
    if (!file)
        return {};
    if (uninterrupted([&] { return ::fdatasync(file->descriptor.get()); }) != 0)
        return fault(file, errno);
    {
        const std::lock_guard lock(m_mutex);
        if (m_open != file)
            return {}; // a newer one has its name
        if (!isAt(file->descriptor, file->isNew ? m_paths.arriving() : m_paths.settled)) {
            m_open.reset();
            return takenAway(m_paths.settled);
        }
        if (!file->isNew)
            return {};
        if (!m_paths.settle())
            return writeFault(m_paths.settled, errno);
        file->isNew = false;
    }
    if (!syncDirectory(directoryOf(QFile::encodeName(m_paths.settled))))
        return fault(file, errno);
    return {};
}

void JournalFile::remove()
{
    const std::lock_guard lock(m_mutex);
    m_open.reset();
    m_paths.remove();
}

} // namespace galley

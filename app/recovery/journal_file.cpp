// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/recovery/journal_writer_test.cpp

#include "app/recovery/journal_file.h"

#include "app/recovery/words.h"
#include "app/storage/file_content.h"
#include "app/storage/file_fault.h"
#include "app/storage/temporary_file.h"

#include <fcntl.h>
#include <sys/stat.h>

namespace galley {

using recovery::Words;

namespace {

constexpr mode_t ownersOnly = 0600;

bool isIn(const OwnFolder& folder, const FileDescriptor& file, const QByteArray& name)
{
    struct stat held = {};
    struct stat there = {};
    return ::fstat(file.get(), &held) == 0
        && ::fstatat(folder.descriptor(), name.constData(), &there, AT_SYMLINK_NOFOLLOW) == 0
        && held.st_dev == there.st_dev && held.st_ino == there.st_ino;
}

Error takenAway(const QString& path)
{
    return {ErrorKind::NotFound, Words::tr("“%1” was deleted by another program.").arg(path), {}};
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
    return writeFault(settledPath(), errorNumber);
}

QString JournalFile::settledPath() const
{
    return m_folder + u'/' + QString::fromLatin1(JournalNames::settled());
}

Result<void> JournalFile::replace(const QList<JournalEntry>& entries)
{
    close();
    m_framing = {};
    QByteArray content = JournalFraming::firstLine();
    for (const JournalEntry& entry : entries)
        content += m_framing.framed(encoded(entry));

    const auto folder = OwnFolder::open(m_folder, Links::NotFollowed, writeFault);
    if (!folder)
        return folder.error();
    const QByteArray name = JournalNames::arriving();
    TemporaryFile file(folder->descriptor(), name, ownersOnly);
    if (!file.isOpen() || !file.write(content))
        return fault(nullptr, errno);
    const std::lock_guard lock(m_mutex);
    if (!file.renameTo(name))
        return writeFault(settledPath(), errno);
    FileDescriptor opened = folder->file(name, O_WRONLY | O_APPEND);
    if (!opened.isOpen())
        return writeFault(settledPath(), errno);
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
    const auto folder = OwnFolder::open(m_folder); // that of now: another program may have taken it
    {
        const std::lock_guard lock(m_mutex);
        if (m_open != file)
            return {}; // a newer one has its name
        const QByteArray name = file->isNew ? JournalNames::arriving() : JournalNames::settled();
        if (!folder || !isIn(*folder, file->descriptor, name)) {
            m_open.reset();
            return takenAway(settledPath());
        }
        if (!file->isNew)
            return {};
        if (!JournalNames::settle(*folder))
            return writeFault(settledPath(), errno);
        file->isNew = false;
    }
    if (!syncDirectory(folder->descriptor()))
        return fault(file, errno);
    return {};
}

void JournalFile::remove()
{
    const std::lock_guard lock(m_mutex);
    m_open.reset();
    if (const auto folder = OwnFolder::open(m_folder))
        JournalNames::remove(*folder);
}

} // namespace galley

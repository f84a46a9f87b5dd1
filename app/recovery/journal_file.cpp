// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/recovery/journal_file.h"

#include "app/storage/durable_write.h"
#include "app/storage/file_fault.h"

#include <QFile>

#include <fcntl.h>

namespace galley {

JournalFile::JournalFile(QString path) : m_path(std::move(path)) { }

Error JournalFile::fault(int errorNumber)
{
    close();
    return writeFault(m_path, errorNumber);
}

Result<void> JournalFile::replace(const QList<JournalEntry>& entries)
{
    close();
    m_framing = {};
    QByteArray content = JournalFraming::firstLine();
    for (const JournalEntry& entry : entries)
        content += m_framing.framed(encoded(entry));
    if (auto written = durableWrite(m_path, content); !written)
        return written;
    m_file.emplace(uninterrupted([this] {
        return ::open(QFile::encodeName(m_path).constData(), O_WRONLY | O_APPEND | O_CLOEXEC);
    }));
    if (!m_file->isOpen())
        return fault(errno);
    return {};
}

Result<void> JournalFile::append(const JournalEntry& entry)
{
    const QByteArray frame = m_framing.framed(encoded(entry));
    for (qsizetype written = 0; written < frame.size();) {
        const ssize_t count = uninterrupted([&] {
            return ::write(m_file->get(), frame.constData() + written,
                           static_cast<size_t>(frame.size() - written));
        });
        if (count <= 0)
            return fault(count < 0 ? errno : EIO);
        written += count;
    }
    return {};
}

Result<void> JournalFile::sync()
{
    if (uninterrupted([this] { return ::fdatasync(m_file->get()); }) != 0)
        return fault(errno);
    return {};
}

void JournalFile::remove()
{
    close();
    QFile::remove(m_path);
}

} // namespace galley

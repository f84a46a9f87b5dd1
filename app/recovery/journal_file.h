// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/result.h"
#include "app/recovery/journal_format.h"
#include "app/storage/file_descriptor.h"

#include <QString>

#include <optional>

namespace galley {

// The file of one journal, open for more entries behind the last one. Where anything fails it is
// closed: what was written stays as it is, until replace().
class JournalFile {
public:
    explicit JournalFile(QString path);

    bool isOpen() const { return m_file.has_value(); }
    // Durable when it returns.
    Result<void> replace(const QList<JournalEntry>& entries);
    Result<void> append(const JournalEntry& entry);
    Result<void> sync();
    void close() { m_file.reset(); }
    void remove();

private:
    Error fault(int errorNumber);

    QString m_path;
    JournalFraming m_framing;
    std::optional<FileDescriptor> m_file;
};

} // namespace galley

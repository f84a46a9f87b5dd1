// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/storage/former_content_test.cpp

#include "app/storage/writing_turn.h"

#include "app/storage/file_lock.h"
#include "app/storage/link_target.h"

#include <QFile>

#include <fcntl.h>

namespace galley {

namespace {

// The folder of the file that is replaced in the end, whatever links lead to it.
FileDescriptor folderOf(const QString& documentPath)
{
    const auto target = linkTarget(QFile::encodeName(documentPath), documentPath);
    if (!target)
        return FileDescriptor(-1);
    return FileDescriptor(uninterrupted([&] {
        return ::open(directoryOf(*target).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    }));
}

} // namespace

WritingTurn::WritingTurn(const QString& documentPath, std::chrono::milliseconds patience)
    : m_folder(folderOf(documentPath))
    , m_isTaken(m_folder.isOpen() && isLockedWithin(m_folder.get(), patience))
{
}

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QDir>
#include <QFileInfo>
#include <QString>

namespace galley::tests {

// For QTemporaryDir, of tests that write durably some hundred times: a place in the memory where
// the system has one. Each call is made, and can be made to fail, but no disk is waited for.
inline QString memoryFolderTemplate()
{
    const QFileInfo memory(QStringLiteral("/dev/shm"));
    const QString parent =
        memory.isDir() && memory.isWritable() ? memory.filePath() : QDir::tempPath();
    return parent + QStringLiteral("/galley-test-XXXXXX");
}

} // namespace galley::tests

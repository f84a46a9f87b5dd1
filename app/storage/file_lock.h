// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/result.h"
#include "app/storage/file_descriptor.h"

#include <QString>

#include <chrono>

namespace galley {

// Keeps other processes, and other threads of this one, from what is done under the same lock for
// as long as it lives. The system lets go of it when a process ends, however it ends.
class FileLock {
public:
    // Makes the file, which stays and is empty, where there is none; what else has its name is
    // refused. Waits for whoever holds the lock, but not longer than `patience`.
    static Result<FileLock> acquire(const QString& path, std::chrono::milliseconds patience);

private:
    explicit FileLock(FileDescriptor file) : m_file(std::move(file)) { }

    FileDescriptor m_file;
};

// Locks an open file or directory until it is closed. False when others hold it for longer, and
// where the file system has no locks (errno, else EWOULDBLOCK).
bool isLockedWithin(int descriptor, std::chrono::milliseconds patience);

} // namespace galley

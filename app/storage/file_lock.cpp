// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/history/history_faults_test.cpp

#include "app/storage/file_lock.h"

#include "app/storage/file_fault.h"
#include "app/storage/words.h"

#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <thread>

namespace galley {

using storage::Words;

bool isLockedWithin(int descriptor, std::chrono::milliseconds patience)
{
    constexpr std::chrono::milliseconds pause{10};
    for (auto waited = std::chrono::milliseconds::zero();; waited += pause) {
        if (uninterrupted([&] { return ::flock(descriptor, LOCK_EX | LOCK_NB); }) == 0)
            return true;
        if (errno != EWOULDBLOCK || waited >= patience)
            return false;
        std::this_thread::sleep_for(pause);
    }
}

Result<FileLock> FileLock::acquire(const QString& path, std::chrono::milliseconds patience)
{
    const QByteArray name = QFile::encodeName(path);
    FileDescriptor file(uninterrupted([&] {
        return ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK,
                      0600);
    }));
    const int fault = errno;
    struct stat status = {};
    const int found =
        file.isOpen() ? ::fstat(file.get(), &status) : ::lstat(name.constData(), &status);
    if (found == 0 && !S_ISREG(status.st_mode))
        return inTheWayFault(path, status.st_mode);
    if (!file.isOpen())
        return writeFault(path, fault);
    if (isLockedWithin(file.get(), patience))
        return FileLock(std::move(file));
    if (errno != EWOULDBLOCK)
        return writeFault(path, errno);
    return Error{ErrorKind::Failed,
                 Words::tr("“%1” is in use by another Galley for too long.").arg(path),
                 {}};
}

} // namespace galley

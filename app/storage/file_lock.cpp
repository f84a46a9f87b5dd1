// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/storage/file_lock.h"

#include "app/storage/file_fault.h"

#include <QCoreApplication>
#include <QFile>

#include <fcntl.h>
#include <sys/file.h>

#include <thread>

namespace galley {

Result<FileLock> FileLock::acquire(const QString& path, std::chrono::milliseconds patience)
{
    constexpr std::chrono::milliseconds pause{10};
    const QByteArray name = QFile::encodeName(path);
    FileDescriptor file(uninterrupted(
        [&] { return ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600); }));
    if (!file.isOpen())
        return writeFault(path, errno);
    for (auto waited = std::chrono::milliseconds::zero();; waited += pause) {
        if (uninterrupted([&] { return ::flock(file.get(), LOCK_EX | LOCK_NB); }) == 0)
            return FileLock(std::move(file));
        if (errno != EWOULDBLOCK)
            return writeFault(path, errno);
        if (waited >= patience)
            return Error{ErrorKind::Failed,
                         QCoreApplication::translate(
                             "Storage", "“%1” is in use by another Galley for too long.")
                             .arg(path),
                         {}};
        std::this_thread::sleep_for(pause);
    }
}

} // namespace galley

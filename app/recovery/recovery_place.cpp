// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/recovery/recovery_place.h"

#include "app/recovery/journal_paths.h"

#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

namespace galley {

namespace {

QByteArray lockName(const QString& path)
{
    return QFile::encodeName(path + QStringLiteral("/lock"));
}

// Whether the file is still in its folder: its owner may have removed it, and then let go of it.
bool isLinked(const FileDescriptor& file)
{
    struct stat status = {};
    return ::fstat(file.get(), &status) == 0 && status.st_nlink > 0;
}

// Not open when another process has it.
FileDescriptor locked(const QString& path, int furtherFlags)
{
    FileDescriptor lock(uninterrupted([&] {
        return ::open(lockName(path).constData(), O_RDWR | O_CLOEXEC | furtherFlags, 0600);
    }));
    if (!lock.isOpen() || uninterrupted([&] { return ::flock(lock.get(), LOCK_EX | LOCK_NB); }) != 0
        || !isLinked(lock))
        return FileDescriptor(-1);
    return lock;
}

} // namespace

RecoveryPlace::RecoveryPlace(QString path, FileDescriptor lock)
    : m_path(std::move(path))
    , m_lock(std::move(lock))
{
}

std::shared_ptr<RecoveryPlace> RecoveryPlace::made(const QString& path)
{
    if (::mkdir(QFile::encodeName(path).constData(), 0700) != 0)
        return nullptr;
    // Another process that looks around may be quicker to lock it, and finds nothing worth keeping.
    return owned(path, locked(path, O_CREAT | O_EXCL));
}

// Without its lock is the folder of a process that was killed before it made the lock or after it
// removed it.
std::shared_ptr<RecoveryPlace> RecoveryPlace::claimed(const QString& path)
{
    return owned(path, locked(path, O_CREAT));
}

std::shared_ptr<RecoveryPlace> RecoveryPlace::owned(const QString& path, FileDescriptor lock)
{
    if (!lock.isOpen())
        return nullptr;
    return std::shared_ptr<RecoveryPlace>(new RecoveryPlace(path, std::move(lock)));
}

// The journal goes first: without it, what is left is nothing to anybody.
RecoveryPlace::~RecoveryPlace()
{
    if (m_isKept)
        return;
    JournalPaths{journalPath()}.remove();
    QDir(m_path).removeRecursively();
}

QString RecoveryPlace::journalPath() const
{
    return m_path + QStringLiteral("/journal");
}

QString RecoveryPlace::blobsPath() const
{
    return m_path + QStringLiteral("/blobs");
}

} // namespace galley

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
    const FileDescriptor created(
        ::open(lockName(path).constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    return created.isOpen() ? claimed(path) : nullptr;
}

std::shared_ptr<RecoveryPlace> RecoveryPlace::claimed(const QString& path)
{
    FileDescriptor lock(
        uninterrupted([&] { return ::open(lockName(path).constData(), O_RDWR | O_CLOEXEC); }));
    struct stat status = {};
    if (!lock.isOpen() || uninterrupted([&] { return ::flock(lock.get(), LOCK_EX | LOCK_NB); }) != 0
        || ::fstat(lock.get(), &status) != 0 || status.st_nlink == 0) // removed by its owner
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

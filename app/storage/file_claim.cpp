// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/storage/file_claim.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QMutex>
#include <QSysInfo>

namespace galley {

namespace {

QString lockPathOf(const QString& path)
{
    const QFileInfo file(QFileInfo(path).canonicalFilePath());
    return file.path() + QStringLiteral("/.") + file.fileName() + QStringLiteral(".galley-lock");
}

// Those of this process, by the path of the lock file.
struct OwnClaims {
    QMutex mutex;
    QHash<QString, std::weak_ptr<const FileClaim>> byPath;
};

OwnClaims& ownClaims()
{
    static OwnClaims claims;
    return claims;
}

} // namespace

FileClaim::FileClaim(std::unique_ptr<QLockFile> lock) : m_lock(std::move(lock)) { }

FileClaim::Outcome FileClaim::claim(const QString& path)
{
    if (!QFileInfo::exists(path))
        return {};
    const QString lockPath = lockPathOf(path);
    const QMutexLocker locker(&ownClaims().mutex);
    if (const auto own = ownClaims().byPath.value(lockPath).lock())
        return {own, {}};
    auto lock = std::make_unique<QLockFile>(lockPath);
    lock->setStaleLockTime(0); // an article may be open for weeks; only a dead process is stale
    if (lock->tryLock(0)) {
        const std::shared_ptr<const FileClaim> claim(new FileClaim(std::move(lock)));
        ownClaims().byPath.insert(lockPath, claim);
        return {claim, {}};
    }
    if (lock->error() != QLockFile::LockFailedError)
        return {};
    qint64 process = 0;
    QString host;
    QString application;
    lock->getLockInfo(&process, &host, &application);
    return {nullptr, host.isEmpty() ? QSysInfo::machineHostName() : host};
}

FileClaim::Outcome FileClaim::takeOver(const QString& path)
{
    QFile::remove(lockPathOf(path));
    return claim(path);
}

} // namespace galley

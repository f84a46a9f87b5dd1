// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/storage/file_claim.h"

#include "app/base/byte_units.h"
#include "app/storage/bounded_read.h"
#include "app/storage/file_fault.h"
#include "app/storage/words.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QMutex>
#include <QSysInfo>

#include <sys/stat.h>

namespace galley {

using storage::Words;

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

// QLockFile would read whatever has the name: another file over a link, a pipe for good.
std::optional<Error> obstacleOf(const QString& lockPath)
{
    struct stat status = {};
    if (::lstat(QFile::encodeName(lockPath).constData(), &status) != 0 || S_ISREG(status.st_mode))
        return {};
    return inTheWayFault(lockPath, status.st_mode);
}

// Who holds it, in the words of QLockFile; an error for what is no lock file, too.
Result<QByteArray> lockContentOf(const QString& lockPath)
{
    constexpr qsizetype maximum = 4 * kibibyte;
    return boundedRead(lockPath, maximum, Links::NotFollowed);
}

// As a machine that loses its power leaves one.
Error unsaidHolder(const QString& lockPath)
{
    return {ErrorKind::Malformed,
            Words::tr("“%1” says that the article is being edited, but not by whom: it is empty or "
                      "damaged.")
                .arg(lockPath),
            {}};
}

Error notRemoved(const QString& lockPath)
{
    return {ErrorKind::NoPermission,
            Words::tr("“%1” could not be removed: it belongs to someone else, or its folder is "
                      "protected. Whoever made it has to remove it.")
                .arg(lockPath),
            {}};
}

} // namespace

FileClaim::FileClaim(std::unique_ptr<QLockFile> lock, const QString& lockPath)
    : m_lock(std::move(lock))
    , m_lockPath(lockPath)
{
    if (const auto content = lockContentOf(lockPath))
        m_content = *content;
}

// QLockFile removes whatever has the name. One whose file is another's now is kept for good: its
// descriptor costs little, and it happens only when a person took an article over elsewhere.
// What a library throws ends the program; the journal has the words.
// NOLINTNEXTLINE(bugprone-exception-escape)
FileClaim::~FileClaim()
{
    // Never destroyed.
    // NOLINTNEXTLINE(bugprone-unhandled-exception-at-new)
    static auto* const superseded = new QList<QLockFile*>;
    const QMutexLocker locker(&ownClaims().mutex);
    if (isAnothers())
        superseded->append(m_lock.release());
    else
        m_lock.reset();
}

bool FileClaim::isAnothers() const
{
    const auto content = lockContentOf(m_lockPath);
    return content ? *content != m_content : content.error().kind != ErrorKind::NotFound;
}

FileClaim::Outcome FileClaim::claim(const QString& path)
{
    if (!QFileInfo::exists(path))
        return {};
    const QString lockPath = lockPathOf(path);
    const QMutexLocker locker(&ownClaims().mutex);
    if (const auto own = ownClaims().byPath.value(lockPath).lock())
        return {own, false, {}, {}, {}};
    if (auto obstacle = obstacleOf(lockPath))
        return {nullptr, false, {}, obstacle, {}};
    auto lock = std::make_unique<QLockFile>(lockPath);
    lock->setStaleLockTime(0); // an article may be open for weeks; only a dead process is stale
    if (lock->tryLock(0)) {
        const std::shared_ptr<const FileClaim> claim(new FileClaim(std::move(lock), lockPath));
        ownClaims().byPath.insert(lockPath, claim);
        return {claim, false, {}, {}, {}};
    }
    if (lock->error() != QLockFile::LockFailedError)
        return {};
    const auto content = lockContentOf(lockPath);
    const QByteArray seen = content ? *content : QByteArray();
    qint64 process = 0;
    QString host;
    QString application;
    if (!lock->getLockInfo(&process, &host, &application))
        return {nullptr, true, {}, unsaidHolder(lockPath), seen};
    return {nullptr, true, host.isEmpty() ? QSysInfo::machineHostName() : host, {}, seen};
}

FileClaim::Outcome FileClaim::takeOver(const QString& path, const QByteArray& seen)
{
    const QString lockPath = lockPathOf(path);
    const bool isOwn = [&lockPath] {
        const QMutexLocker locker(&ownClaims().mutex);
        return !ownClaims().byPath.value(lockPath).expired();
    }();
    const auto present = lockContentOf(lockPath);
    if (!isOwn && present && *present == seen)
        QFile::remove(lockPath);
    Outcome outcome = claim(path);
    if (outcome.isHeld && outcome.seen == seen) {
        outcome.isHeld = false;
        outcome.obstacle = notRemoved(lockPath);
    }
    return outcome;
}

} // namespace galley

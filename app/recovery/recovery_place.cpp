// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/recovery/recovery_place.h"

#include "app/atproto/cid.h"
#include "app/recovery/journal_names.h"
#include "app/recovery/words.h"
#include "app/storage/file_fault.h"
#include "app/storage/temporary_file.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

namespace galley {

using recovery::Words;

namespace {

const QByteArray lockName = QByteArrayLiteral("lock");
const QByteArray blobsName = QByteArrayLiteral("blobs");

enum class Locking { Done, InUse, Gone, Impossible };

// Whether the file is still in its folder: its owner may have removed it, and then let go of it.
bool isLinked(const FileDescriptor& file)
{
    struct stat status = {};
    return ::fstat(file.get(), &status) == 0 && status.st_nlink > 0;
}

bool isHeldByAnother(int descriptor)
{
    return uninterrupted([&] { return ::flock(descriptor, LOCK_EX | LOCK_NB); }) != 0
        && errno == EWOULDBLOCK;
}

struct Lock {
    Locking outcome;
    FileDescriptor file = FileDescriptor(-1);
    int errorNumber = 0; // where it is impossible
};

Lock locked(const OwnFolder& folder, int furtherFlags)
{
    if (isHeldByAnother(folder.descriptor()))
        return {Locking::InUse};
    FileDescriptor lock = folder.file(lockName, O_RDWR | furtherFlags);
    if (!lock.isOpen())
        return {errno == ENOENT ? Locking::Gone : Locking::Impossible, FileDescriptor(-1), errno};
    if (isHeldByAnother(lock.get()))
        return {Locking::InUse};
    if (!isLinked(lock))
        return {Locking::Gone};
    return {Locking::Done, std::move(lock)};
}

Result<OwnFolder> madeFolder(const QString& path)
{
    if (!makePrivateFolder(QFileInfo(path).path())
        || ::mkdir(QFile::encodeName(path).constData(), 0700) != 0)
        return ownFolderFault(path, errno);
    return OwnFolder::open(path);
}

Error inTheWay(const QString& path)
{
    return {ErrorKind::NotAFile,
            Words::tr("“%1” is not what Galley put there, and is in the way of the unsaved changes "
                      "beside it, which stay where they are. Move it away and start Galley again.")
                .arg(path),
            {}};
}

Error lockFault(const QString& path, int errorNumber)
{
    const bool isOther = errorNumber == EINVAL || errorNumber == ELOOP || errorNumber == EISDIR
        || errorNumber == ENXIO;
    return isOther ? inTheWay(path) : readFault(path, errorNumber);
}

// What is not this user's is nobody's business here.
ClaimedPlace notOpened(const QString& path, const Error& fault)
{
    struct stat status = {};
    const bool isOwn = ::lstat(QFile::encodeName(path).constData(), &status) == 0
        && S_ISDIR(status.st_mode) && status.st_uid == ::geteuid();
    return {nullptr, false, isOwn ? std::optional(fault) : std::nullopt};
}

// Files that a blob store or a journal writes there; a temporary one is what a kill left.
bool isBlobName(const QString& name)
{
    return TemporaryFile::isName(name)
        || atproto::Cid::parse(name.left(name.indexOf(u'.'))).has_value();
}

template <typename IsOurs> void removeFiles(const OwnFolder& folder, IsOurs isOurs)
{
    const auto names = folder.names();
    if (!names)
        return;
    for (const QByteArray& name : *names) {
        if (isOurs(QFile::decodeName(name)))
            folder.remove(name);
    }
}

} // namespace

QString RecoveryPlace::newName()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

bool RecoveryPlace::isName(const QString& name)
{
    const QUuid uuid = QUuid::fromString(name);
    return !uuid.isNull() && uuid.toString(QUuid::WithoutBraces) == name;
}

RecoveryPlace::RecoveryPlace(OwnFolder folder, FileDescriptor lock)
    : m_path(folder.path())
    , m_folder(std::move(folder))
    , m_lock(std::move(lock))
{
}

std::shared_ptr<RecoveryPlace> RecoveryPlace::made(const QString& path)
{
    auto folder = madeFolder(path);
    if (!folder)
        return nullptr;
    // Another process that looks around may be quicker to lock it, and finds nothing worth keeping.
    auto lock = locked(*folder, O_CREAT | O_EXCL);
    if (lock.outcome != Locking::Done)
        return nullptr;
    return std::shared_ptr<RecoveryPlace>(
        new RecoveryPlace(*std::move(folder), std::move(lock.file)));
}

ClaimedPlace RecoveryPlace::claimed(const QString& path)
{
    auto folder = OwnFolder::open(path);
    if (!folder)
        return notOpened(path, folder.error());
    const bool hasJournal =
        folder->has(JournalNames::settled()) || folder->has(JournalNames::arriving());
    // A folder without a lock is that of a process that was killed before it made the lock or
    // after it removed it, or a cleaner took the lock away, or it is not ours.
    const bool isOurs = hasJournal || folder->has(blobsName);
    auto lock = locked(*folder, isOurs ? O_CREAT : 0);
    switch (lock.outcome) {
    case Locking::Done:
        break;
    case Locking::InUse:
        return {nullptr, true, {}};
    case Locking::Gone:
        ::rmdir(QFile::encodeName(path).constData()); // if it is empty
        return {};
    case Locking::Impossible:
        if (!hasJournal)
            return {};
        return {nullptr, false,
                lockFault(path + u'/' + QString::fromLatin1(lockName), lock.errorNumber)};
    }
    // Pictures are neither read from, nor written to, where a link leads.
    if (folder->has(blobsName) && !folder->folder(blobsName))
        return {nullptr, false, inTheWay(path + u'/' + QString::fromLatin1(blobsName))};
    return {
        std::shared_ptr<RecoveryPlace>(new RecoveryPlace(*std::move(folder), std::move(lock.file))),
        false,
        {}};
}

// The journal goes first: without it, what is left is nothing to anybody. The lock goes last, so
// that nobody takes over what is being removed.
RecoveryPlace::~RecoveryPlace() // NOLINT(bugprone-exception-escape): as declared
{
    if (m_isKept)
        return;
    JournalNames::remove(m_folder);
    removeFiles(m_folder, TemporaryFile::isName);
    if (const auto blobs = m_folder.folder(blobsName)) {
        removeFiles(*blobs, isBlobName);
        m_folder.removeFolder(blobsName);
    }
    m_folder.remove(lockName);
    if (m_folder.isInPlace())
        ::rmdir(QFile::encodeName(path()).constData());
}

bool RecoveryPlace::restore()
{
    if (m_folder.isInPlace())
        return true;
    auto folder = madeFolder(path());
    if (!folder)
        return false;
    auto lock = locked(*folder, O_CREAT | O_EXCL);
    if (lock.outcome != Locking::Done)
        return false;
    m_folder = *std::move(folder);
    m_lock = std::move(lock.file);
    return true;
}

QString RecoveryPlace::journalPath() const
{
    return path() + u'/' + QString::fromLatin1(JournalNames::settled());
}

QString RecoveryPlace::blobsPath() const
{
    return path() + u'/' + QString::fromLatin1(blobsName);
}

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/history/private_folder.h"

#include "app/base/byte_units.h"
#include "app/storage/file_content.h"
#include "app/storage/own_folder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <memory>
#include <system_error>
#include <tuple>

namespace galley {

namespace {

const QByteArray leftoverPrefix = QByteArrayLiteral(".galley-");

constexpr mode_t folderMode = 0700;
constexpr mode_t fileMode = 0600;

Error fault(ErrorKind kind, const char* sentence, const QString& path, const QString& more = {})
{
    const QString words = QCoreApplication::translate("History", sentence);
    return {kind, more.isEmpty() ? words.arg(path) : words.arg(path, more), {}};
}

Error inTheWay(const QString& path, const char* sentence)
{
    return fault(ErrorKind::NotAFile, sentence, path);
}

// What the system said of a path.
Error faultOf(const QString& path, int errorNumber)
{
    switch (errorNumber) {
    case ENOENT:
        return fault(ErrorKind::NotFound,
                     QT_TRANSLATE_NOOP("History", "there is no “%1” any more."), path);
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return fault(ErrorKind::Failed,
                     QT_TRANSLATE_NOOP("History", "no room is left for “%1”. Make room there."),
                     path);
    case EACCES:
    case EPERM:
    case EROFS:
        return fault(ErrorKind::NoPermission,
                     QT_TRANSLATE_NOOP("History",
                                       "“%1” may not be read or written. Give yourself the "
                                       "permission."),
                     path);
    case ELOOP:
        return inTheWay(path,
                        QT_TRANSLATE_NOOP("History",
                                          "“%1” is a symbolic link, and those are not followed "
                                          "there. Move it away."));
    case ENOTDIR:
        return inTheWay(
            path,
            QT_TRANSLATE_NOOP("History", "“%1” is in the way: it is no folder. Move it away."));
    case EISDIR:
    case ENXIO: // how opening a socket ends
        return inTheWay(path,
                        QT_TRANSLATE_NOOP("History",
                                          "“%1” is in the way: it is no ordinary file. Move it "
                                          "away."));
    default:
        return fault(ErrorKind::Failed,
                     QT_TRANSLATE_NOOP("History", "at “%1” the system says “%2”."), path,
                     QString::fromStdString(std::generic_category().message(errorNumber)));
    }
}

// The first place on the way to a folder that keeps it from being made.
Error notMade(const QString& path, int errorNumber)
{
    QString place = path;
    while (!QFileInfo::exists(place) && QFileInfo(place).path() != place)
        place = QFileInfo(place).path();
    return fault(ErrorKind::Failed,
                 QT_TRANSLATE_NOOP("History", "the folder “%1” could not be made: %2"), path,
                 faultOf(place, QFileInfo(place).isDir() ? errorNumber : ENOTDIR).sentence);
}

// Another's file, or one on FAT, stays as it is.
void setMode(int descriptor, mode_t present, mode_t wanted)
{
    if ((present & 07777) != wanted)
        std::ignore = ::fchmod(descriptor, wanted);
}

bool sync(int descriptor)
{
    return uninterrupted([&] { return ::fsync(descriptor); }) == 0 || errno == EINVAL;
}

FileDescriptor openedFolder(int at, const QByteArray& name, int flags)
{
    return FileDescriptor(uninterrupted([&] {
        return ::openat(at, name.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | flags);
    }));
}

} // namespace

PrivateFolder::PrivateFolder(FileDescriptor folder, QString path)
    : m_folder(std::move(folder))
    , m_path(std::move(path))
{
    struct stat status = {};
    if (::fstat(m_folder.get(), &status) == 0)
        setMode(m_folder.get(), status.st_mode, folderMode);
}

QString PrivateFolder::pathOf(const QByteArray& name) const
{
    return m_path + u'/' + QFile::decodeName(name);
}

Result<PrivateFolder> PrivateFolder::open(const QString& path)
{
    FileDescriptor folder = openedFolder(AT_FDCWD, QFile::encodeName(path), 0);
    if (!folder.isOpen())
        return faultOf(path, errno);
    return PrivateFolder(std::move(folder), path);
}

Result<PrivateFolder> PrivateFolder::make(const QString& path)
{
    if (!makePrivateFolder(path))
        return notMade(path, errno);
    return open(path);
}

// With O_DIRECTORY a link is told as “no folder”.
Result<PrivateFolder> PrivateFolder::openFolder(const QByteArray& name) const
{
    FileDescriptor folder = openedFolder(m_folder.get(), name, O_NOFOLLOW);
    if (!folder.isOpen())
        return faultOf(pathOf(name), errno);
    return PrivateFolder(std::move(folder), pathOf(name));
}

Result<PrivateFolder> PrivateFolder::makeFolder(const QByteArray& name) const
{
    if (::mkdirat(m_folder.get(), name.constData(), folderMode) == 0) {
        if (!sync(m_folder.get()))
            return faultOf(pathOf(name), errno);
    } else if (errno != EEXIST) {
        return faultOf(pathOf(name), errno);
    }
    return openFolder(name);
}

Result<QByteArrayList> PrivateFolder::names() const
{
    // A descriptor of its own, for it remembers how far one has read.
    const int descriptor = ::openat(m_folder.get(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return faultOf(m_path, errno);
    struct Closer {
        void operator()(DIR* stream) const { ::closedir(stream); }
    };
    const std::unique_ptr<DIR, Closer> stream(::fdopendir(descriptor));
    if (!stream) {
        ::close(descriptor);
        return faultOf(m_path, ENOMEM);
    }
    QByteArrayList names;
    for (;;) {
        errno = 0;
        const dirent* const entry = ::readdir(stream.get());
        if (!entry && errno != 0)
            return faultOf(m_path, errno);
        if (!entry)
            return names;
        const QByteArray name = entry->d_name;
        if (name != "." && name != "..")
            names << name;
    }
}

bool PrivateFolder::has(const QByteArray& name) const
{
    struct stat status = {};
    return ::fstatat(m_folder.get(), name.constData(), &status, AT_SYMLINK_NOFOLLOW) == 0;
}

std::optional<PrivateFolder::FileFacts> PrivateFolder::facts(const QByteArray& name) const
{
    struct stat status = {};
    if (::fstatat(m_folder.get(), name.constData(), &status, AT_SYMLINK_NOFOLLOW) != 0
        || !S_ISREG(status.st_mode))
        return {};
    const auto modified = QDateTime::fromSecsSinceEpoch(status.st_mtim.tv_sec, Qt::UTC);
    return FileFacts{status.st_size, modified, (status.st_mode & 07777) == fileMode};
}

void PrivateFolder::makePrivate(const QByteArray& name) const
{
    std::ignore = openedFile(name); // each that is opened gets the mode
}

Result<FileDescriptor> PrivateFolder::openedFile(const QByteArray& name) const
{
    // Without O_NONBLOCK the open itself would wait for the other end of a FIFO.
    FileDescriptor file(uninterrupted([&] {
        return ::openat(m_folder.get(), name.constData(),
                        O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_NOCTTY | O_CLOEXEC);
    }));
    if (!file.isOpen())
        return faultOf(pathOf(name), errno);
    struct stat status = {};
    if (::fstat(file.get(), &status) != 0)
        return faultOf(pathOf(name), errno);
    if (!S_ISREG(status.st_mode))
        return faultOf(pathOf(name), EISDIR);
    if (status.st_nlink == 1) // else it is something else under another name
        setMode(file.get(), status.st_mode, fileMode);
    return file;
}

Result<QByteArray> PrivateFolder::readBeginning(const QByteArray& name, qsizetype size) const
{
    const auto file = openedFile(name);
    if (!file)
        return file.error();
    constexpr qsizetype piece = 64 * kibibyte;
    QByteArray content;
    for (qsizetype length = 0;;) {
        content.resize(qMin(size, length + qMax(piece, length)));
        const ssize_t count = uninterrupted([&] {
            return ::pread(file->get(), content.data() + length,
                           static_cast<size_t>(content.size() - length), length);
        });
        if (count < 0)
            return faultOf(pathOf(name), errno);
        length += count;
        if (count == 0 || length == size) {
            content.truncate(length);
            return content;
        }
    }
}

Result<QByteArray> PrivateFolder::read(const QByteArray& name, qsizetype limit) const
{
    auto content = readBeginning(name, limit + 1);
    if (content && content->size() > limit)
        return fault(
            ErrorKind::TooLarge,
            QT_TRANSLATE_NOOP("History", "“%1” is larger than anything that is kept there."),
            pathOf(name));
    return content;
}

Result<void> PrivateFolder::put(const QByteArray& name, const QByteArray& content,
                                bool isDurable) const
{
    const QByteArray temporary =
        leftoverPrefix + QByteArray::number(QRandomGenerator::system()->generate64(), 36);
    FileDescriptor file(uninterrupted([&] {
        return ::openat(m_folder.get(), temporary.constData(),
                        O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, fileMode);
    }));
    if (!file.isOpen())
        return faultOf(pathOf(name), errno);
    bool isWritten = writeAll(file.get(), content) && (!isDurable || sync(file.get()));
    if (isWritten) {
        errno = EIO; // where the disk gives back something else
        isWritten = !isDurable || fileHolds(file.get(), content);
    }
    isWritten = isWritten && file.close()
        && ::renameat(m_folder.get(), temporary.constData(), m_folder.get(), name.constData()) == 0;
    if (!isWritten) {
        const int errorNumber = errno;
        ::unlinkat(m_folder.get(), temporary.constData(), 0);
        return faultOf(pathOf(name), errorNumber);
    }
    if (isDurable && !sync(m_folder.get()))
        return faultOf(pathOf(name), errno);
    return {};
}

Result<void> PrivateFolder::write(const QByteArray& name, const QByteArray& content) const
{
    return put(name, content, /*isDurable=*/true);
}

Result<void> PrivateFolder::writeLoosely(const QByteArray& name, const QByteArray& content) const
{
    return put(name, content, /*isDurable=*/false);
}

Result<void> PrivateFolder::move(const QByteArray& name, const PrivateFolder& to,
                                 const QByteArray& newName) const
{
    if (::renameat(m_folder.get(), name.constData(), to.m_folder.get(), newName.constData()) != 0)
        return faultOf(pathOf(name), errno);
    for (const PrivateFolder* const folder : {&to, this}) {
        if (!sync(folder->m_folder.get()))
            return faultOf(folder->m_path, errno);
    }
    return {};
}

void PrivateFolder::removeFile(const QByteArray& name) const
{
    ::unlinkat(m_folder.get(), name.constData(), 0);
}

void PrivateFolder::removeLeftovers() const
{
    const auto names = this->names();
    if (!names)
        return;
    for (const QByteArray& name : *names) {
        if (name.startsWith(leftoverPrefix) && facts(name))
            removeFile(name);
    }
}

void PrivateFolder::removeFolder(const QByteArray& name) const
{
    ::unlinkat(m_folder.get(), name.constData(), AT_REMOVEDIR);
}

Error savedButNotKept(const QString& documentPath, const Error& fault)
{
    return {fault.kind,
            QCoreApplication::translate("History", "“%1” is saved. %2")
                .arg(QDir::toNativeSeparators(documentPath), fault.sentence),
            {}};
}

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/media/blob_store.h"

#include "app/base/byte_units.h"
#include "app/media/words.h"
#include "app/storage/bounded_read.h"
#include "app/storage/directory.h"
#include "app/storage/durable_write.h"
#include "app/storage/opened_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QUuid>

#include <unistd.h>

namespace galley {

using media::Words;

namespace {

constexpr qsizetype largestBlob = 100 * mebibyte;

Error blobFault(ErrorKind kind, const QString& sentence, const QString& place)
{
    return {kind, sentence.arg(place), {}};
}

// rmdir() takes no link, and nothing that has something in it.
void removeIfEmpty(const QString& folder)
{
    ::rmdir(QFile::encodeName(folder).constData());
}

// Writes a file of the folder once. Another one under its name is replaced only when the name says
// that these are the right bytes: it may be a picture that another document refers to.
Result<void> writeOnce(const QString& path, const QByteArray& bytes)
{
    const auto present = boundedRead(path, bytes.size(), Links::NotFollowed);
    if (present && *present == bytes)
        return {};
    const bool isThere = present || present.error().kind != ErrorKind::NotFound;
    if (isThere && QFileInfo(path).completeBaseName() != atproto::Cid::ofBlob(bytes).toString())
        return blobFault(ErrorKind::Mismatch,
                         Words::tr("“%1” is there already and is another picture: save the "
                                   "document in another folder."),
                         path);
    const QString folder = QFileInfo(path).path();
    if (auto made = makeFolderBeside(folder); !made)
        return made;
    auto written = durableWrite(path, bytes, FormerContent::any(), Links::NotFollowed);
    if (!written)
        removeIfEmpty(folder);
    return written;
}

// Whatever it is, a link that leads nowhere too.
bool isThereIn(const QString& folder, const QString& name)
{
    const QFileInfo entry(folder + u'/' + name);
    return entry.exists() || entry.isSymLink();
}

// Whether a name means a file in the folder itself and nothing elsewhere.
bool isPlainName(const QString& name)
{
    return !name.isEmpty() && !name.contains(u'/') && name != u"." && name != u"..";
}

} // namespace

BlobStore::BlobStore(const QString& documentPath) : m_isTemporary(documentPath.isEmpty())
{
    if (documentPath.isEmpty()) {
        const QString root = QDir::tempPath() + QStringLiteral("/galley-");
        m_temporary = std::make_unique<QTemporaryDir>(root + QStringLiteral("XXXXXX"));
        // Where none can be made, add() will say so, for a name that nobody could make before.
        m_folder =
            (m_temporary->isValid() ? m_temporary->path()
                                    : root + QUuid::createUuid().toString(QUuid::WithoutBraces))
            + QStringLiteral("/blobs");
    } else {
        m_folder = QFileInfo(documentPath).absoluteDir().filePath(QStringLiteral("blobs"));
    }
}

BlobStore BlobStore::ofUnnamed(const QString& folder)
{
    BlobStore store(folder);
    store.m_folder = folder;
    store.m_isTemporary = true;
    return store;
}

BlobStore::~BlobStore() = default;
BlobStore::BlobStore(BlobStore&&) noexcept = default;
BlobStore& BlobStore::operator=(BlobStore&&) noexcept = default;

QString BlobStore::folder() const
{
    return m_folder;
}

QString BlobStore::pathOf(const atproto::BlobRef& blob) const
{
    const QString extension = atproto::fileExtensionFor(blob.mimeType);
    return m_folder + u'/' + blob.cid.toString() + u'.' + extension;
}

bool BlobStore::contains(const atproto::BlobRef& blob) const
{
    return QFileInfo(pathOf(blob)).isFile();
}

Result<atproto::BlobRef> BlobStore::add(const QByteArray& bytes, const QString& mimeType) const
{
    const atproto::BlobRef blob{atproto::Cid::ofBlob(bytes), mimeType, bytes.size()};
    if (const auto written = writeOnce(pathOf(blob), bytes); !written)
        return written.error();
    return blob;
}

Result<QByteArray> BlobStore::read(const atproto::Cid& cid) const
{
    const QDir folder(m_folder);
    const QString name = cid.toString();
    const QStringList names =
        folder.entryList({name, name + QStringLiteral(".*")}, QDir::Files, QDir::Name);
    if (names.isEmpty())
        return blobFault(ErrorKind::NotFound,
                         Words::tr("The picture “%1” is not in the folder blobs beside the "
                                   "document: locate its file or choose another picture."),
                         name);

    std::optional<Error> fault;
    for (const QString& candidate : names) {
        auto bytes = boundedRead(folder.filePath(candidate), largestBlob);
        if (bytes && atproto::Cid::ofBlob(*bytes) == cid)
            return bytes;
        if (!bytes)
            fault = bytes.error();
        else if (!fault)
            fault = blobFault(ErrorKind::Mismatch,
                              Words::tr("“%1” is not the picture that its name says: "
                                        "locate the right file or choose another picture."),
                              folder.filePath(candidate));
    }
    return *fault;
}

Result<void> BlobStore::copyTo(const BlobStore& target, const QStringList& names) const
{
    if (QDir(m_folder) == QDir(target.m_folder))
        return {};
    for (const QString& name : names) {
        if (!isPlainName(name))
            return blobFault(ErrorKind::NotFound,
                             Words::tr("“%1” names no file in the folder blobs."), name);
        const auto bytes = boundedRead(m_folder + u'/' + name, largestBlob, Links::NotFollowed);
        if (!bytes)
            return bytes.error();
        if (const auto written = writeOnce(target.m_folder + u'/' + name, *bytes); !written)
            return written.error();
    }
    return {};
}

void BlobStore::remove(const QString& name) const
{
    const FileDescriptor folder = openDirectory(QFile::encodeName(m_folder), Links::NotFollowed);
    if (!folder.isOpen() || !isPlainName(name))
        return;
    const QByteArray entry = QFile::encodeName(name);
    const FileDescriptor file = openedToRead(folder.get(), entry, Links::NotFollowed);
    if (!file.isOpen())
        return;
    const auto bytes = boundedRead(file, name, largestBlob);
    if (!bytes || atproto::Cid::ofBlob(*bytes).toString() != name.section(u'.', 0, 0))
        return;
    ::unlinkat(folder.get(), entry.constData(), 0);
    removeIfEmpty(m_folder);
}

Result<QStringList> BlobStore::addNamed(const QMap<QString, QByteArray>& files) const
{
    QStringList added;
    for (auto file = files.cbegin(); file != files.cend(); ++file) {
        const bool isThere = isThereIn(m_folder, file.key());
        const auto written = isPlainName(file.key())
            ? writeOnce(m_folder + u'/' + file.key(), *file)
            : blobFault(ErrorKind::NotFound, Words::tr("“%1” names no file in the folder blobs."),
                        file.key());
        if (!written) {
            takeBack(added, files);
            return written.error();
        }
        if (!isThere)
            added.append(file.key());
    }
    return added;
}

QMap<QString, QByteArray> BlobStore::lacking(QMap<QString, QByteArray> files) const
{
    files.removeIf([this](const QMap<QString, QByteArray>::iterator& file) {
        return isThereIn(m_folder, file.key());
    });
    return files;
}

void BlobStore::takeBack(const QStringList& names, const QMap<QString, QByteArray>& files) const
{
    for (const QString& name : names) {
        const QString path = m_folder + u'/' + name;
        const QByteArray bytes = files.value(name);
        const auto present = boundedRead(path, bytes.size(), Links::NotFollowed);
        if (isPlainName(name) && present && *present == bytes)
            QFile::remove(path);
    }
    removeIfEmpty(m_folder);
}

QStringList BlobStore::fileNames() const
{
    return QDir(m_folder).entryList(QDir::Files, QDir::Name);
}

} // namespace galley

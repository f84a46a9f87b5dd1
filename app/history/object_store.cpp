// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/history/object_store.h"

#include "app/base/byte_units.h"
#include "app/storage/bounded_read.h"
#include "app/storage/durable_write.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QtEndian>

namespace galley {

namespace {

// More than any document may have.
constexpr qsizetype largestObject = 128 * mebibyte;

Error fault(ErrorKind kind, const char* sentence, const QString& place = {})
{
    const QString words = QCoreApplication::translate("History", sentence);
    return {kind, place.isEmpty() ? words : words.arg(place), {}};
}

Error damaged(ErrorKind kind)
{
    return fault(kind,
                 QT_TRANSLATE_NOOP("History",
                                   "This version was damaged on the disk and cannot be shown; the "
                                   "others are not touched by that."));
}

// qCompress() writes the size before the rest.
bool claimsTooMuch(const QByteArray& compressed)
{
    return compressed.size() < 4 || qFromBigEndian<quint32>(compressed.constData()) > largestObject;
}

} // namespace

QByteArray ObjectStore::hashOf(const QByteArray& content)
{
    return QCryptographicHash::hash(content, QCryptographicHash::Sha256);
}

QString ObjectStore::pathOf(const QByteArray& hash) const
{
    const QString name = QString::fromLatin1(hash.toHex());
    return m_folder + u'/' + name.first(2) + u'/' + name;
}

Result<void> ObjectStore::put(const QByteArray& hash, const QByteArray& content) const
{
    if (read(hash)) // a damaged one is mended
        return {};
    const QString path = pathOf(hash);
    const QString folder = QFileInfo(path).path();
    if (!QDir().mkpath(folder))
        return fault(ErrorKind::Failed,
                     QT_TRANSLATE_NOOP("History", "The folder “%1” could not be made."), folder);
    return durableWrite(path, qCompress(content));
}

Result<QByteArray> ObjectStore::read(const QByteArray& hash) const
{
    const auto compressed = boundedRead(pathOf(hash), largestObject);
    if (!compressed && compressed.error().kind == ErrorKind::NotFound)
        return fault(ErrorKind::NotFound,
                     QT_TRANSLATE_NOOP("History", "This version is no longer kept."));
    if (!compressed)
        return compressed.error();
    if (claimsTooMuch(*compressed))
        return damaged(ErrorKind::Malformed);
    QByteArray content = qUncompress(*compressed);
    if (hashOf(content) != hash)
        return damaged(ErrorKind::Mismatch);
    return content;
}

QHash<QByteArray, qint64> ObjectStore::sizes() const
{
    QHash<QByteArray, qint64> sizes;
    QDirIterator files(m_folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        const QByteArray hash = QByteArray::fromHex(files.fileName().toLatin1());
        if (QString::fromLatin1(hash.toHex()) == files.fileName())
            sizes.insert(hash, files.fileInfo().size());
    }
    return sizes;
}

void ObjectStore::remove(const QByteArray& hash) const
{
    QFile::remove(pathOf(hash));
}

void ObjectStore::removeLeftovers() const
{
    QDirIterator files(m_folder, {QStringLiteral(".galley-*")}, QDir::Files | QDir::Hidden,
                       QDirIterator::Subdirectories);
    while (files.hasNext())
        QFile::remove(files.next());
}

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/history/document_identity.h"

#include "app/about/about_file.h"
#include "app/base/byte_units.h"
#include "app/storage/bounded_read.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

namespace galley {

namespace {

QUuid uuidOf(const QString& path)
{
    const auto about = boundedRead(aboutPathOf(path), mebibyte);
    if (!about)
        return {};
    const QString uuid =
        QJsonDocument::fromJson(*about).object().value(QLatin1String("uuid")).toString();
    return QUuid::fromString(uuid);
}

} // namespace

QString documentPathOf(const QString& path)
{
    const QFileInfo file(path);
    const QString canonical = file.canonicalFilePath();
    return canonical.isEmpty() ? QDir::cleanPath(file.absoluteFilePath()) : canonical;
}

QStringList documentKeysOf(const QString& path)
{
    const QString documentPath = documentPathOf(path);
    QStringList keys;
    if (const QUuid uuid = uuidOf(documentPath); !uuid.isNull())
        keys << uuid.toString(QUuid::WithoutBraces);
    const QByteArray hash =
        QCryptographicHash::hash(QFile::encodeName(documentPath), QCryptographicHash::Sha256);
    keys << QString::fromLatin1(hash.toHex());
    return keys;
}

} // namespace galley

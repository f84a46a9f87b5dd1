// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/history/history_filing_test.cpp

#include "app/history/document_identity.h"

#include "app/sidecar/sidecar_file.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace galley {

namespace {

QByteArray hashedName(const QByteArray& name)
{
    return QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex();
}

} // namespace

QString documentPathOf(const QString& path)
{
    const QFileInfo file(path);
    const QString canonical = file.canonicalFilePath();
    return canonical.isEmpty() ? QDir::cleanPath(file.absoluteFilePath()) : canonical;
}

DocumentKeys documentKeysOf(const QString& path)
{
    const QString documentPath = documentPathOf(path);
    const QByteArray name = QFile::encodeName(documentPath);
    const QUuid uuid = documentUuidOf(documentPath);
    if (uuid.isNull())
        return {{}, {}, hashedName(name)};
    const QByteArray uuidName = uuid.toByteArray(QUuid::WithoutBraces);
    return {uuidName, hashedName(uuidName + '\0' + name), hashedName(name)};
}

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/document/document.h"

#include "app/base/document_limit.h"
#include "app/exchange/markdown_import.h"
#include "app/sidecar/sidecar_file.h"
#include "app/storage/bounded_read.h"

#include <QCryptographicHash>
#include <QFileInfo>

namespace galley {

QByteArray contentHashOf(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

Result<QByteArray> readDocument(const QString& path)
{
    return boundedRead(path, largestDocument);
}

Result<Document> documentFrom(const QByteArray& json, const QString& path)
{
    auto article = Article::read(json);
    if (!article)
        return article.error();
    return Document{.article = *std::move(article),
                    .path = QFileInfo(path).absoluteFilePath(),
                    .contentHash = contentHashOf(json),
                    .beside = readSidecar(path)};
}

Result<Document> documentFromMarkdown(const QByteArray& text, const QString& path)
{
    const QFileInfo file(path);
    auto imported = articleFromMarkdown(text, file.fileName());
    if (!imported)
        return imported.error();
    return Document{.article = std::move(imported->article),
                    .beside = imported->beside,
                    .picturesFolder = file.absolutePath(),
                    .notes = imported->notes};
}

Result<Document> namedDocumentFrom(const QByteArray& bytes, const QString& path)
{
    return isMarkdownName(path) ? documentFromMarkdown(bytes, path) : documentFrom(bytes, path);
}

Result<Document> openDocument(const QString& path)
{
    const auto bytes = readDocument(path);
    return bytes ? namedDocumentFrom(*bytes, path) : bytes.error();
}

} // namespace galley

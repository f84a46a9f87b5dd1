// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/document/document_export.h"

#include "app/exchange/html_page.h"
#include "app/exchange/markdown_export.h"
#include "app/exchange/picture_targets.h"
#include "app/media/brought_pictures.h"
#include "app/media/document_pictures.h"
#include "app/media/picture_path.h"
#include "app/storage/durable_write.h"

#include <QFileInfo>

namespace galley {

namespace {

QByteArray asHtml(const ExportedArticle& exported)
{
    DocumentPictures pictures(exported.blobs->folder()); // any path beside the document will do
    DocumentPictures others(exported.picturesFolder + QStringLiteral("/article.json"));
    const auto read = [&](const QString& target) {
        const QByteArray bytes = pictures.read(target);
        return bytes.isEmpty() && !exported.picturesFolder.isEmpty() ? others.read(target) : bytes;
    };
    return toHtmlPage(exported.article, read, {exported.beside, exported.hasSmartPunctuation});
}

// Copies the pictures that the article names beside itself into a folder; says which did not come.
QString bringAlong(const ExportedArticle& exported, const QString& folder)
{
    const QString from = QFileInfo(exported.blobs->folder()).path();
    const QStringList targets = picturesBeside(exported.article);
    if (exported.picturesFolder.isEmpty())
        return bringPictures(from, folder, targets);
    QStringList here;
    QStringList there;
    for (const QString& target : targets)
        (picturePath(from, target) ? here : there).append(target);
    const QStringList notes{bringPictures(from, folder, here),
                            bringPictures(exported.picturesFolder, folder, there)};
    return notes.join(u' ').trimmed();
}

QStringList notesOn(const Article& article)
{
    QStringList notes{foreignBodyNote(article)};
    notes.removeAll(QString());
    return notes;
}

} // namespace

ExportContent exportContentOf(const ExportedArticle& exported, ExportFormat format)
{
    const Article& article = exported.article;
    switch (format) {
    case ExportFormat::Html:
        return {asHtml(exported), notesOn(article)};
    case ExportFormat::Markdown: {
        auto [file, notes] = toMarkdownFile(article, exported.beside);
        return {file, notes};
    }
    case ExportFormat::Text:
        return {toTextFile(article), notesOn(article)};
    }
    Q_UNREACHABLE();
}

Result<WrittenExport> writeExport(const ExportedArticle& exported, ExportFormat format,
                                  const QString& path)
{
    const ExportContent content = exportContentOf(exported, format);
    if (const auto written = durableWrite(path, content.bytes); !written)
        return written.error();
    return WrittenExport{content.notes,
                         format == ExportFormat::Markdown
                             ? bringAlong(exported, QFileInfo(path).absolutePath())
                             : QString()};
}

} // namespace galley

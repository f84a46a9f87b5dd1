// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/article_export.h"

#include "app/base/thread_pools.h"
#include "app/exchange/html_page.h"
#include "app/exchange/markdown_file.h"
#include "app/exchange/picture_targets.h"
#include "app/media/brought_pictures.h"
#include "app/media/document_pictures.h"
#include "app/storage/durable_write.h"

#include <QFileInfo>
#include <QtConcurrentRun>

namespace galley {

namespace {

QByteArray bytesOf(const ExportedArticle& exported, ExportFormat format)
{
    const Article& article = exported.article;
    DocumentPictures pictures(exported.blobs->folder()); // any path beside the document will do
    switch (format) {
    case ExportFormat::Html:
        return toHtmlPage(
            article, [&pictures](const QString& target) { return pictures.read(target); },
            exported.coverAlt);
    case ExportFormat::Markdown:
        return toMarkdownFile(article);
    case ExportFormat::Text:
        return toTextFile(article);
    }
    Q_UNREACHABLE();
}

} // namespace

QFuture<Result<void>> writeInBackground(std::function<Result<QByteArray>()> content,
                                        const QString& path)
{
    return QtConcurrent::run(threadsFor(Work::Saving),
                             [content = std::move(content), path]() -> Result<void> {
                                 const auto bytes = content();
                                 return bytes ? durableWrite(path, *bytes) : bytes.error();
                             });
}

QFuture<Result<QString>> exportArticle(const ExportedArticle& exported, ExportFormat format,
                                       const QString& path)
{
    return QtConcurrent::run(
        threadsFor(Work::Saving), [exported, format, path]() -> Result<QString> {
            if (const auto written = durableWrite(path, bytesOf(exported, format)); !written)
                return written.error();
            if (format != ExportFormat::Markdown)
                return QString();
            return bringPictures(QFileInfo(exported.blobs->folder()).path(),
                                 QFileInfo(path).absolutePath(),
                                 picturesBeside(exported.article.text().toString()));
        });
}

} // namespace galley

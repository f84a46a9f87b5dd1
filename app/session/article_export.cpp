// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/article_export.h"

#include "app/base/thread_pools.h"
#include "app/exchange/html_page.h"
#include "app/exchange/markdown_export.h"
#include "app/exchange/picture_targets.h"
#include "app/media/brought_pictures.h"
#include "app/media/document_pictures.h"
#include "app/storage/durable_write.h"

#include <QFileInfo>
#include <QtConcurrentRun>

namespace galley {

namespace {

// A file's content, and sentences on what it does not hold.
struct ExportContent {
    QByteArray bytes;
    QStringList notes;
};

ExportContent exportContentOf(const ExportedArticle& exported, ExportFormat format)
{
    const Article& article = exported.article;
    DocumentPictures pictures(exported.blobs->folder()); // any path beside the document will do
    switch (format) {
    case ExportFormat::Html:
        return {toHtmlPage(
                    article, [&pictures](const QString& target) { return pictures.read(target); },
                    exported.coverAlt),
                {foreignBodyNote(article)}};
    case ExportFormat::Markdown: {
        auto [file, notes] = toMarkdownFile(article, exported.coverAlt);
        return {file, notes};
    }
    case ExportFormat::Text:
        return {toTextFile(article), {foreignBodyNote(article)}};
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
            ExportContent content = exportContentOf(exported, format);
            if (const auto written = durableWrite(path, content.bytes); !written)
                return written.error();
            if (format == ExportFormat::Markdown)
                content.notes << bringPictures(QFileInfo(exported.blobs->folder()).path(),
                                               QFileInfo(path).absolutePath(),
                                               picturesBeside(exported.article));
            content.notes.removeAll(QString());
            return content.notes.join(u' ');
        });
}

} // namespace galley

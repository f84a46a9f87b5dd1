// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/window/export_flow_test.cpp

#include "app/session/article_export.h"

#include "app/base/thread_pools.h"
#include "app/storage/durable_write.h"

#include <QtConcurrentRun>

namespace galley {

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
    return QtConcurrent::run(threadsFor(Work::Saving),
                             [exported, format, path]() -> Result<QString> {
                                 const auto written = writeExport(exported, format, path);
                                 if (!written)
                                     return written.error();
                                 QStringList told = written->notes;
                                 told << written->absentPictures;
                                 told.removeAll(QString());
                                 return told.join(u' ');
                             });
}

} // namespace galley

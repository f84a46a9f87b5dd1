// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/cli/article_file.h"

#include "app/cli/command.h"
#include "app/history/history_store.h"
#include "app/storage/bounded_read.h"
#include "app/storage/durable_write.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace galley {

std::optional<Article> readArticle(const QString& path, Terminal& terminal)
{
    const auto json = boundedRead(path, largestDocument);
    if (!json) {
        terminal.complain(json.error().sentence); // which names the file
        return {};
    }
    auto article = Article::read(*json);
    if (!article) {
        terminal.complain(path, article.error());
        return {};
    }
    return *std::move(article);
}

int writeArticle(const QString& path, const Article& article, const QByteArray& json,
                 Terminal& terminal)
{
    if (json == article.savedTree().text())
        return Done;
    if (json.size() > largestDocument) {
        terminal.complain(QCoreApplication::translate("Terminal",
                                                      "“%1” would become larger than %2 MB, the "
                                                      "most that Galley reads; it was not changed.")
                              .arg(path, QString::number(largestDocument / mebibyte)));
        return NotDone;
    }
    // As in the window: what is replaced can be had back. Where that fails, it is said, and what
    // was asked for is done all the same.
    const HistoryStore history(HistoryStore::standardFolder());
    auto kept = history.keep(path, article.savedTree().text(), VersionOrigin::Found,
                             QFileInfo(path).lastModified());
    if (const auto written = durableWrite(path, json); !written) {
        terminal.complain(written.error().sentence);
        return NotDone;
    }
    if (kept)
        kept = history.keep(path, json, VersionOrigin::Saved, QDateTime::currentDateTimeUtc());
    if (!kept)
        terminal.complain(kept.error().sentence);
    return Done;
}

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/cli/article_file.h"

#include "app/cli/command.h"
#include "app/storage/bounded_read.h"
#include "app/storage/durable_write.h"

#include <QCoreApplication>

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
    const auto written = durableWrite(path, json);
    if (!written)
        terminal.complain(written.error().sentence);
    return written ? Done : NotDone;
}

} // namespace galley

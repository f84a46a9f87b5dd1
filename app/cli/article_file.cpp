// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/cli/article_file.h"

#include "app/cli/command.h"
#include "app/cli/words.h"
#include "app/history/history_store.h"
#include "app/storage/bounded_read.h"
#include "app/storage/durable_write.h"
#include "app/storage/writing_turn.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <future>

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

std::optional<ImportedArticle> readMarkdown(const QString& path, Terminal& terminal)
{
    const auto file = boundedRead(path, largestDocument);
    if (!file) {
        terminal.complain(file.error().sentence);
        return {};
    }
    auto imported = articleFromMarkdown(*file, QFileInfo(path).fileName());
    if (!imported) {
        terminal.complain(path, imported.error());
        return {};
    }
    for (const QString& note : imported->notes)
        terminal.complain(note);
    return *std::move(imported);
}

namespace {

using cli::tr;

// Fails with Changed when the file is not the one any more that `article` was read from.
Result<void> replaceArticle(const QString& path, const Article& article, const QByteArray& json,
                            Terminal& terminal)
{
    if (json.size() > largestDocument)
        return Error{ErrorKind::TooLarge,
                     tr("“%1” would become larger than %2 MB, the most that Galley reads; it was "
                        "not changed.")
                         .arg(path, QString::number(largestDocument / mebibyte)),
                     {}};
    // As in the window: what is replaced can be had back. Where that fails, it is said, and what
    // was asked for is done all the same.
    KeptContent now(json);
    KeptContent former(article.savedTree().text(), &now);
    const auto hashing = std::async(std::launch::async, [&now] { now.hash(); });
    const HistoryStore history(HistoryStore::standardFolder());
    auto kept = history.keep(path, former, VersionOrigin::Found, QFileInfo(path).lastModified());
    const int otherNames = otherNamesOf(path);
    if (auto written = durableWrite(path, json, FormerContent::of(former.bytes())); !written)
        return written;
    hashing.wait();
    if (kept)
        kept = history.keep(path, now, VersionOrigin::Saved, QDateTime::currentDateTimeUtc());
    if (!kept)
        terminal.complain(savedButNotKept(path, kept.error()).sentence);
    if (otherNames > 0)
        terminal.complain(
            QCoreApplication::translate("Terminal",
                                        "“%1” is written, but it was one file under %n more "
                                        "name(s) (hard links), where the former version stays.",
                                        nullptr, otherNames)
                .arg(path));
    return {};
}

int changedInTurn(const QString& path, const ArticleChange& change, Terminal& terminal)
{
    constexpr int mostTries = 20; // against a program that writes all the time
    for (int tries = 0; tries < mostTries; ++tries) {
        const auto article = readArticle(path, terminal);
        const auto json = article ? change(*article) : std::nullopt;
        if (!json)
            return NotDone;
        if (*json == article->savedTree().text())
            return Done;
        const auto written = replaceArticle(path, *article, *json, terminal);
        if (written)
            return Done;
        if (written.error().kind != ErrorKind::Changed) {
            terminal.complain(written.error().sentence);
            return NotDone;
        }
    }
    terminal.complain(tr("“%1” is changed by another program all the time; nothing was written. "
                         "Try again when that has ended.")
                          .arg(path));
    return NotDone;
}

} // namespace

int changeArticle(const QString& path, const ArticleChange& change, Terminal& terminal,
                  const std::function<void()>& givenUp)
{
    const WritingTurn turn(path);
    const int code = changedInTurn(path, change, terminal);
    if (code != Done && givenUp)
        givenUp();
    return code;
}

} // namespace galley

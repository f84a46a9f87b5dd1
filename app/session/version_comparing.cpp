// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/versions/versions_dialog_test.cpp

#include "app/session/version_comparing.h"

#include "app/base/thread_pools.h"
#include "app/document/document.h"

#include <QtConcurrentRun>

namespace galley {

namespace {

Result<Article> articleOf(const HistoryStore& store, const Version& version)
{
    const auto content = store.contentOf(version);
    return content ? Article::read(*content) : Result<Article>(content.error());
}

Result<Article> articleOf(const SharedHistory& store, const ComparedSide& side)
{
    if (const auto* version = std::get_if<Version>(&side))
        return articleOf(*store, *version);
    return std::get<Article>(side);
}

void findWords(QPromise<std::optional<VersionWords>>& promise, const SharedHistory& store,
               const QList<Version>& versions)
{
    Result<Article> after =
        versions.isEmpty() ? Result<Article>(Error{}) : articleOf(*store, versions.last());
    for (qsizetype index = versions.size() - 1; index > 0 && !promise.isCanceled(); --index) {
        Result<Article> before = articleOf(*store, versions[index - 1]);
        std::optional<VersionWords> words;
        if (before && after) {
            const TextComparison text =
                comparisonOf(before->text().toString(), after->text().toString());
            words = VersionWords{text.insertedWords(), text.removedWords()};
        }
        promise.addResult(words);
        after = std::move(before);
    }
}

} // namespace

QFuture<VersionList> listedVersions(const SharedHistory& store, const QString& path)
{
    return QtConcurrent::run(threadsFor(Work::Text),
                             [store, path] { return store->versionsOf(path); });
}

Result<Article> articleOfFile(const QString& path)
{
    const auto document = openDocument(path);
    return document ? Result<Article>(document->article) : document.error();
}

QFuture<Result<ArticleComparison>>
comparedVersions(const SharedHistory& store, const ComparedSide& before, const ComparedSide& after)
{
    return QtConcurrent::run(threadsFor(Work::Text),
                             [store, before, after]() -> Result<ArticleComparison> {
                                 const Result<Article> old = articleOf(store, before);
                                 if (!old)
                                     return old.error();
                                 const Result<Article> present = articleOf(store, after);
                                 if (!present)
                                     return present.error();
                                 return comparisonOf(*old, *present);
                             });
}

QFuture<std::optional<VersionWords>> wordsOfVersions(const SharedHistory& store,
                                                     const QList<Version>& versions)
{
    return QtConcurrent::run(threadsFor(Work::Text), findWords, store, versions);
}

} // namespace galley

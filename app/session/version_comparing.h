// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/article_comparison.h"
#include "app/history/history_store.h"

#include <QFuture>

#include <memory>
#include <variant>

namespace galley {

// Looks into the history off the UI thread.

using SharedHistory = std::shared_ptr<const HistoryStore>;

QFuture<VersionList> listedVersions(const SharedHistory& store, const QString& path);

// A kept version, or an article as it is open.
using ComparedSide = std::variant<Version, Article>;

// Fails where a version cannot be read or is no article. Two open articles need no store.
QFuture<Result<ArticleComparison>>
comparedVersions(const SharedHistory& store, const ComparedSide& before, const ComparedSide& after);

// An article's file, or a Markdown file as an article. Reads: call it off the UI thread.
Result<Article> articleOfFile(const QString& path);

// How many words a version brought, and how many it left out.
struct VersionWords {
    qsizetype inserted = 0;
    qsizetype removed = 0;

    bool operator==(const VersionWords&) const = default;
};

// For each version but the first, the newest first, what it changed since the one before; nothing
// where one of the two cannot be read. Results come one by one; cancel() ends it.
QFuture<std::optional<VersionWords>> wordsOfVersions(const SharedHistory& store,
                                                     const QList<Version>& versions);

} // namespace galley

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/json/json_string.h"
#include "app/session/article_session.h"

#include <QTest>

#include <memory>

namespace galley::tests {

// An opened article without a file, made of a JSON text.
inline OpenedArticle openedArticle(const QByteArray& json, const QString& path = {})
{
    auto article = Article::read(json);
    if (!article)
        qFatal("%s", qPrintable(article.error().sentence));
    Result<About> about = path.isEmpty() ? Result<About>(About()) : readAbout(path);
    return OpenedArticle(Document{.article = *article, .path = path, .about = std::move(about)});
}

// One whose record has this text and nothing else.
inline OpenedArticle articleWithText(const QString& text)
{
    return openedArticle(
        "{\"$type\":\"site.standard.document\",\"textContent\":" + json::literalOf(text) + "}");
}

// A session without a file whose record has those members, e.g. `"title": "A"`.
inline std::unique_ptr<ArticleSession> sessionWith(const QByteArray& members)
{
    return std::make_unique<ArticleSession>(
        openedArticle("{\"$type\": \"site.standard.document\", " + members + '}'));
}

} // namespace galley::tests

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/json/json_string.h"
#include "app/session/article_session.h"
#include "app/sidecar/sidecar_file.h"

#include <QTest>

#include <memory>

namespace galley::tests {

// An opened article without a file, made of a JSON text.
inline OpenedArticle openedArticle(const QByteArray& json, const QString& path = {})
{
    auto article = Article::read(json);
    if (!article)
        qFatal("%s", qPrintable(article.error().sentence));
    return OpenedArticle(
        Document{.article = *article,
                 .path = path,
                 .beside = path.isEmpty() ? Result(Sidecar()) : readSidecar(path)});
}

// The description of a cover, as an example of what stands beside a record.
inline void describeCover(ArticleSession& session, const QString& words)
{
    session.setBeside(SidecarMember::CoverAlt, words);
}
inline QString describedCover(const Sidecar& beside)
{
    return beside.text(SidecarMember::CoverAlt);
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

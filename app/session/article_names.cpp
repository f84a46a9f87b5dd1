// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/article_names.h"

#include "app/exchange/slug.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace galley {

namespace {

QString titleOf(const Article& article)
{
    return article.string(Field::Title).value_or(QString());
}

} // namespace

QString displayNameOf(const Article& article, const QString& path)
{
    if (!path.isEmpty())
        return QFileInfo(path).fileName();
    const QString title = titleOf(article).simplified();
    return title.isEmpty() ? QCoreApplication::translate("galley::ArticleSession", "Untitled")
                           : title.left(120);
}

QString suggestedFileNameFor(const Article& article)
{
    const QString slug = slugOf(titleOf(article));
    return (slug.isEmpty() ? QStringLiteral("article") : slug) + QStringLiteral(".json");
}

QString suggestedPathFor(const Article& article)
{
    if (article.isPresent(Field::PublishedAt) || article.isPresent(Field::BskyPostRef))
        return {};
    const QString slug = slugOf(titleOf(article));
    return slug.isEmpty() ? QString() : u'/' + slug;
}

} // namespace galley

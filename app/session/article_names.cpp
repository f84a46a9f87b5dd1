// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/session/article_session_test.cpp

#include "app/session/article_names.h"

#include "app/exchange/slug.h"
#include "app/session/words.h"
#include "app/text/beginning.h"

#include <QFileInfo>

namespace galley {

using session::Words;

namespace {

QString titleOf(const Article& article)
{
    return article.string(Field::Title).value_or(QString());
}

QString shortTitleOf(const Article& article)
{
    constexpr qsizetype maximum = 120; // UTF-16 units
    return beginningOf(beginningOf(titleOf(article), longestLine).simplified(), maximum);
}

} // namespace

QString displayNameOf(const Article& article, const QString& path)
{
    if (!path.isEmpty())
        return QFileInfo(path).fileName();
    const QString title = shortTitleOf(article);
    return title.isEmpty() ? Words::tr("Untitled") : title;
}

QString titleToShowOf(const Article& article, const QString& path)
{
    const QString title = shortTitleOf(article);
    return title.isEmpty() ? displayNameOf(article, path) : title;
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

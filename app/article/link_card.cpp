// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/article/link_card.h"

#include "app/atproto/at_uri.h"

#include <QUrl>

namespace galley {

namespace {

constexpr qsizetype maximum = 600; // UTF-16 units: no card has room for more

QString shownValue(const Article& article, Field field)
{
    return article.string(field).value_or(QString()).left(maximum).simplified();
}

QString siteOf(const QString& site)
{
    if (const auto publication = atproto::AtUri::parse(site))
        return publication->authority;
    const QString host = QUrl(site).host();
    return host.isEmpty() ? site : host;
}

} // namespace

LinkCard linkCardOf(const Article& article)
{
    return {shownValue(article, Field::Title), shownValue(article, Field::Description),
            siteOf(shownValue(article, Field::Site))};
}

} // namespace galley

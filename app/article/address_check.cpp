// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/article/address_check.h"

#include "app/article/words.h"

#include <QUrl>

#include <algorithm>

namespace galley {

using article::Words;

namespace {

constexpr qsizetype longestAddress = 100'000; // UTF-16 units; no server takes as many

bool hasWhiteSpace(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar unit) { return unit.isSpace(); });
}

} // namespace

QString faultInSite(QStringView site)
{
    if (site.size() > longestAddress)
        return Words::tr("An address of that length leads nowhere.");
    if (hasWhiteSpace(site))
        return Words::tr("An address has no spaces.");
    const QUrl url(site.toString(), QUrl::StrictMode);
    const bool isWeb = url.isValid() && url.scheme() == u"https" && !url.host().isEmpty();
    // QUrl knows no host such as "did:plc:…", so a publication's address is not asked of it.
    const bool isRecord = site.startsWith(u"at://") && site.size() > 5;
    if (!isWeb && !isRecord)
        return Words::tr("A site is a web address that begins with https://, or a "
                         "publication’s at:// address.");
    if (site.endsWith(u'/'))
        return Words::tr("A site’s address does not end in a slash.");
    return {};
}

QString faultInPath(QStringView path)
{
    if (!path.startsWith(u'/'))
        return Words::tr("A path begins with a slash.");
    if (hasWhiteSpace(path))
        return Words::tr("A path has no spaces.");
    return {};
}

} // namespace galley

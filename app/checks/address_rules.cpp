// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/checks/editorial_rules_test.cpp

#include "app/checks/address_rules.h"

#include "app/atproto/at_uri.h"
#include "app/checks/words.h"
#include "app/lexicon/value_path.h"

namespace galley {

using namespace Qt::StringLiterals;

namespace {

using checks::Words;

Fix stringFix(const Article& article, const QString& name, Field field, const QString& value)
{
    return {name, {}, {{field, article.stateWithString(field, value)}}};
}

QString withoutFinalSlashes(QString address)
{
    while (address.endsWith(u'/') && !address.endsWith(u"://"))
        address.chop(1);
    return address;
}

void checkSite(const Article& article, const QString& site, FindingList& findings)
{
    const qsizetype colon = site.indexOf(u':');
    const QString scheme = site.left(qMax(colon, 0)).toLower();
    if (colon > 0 && scheme != u"https" && scheme != u"at") { // without one it is no address at all
        Finding finding =
            fieldFinding(Severity::Warning, u"site-scheme"_s,
                         Words::tr("The site %1 is neither a web address that begins with https:// "
                                   "nor a publication’s "
                                   "at:// address: readers will not find the article there.")
                             .arg(lexicon::quoted(site)),
                         Field::Site);
        if (scheme == u"http")
            finding.fix = stringFix(article, Words::tr("Use https"), Field::Site,
                                    u"https"_s + site.mid(colon));
        findings << finding;
    }
    if (site.endsWith(u'/') && withoutFinalSlashes(site) != site) {
        Finding finding = fieldFinding(
            Severity::Warning, u"site-slash"_s,
            Words::tr("The site %1 ends in a slash, which stands twice in the article’s "
                      "address: remove it.")
                .arg(lexicon::quoted(site)),
            Field::Site);
        finding.fix = stringFix(article, Words::tr("Remove the Slash"), Field::Site,
                                withoutFinalSlashes(site));
        findings << finding;
    }
}

void checkPath(const Article& article, const QString& path, FindingList& findings)
{
    if (path.startsWith(u'/'))
        return;
    Finding finding = fieldFinding(
        Severity::Warning, u"path-slash"_s,
        path.isEmpty()
            ? Words::tr("The path is empty: it begins with a slash, or is left out.")
            : Words::tr(
                  "The path %1 does not begin with a slash, so that it runs into the site’s name: "
                  "put one before it.")
                  .arg(lexicon::quoted(path)),
        Field::Path);
    if (!path.isEmpty())
        finding.fix = stringFix(article, Words::tr("Add the Slash"), Field::Path, u'/' + path);
    findings << finding;
}

void checkPost(const atproto::StrongRef& post, FindingList& findings)
{
    const auto uri = atproto::AtUri::parse(post.uri);
    if (!uri || uri->collection == u"app.bsky.feed.post")
        return; // an address that is none is the schema's matter
    findings << Finding{
        Severity::Warning,
        u"post-kind"_s,
        Words::tr(
            "The post %1 is a record of another kind, so no replies are found under it: a post’s "
            "address has app.bsky.feed.post in it.")
            .arg(lexicon::quoted(post.uri)),
        {{}, u"/bskyPostRef/uri"_s, Field::BskyPostRef, {}}};
}

} // namespace

void addressFindings(const Manuscript& manuscript, FindingList& findings)
{
    const Article& article = manuscript.article;
    if (const auto site = article.string(Field::Site))
        checkSite(article, *site, findings);
    if (const auto path = article.string(Field::Path))
        checkPath(article, *path, findings);
    if (const auto post = article.post())
        checkPost(*post, findings);
}

std::optional<QString> canonicalAddress(const Article& article)
{
    const QString site = article.string(Field::Site).value_or(QString());
    const QString path = article.string(Field::Path).value_or(QString());
    if (!site.startsWith(u"https://") || path.isEmpty())
        return {};
    return withoutFinalSlashes(site) + (path.startsWith(u'/') ? path : u'/' + path);
}

} // namespace galley

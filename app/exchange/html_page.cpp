// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/exchange/html_page.h"

#include "app/atproto/datetime.h"
#include "app/exchange/page_language.h"
#include "app/exchange/picture_embedding.h"
#include "app/markdown/views/html.h"
#include "app/markdown/views/reading_direction.h"

#include <QCryptographicHash>
#include <QLocale>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr char styleSheet[] = R"(
:root { color-scheme: light dark; --ink: #1f1f1f; --paper: #fdfdfc; --quiet: #5f5f5f; --line: #d9d9d6;
  --shade: #f2f2ef; --link: #0b57a4; }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e4e1; --paper: #1b1b1c; --quiet: #a6a6a2;
  --line: #3d3d3f; --shade: #272729; --link: #8ab8ee; } }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 1.125rem/1.6 Charter, "Bitstream Charter", Cambria, Georgia, serif; overflow-wrap: break-word; }
main { max-width: 38rem; margin: 0 auto; padding: 3rem 1.25rem 5rem; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2em 0 .6em; }
header h1 { font-size: 2.1rem; margin: 1.5rem 0 .6rem; }
header p { color: var(--quiet); margin: .4rem 0; }
header .description { font-size: 1.25rem; }
header .facts, .tags, .absent { font-family: system-ui, sans-serif; font-size: .9rem; }
.tags { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .5rem; }
.tags li { background: var(--shade); border-radius: 1rem; padding: .1rem .8rem; }
.absent { display: inline-block; border: 1px dashed var(--quiet); color: var(--quiet); padding: .4rem .8rem; }
img { max-width: 100%; height: auto; }
a { color: var(--link); }
blockquote { margin: 1.2em 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--line); color: var(--quiet); }
pre, code { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: .9em; background: var(--shade); }
code { padding: .1em .3em; border-radius: .2em; }
pre { padding: .8rem 1rem; overflow-x: auto; border-radius: .3rem; }
pre code { padding: 0; }
hr { border: 0; border-top: 1px solid var(--line); margin: 2.5em 0; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
th, td { border-bottom: 1px solid var(--line); padding: .35rem .7rem; }
th { border-bottom-color: var(--quiet); }
th:not([align]) { text-align: start; }
li > input[type=checkbox] { margin: 0 .4em 0 0; }
.plain { white-space: pre-wrap; unicode-bidi: plaintext; }
@media print { body { background: none; color: #000; } main { max-width: none; padding: 0; } }
)";

// No script, no frame, no request: only this style and pictures that stand in the page itself.
QString contentSecurityPolicy()
{
    const QByteArray hash = QCryptographicHash::hash(styleSheet, QCryptographicHash::Sha256);
    return QStringLiteral("default-src 'none'; img-src data:; style-src 'sha256-%1'; "
                          "base-uri 'none'; form-action 'none'")
        .arg(QString::fromLatin1(hash.toBase64()));
}

// A lone surrogate cannot stand in UTF-8, nor a NUL in HTML.
QString escaped(const QString& text)
{
    return text.toHtmlEscaped().replace(u'\0', QChar::ReplacementCharacter);
}

QString valueOf(const Article& article, Field field)
{
    return article.string(field).value_or(QString()).trimmed();
}

QString languageAttribute(const Article& article)
{
    const QString language = pageLanguageOf(article);
    return language.isEmpty() ? QString() : u" lang=\"%1\""_s.arg(escaped(language));
}

QString headOf(const Article& article)
{
    const QString description = valueOf(article, Field::Description);
    QString head = QStringLiteral("<meta charset=\"utf-8\">\n"
                                  "<meta http-equiv=\"Content-Security-Policy\" content=\"%1\">\n"
                                  "<meta name=\"viewport\" content=\"width=device-width\">\n"
                                  "<meta name=\"referrer\" content=\"no-referrer\">\n")
                       .arg(contentSecurityPolicy());
    head += u"<title>"_s + escaped(valueOf(article, Field::Title)) + u"</title>\n"_s;
    if (!description.isEmpty())
        head += u"<meta name=\"description\" content=\""_s + escaped(description) + u"\">\n"_s;
    return head + u"<style>"_s + QLatin1String(styleSheet) + u"</style>\n"_s;
}

QString coverOf(const Article& article, PictureEmbedding& pictures, const QString& alt)
{
    const auto cover = article.cover();
    const auto uri = cover ? pictures.uriOf(cover->cid.toString()) : std::nullopt;
    return uri ? u"<img class=\"cover\" alt=\""_s + escaped(alt.trimmed()) + u"\" src=\""_s + *uri
            + u"\">\n"_s
               : QString();
}

QString dateOf(const Article& article)
{
    const QString published = valueOf(article, Field::PublishedAt);
    const auto moment = atproto::momentOf(published);
    if (!moment)
        return escaped(published);
    const QDate day = atproto::dayShownOf(*moment);
    const QString machine =
        atproto::wholeDayOf(*moment) ? day.toString(Qt::ISODate) : escaped(published);
    return u"<time datetime=\"%1\">"_s.arg(machine)
        + escaped(QLocale().toString(day, QLocale::LongFormat)) + u"</time>"_s;
}

QString siteOf(const Article& article)
{
    const QString site = valueOf(article, Field::Site);
    if (!site.startsWith(u"https://") && !site.startsWith(u"http://"))
        return escaped(site);
    return u"<a href=\""_s + escaped(site) + u"\">"_s + escaped(site) + u"</a>"_s;
}

QString headerOf(const Article& article, PictureEmbedding& pictures, const Sidecar& beside)
{
    QStringList facts{dateOf(article), siteOf(article)};
    facts.removeAll(QString());
    const QString description = valueOf(article, Field::Description);

    QString header = coverOf(article, pictures, beside.text(SidecarMember::CoverAlt));
    header += u"<h1 dir=\"auto\">"_s + escaped(valueOf(article, Field::Title)) + u"</h1>\n"_s;
    if (!description.isEmpty())
        header += u"<p class=\"description\" dir=\"auto\">"_s + escaped(description) + u"</p>\n"_s;
    if (!facts.isEmpty())
        header += u"<p class=\"facts\" dir=\"auto\">"_s + facts.join(u" · "_s) + u"</p>\n"_s;
    return u"<header>\n"_s + header + u"</header>\n"_s;
}

QString tagsOf(const Article& article)
{
    const QStringList tags = article.tags().value_or(QStringList());
    if (tags.isEmpty())
        return {};
    QString items;
    for (const QString& tag : tags)
        items += u"<li dir=\"auto\">"_s + escaped(tag) + u"</li>"_s;
    const bool isRightToLeft =
        markdown::readingDirectionOf(tags.constFirst()) == Qt::RightToLeft; // as its items
    return u"<ul class=\"tags\" dir=\"%1\">"_s.arg(isRightToLeft ? u"rtl"_s : u"ltr"_s) + items
        + u"</ul>\n"_s;
}

bool hasPlainText(const Article& article)
{
    return article.bodyForm() == BodyForm::Foreign && !article.isTextRead();
}

// The plain text beside a foreign body that is not known is somebody's derivation: shown as it is.
QString bodyOf(const Article& article, PictureEmbedding& pictures, bool hasSmartPunctuation)
{
    if (hasPlainText(article))
        return u"<div class=\"plain\" dir=\"auto\">"_s + escaped(article.text().toString())
            + u"</div>\n"_s;
    return pictures.embedded(markdown::toHtml(markdown::BlockList::parsed(article.text().utf8()),
                                              {true, hasSmartPunctuation, article.isTextRead()}));
}

} // namespace

QByteArray toHtmlPage(const Article& article, const PictureSource& source,
                      const HtmlPageOptions& options)
{
    PictureEmbedding pictures(source);
    const QString page = u"<!DOCTYPE html>\n<html"_s + languageAttribute(article) + u">\n<head>\n"_s
        + headOf(article) + u"</head>\n<body>\n<main>\n<article>\n"_s
        + headerOf(article, pictures, options.beside)
        + bodyOf(article, pictures, options.hasSmartPunctuation) + tagsOf(article)
        + u"</article>\n</main>\n</body>\n</html>\n"_s;
    return page.toUtf8();
}

QByteArray toTextFile(const Article& article)
{
    const QString body = hasPlainText(article)
        ? article.text().toString()
        : markdown::toPlainText(markdown::BlockList::parsed(article.text().utf8()));
    QStringList parts{valueOf(article, Field::Title), valueOf(article, Field::Description),
                      body.trimmed()};
    parts.removeAll(QString());
    return parts.join(u"\n\n"_s).toUtf8() + '\n';
}

} // namespace galley

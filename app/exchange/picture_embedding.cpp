// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/exchange/html_page_test.cpp

#include "app/exchange/picture_embedding.h"

#include "app/base/byte_units.h"
#include "app/exchange/words.h"
#include "app/markdown/views/html.h"

#include <QRegularExpression>
#include <QUrl>

#include <utility>

namespace galley {

using namespace Qt::StringLiterals;
using exchange::Words;

namespace {

// A short text may name one large picture many times.
constexpr qsizetype pageLimit = 64 * mebibyte;

// The types that browsers show, by content. SVG is left out: it can refer to other files.
QString pictureTypeOf(const QByteArray& bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return u"image/png"_s;
    if (bytes.startsWith("\xff\xd8\xff"))
        return u"image/jpeg"_s;
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return u"image/gif"_s;
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return u"image/webp"_s;
    if (bytes.mid(4, 8) == "ftypavif")
        return u"image/avif"_s;
    if (bytes.startsWith("BM"))
        return u"image/bmp"_s;
    return {};
}

// The value of an attribute as it is spelled in the tag, still escaped.
QString attribute(const QString& tag, const QString& name)
{
    const QRegularExpression shape(u"\\s%1=\"([^\"]*)\""_s.arg(name));
    return shape.match(tag).captured(1);
}

QString unescaped(QString text)
{
    return text.replace(u"&lt;"_s, u"<"_s)
        .replace(u"&gt;"_s, u">"_s)
        .replace(u"&quot;"_s, u"\""_s)
        .replace(u"&#39;"_s, u"'"_s)
        .replace(u"&amp;"_s, u"&"_s);
}

QString absenceOf(const QString& escapedAlt)
{
    return escapedAlt.isEmpty() ? Words::tr("Picture not included")
                                : Words::tr("Picture not included: %1").arg(escapedAlt);
}

QString linkTo(const QString& escapedTarget, const QString& escapedText)
{
    return u"<a class=\"absent\" href=\"%1\">%2</a>"_s.arg(escapedTarget, escapedText);
}

} // namespace

QByteArray PictureEmbedding::bytesOf(const QString& target) const
{
    if (!m_source || target.isEmpty())
        return {};
    const QByteArray bytes = m_source(target);
    const QString decoded = QUrl::fromPercentEncoding(target.toUtf8());
    return bytes.isEmpty() && decoded != target ? m_source(decoded) : bytes;
}

std::optional<QString> PictureEmbedding::uriOf(const QString& target)
{
    const QByteArray bytes = bytesOf(target);
    const QString type = pictureTypeOf(bytes);
    if (type.isEmpty() || m_embeddedBytes + bytes.size() > pageLimit)
        return {};
    m_embeddedBytes += bytes.size();
    return u"data:%1;base64,"_s.arg(type) + QString::fromLatin1(bytes.toBase64());
}

// What stands for a picture that is not in the page: its words, which lead to where it is. A link
// cannot hold another, so that within one the address follows behind it.
QString PictureEmbedding::placeholder(const QString& tag)
{
    const QString words = absenceOf(attribute(tag, u"alt"_s));
    const QString target = attribute(tag, u"src"_s);
    if (markdown::isOnTheWeb(target) && !m_isInLink)
        return linkTo(target, words);
    if (markdown::isOnTheWeb(target))
        m_behindLink += u' ' + linkTo(target, target);
    return u"<span class=\"absent\">%1</span>"_s.arg(words);
}

QString PictureEmbedding::imageOf(const QString& tag)
{
    const auto uri = uriOf(unescaped(attribute(tag, u"src"_s)));
    if (!uri)
        return placeholder(tag);
    const QString title = attribute(tag, u"title"_s);
    return u"<img src=\"%1\" alt=\"%2\""_s.arg(*uri, attribute(tag, u"alt"_s))
        + (title.isEmpty() ? u">"_s : u" title=\"%1\">"_s.arg(title));
}

QString PictureEmbedding::embedded(const QString& html)
{
    // In HTML from the renderer "<" begins a tag and nothing else, and ">" ends it.
    static const QRegularExpression shape(u"<(img|a|/a)\\b[^>]*>"_s);
    QString page;
    qsizetype copied = 0;
    for (auto matches = shape.globalMatch(html); matches.hasNext();) {
        const auto match = matches.next();
        const QStringView name = match.capturedView(1);
        page += QStringView(html).mid(copied, match.capturedStart() - copied);
        page += name == u"img" ? imageOf(match.captured()) : match.captured();
        copied = match.capturedEnd();
        m_isInLink = name == u"img" ? m_isInLink : name == u"a";
        if (!m_isInLink)
            page += std::exchange(m_behindLink, {});
    }
    return page.append(QStringView(html).mid(copied));
}

} // namespace galley

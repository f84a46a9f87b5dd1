// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/exchange/markdown_file.h"

#include "app/atproto/datetime.h"
#include "app/exchange/front_matter.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

#include <yaml-cpp/emitter.h>

namespace galley {

namespace {

// The first scalar among the keys.
QString valueOf(const FrontMatter& matter, std::initializer_list<QString> keys)
{
    for (const QString& key : keys) {
        const auto found = matter.constFind(key);
        if (found != matter.constEnd() && std::holds_alternative<QString>(*found))
            return std::get<QString>(*found);
    }
    return {};
}

// A sequence, or "one, two".
QStringList listOf(const FrontMatter& matter, std::initializer_list<QString> keys)
{
    for (const QString& key : keys) {
        const auto found = matter.constFind(key);
        if (found == matter.constEnd())
            continue;
        if (const auto* list = std::get_if<QStringList>(&*found))
            return *list;
        return std::get<QString>(*found).split(u',');
    }
    return {};
}

QStringList tagsOf(const FrontMatter& matter)
{
    QStringList tags;
    for (QString tag : listOf(matter, {QStringLiteral("tags"), QStringLiteral("keywords")})) {
        tag = tag.trimmed();
        if (tag.startsWith(u'#'))
            tag = tag.sliced(1);
        if (!tag.isEmpty() && !tags.contains(tag))
            tags << tag;
    }
    return tags;
}

// Sites write `2026-03-01`, `2026-03-01 10:20` and `2026-03-01 10:20:30 +0100` as well. What names
// no moment stays as it is, for the checks to point at.
QString datetimeFrom(const QString& text)
{
    if (text.isEmpty() || atproto::isDatetime(text))
        return text;
    static const QRegularExpression shape(
        QStringLiteral("\\A([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[Tt ]([0-9]{2}:[0-9]{2})(:[0-9]{2})?"
                       "(\\.[0-9]+)?)?\\s*(?:([Zz]|UTC|GMT)|([+-][0-9]{2}):?([0-9]{2}))?\\z"));
    const auto match = shape.match(text);
    if (!match.hasMatch())
        return text;
    const auto part = [&match](int group, const QString& otherwise) {
        return match.capturedLength(group) > 0 ? match.captured(group) : otherwise;
    };
    const QString zone = match.capturedLength(6) > 0 ? match.captured(6) + u':' + match.captured(7)
                                                     : QStringLiteral("Z");
    const auto moment =
        atproto::momentOf(match.captured(1) + u'T' + part(2, QStringLiteral("00:00"))
                          + part(3, QStringLiteral(":00")) + part(4, {}) + zone);
    return moment ? atproto::datetimeOf(*moment) : text;
}

QString pathOf(const FrontMatter& matter)
{
    QString path = valueOf(
        matter, {QStringLiteral("path"), QStringLiteral("permalink"), QStringLiteral("slug")});
    if (path.startsWith(u"https://") || path.startsWith(u"http://"))
        path = QUrl(path).path();
    return path.isEmpty() || path.startsWith(u'/') ? path : u'/' + path;
}

void setString(Article& article, Field field, const QString& value)
{
    if (!value.isEmpty())
        article.setState(field, article.stateWithString(field, value));
}

void emitString(YAML::Emitter& yaml, const char* key, const std::optional<QString>& value)
{
    if (value) // quoted, or "yes" and "2026" would be read as something else
        yaml << YAML::Key << key << YAML::Value << YAML::DoubleQuoted << value->toStdString();
}

void emitDate(YAML::Emitter& yaml, const char* key, const std::optional<QString>& value)
{
    if (value && atproto::isDatetime(*value))
        yaml << YAML::Key << key << YAML::Value << value->toStdString();
    else
        emitString(yaml, key, value);
}

void emitTags(YAML::Emitter& yaml, const std::optional<QStringList>& tags)
{
    if (!tags)
        return;
    yaml << YAML::Key << "tags" << YAML::Value << YAML::Flow << YAML::BeginSeq;
    for (const QString& tag : *tags)
        yaml << YAML::DoubleQuoted << tag.toStdString();
    yaml << YAML::EndSeq;
}

QByteArray frontMatterOf(const Article& article)
{
    YAML::Emitter yaml;
    yaml << YAML::BeginMap;
    emitString(yaml, "title", article.string(Field::Title));
    emitString(yaml, "description", article.string(Field::Description));
    emitTags(yaml, article.tags());
    emitDate(yaml, "date", article.string(Field::PublishedAt));
    emitDate(yaml, "updated", article.string(Field::UpdatedAt));
    emitString(yaml, "site", article.string(Field::Site));
    emitString(yaml, "path", article.string(Field::Path));
    yaml << YAML::EndMap;
    return {yaml.c_str(), static_cast<qsizetype>(yaml.size())};
}

} // namespace

Result<Article> articleFromMarkdown(const QByteArray& file)
{
    const auto parts = splitMarkdownFile(file);
    if (!parts)
        return parts.error();
    const FrontMatter& matter = parts->frontMatter;

    Article article = Article::blank(valueOf(matter, {QStringLiteral("site")}));
    setString(article, Field::Title, valueOf(matter, {QStringLiteral("title")}));
    setString(article, Field::Description,
              valueOf(matter,
                      {QStringLiteral("description"), QStringLiteral("summary"),
                       QStringLiteral("excerpt")}));
    setString(article, Field::Path, pathOf(matter));
    setString(article, Field::PublishedAt,
              datetimeFrom(valueOf(matter,
                                   {QStringLiteral("publishedat"), QStringLiteral("published"),
                                    QStringLiteral("date")})));
    setString(
        article, Field::UpdatedAt,
        datetimeFrom(valueOf(matter, {QStringLiteral("updatedat"), QStringLiteral("updated")})));
    if (const QStringList tags = tagsOf(matter); !tags.isEmpty())
        article.setState(Field::Tags, article.stateWithTags(tags));
    if (!parts->body.isEmpty())
        article.applyText({{{0, {}, parts->body}}});
    return article;
}

QByteArray toMarkdownFile(const Article& article)
{
    return "---\n" + frontMatterOf(article) + "\n---\n\n" + article.text().toString().toUtf8();
}

} // namespace galley

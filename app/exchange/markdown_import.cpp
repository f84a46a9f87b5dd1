// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/exchange/markdown_import.h"

#include "app/atproto/datetime.h"
#include "app/exchange/derived_text.h"
#include "app/exchange/front_matter_keys.h"
#include "app/exchange/kept_members.h"
#include "app/exchange/words.h"
#include "app/markdown/views/html.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

using exchange::Words;

// A file's name as Jekyll has it: 2026-03-01-a-post.md.
struct DatedName {
    QDate day;
    QString rest;
};

std::optional<DatedName> datedNameOf(const QString& name)
{
    static const QRegularExpression shape(u"\\A([0-9]{4}-[0-9]{2}-[0-9]{2})-(.+)\\z"_s);
    const auto match = shape.match(name);
    const QDate day = QDate::fromString(match.captured(1), Qt::ISODate);
    return day.isValid() ? std::optional(DatedName{day, match.captured(2)}) : std::nullopt;
}

QString titleFromName(const QString& name)
{
    if (name.compare(u"index", Qt::CaseInsensitive) == 0
        || name.compare(u"readme", Qt::CaseInsensitive) == 0)
        return {};
    const auto dated = datedNameOf(name);
    if (!dated)
        return name;
    QString title = QString(dated->rest).replace(u'-', u' ').simplified();
    if (!title.isEmpty())
        title[0] = title[0].toUpper();
    return title;
}

// A first heading of level 1, and the text behind it.
struct Headed {
    QString heading;
    QString rest;
};

std::optional<Headed> headedBy(const QString& body)
{
    constexpr qsizetype longestHeading = 2000;
    const QString beginning = body.left(longestHeading);
    const auto blocks = markdown::BlockList::parsed(SourceText(beginning).utf8());
    if (blocks.count() == 0)
        return {};
    const markdown::Block& first = blocks.at(0);
    if (first.node->kind != markdown::NodeKind::Heading || first.node->level != 1)
        return {};
    const QByteArray utf8 = beginning.toUtf8();
    qsizetype end = QString::fromUtf8(utf8.first(qMin(first.source.end(), utf8.size()))).size();
    if (end >= longestHeading)
        return {};
    while (end < body.size() && body[end].isSpace() && body[end] != u'\n')
        ++end; // and no blank line behind it stays
    static const QRegularExpression blankLines(u"\\A(?:[ \\t]*\\r?\\n)*"_s);
    end += blankLines.match(QStringView(body).sliced(end)).capturedLength();
    return Headed{markdown::toPlainText(*first.node).simplified(), body.sliced(end)};
}

QStringList tagsOf(const FrontMatterEntry& entry, bool wordsAreTags)
{
    if (entry.list())
        return *entry.list();
    const QString text = entry.text()->simplified();
    const bool hasCommas = text.contains(u',');
    QStringList tags;
    for (QString tag : text.split(wordsAreTags && !hasCommas ? u' ' : u',')) {
        tag = tag.trimmed();
        if (tag.startsWith(u'#'))
            tag = tag.sliced(1);
        if (!tag.isEmpty() && !tags.contains(tag))
            tags << tag;
    }
    return tags;
}

// Takes one file over, part after part.
class Import {
public:
    Import(const FrontMatter& matter, const QString& name, const QString& body)
        : m_keys(matter)
        , m_hasMatter(!matter.empty())
        , m_name(QFileInfo(name).completeBaseName())
        , m_body(body)
    {
    }

    ImportedArticle article();

private:
    void takeFields();
    void takeTitle();
    void takePath();
    void takeTags();
    void takeDates();
    void takeCover();
    void takeBody();
    void set(Field field, const std::optional<QString>& value);
    QStringList notes() const;

    FrontMatterKeys m_keys;
    bool m_hasMatter;
    QString m_name;
    QString m_body;
    Article m_article = Article::blank({});
    KeptMembers m_kept; // what toMarkdownFile() had no key for
    bool m_isOurs = false; // that one wrote the file: nothing is to be guessed
    Sidecar m_beside;
    QStringList m_leftOut;
    QStringList m_localDates;
};

ImportedArticle Import::article()
{
    const auto kept = m_keys.takeText({KeptMembers::key});
    if (const auto members = kept ? KeptMembers::read(*kept) : std::nullopt) {
        m_isOurs = true;
        m_kept = *members;
    } else if (kept) {
        m_leftOut.append(KeptMembers::key.toString());
    }
    takeFields();
    takeCover();
    m_kept.giveTo(m_article);
    takeBody();
    auto read = Article::read(m_article.toJson());
    Q_ASSERT(read);
    return {*std::move(read), m_beside, notes()};
}

void Import::takeFields()
{
    set(Field::Site, m_keys.takeText({u"site"}));
    takeTitle();
    set(Field::Description, m_keys.takeText({u"description", u"summary", u"excerpt"}));
    takePath();
    takeDates();
    takeTags();
}

void Import::takeTitle()
{
    auto title = m_keys.takeText({u"title"});
    if (!m_isOurs) {
        const auto headed = headedBy(m_body);
        if (headed && !headed->heading.isEmpty()
            && title.value_or(headed->heading).simplified() == headed->heading) {
            title = title.value_or(headed->heading);
            m_body = headed->rest;
        }
        if (!title && m_hasMatter && !titleFromName(m_name).isEmpty())
            title = titleFromName(m_name);
    }
    set(Field::Title, title);
}

// Hugo and Jekyll have patterns (/:year/:title/) and `false`, which are no path.
void Import::takePath()
{
    for (const QStringView key : {QStringView(u"path"), QStringView(u"permalink"),
                                  QStringView(u"slug"), QStringView(u"url")}) {
        auto path = m_keys.takeText({key});
        if (!path)
            continue;
        if (*path == u"false" || path->contains(u"/:")) {
            m_leftOut.append(key.toString());
            continue;
        }
        if (path->startsWith(u"https://") || path->startsWith(u"http://"))
            path = QUrl(*path).path();
        set(Field::Path, path->isEmpty() || path->startsWith(u'/') ? *path : u'/' + *path);
        return;
    }
}

void Import::takeDates()
{
    auto published =
        m_keys.takeDate({u"publishedAt", u"published", u"date", u"publishDate", u"pubDate",
                         u"pubDatetime", u"createdAt", u"created_at", u"created"},
                        &m_localDates);
    if (const auto dated = datedNameOf(m_name); dated && !published && !m_isOurs)
        published = {atproto::datetimeOfDay(dated->day)};
    const auto updated = m_keys.takeDate({u"updatedAt", u"updated", u"lastmod", u"updatedDate",
                                          u"modDatetime", u"last_modified_at", u"modified"},
                                         &m_localDates);
    if (published)
        set(Field::PublishedAt, published->datetime);
    if (updated)
        set(Field::UpdatedAt, updated->datetime);
}

void Import::takeTags()
{
    const FrontMatterEntry* const entry = m_keys.takeList({u"tags", u"keywords", u"categories"});
    if (entry)
        m_article.setState(
            Field::Tags, m_article.stateWithTags(tagsOf(*entry, datedNameOf(m_name).has_value())));
}

// Of what is kept of the cover only what the file still names.
void Import::takeCover()
{
    const auto cid = m_kept.coverCid();
    if (!cid)
        return;
    const auto named = m_keys.takeText({u"cover"});
    if (const auto alt = m_keys.takeText({u"coverAlt"}))
        m_beside.setText(SidecarMember::CoverAlt, *alt);
    if (named && named->contains(*cid))
        return;
    m_kept.forgetCover();
    if (named)
        m_leftOut.append(u"cover"_s);
}

void Import::takeBody()
{
    if (m_article.bodyForm() == BodyForm::Foreign)
        return;
    if (m_body != m_article.text().toString())
        m_article.applyText({{{0, m_article.text().toString(), m_body}}});
    if (m_article.bodyForm() == BodyForm::MarkdownInContent && !m_kept.tellsPlainText())
        m_article.setBodyState(Article::bodyStateOf(m_article.withPlainText(derivedText(m_body))));
}

void Import::set(Field field, const std::optional<QString>& value)
{
    if (value)
        m_article.setState(field, m_article.stateWithString(field, *value));
}

QStringList Import::notes() const
{
    QStringList leftOut = m_keys.left();
    for (const QString& key : m_leftOut) {
        if (!leftOut.contains(key))
            leftOut.append(key);
    }
    QStringList notes;
    if (!leftOut.isEmpty())
        notes << Words::tr("Not taken over from the front matter: %1.").arg(leftOut.join(u", "_s));
    for (const QString& key : m_localDates)
        notes << Words::tr("“%1” names no time zone and was taken for local time.").arg(key);
    return notes;
}

} // namespace

bool isMarkdownName(const QString& path)
{
    const QString extension = QFileInfo(path).suffix().toLower();
    return extension == u"md" || extension == u"markdown" || extension == u"mdown"
        || extension == u"txt";
}

Result<ImportedArticle> articleFromMarkdown(const QByteArray& file, const QString& name)
{
    const auto parts = splitMarkdownFile(file);
    if (!parts)
        return parts.error();
    return Import(parts->frontMatter.value_or(FrontMatter()), name, parts->body).article();
}

} // namespace galley

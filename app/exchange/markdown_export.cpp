// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/exchange/markdown_round_trip_test.cpp

#include "app/exchange/markdown_export.h"

#include "app/article/record_file.h"
#include "app/atproto/datetime.h"
#include "app/exchange/derived_text.h"
#include "app/exchange/front_matter.h"
#include "app/exchange/kept_members.h"
#include "app/exchange/markdown_import.h"
#include "app/exchange/picture_targets.h"
#include "app/exchange/words.h"
#include "app/json/json_compare.h"

#include <yaml-cpp/emitter.h>

#include <algorithm>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

using exchange::Words;

// From which an import would guess whatever the file does not say.
const QString temptingName = u"2001-02-03-a-name.md"_s;

// One in a literal block reads as it is; what such a block cannot hold is escaped.
void emitJson(YAML::Emitter& yaml, const QByteArray& json)
{
    const bool isPlain = std::none_of(json.begin(), json.end(), [](char byte) {
        return static_cast<uchar>(byte) < 0x20 && byte != '\n';
    });
    yaml << YAML::Key << KeptMembers::key.toUtf8().toStdString() << YAML::Value;
    if (isPlain)
        yaml << YAML::Literal << json.toStdString();
    else
        yaml << YAML::DoubleQuoted << json.toStdString();
}

// Writes the front matter of an article, without some of its members.
class FrontMatterWriter {
public:
    FrontMatterWriter(const Article& article, QStringList without)
        : m_article(article)
        , m_without(std::move(without))
    {
        m_yaml << YAML::BeginMap;
    }

    QByteArray written(const Sidecar& beside, const KeptMembers* kept)
    {
        writeString("title", Field::Title);
        writeString("description", Field::Description);
        writeTags();
        writeDate("date", Field::PublishedAt);
        writeDate("updated", Field::UpdatedAt);
        writeString("site", Field::Site);
        writeString("path", Field::Path);
        writeCover(beside.text(SidecarMember::CoverAlt));
        if (kept)
            emitJson(m_yaml, kept->json());
        m_yaml << YAML::EndMap;
        return {m_yaml.c_str(), static_cast<qsizetype>(m_yaml.size())};
    }

private:
    std::optional<QString> valueOf(Field field) const
    {
        return m_without.contains(memberNameOf(field)) ? std::nullopt : m_article.string(field);
    }

    void writeKey(const char* key) { m_yaml << YAML::Key << key << YAML::Value; }

    void writeText(const char* key, const QString& value)
    {
        writeKey(key); // quoted, or "yes" and "2026" would be read as something else
        m_yaml << YAML::DoubleQuoted << value.toStdString();
    }

    void writeString(const char* key, Field field)
    {
        if (const auto value = valueOf(field))
            writeText(key, *value);
    }

    // A date without a time as what it is.
    void writeDate(const char* key, Field field)
    {
        const auto value = valueOf(field);
        if (!value)
            return;
        const auto moment = atproto::momentOf(*value);
        if (!moment) {
            writeText(key, *value);
            return;
        }
        const auto day = atproto::wholeDayOf(*moment);
        const bool isDay = day && atproto::datetimeOfDay(*day) == *value;
        writeKey(key);
        m_yaml << (isDay ? day->toString(Qt::ISODate) : *value).toStdString();
    }

    void writeTags()
    {
        const auto tags = m_article.tags();
        if (!tags || m_without.contains(memberNameOf(Field::Tags)))
            return;
        writeKey("tags");
        m_yaml << YAML::Flow << YAML::BeginSeq;
        for (const QString& tag : *tags)
            m_yaml << YAML::DoubleQuoted << tag.toStdString();
        m_yaml << YAML::EndSeq;
    }

    void writeCover(const QString& alt)
    {
        const auto cover = m_article.cover();
        if (!cover)
            return;
        writeText("cover", coverTarget(*cover));
        if (!alt.isEmpty())
            writeText("coverAlt", alt);
    }

    const Article& m_article;
    QStringList m_without;
    YAML::Emitter m_yaml;
};

// An article's record as it would be saved now, and as it came back out of a file.
class RoundTrip {
public:
    RoundTrip(const Article& article, const json::Tree& tree)
        : m_article(article)
        , m_record(recordIn(tree))
    {
    }

    // The members that are not in `back` what they are here, those aside of which a note tells.
    QStringList lostIn(const Article& back) const;
    // What has to be kept for them.
    KeptMembers keptFor(const QStringList& lost) const;

private:
    bool isForeign() const { return m_article.bodyForm() == BodyForm::Foreign; }

    const Article& m_article;
    json::Value m_record;
};

QStringList RoundTrip::lostIn(const Article& back) const
{
    const json::Value other = back.savedRecord();
    QStringList lost;
    const auto addNames = [&](const json::Value& of) {
        for (const json::Member& member : of.members()) {
            const QString name = member.key.string();
            const auto here = m_record.member(name);
            const auto there = other.member(name);
            const bool isText = name == u"textContent" && m_article.isTextRead();
            const bool isTold = (isForeign() && name == u"content") || isText;
            const bool isSame = here && there && json::isSame(*here, *there);
            if (!isSame && !isTold && !lost.contains(name))
                lost.append(name);
        }
    };
    addNames(m_record);
    addNames(other);
    return lost;
}

KeptMembers RoundTrip::keptFor(const QStringList& lost) const
{
    const bool hasContent = m_article.bodyForm() == BodyForm::MarkdownInContent;
    KeptMembers kept;
    for (const QString& name : lost) {
        const auto value = m_record.member(name);
        if (name == u"content") {
            if (hasContent)
                kept.add(name, *withBodyLiteral(m_article.bodyMembers(), "\"\"").content);
        } else if (name == u"textContent") {
            if (!hasContent && value && (!value->isString() || value->string().isEmpty()))
                kept.add(name, value->spelling());
        } else if (value) {
            kept.add(name, value->spelling());
        }
    }
    if (hasContent && !isPlainTextCurrent(m_article)) {
        const auto plainText = m_record.member(u"textContent");
        kept.add(u"textContent"_s, plainText ? plainText->spelling() : "null");
    }
    return kept;
}

QString contentName(const Article& article)
{
    return article.contentType().isEmpty() ? u"content"_s : article.contentType();
}

QByteArray fileOf(const QByteArray& frontMatter, const Article& article)
{
    return "---\n" + frontMatter + "\n---\n\n" + article.text().toString().toUtf8();
}

} // namespace

MarkdownExport toMarkdownFile(const Article& article, const Sidecar& beside)
{
    const QByteArray json = article.toJson();
    const auto tree = json::Tree::parse(json);
    MarkdownExport made;
    made.file = fileOf(FrontMatterWriter(article, {}).written(beside, nullptr), article);
    if (!tree)
        return made;
    if (const QString note = foreignBodyNote(article); !note.isEmpty())
        made.notes << note;
    if (article.envelopeUri())
        made.notes << Words::tr("The file does not say which record on the network this is (%1).")
                          .arg(*article.envelopeUri());

    const RoundTrip roundTrip(article, *tree);
    auto back = articleFromMarkdown(made.file, temptingName);
    QStringList lost = back ? roundTrip.lostIn(back->article) : QStringList();
    if (!lost.isEmpty()) {
        const KeptMembers kept = roundTrip.keptFor(lost);
        const QByteArray matter = FrontMatterWriter(article, kept.names()).written(beside, &kept);
        if (matter.size() <= largestFrontMatter) {
            made.file = fileOf(matter, article);
            back = articleFromMarkdown(made.file, temptingName);
            lost = back ? roundTrip.lostIn(back->article) : QStringList();
        }
    }
    if (!back)
        made.notes << back.error().sentence;
    else if (!lost.isEmpty())
        made.notes << Words::tr(
                          "An import of the file would not bring these members back as they are: "
                          "%1.")
                          .arg(lost.join(u", "_s));
    return made;
}

QString foreignBodyNote(const Article& article)
{
    if (article.bodyForm() != BodyForm::Foreign)
        return {};
    if (article.isTextRead())
        return Words::tr(
                   "The body belongs to another program (%1): what is exported is what Galley "
                   "reads in it.")
            .arg(contentName(article));
    return Words::tr(
               "The body belongs to another program (%1): what is exported is the plain text that "
               "the record holds beside it.")
        .arg(contentName(article));
}

} // namespace galley

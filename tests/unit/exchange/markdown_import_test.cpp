// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/exchange/markdown_import.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/result_checks.h"
#include "tests/support/shared_files.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace markdown_import_test {

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

ImportedArticle imported(const QByteArray& file, const QString& name = u"a.md"_s)
{
    auto article = articleFromMarkdown(file, name);
    if (!article)
        qFatal("%s", qPrintable(article.error().sentence));
    return *std::move(article);
}

// "title=…;date=…", of what is there.
QString fieldsOf(const Article& article)
{
    QStringList fields;
    for (const auto& [name, field] :
         {std::pair(u"title"_s, Field::Title), std::pair(u"description"_s, Field::Description),
          std::pair(u"path"_s, Field::Path), std::pair(u"published"_s, Field::PublishedAt),
          std::pair(u"updated"_s, Field::UpdatedAt)}) {
        if (const auto value = article.string(field))
            fields << name + u'=' + *value;
    }
    if (const auto tags = article.tags())
        fields << u"tags="_s + tags->join(u'|');
    return fields.join(u';');
}

} // namespace

// Articles made from other programs' Markdown files.
class MarkdownImportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsDialects_data();
    void readsDialects();
    void whatIsNotTakenOverIsNamed_data();
    void whatIsNotTakenOverIsNamed();
    void aTimeWithoutAZoneIsTold();
    void theTitleStandsOnce_data();
    void theTitleStandsOnce();
    void nothingInItIsModified();
    void tagsOfAListStayAsTheyAre();
    void ofAHostileRecordTheTextIsNotLost();
    void readsTheCases_data();
    void readsTheCases();
};

void MarkdownImportTest::readsDialects_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("fields");

    const auto row = [](const char* dialect, const QString& name, const QByteArray& file,
                        const QString& fields) {
        QTest::newRow(dialect) << name << file << fields;
    };
    row("Hugo, YAML", u"post.md"_s,
        "---\ntitle: T\npublishDate: 2026-03-01\nlastmod: 2026-03-02\nslug: s\nsummary: D\n"
        "tags: [a, b]\n---\nText\n",
        u"title=T;description=D;path=/s;published=2026-03-01T00:00:00.000Z;"
        "updated=2026-03-02T00:00:00.000Z;tags=a|b"_s);
    row("Hugo, TOML", u"post.md"_s,
        "+++\ntitle = 'T'\ndate = 2026-03-01T10:00:00Z\nurl = '/u/'\nkeywords = ['a']\n+++\nText\n",
        u"title=T;path=/u/;published=2026-03-01T10:00:00Z;tags=a"_s);
    row("Hugo, JSON", u"post.md"_s,
        "{\n\"title\": \"T\",\n\"date\": \"2026-03-01\",\n\"tags\": [\"a\"]\n}\n\nText\n",
        u"title=T;published=2026-03-01T00:00:00.000Z;tags=a"_s);
    row("Jekyll, its day and tags by words", u"2026-03-01-a-post.md"_s,
        "---\nlayout: post\ntags: a b\nexcerpt: D\n---\nText\n",
        u"title=A post;description=D;published=2026-03-01T00:00:00.000Z;tags=a|b"_s);
    row("Jekyll, its title from a heading", u"2026-03-01-a-post.md"_s,
        "---\nlayout: post\n---\n# T\n\nText\n", u"title=T;published=2026-03-01T00:00:00.000Z"_s);
    row("Astro", u"post.md"_s,
        "---\ntitle: 'T'\npubDate: 'Jul 8 2026'\nupdatedDate: 2026-07-09\n---\nText\n",
        u"title=T;published=2026-07-08T00:00:00.000Z;updated=2026-07-09T00:00:00.000Z"_s);
    row("AstroPaper", u"post.md"_s,
        "---\ntitle: T\npubDatetime: 2026-03-01T10:00:00Z\nmodDatetime: "
        "2026-03-02T10:00:00Z\n---\n",
        u"title=T;published=2026-03-01T10:00:00Z;updated=2026-03-02T10:00:00Z"_s);
    row("Eleventy, one tag of two words", u"post.md"_s,
        "---\ntitle: T\ntags: two words\npermalink: /p/\n---\nText\n",
        u"title=T;path=/p/;tags=two words"_s);
    row("Obsidian, its title from the name", u"My note.md"_s,
        "---\ncreated: 2026-03-01\ntags:\n  - a/b\n---\nText\n",
        u"title=My note;published=2026-03-01T00:00:00.000Z;tags=a/b"_s);
    row("Sequoia", u"post.md"_s, "---\ntitle: T\ncreated_at: 2026-03-01T10:00:00.000Z\n---\n",
        u"title=T;published=2026-03-01T10:00:00.000Z"_s);
    row("Quarto", u"post.qmd"_s, "---\ntitle: T\ncategories: [a, b]\n---\nText\n",
        u"title=T;tags=a|b"_s);
    row("tags with commas", u"post.md"_s, "---\ntitle: T\ntags: 'a,  #b, a,'\n---\n",
        u"title=T;tags=a|b"_s);
    row("an address for a path", u"post.md"_s,
        "---\ntitle: T\npermalink: https://example.org/a/b\n---\n", u"title=T;path=/a/b"_s);
    row("empty fields", u"post.md"_s, "---\ntitle: ''\ndescription: \"\"\ntags: []\n---\n",
        u"title=;description=;tags="_s);
    row("keys without values", u"post.md"_s, "---\ntitle:\ntags:\n---\n# T\n", u"title=T"_s);
    row("no front matter", u"post.md"_s, "Text\n", QString());
    row("a heading alone", u"post.md"_s, "# T\n\nText\n", u"title=T"_s);
}

void MarkdownImportTest::readsDialects()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, file);

    QTEST(fieldsOf(imported(file, name).article), "fields");
}

void MarkdownImportTest::whatIsNotTakenOverIsNamed_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("named");

    const auto row = [](const char* name, const QByteArray& file, const QString& named) {
        QTest::newRow(name) << file << named;
    };
    row("nothing", "---\ntitle: T\ndate: 2026-03-01\n---\n", QString());
    row("what has no field", "---\ntitle: T\ndraft: true\nAuthor: A\naliases: [a]\n---\n",
        u"draft, Author, aliases"_s);
    row("a cover", "---\ntitle: T\ncover: images/a.jpg\n---\n", u"cover"_s);
    row("what is nested, once", "---\ntitle: T\nparams:\n  a: 1\n  b: {c: 2}\n---\n", u"params"_s);
    row("a second of its kind", "---\ntitle: T\ntags: [a]\ncategories: [b]\n---\n",
        u"categories"_s);
    row("what is no date", "---\ntitle: T\ndate: Last Modified\n---\n", u"date"_s);
    row("what is no path", "---\ntitle: T\npermalink: false\n---\n", u"permalink"_s);
    row("a pattern for a path", "---\ntitle: T\npermalink: /:year/:title/\n---\n", u"permalink"_s);
    row("a list that is more than texts", "---\ntitle: T\ntags: [a, {b: c}]\n---\n", u"tags"_s);
    row("a record that is none", "---\ntitle: T\nrecord: Blue Train\n---\n", u"record"_s);
    row("what says nothing is not named", "---\ntitle: T\nauthor: ''\nseries: []\n---\n",
        QString());
    row("TOML", "+++\ntitle = 'T'\ndraft = true\n[params]\nx = 1\n+++\n", u"draft, params"_s);
    row("JSON", "{\"title\": \"T\", \"weight\": 3}\n\nText\n", u"weight"_s);
}

void MarkdownImportTest::whatIsNotTakenOverIsNamed()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, named);

    const QStringList notes = imported(file).notes;

    if (named.isEmpty())
        QCOMPARE(notes, QStringList());
    else
        QCOMPARE(notes, QStringList{u"Not taken over from the front matter: %1."_s.arg(named)});
}

void MarkdownImportTest::aTimeWithoutAZoneIsTold()
{
    const QStringList notes = imported("---\ntitle: T\nDate: 2026-03-01 10:20\n---\n").notes;

    QCOMPARE(notes.size(), 1);
    QVERIFY(notes.constFirst().contains(u"“Date” names no time zone"));
}

void MarkdownImportTest::theTitleStandsOnce_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("text");

    const auto row = [](const char* name, const QByteArray& file, const QString& text) {
        QTest::newRow(name) << file << text;
    };
    row("the same heading", "---\ntitle: A title\n---\n\n# A title\n\nText\n", u"Text\n"_s);
    row("its markup aside", "---\ntitle: A title\n---\n# A  *title* #\n\n\nText\n", u"Text\n"_s);
    row("underlined", "---\ntitle: A title\n---\nA title\n=======\nText\n", u"Text\n"_s);
    row("CRLF", "---\r\ntitle: A title\r\n---\r\n# A title\r\n\r\nText\r\n", u"Text\r\n"_s);
    row("nothing else", "---\ntitle: A title\n---\n# A title", QString());
    row("without front matter", "# A title\n\nText\n", u"Text\n"_s);
    row("another heading stays", "---\ntitle: A title\n---\n# Another\n\nText\n",
        u"# Another\n\nText\n"_s);
    row("one of level 2 stays", "---\ntitle: A title\n---\n## A title\n\nText\n",
        u"## A title\n\nText\n"_s);
    row("a later one stays", "---\ntitle: A title\n---\nText\n\n# A title\n",
        u"Text\n\n# A title\n"_s);
}

void MarkdownImportTest::theTitleStandsOnce()
{
    QFETCH(QByteArray, file);

    const Article article = imported(file).article;

    QCOMPARE(article.string(Field::Title), u"A title"_s);
    QTEST(article.text().toString(), "text");
}

void MarkdownImportTest::nothingInItIsModified()
{
    const Article article = imported("---\ntitle: T\ntags: [a]\n---\nText\n").article;

    QVERIFY(!article.isModified());
    QCOMPARE(article.text().toString(), u"Text\n"_s);
}

void MarkdownImportTest::tagsOfAListStayAsTheyAre()
{
    const Article article = imported("---\ntags: ['#a', ' b ', a, a, 'c, d', '']\n---\n").article;

    QCOMPARE(article.tags(), QStringList({u"#a"_s, u" b "_s, u"a"_s, u"a"_s, u"c, d"_s, {}}));
}

void MarkdownImportTest::ofAHostileRecordTheTextIsNotLost()
{
    const Article article =
        imported("---\ntitle: T\nrecord: '{\"content\": {\"$type\": \"a.b.c\"}, "
                 "\"title\": 5, \"$type\": \"other\"}'\n---\nText\n")
            .article;

    QCOMPARE(article.bodyForm(), BodyForm::MarkdownInText);
    QCOMPARE(article.text().toString(), u"Text\n"_s);
    QCOMPARE(article.string(Field::Title), u"T"_s);
}

void MarkdownImportTest::readsTheCases_data()
{
    QTest::addColumn<QString>("fields");
    QTest::addColumn<QString>("named");

    const auto row = [](const char* file, const QString& fields, const QString& named) {
        QTest::newRow(file) << fields << named;
    };
    row("02-hugo-toml.md",
        u"title=TOML post;description=d;published=2024-03-01T10:20:30Z;tags=a|b"_s, u"params"_s);
    row("02-unquoted-date.md", u"title=Unquoted;published=2022-06-05T00:00:00.000Z;tags=one|two"_s,
        {});
    row("03-hugo-json.md", u"title=JSON post;published=2024-03-01T00:00:00.000Z;tags=a"_s, {});
    row("04-hugo-date.md",
        u"title=Hugo's date;description=folded text;path=/hugo-date;"
        "published=2023-10-24T19:00:00-05:00;updated=2023-11-01T00:00:00.000Z"_s,
        u"draft"_s);
    row("05-astro.md",
        u"title=It's Astro;description=Lorem;published=2022-07-01T00:00:00.000Z;"
        "updated=2022-07-08T00:00:00.000Z;tags=astro|blogging"_s,
        u"heroImage, author"_s);
    row("07-eleventy.md", u"title=Eleventy;tags=post"_s,
        u"date, eleventyExcludeFromCollections, permalink"_s);
    row("07-toml.md", u"title=TOML one;published=2024-02-03T04:05:06Z;tags=x|y"_s, {});
}

void MarkdownImportTest::readsTheCases()
{
    GALLEY_NEEDS_SHARED("cases/files");
    QFETCH(QString, named);
    const QString name = QString::fromUtf8(QTest::currentDataTag());

    const ImportedArticle article =
        imported(tests::contentOf(tests::sharedPath(u"cases/files/"_s + name)), name);

    QTEST(fieldsOf(article.article), "fields");
    QCOMPARE(article.notes.value(0),
             named.isEmpty() ? QString()
                             : u"Not taken over from the front matter: %1."_s.arg(named));
    QVERIFY(article.article.text().toString().startsWith(u"Body"));
}

} // namespace markdown_import_test

GALLEY_APPLESS_TEST(markdown_import_test::MarkdownImportTest)
#include "markdown_import_test.moc"

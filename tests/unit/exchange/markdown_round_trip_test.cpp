// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/exchange/markdown_export.h"
#include "app/exchange/markdown_import.h"
#include "app/json/json_compare.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/result_checks.h"
#include "tests/support/shared_files.h"
#include "tests/support/test_program.h"

#include <QDirIterator>
#include <QTest>

namespace markdown_round_trip_test {

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

QByteArray recordWith(const QByteArray& members)
{
    return "{\"$type\": \"site.standard.document\", " + members + "}";
}

Article articleOf(const QByteArray& json)
{
    auto article = Article::read(json);
    if (!article)
        qFatal("%s", qPrintable(article.error().sentence));
    return *std::move(article);
}

constexpr char cover[] =
    R"("coverImage": {"$type": "blob", "ref": {"$link": )"
    R"("bafkreibm6jg3ux5qumhcn2b3flc3tyu6dmlb4xa7u5bf44yegnrjhc4yeq"}, "mimeType": "image/webp",)"
    R"( "size": 1234})";

} // namespace

// Out as Markdown and in again.
class MarkdownRoundTripTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryMember_data();
    void keepsEveryMember();
    void keepsRealRecords();
    void whatHasItsOwnKeyStandsThereAlone();
    void aDateWithoutATimeIsWrittenAsOne();
    void whatAPersonChangesCounts();
    void keepsTheCoversDescription();
    void aCoverThatTheFileNamesNoMoreGoes();
    void whatItCannotKeepIsTold_data();
    void whatItCannotKeepIsTold();
};

void MarkdownRoundTripTest::keepsEveryMember_data()
{
    QTest::addColumn<QByteArray>("members");

    const auto row = [](const char* name, const QByteArray& members) {
        QTest::newRow(name) << members;
    };
    row("nothing", R"("site": "https://example.org")");
    row("all that has a key",
        R"("site": "https://example.org", "title": "A: \"b\" # c", "description": "d\ne",)"
        R"( "path": "/p", "publishedAt": "2026-03-01T09:30:00.000Z",)"
        R"( "updatedAt": "2026-03-02T00:00:00.000Z", "tags": ["a", "b c"], "textContent": "Text\n")");
    row("tags exactly", R"("tags": ["#a", " b ", "a", "a", "", "c, d", "yes", "2026", "Ä\u0000"])");
    row("empty fields",
        R"("title": "", "description": "", "site": "", "path": "", "publishedAt": "",)"
        R"( "updatedAt": "", "tags": [], "textContent": "")");
    row("a cover", cover);
    row("a post", R"("bskyPostRef": {"uri": "at://did:plc:a/b/c", "cid": "x"})");
    row("unknown members",
        R"("theme": {"a": [1, 1.50, 1e400, null, true], "---": "\u2028\u0085"}, "b": "…", "": 0)");
    row("fields of another type", R"("title": 5, "tags": "a, b", "path": null, "textContent": {})");
    row("dates as they are written",
        R"("publishedAt": "2026-03-01T00:00:00Z", "updatedAt": "2026-03-01T01:00:00.123456+01:00")");
    row("what is no date", R"("publishedAt": "2026-03-01", "updatedAt": "someday")");
    row("a path without a slash", R"("path": "a/b")");
    row("a path that is an address", R"("path": "https://example.org/a")");
    row("halves of pairs", R"("title": "a\ud800b", "tags": ["\udc00"])");
    row("control characters", R"("title": "a\u0000\u0007\u001b\u0085b", "description": "\r\n\t")");
    row("a byte order mark", R"("title": "\ufeffA", "textContent": "\ufeffText\n")");
    row("a title that is the first heading", R"("title": "A", "textContent": "# A\n\nText\n")");
    row("a heading and no title", R"("textContent": "# A\n\nText\n")");
    row("blank lines at the beginning", R"("textContent": "\n  \n\nText\n\n\n")");
    row("line ends of all kinds", R"("textContent": "a\rb\r\nc\nd\u2028")");
    row("a text that is a front matter", R"("textContent": "---\na: 1\n---\n\nText\n")");
    row("a text that is JSON", R"("textContent": "{\"a\": 1}\n\nText\n")");
    row("Markdown in content",
        R"("content": {"$type": "at.markpub.markdown", "flavor": "gfm", "text": {"$type":)"
        R"( "at.markpub.text", "markdown": "# A\n\n*b*"}}, "textContent": "A\n\nb")");
    row("Markdown in content, another plain text",
        R"("content": {"$type": "at.markpub.markdown", "text": {"markdown": "*b*"}},)"
        R"( "textContent": "mine")");
    row("Markdown in content, no plain text",
        R"("content": {"$type": "at.markpub.markdown", "text": "*b*"})");
    row("Markdown in content, no text",
        R"("content": {"$type": "at.markpub.markdown", "text": {"markdown": ""}})");
}

void MarkdownRoundTripTest::keepsEveryMember()
{
    QFETCH(QByteArray, members);
    const Article article = articleOf(recordWith(members));

    const MarkdownExport made = toMarkdownFile(article);
    const auto back = articleFromMarkdown(made.file, u"2020-01-02-x.md"_s);

    QVERIFY_RESULT(back);
    QVERIFY2(json::isSame(article.savedRecord(), back->article.savedRecord()),
             (made.file + "\n" + back->article.toJson()).constData());
    QCOMPARE(back->article.text().toString(), article.text().toString());
    QCOMPARE(made.notes, QStringList());
    QCOMPARE(back->notes, QStringList());
}

void MarkdownRoundTripTest::keepsRealRecords()
{
    GALLEY_NEEDS_SHARED("samples");
    int count = 0;
    QDirIterator files(tests::sharedPath(u"samples"_s), {u"*.json"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const auto article = Article::read(tests::contentOf(files.next()));
        if (!article)
            continue;
        ++count;
        const MarkdownExport made = toMarkdownFile(*article);
        const auto back = articleFromMarkdown(made.file, u"a.md"_s);
        QVERIFY_RESULT(back);
        for (const json::Member& member : article->savedRecord().members()) {
            const QString name = member.key.string();
            const auto there = back->article.savedRecord().member(name);
            const bool isTold = (name == u"content" && article->bodyForm() == BodyForm::Foreign)
                || (name == u"textContent" && article->isTextRead()); // the Markdown stands there
            QVERIFY2(isTold || (there && json::isSame(member.value, *there)),
                     qPrintable(files.filePath() + u' ' + name));
            QVERIFY(!isTold || !made.notes.isEmpty());
        }
    }
    QVERIFY(count > 5);
}

void MarkdownRoundTripTest::whatHasItsOwnKeyStandsThereAlone()
{
    const Article article = articleOf(recordWith(R"("title": "A", "tags": ["#b"],)"
                                                 R"( "publishedAt": "2026-03-01T09:30:00Z")"));

    QCOMPARE(toMarkdownFile(article).file,
             QByteArray("---\ntitle: \"A\"\ntags: [\"#b\"]\ndate: 2026-03-01T09:30:00Z\n---\n\n"));
}

void MarkdownRoundTripTest::aDateWithoutATimeIsWrittenAsOne()
{
    const Article article = articleOf(recordWith(R"("publishedAt": "2022-06-05T00:00:00.000Z")"));

    QVERIFY(toMarkdownFile(article).file.contains("\ndate: 2022-06-05\n"));
}

void MarkdownRoundTripTest::whatAPersonChangesCounts()
{
    const Article article = articleOf(recordWith(R"("title": 5, "path": "a", "b": 1)"));
    QByteArray file = toMarkdownFile(article).file;
    file.replace("---\nrecord", "---\ntitle: New\npath: /c\nrecord");

    const auto back = articleFromMarkdown(file, u"a.md"_s);

    QVERIFY_RESULT(back);
    QCOMPARE(back->article.string(Field::Title), u"New"_s);
    QCOMPARE(back->article.string(Field::Path), u"/c"_s);
    QVERIFY(back->article.savedRecord().member(u"b"));
}

void MarkdownRoundTripTest::keepsTheCoversDescription()
{
    Sidecar beside;
    beside.setText(SidecarMember::CoverAlt, u"A \"cat\""_s);
    const QByteArray file = toMarkdownFile(articleOf(recordWith(cover)), beside).file;

    QVERIFY2(
        file.contains("\ncover: \"blobs/bafkreibm6jg3ux5qumhcn2b3flc3tyu6dmlb4xa7u5bf44yegnrjhc4"
                      "yeq.webp\"\n"),
        file.constData());
    QCOMPARE(articleFromMarkdown(file, u"a.md"_s)->beside, beside);
}

void MarkdownRoundTripTest::aCoverThatTheFileNamesNoMoreGoes()
{
    QByteArray file = toMarkdownFile(articleOf(recordWith(cover))).file;
    file.replace(
        "cover: \"blobs/bafkreibm6jg3ux5qumhcn2b3flc3tyu6dmlb4xa7u5bf44yegnrjhc4yeq.webp\"",
        "cover: \"cat.jpg\"");

    const auto back = articleFromMarkdown(file, u"a.md"_s);

    QVERIFY_RESULT(back);
    QVERIFY(!back->article.isPresent(Field::CoverImage));
    QCOMPARE(back->notes, QStringList{u"Not taken over from the front matter: cover."_s});
}

void MarkdownRoundTripTest::whatItCannotKeepIsTold_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("told");

    QTest::newRow("another program's body")
        << recordWith(R"("content": {"$type": "pub.leaflet.content"}, "textContent": "Text")")
        << u"pub.leaflet.content"_s;
    QTest::newRow("an envelope") << QByteArray(
        R"({"uri": "at://did:plc:a/b/c", "cid": "x", "value": )"
        R"({"$type": "site.standard.document", "title": "A"}})")
                                 << u"at://did:plc:a/b/c"_s;
    QTest::newRow("half of a pair in the text")
        << recordWith(R"("textContent": "a\ud800")") << u"textContent"_s;
    QTest::newRow("more than a front matter holds")
        << recordWith("\"big\": \"" + QByteArray(70'000, 'x') + "\"") << u"big"_s;
    QTest::newRow("a title longer than a front matter")
        << recordWith("\"title\": \"" + QByteArray(70'000, 'x') + "\"") << u"64 KiB"_s;
}

void MarkdownRoundTripTest::whatItCannotKeepIsTold()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, told);

    const QStringList notes = toMarkdownFile(articleOf(json)).notes;

    QCOMPARE(notes.size(), 1);
    QVERIFY2(notes.constFirst().contains(told), qPrintable(notes.constFirst()));
}

} // namespace markdown_round_trip_test

GALLEY_APPLESS_TEST(markdown_round_trip_test::MarkdownRoundTripTest)
#include "markdown_round_trip_test.moc"

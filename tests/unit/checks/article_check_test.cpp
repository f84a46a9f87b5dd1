// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/checks/article_check.h"
#include "tests/support/lexicon_support.h"
#include "tests/support/shared_files.h"
#include "tests/support/test_program.h"

#include <QDirIterator>
#include <QTest>

namespace article_check_test {

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

// The findings as "LINE:COLUMN severity rule", in the order in which they are told.
QStringList told(const QByteArray& json)
{
    const auto article = Article::read(json);
    if (!article)
        qFatal("%s", qPrintable(article.error().sentence));
    QStringList lines;
    for (const Finding& finding : findingsIn(*article))
        lines << u"%1:%2 %3 %4"_s.arg(finding.place.file.line)
                     .arg(finding.place.file.column)
                     .arg(finding.severity == Severity::Error ? u"error"_s : u"warning"_s,
                          finding.rule);
    return lines;
}

// A record with all that is required on its first line and `members` on its second.
QByteArray record(const QByteArray& members)
{
    return "{\"$type\": \"site.standard.document\", \"site\": \"https://example.org\", \"title\": "
           "\"T\", \"publishedAt\": \"2026-03-01T09:30:00.000Z\",\n"
        + members + "}";
}

} // namespace

// What is wrong with a record, and where.
class ArticleCheckTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();
    void namesEachMissingField();
    void findingsComeInTheOrderOfTheFile();
    void looksIntoTheRecordOfAnEnvelope();
    void manyDuplicatesAreToldInPart();
    void tellsTheValueAndTheFieldItBelongsTo();
    void checksWhatWouldBeSavedNow();
    void theKeyInAnEnvelopeIsOfTheTime();
    void aSchemaAtHandChecksTheContent();
    void everySharedRecordIsClean();
};

void ArticleCheckTest::tellsWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QStringList>("findings");
    const auto row = [](const char* name, const QByteArray& members, const QStringList& findings) {
        QTest::newRow(name) << members << findings;
    };

    row("nothing", R"("description": "d")", {});
    row("an unknown member", R"("canonicalUrl": 1)", {});
    row("a string that is a number", R"("description": 1)", {u"2:16 error type"_s});
    row("null", R"("path": null)", {u"2:9 error type"_s});
    row("a text that is an array", R"("textContent": [])", {u"2:16 error type"_s});
    row("tags that are a string", R"("tags": "x")", {u"2:9 error type"_s});
    row("a tag that is a number", R"("tags": ["a", 1, 2])",
        {u"2:15 error type"_s, u"2:18 error type"_s});
    row("a cover that is a string", R"("coverImage": "x")", {u"2:15 error type"_s});
    row("a cover without a size", R"("coverImage": {"$type": "blob", "mimeType": "image/png"})",
        {u"2:15 error blob"_s});
    row("a post that is incomplete", R"("bskyPostRef": {"uri": "at://a.org"})",
        {u"2:16 error required"_s});
    row("content without a type", R"("content": {"items": []})", {u"2:12 error type"_s});
    row("contributors that are strings", R"("contributors": ["did:plc:a"])",
        {u"2:18 error type"_s});
    row("a title too long", R"("title": ")" + QByteArray(501, 'a') + '"',
        {u"1:68 warning duplicate-member"_s, u"2:10 error length"_s});
    row("a site that is no address", R"("site": "example.org")",
        {u"1:37 warning duplicate-member"_s, u"2:9 error uri"_s});
    row("a cover too large",
        R"("coverImage": {"$type": "blob", "ref": {"$link": "bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku"}, "mimeType": "image/png", "size": 1000001})",
        {u"2:147 error blob-size"_s});
    row("a cover that is no picture",
        R"("coverImage": {"$type": "blob", "ref": {"$link": "bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku"}, "mimeType": "text/plain", "size": 1})",
        {u"2:126 error blob-type"_s});
    row("a post that is nowhere", R"("bskyPostRef": {"uri": "https://a.org", "cid": "bafy"})",
        {u"2:24 error at-uri"_s, u"2:48 error cid"_s});
    row("a contributor without a name", R"("contributors": [{"role": "Editor"}])",
        {u"2:18 error required"_s});
    row("labels of a known type",
        R"("labels": {"$type": "com.atproto.label.defs#selfLabels", "values": [{"val": 1}]})",
        {u"2:77 error type"_s});
    row("a fraction in content", R"("content": {"$type": "com.example.x", "size": 1.5})",
        {u"2:47 error number"_s});
    row("a date that is none", R"("updatedAt": "yesterday")", {u"2:14 error datetime"_s});
    row("a date that is a number", R"("updatedAt": 1)", {u"2:14 error type"_s});
    row("a field twice", R"("path": "/a", "path": "/b")", {u"2:1 warning duplicate-member"_s});
    row("of duplicates only the last counts", R"("path": 1, "path": "/b")",
        {u"2:1 warning duplicate-member"_s});
    row("duplicates deep inside", R"("x": [{"y": {"z": 1, "\u007a": 2}}])",
        {u"2:14 warning duplicate-member"_s});
}

void ArticleCheckTest::tellsWhatIsWrong()
{
    QFETCH(QByteArray, members);

    QTEST(told(record(members)), "findings");
}

void ArticleCheckTest::namesEachMissingField()
{
    const auto article = Article::read(R"({"$type": "site.standard.document"})");
    QVERIFY(article);

    QStringList sentences;
    for (const Finding& finding : findingsIn(*article))
        sentences << finding.sentence;

    QCOMPARE(sentences,
             (QStringList{u"The required field “site” is missing."_s,
                          u"The required field “title” is missing."_s,
                          u"The required field “publishedAt” is missing."_s}));
}

void ArticleCheckTest::findingsComeInTheOrderOfTheFile()
{
    QCOMPARE(told(record("\"tags\": 1,\n\"path\": 2, \"updatedAt\": 3,\n\"path\": 4")),
             (QStringList{u"2:9 error type"_s, u"3:1 warning duplicate-member"_s,
                          u"3:25 error type"_s, u"4:9 error type"_s}));
}

void ArticleCheckTest::looksIntoTheRecordOfAnEnvelope()
{
    QCOMPARE(told("{\"uri\": \"at://a\",\n\"value\": " + record("\"tags\": \"x\"") + "}"),
             QStringList{u"3:9 error type"_s});
}

void ArticleCheckTest::manyDuplicatesAreToldInPart()
{
    QByteArrayList members;
    for (int count = 0; count < 15'000; ++count)
        members << R"("a": 1)";

    const QStringList findings = told(record(members.join(",\n")));

    QCOMPARE(findings.size(), 501);
    QCOMPARE(findings.constFirst(), u"2:1 warning duplicate-member"_s);
    QCOMPARE(findings.constLast(), u"501:1 warning more"_s);
}

void ArticleCheckTest::tellsTheValueAndTheFieldItBelongsTo()
{
    const auto article =
        Article::read(record("\"tags\": [\"a\", 1], \"x\": 1.5, \"bskyPostRef\": {\"uri\": 1}"));
    QVERIFY(article);

    const QList<Finding> findings = findingsIn(*article);

    QCOMPARE(findings.size(), 4);
    QCOMPARE(findings[0].place.pointer, u"/tags/1"_s);
    QCOMPARE(findings[0].place.field, Field::Tags);
    QCOMPARE(findings[1].place.pointer, u"/x"_s);
    QCOMPARE(findings[1].place.field, std::nullopt);
    QCOMPARE(findings[2].place.pointer, u"/bskyPostRef"_s);
    QCOMPARE(findings[3].place.pointer, u"/bskyPostRef/uri"_s);
    QCOMPARE(findings[3].place.field, Field::BskyPostRef);
}

void ArticleCheckTest::checksWhatWouldBeSavedNow()
{
    auto article = Article::read(record("\"tags\": 1,\n\"updatedAt\": \"today\""));
    QVERIFY(article);
    article->setState(Field::Tags, article->stateWithTags(QStringList{u"a"_s}));

    const QList<Finding> findings = findingsIn(*article);

    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings[0].rule, u"datetime"_s);
    QCOMPARE(findings[0].place.field, Field::UpdatedAt);
}

void ArticleCheckTest::theKeyInAnEnvelopeIsOfTheTime()
{
    const auto envelope = [](const QByteArray& key) {
        return "{\"cid\": \"x\", \"uri\": \"at://did:plc:a/site.standard.document/" + key
            + "\",\n\"value\": " + record({}).replace(",\n}", "}") + "}";
    };

    QCOMPARE(told(envelope("3lxtardeii2xu")), QStringList());
    QCOMPARE(told(envelope("my-post")), QStringList{u"1:21 warning record-key"_s});
}

void ArticleCheckTest::aSchemaAtHandChecksTheContent()
{
    const auto article =
        Article::read(record(R"("content": {"$type": "com.example.page", "body": 1})"));
    QVERIFY(article);
    const lexicon::Catalog catalog = tests::catalogWith(R"({"lexicon": 1, "id": "com.example.page",
        "defs": {"main": {"type": "object", "properties": {"body": {"type": "string"}}}}})");

    QCOMPARE(findingsIn(*article).size(), 0);
    const QList<Finding> findings = findingsIn(*article, catalog);
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings[0].severity, Severity::Warning);
    QCOMPARE(findings[0].place.pointer, u"/content/body"_s);
}

void ArticleCheckTest::everySharedRecordIsClean()
{
    GALLEY_NEEDS_SHARED("samples/records");
    QDirIterator files(tests::sharedPath(u"samples"_s), {u"*.json"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray json = file.readAll();
        if (!Article::read(json)) // a related record of another type
            continue;
        QVERIFY2(told(json).isEmpty(),
                 qPrintable(file.fileName() + u": "_s + told(json).join(u' ')));
    }
}

} // namespace article_check_test

GALLEY_APPLESS_TEST(article_check_test::ArticleCheckTest)
#include "article_check_test.moc"

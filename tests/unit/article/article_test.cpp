// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/article/article.h"
#include "tests/support/result_checks.h"
#include "tests/support/shared_files.h"
#include "tests/support/test_program.h"

#include <QDirIterator>
#include <QTest>

namespace article_test {

using namespace galley;

namespace {

Article opened(const QByteArray& json)
{
    auto article = Article::read(json);
    if (!article)
        qFatal("%s", qPrintable(article.error().sentence));
    return *article;
}

// A record whose members besides `$type` are `members`.
QByteArray record(const QByteArray& members)
{
    return "{\"$type\":\"site.standard.document\"" + (members.isEmpty() ? "" : "," + members) + "}";
}

void setString(Article& article, Field field, const std::optional<QString>& value)
{
    article.setState(field, article.stateWithString(field, value));
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

// The typed view of a record: what it reads, and that it changes only what it was told to.
class ArticleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writingWithoutAnEditIsTheIdentity_data();
    void writingWithoutAnEditIsTheIdentity();
    void everySharedRecordSurvives();
    void refusesWhatIsNoArticle_data();
    void refusesWhatIsNoArticle();
    void setsAString_data();
    void setsAString();
    void aStringTypedAsItStoodIsSpelledAsItStood();
    void changingAStringKeepsTheSpellingAroundTheChange();
    void takingAStateBackRestoresTheBytes();
    void aFieldOfTheWrongTypeIsKeptUntilReplaced();
    void ofDuplicateMembersTheLastCountsAndUnsettingRemovesAll();
    void aTagChangesOnlyItsElement();
    void newTagsFollowTheFilesStyle();
    void aCoverIsWrittenAsTheSampleWritesIt();
    void changingAWordOfTheTextLeavesTheRestAsItWas();
    void distantEditsLeaveTheEscapesBetweenThem();
    void anEditTakenBackLeavesTheArticleUnmodified();
    void aTextThatStaysEmptyAddsNoMember();
    void savingMakesTheWrittenBytesTheNewBase();
    void textTypedDuringASaveIsAnEditOfWhatWasSaved();
    void anArticleWithContentIsForeign();
    void anEnvelopeIsKeptAndItsCidShown();
    void aNewArticleHasTheSamplesStyle();
    void theSamplesCidComesOut();
    void aFloatHasNoCid();
};

void ArticleTest::writingWithoutAnEditIsTheIdentity_data()
{
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char* name, const QByteArray& json) { QTest::newRow(name) << json; };
    row("compact", record("\"title\":\"a\""));
    row("CRLF and tabs", "{\r\n\t\"$type\": \"site.standard.document\"\r\n}\r\n");
    row("lone CR", "{\r\"$type\":\r\"site.standard.document\"\r}\r");
    row("BOM", "\xEF\xBB\xBF" + record({}));
    row("duplicate members", record("\"title\":\"a\",\"title\":\"b\""));
    row("numbers", record("\"x\":[1.0,1e3,1e999,9007199254740993," + QByteArray(400, '7') + "]"));
    row("escapes", record("\"title\":\"\\u00e9\\/\\ud800\""));
    row("unknown members", record("\"a\":{\"b\":[null,true,{}]}"));
    row("deep nesting", record("\"x\":" + QByteArray(900, '[') + QByteArray(900, ']')));
    row("a final newline", record({}) + "\n");
    row("an envelope", "{\"uri\":\"at://a/b/c\",\"cid\":\"x\",\"value\":" + record({}) + "}");
}

void ArticleTest::writingWithoutAnEditIsTheIdentity()
{
    QFETCH(QByteArray, json);
    const Article article = opened(json);
    QCOMPARE(article.toJson(), json);
    QVERIFY(!article.isModified());
}

void ArticleTest::everySharedRecordSurvives()
{
    GALLEY_NEEDS_SHARED("samples");
    QDirIterator files(tests::sharedPath(u"samples"_qs), {u"*.json"_qs}, QDir::Files,
                       QDirIterator::Subdirectories);
    int articles = 0;
    while (files.hasNext()) {
        const QByteArray json = contentOf(files.next());
        auto article = Article::read(json);
        if (!article) { // other record types lie there too
            QCOMPARE(article.error().kind, ErrorKind::WrongType);
            continue;
        }
        ++articles;
        QCOMPARE(article->toJson(), json);
        const FieldState title = article->state(Field::Title);
        setString(*article, Field::Title, u"Another title"_qs);
        QVERIFY(opened(article->toJson()).string(Field::Title) == u"Another title"_qs);
        article->setState(Field::Title, title);
        QCOMPARE(article->toJson(), json);
    }
    QVERIFY(articles >= 13);
}

void ArticleTest::refusesWhatIsNoArticle_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<ErrorKind>("kind");
    const auto row = [](const char* name, const QByteArray& json, ErrorKind kind) {
        QTest::newRow(name) << json << kind;
    };
    row("nothing", "", ErrorKind::Malformed);
    row("not JSON", "# Title", ErrorKind::Malformed);
    row("cut off", "{\"$type\":\"site.stan", ErrorKind::Malformed);
    row("wrong UTF-8", record("\"title\":\"\xff\""), ErrorKind::Malformed);
    row("an array", "[]", ErrorKind::WrongType);
    row("no type", "{}", ErrorKind::WrongType);
    row("a type that is no string", "{\"$type\":1}", ErrorKind::WrongType);
    row("another type", "{\"$type\":\"app.bsky.feed.post\"}", ErrorKind::WrongType);
    row("an envelope of another type", "{\"uri\":\"\",\"value\":{\"$type\":\"x\"}}",
        ErrorKind::WrongType);
    row("too deep", QByteArray(100'000, '['), ErrorKind::TooLarge);
}

void ArticleTest::refusesWhatIsNoArticle()
{
    QFETCH(QByteArray, json);
    QFETCH(ErrorKind, kind);
    const auto article = Article::read(json);
    QVERIFY(!article);
    QCOMPARE(article.error().kind, kind);
    QVERIFY(!article.error().sentence.isEmpty());
    QVERIFY(article.error().place);
}

void ArticleTest::setsAString_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("value"); // null: none
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char* name, const QByteArray& before, const QString& value,
                        const QByteArray& after) {
        QTest::newRow(name) << before << value << after;
    };
    row("changed", record("\"title\":\"a\""), u"b"_qs, record("\"title\":\"b\""));
    row("added", record({}), u"b"_qs, record("\"title\":\"b\""));
    row("emptied", record("\"title\":\"a\""), u""_qs, record("\"title\":\"\""));
    row("removed", record("\"title\":\"a\",\"x\":1"), QString(), record("\"x\":1"));
    row("non-ASCII", record({}), u"é€😀"_qs, record("\"title\":\"é€😀\""));
    row("in an envelope", "{\"uri\":\"u\",\"value\":" + record({}) + "}", u"b"_qs,
        "{\"uri\":\"u\",\"value\":" + record("\"title\":\"b\"") + "}");
}

void ArticleTest::setsAString()
{
    QFETCH(QByteArray, before);
    QFETCH(QString, value);
    QFETCH(QByteArray, after);
    Article article = opened(before);
    setString(article, Field::Title, value.isNull() ? std::nullopt : std::optional(value));
    QCOMPARE(article.toJson(), after);
    QVERIFY(article.isModified());
}

void ArticleTest::aStringTypedAsItStoodIsSpelledAsItStood()
{
    const QByteArray json = record("\"title\":\"caf\\u00e9\"");
    Article article = opened(json);
    setString(article, Field::Title, u"cafe"_qs);
    setString(article, Field::Title, u"café"_qs);
    QCOMPARE(article.toJson(), json);
    QVERIFY(!article.isModified());
}

void ArticleTest::changingAStringKeepsTheSpellingAroundTheChange()
{
    Article article = opened(record("\"title\":\"\\u00e9 one \\/ \\ud800\""));
    setString(article, Field::Title, u"é two / "_qs + QChar(0xd800));
    QCOMPARE(article.toJson(), record("\"title\":\"\\u00e9 two \\/ \\ud800\""));
}

void ArticleTest::takingAStateBackRestoresTheBytes()
{
    const QByteArray json = "{\n \"$type\" :\"site.standard.document\",\n \"tags\" : [ ]\n}";
    Article article = opened(json);
    const FieldState before = article.state(Field::Tags);
    article.setState(Field::Tags, article.stateWithTags(QStringList{u"a"_qs}));
    QVERIFY(article.toJson() != json);
    article.setState(Field::Tags, before);
    QCOMPARE(article.toJson(), json);
}

void ArticleTest::aFieldOfTheWrongTypeIsKeptUntilReplaced()
{
    Article article = opened(record(
        "\"tags\":\"x\",\"title\":5,\"coverImage\":[],\"bskyPostRef\":\"y\",\"textContent\":{}"));
    for (const Field field :
         {Field::Tags, Field::Title, Field::CoverImage, Field::BskyPostRef, Field::Text}) {
        QVERIFY(article.isPresent(field));
        QVERIFY(article.isWrongType(field));
    }
    QVERIFY(!article.tags());
    QVERIFY(!article.string(Field::Title));
    QCOMPARE(article.state(Field::Title), FieldState("5"));
    setString(article, Field::Title, u"t"_qs);
    article.setState(Field::Tags, article.stateWithTags(QStringList{u"z"_qs}));
    QCOMPARE(article.toJson(),
             record("\"tags\":[\"z\"],\"title\":\"t\",\"coverImage\":[],\"bskyPostRef\":\"y\","
                    "\"textContent\":{}"));
    QVERIFY(!article.isWrongType(Field::Title));
}

void ArticleTest::ofDuplicateMembersTheLastCountsAndUnsettingRemovesAll()
{
    Article article = opened(record("\"title\":\"a\",\"x\":1,\"title\":\"b\""));
    QCOMPARE(article.string(Field::Title), u"b"_qs);
    setString(article, Field::Title, u"c"_qs);
    QCOMPARE(article.toJson(), record("\"title\":\"a\",\"x\":1,\"title\":\"c\""));
    setString(article, Field::Title, std::nullopt);
    QCOMPARE(article.toJson(), record("\"x\":1"));
}

void ArticleTest::aTagChangesOnlyItsElement()
{
    Article article = opened(record("\"tags\":[ \"\\u0061\" ,\"b\" , \"c\"]"));
    article.setState(Field::Tags, article.stateWithTags(QStringList{u"a"_qs, u"c"_qs}));
    QCOMPARE(article.tags(), (QStringList{u"a"_qs, u"c"_qs}));
    QVERIFY(article.toJson().contains("[ \"\\u0061\" "));
}

void ArticleTest::newTagsFollowTheFilesStyle()
{
    Article article = opened("{\n  \"$type\": \"site.standard.document\",\n  \"title\": \"a\"\n}");
    article.setState(Field::Tags, article.stateWithTags(QStringList{u"x"_qs, u"y"_qs}));
    QCOMPARE(article.toJson(),
             QByteArray("{\n  \"$type\": \"site.standard.document\",\n  \"tags\": [\n    \"x\",\n"
                        "    \"y\"\n  ],\n  \"title\": \"a\"\n}"));
}

void ArticleTest::aCoverIsWrittenAsTheSampleWritesIt()
{
    Article article = Article::blank({});
    const auto cid = atproto::Cid::ofBlob("x");
    const atproto::BlobRef cover{cid, u"image/webp"_qs, 1};
    article.setState(Field::CoverImage, article.stateWithCover(cover));
    QCOMPARE(article.toJson(),
             "{\n  \"$type\": \"site.standard.document\",\n  \"coverImage\": {\n"
             "    \"$type\": \"blob\",\n    \"ref\": {\n      \"$link\": \""
                 + cid.toString().toLatin1()
                 + "\"\n    },\n    \"mimeType\": \"image/webp\",\n    \"size\": 1\n  }\n}");
    QCOMPARE(article.cover(), cover);
}

void ArticleTest::changingAWordOfTheTextLeavesTheRestAsItWas()
{
    const QByteArray json =
        record("\"textContent\":\"\\u00a0a\\u2028b\\r\\nc\\rd\\u0000 \\ud800 \\/ old\"");
    Article article = opened(json);
    const QString text = article.text().toString();
    const qsizetype place = text.indexOf(u"old"_qs);
    article.applyText({{{place, u"old"_qs, u"new \"one\""_qs}}});
    QCOMPARE(article.toJson(), QByteArray(json).replace("old", "new \\\"one\\\""));
}

void ArticleTest::distantEditsLeaveTheEscapesBetweenThem()
{
    const QByteArray json = record("\"textContent\":\"one \\u00e9 two\"");
    Article article = opened(json);
    article.applyText({{{0, u"one"_qs, u"1"_qs}}});
    article.applyText({{{4, u"two"_qs, u"2"_qs}}});
    QCOMPARE(article.toJson(), record("\"textContent\":\"1 \\u00e9 2\""));
}

void ArticleTest::anEditTakenBackLeavesTheArticleUnmodified()
{
    const QByteArray json = record("\"textContent\":\"\\u00e9 two\"");
    Article article = opened(json);
    const TextDelta edit{{{0, u"é"_qs, u"e"_qs}}};
    article.applyText(edit);
    QVERIFY(article.isModified());
    article.applyText(edit.inverted());
    QVERIFY(!article.isModified());
    QCOMPARE(article.toJson(), json);
}

void ArticleTest::aTextThatStaysEmptyAddsNoMember()
{
    Article article = opened(record({}));
    const TextDelta edit{{{0, {}, u"x"_qs}}};
    article.applyText(edit);
    QCOMPARE(article.toJson(), record("\"textContent\":\"x\""));
    article.applyText(edit.inverted());
    QCOMPARE(article.toJson(), record({}));
}

void ArticleTest::savingMakesTheWrittenBytesTheNewBase()
{
    Article article = opened(record("\"textContent\":\"a\",\"title\":\"b\""));
    const FieldState before = article.state(Field::Title);
    setString(article, Field::Title, u"c"_qs);
    article.applyText({{{1, {}, u"!"_qs}}});
    const QByteArray written = article.toJson();
    article.markSaved(written);
    QVERIFY(!article.isModified());
    QCOMPARE(article.toJson(), written);
    article.setState(Field::Title, before);
    article.applyText({{{1, u"!"_qs, {}}}});
    QCOMPARE(article.toJson(), record("\"textContent\":\"a\",\"title\":\"b\""));
}

void ArticleTest::textTypedDuringASaveIsAnEditOfWhatWasSaved()
{
    Article article = opened(record("\"textContent\":\"a\\u00e9\""));
    const QByteArray written = article.toJson();
    const TextDelta typed{{{0, {}, u"x"_qs}}};
    article.applyText(typed);
    setString(article, Field::Title, u"t"_qs);
    article.markSaved(written, typed);
    QVERIFY(article.isModified());
    QCOMPARE(article.toJson(), record("\"textContent\":\"xa\\u00e9\",\"title\":\"t\""));
}

void ArticleTest::anArticleWithContentIsForeign()
{
    const Article article =
        opened(record("\"content\":{\"$type\":\"a.b.c\"},\"textContent\":\"t\""));
    QCOMPARE(article.bodyForm(), BodyForm::Foreign);
    QCOMPARE(article.contentType(), u"a.b.c"_qs);
    QCOMPARE(article.text().toString(), u"t"_qs);
    QCOMPARE(opened(record({})).bodyForm(), BodyForm::MarkdownInText);
}

void ArticleTest::anEnvelopeIsKeptAndItsCidShown()
{
    Article article = opened("{\"uri\":\"at://x\",\"cid\":\"baf\",\"value\":" + record({}) + "}");
    QCOMPARE(article.envelopeCid(), u"baf"_qs);
    QCOMPARE(article.envelopeUri(), u"at://x"_qs);
    setString(article, Field::Path, u"/p"_qs);
    QCOMPARE(article.toJson(),
             "{\"uri\":\"at://x\",\"cid\":\"baf\",\"value\":" + record("\"path\":\"/p\"") + "}");
    QVERIFY(!opened(record({})).envelopeCid());
}

void ArticleTest::aNewArticleHasTheSamplesStyle()
{
    Article article = Article::blank(u"https://example.org"_qs);
    setString(article, Field::Title, u"Ü"_qs);
    article.applyText({{{0, {}, u"a\nb"_qs}}});
    QCOMPARE(article.toJson(),
             QByteArray("{\n  \"$type\": \"site.standard.document\",\n"
                        "  \"site\": \"https://example.org\",\n"
                        "  \"textContent\": \"a\\nb\",\n  \"title\": \"Ü\"\n}"));
}

void ArticleTest::theSamplesCidComesOut()
{
    GALLEY_NEEDS_SHARED("samples/article.json");
    const Article article = opened(contentOf(tests::sharedPath(u"samples/article.json"_qs)));
    const auto cid = article.recordCid();
    QVERIFY_RESULT(cid);
    QCOMPARE(cid->toString(), u"bafyreibg5baqul6qqjzb33b3hlc4rutp7ehm2km7zpq6r2kehs4nztxtoa"_qs);
}

void ArticleTest::aFloatHasNoCid()
{
    const auto cid = opened(record("\"x\":1.5")).recordCid();
    QVERIFY(!cid);
    QVERIFY(cid.error().place);
}

} // namespace article_test

GALLEY_APPLESS_TEST(article_test::ArticleTest)
#include "article_test.moc"

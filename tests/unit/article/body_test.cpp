// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/article/article.h"
#include "app/json/json_string.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/shared_files.h"
#include "tests/support/test_program.h"

#include <QDirIterator>
#include <QTest>

namespace body_test {

using namespace galley;

namespace {

QByteArray record(const QByteArray& members)
{
    return "{\"$type\":\"site.standard.document\"," + members + "}";
}

Article opened(const QByteArray& json)
{
    auto article = Article::read(json);
    if (!article)
        qFatal("%s", qPrintable(article.error().sentence));
    return *std::move(article);
}

} // namespace

// Which of a record's members is its body, and what an edit of it touches.
class BodyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theContentTellsTheForm_data();
    void theContentTellsTheForm();
    void anEditTouchesTheMarkdownAlone_data();
    void anEditTouchesTheMarkdownAlone();
    void theStandardFormKeepsTheSpellingOfTheText();
    void theTextFormTakesTheContentAway();
    void aStateThatHoldsAnotherTextIsRefused();
    void aFormTakenBackLeavesNoByteChanged();
    void aFormTakenDuringASaveIsAnEditOfWhatWasSaved();
    void realMarkdownContentsAreEditedInPlace();
};

void BodyTest::theContentTellsTheForm_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<BodyForm>("form");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const QByteArray& members, BodyForm form,
                        const QString& text) { QTest::newRow(name) << members << form << text; };

    using enum BodyForm;
    row("none", R"("title":"a")", MarkdownInText, {});
    row("text alone", R"("textContent":"*a*")", MarkdownInText, u"*a*"_qs);
    row("markpub",
        R"("content":{"$type":"at.markpub.markdown","text":{"$type":"at.markpub.text","markdown":"*a*"}},"textContent":"a")",
        MarkdownInContent, u"*a*"_qs);
    row("markpub with a bare string",
        R"("content":{"$type":"at.markpub.markdown","flavor":"GFM","text":"*a*"})",
        MarkdownInContent, u"*a*"_qs);
    row("markpub with raw Markdown",
        R"("content":{"$type":"at.markpub.markdown","rawMarkdown":"*a*"})", MarkdownInContent,
        u"*a*"_qs);
    row("markpub whose text is in a blob",
        R"("content":{"$type":"at.markpub.markdown","text":{"markdown":"*a","textBlob":{}}},"textContent":"t")",
        Foreign, u"t"_qs);
    row("markpub without a text", R"("content":{"$type":"at.markpub.markdown"})", Foreign,
        u"```galley\nThe record does not hold the text of its body: at.markpub.markdown\n```"_qs);
    row("blocks that are known",
        R"("content":{"$type":"blog.pckt.content","items":[{"$type":"blog.pckt.block.text","plaintext":"*a*"}]},"textContent":"t")",
        Foreign, u"\\*a\\*"_qs);
    row("blocks without a text",
        R"("content":{"$type":"blog.pckt.content","items":[]},"textContent":"t")", Foreign,
        u"t"_qs);
    row("another platform's without a text", R"("content":{"$type":"a.b.c"},"textContent":"")",
        Foreign, u"```galley\nThe body is of a kind that Galley does not know: a.b.c\n```"_qs);
    row("standard Markdown in text",
        R"("content":{"$type":"site.standard.content.markdown","text":"*a*","version":"1.0"})",
        MarkdownInContent, u"*a*"_qs);
    row("standard Markdown in markdown",
        R"("content":{"$type":"site.standard.content.markdown","markdown":"*a*"})",
        MarkdownInContent, u"*a*"_qs);
    row("of duplicates the last",
        R"("content":1,"content":{"$type":"site.standard.content.markdown","text":"a","text":"b"})",
        MarkdownInContent, u"b"_qs);
    row("another platform's", R"("content":{"$type":"a.b.c","text":"x"},"textContent":"t")",
        Foreign, u"t"_qs);
    row("no object", R"("content":null,"textContent":"t")", Foreign, u"t"_qs);
    row("no type", R"("content":{"text":"x"},"textContent":"t")", Foreign, u"t"_qs);
}

void BodyTest::theContentTellsTheForm()
{
    QFETCH(QByteArray, members);
    const Article article = opened(record(members));
    QTEST(article.bodyForm(), "form");
    QTEST(article.text().toString(), "text");
    QCOMPARE(article.toJson(), record(members));
}

void BodyTest::anEditTouchesTheMarkdownAlone_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("markpub")
        << QByteArray(
               R"("content" : {"x":1.0,"text":{"markdown":"\u00e9 one", "z":[]},"$type":"at.markpub.markdown"},"textContent":"\u00e9 one")")
        << QByteArray(
               R"("content" : {"x":1.0,"text":{"markdown":"\u00e9! one", "z":[]},"$type":"at.markpub.markdown"},"textContent":"\u00e9 one")");
    QTest::newRow("standard Markdown")
        << QByteArray(
               R"("content":{"$type":"site.standard.content.markdown","text":"\u00e9\/","v":1e999})")
        << QByteArray(
               R"("content":{"$type":"site.standard.content.markdown","text":"\u00e9!\/","v":1e999})");
}

void BodyTest::anEditTouchesTheMarkdownAlone()
{
    QFETCH(QByteArray, before);
    Article article = opened(record(before));
    const TextDelta typed{{{1, {}, u"!"_qs}}};
    article.applyText(typed);
    QVERIFY(article.isModified());
    QFETCH(QByteArray, after);
    QCOMPARE(article.toJson(), record(after));
    article.applyText(typed.inverted());
    QVERIFY(!article.isModified());
    QCOMPARE(article.toJson(), record(before));
}

void BodyTest::theStandardFormKeepsTheSpellingOfTheText()
{
    Article article = opened("{\n  \"$type\": \"site.standard.document\",\n  \"textContent\": "
                             "\"*\\u00e9*\",\n  \"title\": \"a\"\n}");
    QVERIFY(article.setBodyState(Article::bodyStateOf(article.inStandardForm(u"é"_qs))));
    QCOMPARE(article.bodyForm(), BodyForm::MarkdownInContent);
    QCOMPARE(article.toJson(),
             QByteArray("{\n  \"$type\": \"site.standard.document\",\n  \"content\": {\n    "
                        "\"$type\": \"at.markpub.markdown\",\n    \"text\": {\n      \"$type\": "
                        "\"at.markpub.text\",\n      \"markdown\": \"*\\u00e9*\"\n    }\n  },\n  "
                        "\"textContent\": \"é\",\n  \"title\": \"a\"\n}"));
}

void BodyTest::theTextFormTakesTheContentAway()
{
    Article article = opened(record(
        R"("content":{"$type":"site.standard.content.markdown","text":"*\u00e9*"},"title":"a")"));
    QVERIFY(article.setBodyState(Article::bodyStateOf(article.inTextForm())));
    QCOMPARE(article.bodyForm(), BodyForm::MarkdownInText);
    QCOMPARE(article.toJson(), record(R"("textContent":"*\u00e9*","title":"a")"));
}

void BodyTest::aStateThatHoldsAnotherTextIsRefused()
{
    Article article = opened(record(R"("textContent":"a")"));
    QVERIFY(!article.setBodyState(Article::bodyStateOf({std::nullopt, "\"b\""})));
    QCOMPARE(article.toJson(), record(R"("textContent":"a")"));
}

void BodyTest::aFormTakenBackLeavesNoByteChanged()
{
    const QByteArray json = record(R"("textContent":"\u00e9 one","title":"a")");
    Article article = opened(json);
    const TextDelta erased{{{0, u"é"_qs, {}}}};
    article.applyText(erased);
    const BodyState before = article.bodyState();
    QVERIFY(article.setBodyState(Article::bodyStateOf(article.inStandardForm(u" one"_qs))));
    const TextDelta typed{{{0, {}, u"x"_qs}}};
    article.applyText(typed);
    article.applyText(typed.inverted());
    QVERIFY(article.setBodyState(before));
    article.applyText(erased.inverted());
    QVERIFY(!article.isModified());
    QCOMPARE(article.toJson(), json);
}

void BodyTest::aFormTakenDuringASaveIsAnEditOfWhatWasSaved()
{
    Article article = opened(record(R"("textContent":"\u00e9")"));
    article.applyText({{{1, {}, u"!"_qs}}});
    const QByteArray written = article.toJson();
    QVERIFY(article.setBodyState(Article::bodyStateOf(article.inStandardForm(u"é!"_qs))));
    const QByteArray wanted = article.toJson();
    article.markSaved(written, {}, true);
    QVERIFY(article.isModified());
    QCOMPARE(article.bodyForm(), BodyForm::MarkdownInContent);
    QCOMPARE(article.toJson(), wanted);
}

void BodyTest::realMarkdownContentsAreEditedInPlace()
{
    GALLEY_NEEDS_SHARED("samples/content-fragments");
    QDirIterator files(tests::sharedPath(u"samples/content-fragments"_qs),
                       {u"at-markpub-*.json"_qs}, QDir::Files);
    int count = 0;
    for (; files.hasNext(); ++count) {
        const QByteArray json =
            record("\"content\":" + tests::contentOf(files.next()).trimmed() + ",\"title\":\"a\"");
        Article article = opened(json);
        QCOMPARE(article.bodyForm(), BodyForm::MarkdownInContent);
        const qsizetype end = article.text().size();
        article.applyText({{{end, {}, u"\n\nMore"_qs}}});
        QVERIFY(article.toJson().size() == json.size() + qsizetype(sizeof("\\n\\nMore") - 1));
        article.applyText({{{end, u"\n\nMore"_qs, {}}}});
        QCOMPARE(article.toJson(), json);
    }
    QVERIFY(count > 0);
}

} // namespace body_test

GALLEY_APPLESS_TEST(body_test::BodyTest)
#include "body_test.moc"

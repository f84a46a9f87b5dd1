// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/compare/article_merge.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace article_merge_test {

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

Article article(const QByteArray& members)
{
    auto read = Article::read("{\"$type\":\"site.standard.document\"," + members + '}');
    if (!read)
        qFatal("%s", qPrintable(read.error().sentence));
    return *read;
}

} // namespace

// Two changed copies of an article become one, field by field.
class ArticleMergeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fieldsAreMergedOneByOne_data();
    void fieldsAreMergedOneByOne();
    void whatGalleyDoesNotEditIsTheirs();
    void theTextIsThatOfTheFormThatOneSideChanged();
};

void ArticleMergeTest::fieldsAreMergedOneByOne_data()
{
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QByteArray>("ours");
    QTest::addColumn<QByteArray>("theirs");
    QTest::addColumn<QByteArray>("merged");
    QTest::addColumn<int>("conflicts");
    QTest::newRow("each another field")
        << QByteArray(R"("title":"A","path":"/a")") << QByteArray(R"("title":"B","path":"/a")")
        << QByteArray(R"("title":"A","path":"/b")") << QByteArray(R"("title":"B","path":"/b")")
        << 0;
    QTest::newRow("both the same")
        << QByteArray(R"("title":"A")") << QByteArray(R"("title":"B")")
        << QByteArray(R"("title":"B")") << QByteArray(R"("title":"B")") << 0;
    QTest::newRow("both otherwise, which is ours until somebody decides")
        << QByteArray(R"("title":"A")") << QByteArray(R"("title":"B")")
        << QByteArray(R"("title":"C")") << QByteArray(R"("title":"B")") << 1;
    QTest::newRow("a tag that we removed does not come back")
        << QByteArray(R"("tags":["a","b","c"])") << QByteArray(R"("tags":["a","c"])")
        << QByteArray(R"("tags":["a","b","c","d"])") << QByteArray(R"("tags":["a","c","d"])") << 0;
    QTest::newRow("a tag that they removed does not come back")
        << QByteArray(R"("tags":["a","b","c"])") << QByteArray(R"("tags":["a","b","c","d"])")
        << QByteArray(R"("tags":["a","c"])") << QByteArray(R"("tags":["a","c","d"])") << 0;
    QTest::newRow("all tags removed by one")
        << QByteArray(R"("tags":["a"],"title":"A")") << QByteArray(R"("title":"A")")
        << QByteArray(R"("tags":["a"],"title":"B")") << QByteArray(R"("title":"B")") << 0;
    QTest::newRow("a tag renamed in two ways")
        << QByteArray(R"("tags":["a"])") << QByteArray(R"("tags":["b"])")
        << QByteArray(R"("tags":["c"])") << QByteArray(R"("tags":["b"])") << 1;
    QTest::newRow("a field that one removed and the other changed")
        << QByteArray(R"("title":"A","path":"/a")") << QByteArray(R"("title":"A")")
        << QByteArray(R"("title":"A","path":"/b")") << QByteArray(R"("title":"A")") << 1;
}

void ArticleMergeTest::fieldsAreMergedOneByOne()
{
    QFETCH(QByteArray, base);
    QFETCH(QByteArray, ours);
    QFETCH(QByteArray, theirs);
    QFETCH(QByteArray, merged);
    QFETCH(int, conflicts);
    const ArticleMerge merge = mergeOf(article(base), article(ours), article(theirs));
    const Article wanted = article(merged);
    for (const Field field : allFields)
        QCOMPARE(merge.merged.state(field), wanted.state(field));
    QCOMPARE(merge.conflicts.size(), conflicts);
    QCOMPARE(merge.isClean(), conflicts == 0);
}

void ArticleMergeTest::whatGalleyDoesNotEditIsTheirs()
{
    const ArticleMerge merge =
        mergeOf(article(R"("title":"A","x":1)"), article(R"("title":"B","x":1)"),
                article(R"("title":"A","x":{"y":2})"));
    QCOMPARE(merge.merged.toJson(),
             QByteArray(R"({"$type":"site.standard.document","title":"B","x":{"y":2}})"));
}

void ArticleMergeTest::theTextIsThatOfTheFormThatOneSideChanged()
{
    const QByteArray asContent =
        R"("content":{"$type":"site.standard.content.markdown","version":"1.0","text":"Two."},"textContent":"Two.")";
    const Article base = article(R"("textContent":"One.")");
    const ArticleMerge merge =
        mergeOf(base, article(R"("textContent":"One. More.")"), article(asContent));
    QCOMPARE(merge.merged.text().toString(), u"Two."_s);
    QCOMPARE(merge.merged.bodyForm(), article(asContent).bodyForm());
}

} // namespace article_merge_test

GALLEY_APPLESS_TEST(article_merge_test::ArticleMergeTest)
#include "article_merge_test.moc"

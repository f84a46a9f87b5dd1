// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/compare/article_comparison.h"
#include "app/compare/article_merge.h"

#include "tests/support/result_checks.h"
#include "tests/support/test_program.h"

namespace article_comparison_test {

using namespace galley;

namespace {

Article articleOf(const QByteArray& members)
{
    auto article = Article::read("{\"$type\":\"site.standard.document\"" + members + '}');
    if (!article)
        qFatal("%s", qPrintable(article.error().sentence));
    return *std::move(article);
}

QStringList changedMembers(const ArticleComparison& comparison)
{
    QStringList names;
    for (const MemberChange& change : comparison.members)
        names << change.name;
    return names;
}

} // namespace

// What became of an article, and what two changed ones become together.
class ArticleComparisonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fieldsAreComparedByTheirValues_data();
    void fieldsAreComparedByTheirValues();
    void anUpdateOfUpdatedAtSaysTheSame();
    void anotherSpellingIsNoConflict();
    void theLaterUpdatedAtCounts();
    void theTextIsComparedByWords();
    void aMemberThatIsNotEditedIsTold();
    void fieldsOfBothSidesAreMerged();
    void aFieldThatBothChangedIsAConflict();
    void tagsAreMergedTagByTag();
    void theMergedArticleIsAnEditOfTheirs();
};

void ArticleComparisonTest::fieldsAreComparedByTheirValues_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QStringList>("changed");
    const QStringList none;
    QTest::newRow("equal") << QByteArray(",\"title\":\"A\"") << QByteArray(",\"title\":\"A\"")
                           << none;
    QTest::newRow("spelled in another way")
        << QByteArray(",\"title\":\"\\u0041\",\"tags\":[\"a\"]")
        << QByteArray(",\"tags\":[ \"a\" ],\"title\":\"A\"") << none;
    QTest::newRow("a picture spelled in another way")
        << QByteArray(",\"coverImage\":{\"$type\":\"blob\",\"size\":1,\"x\":[1.0]}")
        << QByteArray(",\"coverImage\": {\"x\":[ 1 ],\"size\":1,\"\\u0024type\":\"blob\"}") << none;
    QTest::newRow("what is not edited, spelled in another way")
        << QByteArray(",\"x\":{\"a\":\"\\u00e9\",\"b\":null}")
        << QByteArray(",\"x\":{ \"b\": null, \"a\": \"\xc3\xa9\" }") << none;
    QTest::newRow("what is not edited, changed within")
        << QByteArray(",\"x\":{\"a\":[1,2]}") << QByteArray(",\"x\":{\"a\":[2,1]}")
        << QStringList{u"x"_qs};
    QTest::newRow("changed") << QByteArray(",\"title\":\"A\"") << QByteArray(",\"title\":\"B\"")
                             << QStringList{u"title"_qs};
    QTest::newRow("added and removed")
        << QByteArray(",\"title\":\"A\"") << QByteArray(",\"tags\":[]")
        << QStringList{u"title"_qs, u"tags"_qs};
    QTest::newRow("empty is not absent")
        << QByteArray() << QByteArray(",\"title\":\"\"") << QStringList{u"title"_qs};
    QTest::newRow("of the wrong type")
        << QByteArray(",\"title\":1") << QByteArray(",\"title\":2") << QStringList{u"title"_qs};
    const QByteArray blocks = ",\"content\":{\"$type\":\"blog.pckt.content\",\"items\":[{\"$type\":"
                              "\"blog.pckt.block.text\",\"plaintext\":\"a\"}]}";
    QTest::newRow("a plain text beside blocks of another program")
        << blocks + ",\"textContent\":\"one\"" << blocks + ",\"textContent\":\"two\""
        << QStringList{u"textContent"_qs};
    QTest::newRow("a text of the wrong type")
        << QByteArray(",\"textContent\":1") << QByteArray(",\"textContent\":\"1\"")
        << QStringList{u"textContent"_qs};
}

void ArticleComparisonTest::fieldsAreComparedByTheirValues()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QTEST(changedMembers(comparisonOf(articleOf(before), articleOf(after))), "changed");
}

void ArticleComparisonTest::anUpdateOfUpdatedAtSaysTheSame()
{
    const Article before = articleOf(",\"title\":\"A\",\"updatedAt\":\"2026-01-01T00:00:00Z\"");
    QVERIFY(comparisonOf(
                before, articleOf(",\"updatedAt\":\"2026-02-01T00:00:00Z\",\"title\": \"\\u0041\""))
                .saysTheSame());
    QVERIFY(
        !comparisonOf(before, articleOf(",\"title\":\"B\",\"updatedAt\":\"2026-02-01T00:00:00Z\""))
             .saysTheSame());
    QVERIFY(
        !comparisonOf(before,
                      articleOf(",\"title\":\"A\",\"updatedAt\":\"2026-01-01T00:00:00Z\",\"x\":1"))
             .saysTheSame());
}

void ArticleComparisonTest::anotherSpellingIsNoConflict()
{
    const ArticleMerge merge =
        mergeOf(articleOf(",\"title\":\"A\",\"tags\":[\"a\"]"),
                articleOf(",\"title\":\"B\",\"tags\":[\"b\"]"),
                articleOf(",\"title\":\"\\u0041\",\"tags\":[ \"\\u0062\" ]"));
    QVERIFY(merge.isClean());
    QCOMPARE(merge.merged.string(Field::Title), u"B"_qs);
    QCOMPARE(merge.merged.state(Field::Tags), FieldState("[ \"\\u0062\" ]"));
}

void ArticleComparisonTest::theLaterUpdatedAtCounts()
{
    const Article base = articleOf(",\"updatedAt\":\"2026-01-01T00:00:00.000Z\"");
    const Article early = articleOf(",\"updatedAt\":\"2026-02-01T00:00:00.000Z\"");
    const Article late = articleOf(",\"updatedAt\":\"2026-03-01T00:00:00.000Z\"");
    for (const ArticleMerge& merge : {mergeOf(base, early, late), mergeOf(base, late, early)}) {
        QVERIFY(merge.isClean());
        QCOMPARE(merge.merged.string(Field::UpdatedAt), late.string(Field::UpdatedAt));
    }
}

void ArticleComparisonTest::theTextIsComparedByWords()
{
    const ArticleComparison comparison = comparisonOf(articleOf(",\"textContent\":\"one two\""),
                                                      articleOf(",\"textContent\":\"one 2\""));
    QVERIFY(comparison.members.isEmpty());
    QVERIFY(!comparison.isSame());
    QCOMPARE(comparison.text.delta(), (TextDelta{{{4, u"two"_qs, u"2"_qs}}}));
}

void ArticleComparisonTest::aMemberThatIsNotEditedIsTold()
{
    const ArticleComparison comparison =
        comparisonOf(articleOf(",\"x\":1,\"y\":2"), articleOf(",\"y\":3,\"z\":4"));
    QCOMPARE(changedMembers(comparison), (QStringList{u"x"_qs, u"y"_qs, u"z"_qs}));
    QVERIFY(!comparison.members.front().field);
    QCOMPARE(comparison.members.front().before, FieldState("1"));
    QCOMPARE(comparison.members.front().after, FieldState());
}

void ArticleComparisonTest::fieldsOfBothSidesAreMerged()
{
    const ArticleMerge merge =
        mergeOf(articleOf(",\"title\":\"A\",\"description\":\"B\",\"textContent\":\"one two\""),
                articleOf(",\"title\":\"A!\",\"description\":\"B\",\"textContent\":\"1 two\""),
                articleOf(",\"title\":\"A\",\"textContent\":\"one 2\",\"site\":\"https://s\""));
    QVERIFY(merge.isClean());
    QCOMPARE(merge.merged.toJson(),
             QByteArray("{\"$type\":\"site.standard.document\",\"title\":\"A!\","
                        "\"textContent\":\"1 2\",\"site\":\"https://s\"}"));
}

void ArticleComparisonTest::aFieldThatBothChangedIsAConflict()
{
    const ArticleMerge merge = mergeOf(articleOf(",\"title\":\"A\""), articleOf(",\"title\":\"B\""),
                                       articleOf(",\"title\":\"C\""));
    QCOMPARE(merge.conflicts, (QList<FieldConflict>{{Field::Title, "\"A\"", "\"B\"", "\"C\""}}));
    QCOMPARE(merge.merged.string(Field::Title), u"B"_qs);
}

void ArticleComparisonTest::tagsAreMergedTagByTag()
{
    const ArticleMerge merge =
        mergeOf(articleOf(",\"tags\":[\"a\",\"b\"]"), articleOf(",\"tags\":[\"b\",\"ours\"]"),
                articleOf(",\"tags\":[\"a\",\"b\",\"theirs\"]"));
    QVERIFY(merge.isClean());
    QCOMPARE(merge.merged.tags(), (QStringList{u"b"_qs, u"theirs"_qs, u"ours"_qs}));
}

void ArticleComparisonTest::theMergedArticleIsAnEditOfTheirs()
{
    const Article theirs = articleOf(",\"title\":\"A\",\"x\": 1.0");
    const ArticleMerge merge =
        mergeOf(articleOf(",\"title\":\"A\""), articleOf(",\"title\":\"B\""), theirs);
    QCOMPARE(merge.merged.savedTree().text(), theirs.toJson());
    QVERIFY(merge.merged.isModified());
}

} // namespace article_comparison_test

GALLEY_APPLESS_TEST(article_comparison_test::ArticleComparisonTest)
#include "article_comparison_test.moc"

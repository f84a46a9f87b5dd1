// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/tags_input.h"

#include "tests/support/test_program.h"

#include <QTest>

namespace tags_input_test {

using namespace galley;

class TagsInputTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTextIsReadAsTags_data();
    void aTextIsReadAsTags();
    void aTagThatIsThereIsRefused();
    void aTagTwiceInOneListIsRefusedOnce();
    void tagsDifferByCase();
    void whatNobodySeesIsLeftOutOfATagAndSaid();
    void theLongestTagIsTaken_data();
    void theLongestTagIsTaken();
    void aLongerTagStaysToBeMended_data();
    void aLongerTagStaysToBeMended();
    void theSentenceNamesTheFirstThatWasRefused();
    void ofAListWithoutAnEndTheBeginningIsTaken();
};

void TagsInputTest::aTextIsReadAsTags_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("tags");
    const auto row = [](const char* name, const QString& text, const QStringList& tags) {
        QTest::newRow(name) << text << tags;
    };
    row("one", QStringLiteral("press"), {QStringLiteral("press")});
    row("white space", QStringLiteral("\u00a0 letter press\t"), {QStringLiteral("letter press")});
    row("hash", QStringLiteral("#press"), {QStringLiteral("press")});
    row("hashes", QStringLiteral("## #press"), {QStringLiteral("press")});
    row("hash within", QStringLiteral("c#"), {QStringLiteral("c#")});
    row("hash alone", QStringLiteral("#"), {});
    row("commas", QStringLiteral("a, #b,,c"),
        {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
    row("lines", QStringLiteral("a\r\nb\n\nc\u2029d"),
        {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")});
    row("wide comma", QStringLiteral("排版，铅字"),
        {QStringLiteral("排版"), QStringLiteral("铅字")});
    row("nothing", QStringLiteral(" , \n"), {});
}

void TagsInputTest::aTextIsReadAsTags()
{
    QFETCH(QString, text);
    QFETCH(QStringList, tags);

    const TagsInput input = TagsInput::read(text, {});

    QCOMPARE(input.tags, tags);
    QVERIFY(input.refusal.isEmpty());
    QVERIFY(input.rejected.isEmpty());
}

void TagsInputTest::aTagThatIsThereIsRefused()
{
    const TagsInput input =
        TagsInput::read(QStringLiteral("#a, b"), {QStringLiteral("a"), QStringLiteral("z")});
    QCOMPARE(input.tags, QStringList{QStringLiteral("b")});
    QCOMPARE(input.refusal, QStringLiteral("The tag “a” is there already."));
    QVERIFY(input.rejected.isEmpty());
}

void TagsInputTest::aTagTwiceInOneListIsRefusedOnce()
{
    const TagsInput input = TagsInput::read(QStringLiteral("a, a"), {});
    QCOMPARE(input.tags, QStringList{QStringLiteral("a")});
    QVERIFY(!input.refusal.isEmpty());
}

void TagsInputTest::whatNobodySeesIsLeftOutOfATagAndSaid()
{
    const TagsInput input = TagsInput::read(QStringLiteral("pr\u200bess, \u202e, type"), {});
    QCOMPARE(input.tags, (QStringList{QStringLiteral("press"), QStringLiteral("type")}));
    QCOMPARE(input.rejected, QStringList());
    QVERIFY2(input.refusal.contains(QStringLiteral("“press”")), qPrintable(input.refusal));
}

void TagsInputTest::tagsDifferByCase()
{
    const TagsInput input = TagsInput::read(QStringLiteral("us"), {QStringLiteral("US")});
    QCOMPARE(input.tags, QStringList{QStringLiteral("us")});
}

void TagsInputTest::theLongestTagIsTaken_data()
{
    QTest::addColumn<QString>("tag");
    QTest::newRow("letters") << QString(128, u'x');
    QTest::newRow("graphemes of two units") << QStringLiteral("e\u0301").repeated(128);
    QTest::newRow("bytes") << QStringLiteral("👩‍👩‍👧‍👦").repeated(51)
            + QStringLiteral("12345");
}

void TagsInputTest::theLongestTagIsTaken()
{
    QFETCH(QString, tag);
    QCOMPARE(TagsInput::read(tag, {}).tags, QStringList{tag});
}

void TagsInputTest::aLongerTagStaysToBeMended_data()
{
    theLongestTagIsTaken_data();
}

void TagsInputTest::aLongerTagStaysToBeMended()
{
    QFETCH(QString, tag);
    const TagsInput input = TagsInput::read(tag + u'x', {});
    QVERIFY(input.tags.isEmpty());
    QCOMPARE(input.rejected, QStringList{tag + u'x'});
    QVERIFY(input.refusal.contains(u"128"));
    QVERIFY(input.refusal.size() < 200);
}

void TagsInputTest::theSentenceNamesTheFirstThatWasRefused()
{
    const TagsInput input = TagsInput::read(QStringLiteral("b, a, a, b"), {QStringLiteral("b")});
    QVERIFY(input.refusal.contains(u'b'));
}

void TagsInputTest::ofAListWithoutAnEndTheBeginningIsTaken()
{
    QString list;
    for (int number = 0; number < 50'000; ++number)
        list += QString::number(number) + u',';
    const TagsInput input = TagsInput::read(list, {QStringLiteral("0")});
    QCOMPARE(input.tags.size(), 200);
    QCOMPARE(input.tags.front(), QStringLiteral("1"));
    QVERIFY(!input.refusal.isEmpty());
}

} // namespace tags_input_test

GALLEY_APPLESS_TEST(tags_input_test::TagsInputTest)
#include "tags_input_test.moc"

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/commands/text_commands.h"

#include "tests/support/drawn_text.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace list_keys_test {

using namespace galley;
using namespace galley::markdown;

// What Enter, Tab and taking lines out make of lists.
class ListKeysTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void enterContinuesWhatTheLineIs_data();
    void enterContinuesWhatTheLineIs();
    void tabMovesListItems_data();
    void tabMovesListItems();
    void tabOutsideAListIsLeftToTheEditor();
    void whatIsTakenOutLetsNumbersCountOn_data();
    void whatIsTakenOutLetsNumbersCountOn();
};

void ListKeysTest::enterContinuesWhatTheLineIs_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");

    QTest::newRow("plain line") << u"one¦"_qs << u"one\n¦"_qs;
    QTest::newRow("selection gives way") << u"o‹n›e"_qs << u"o\n¦e"_qs;
    QTest::newRow("bullet") << u"- one¦"_qs << u"- one\n- ¦"_qs;
    QTest::newRow("bullet keeps its sign") << u"* one¦"_qs << u"* one\n* ¦"_qs;
    QTest::newRow("bullet split in the middle") << u"- on¦e"_qs << u"- on\n- ¦e"_qs;
    QTest::newRow("a list behind a quote is another")
        << u"1. one¦\n> more\n2. two"_qs << u"1. one\n2. ¦\n> more\n2. two"_qs;
    QTest::newRow("number counts on") << u"9. one¦"_qs << u"9. one\n10. ¦"_qs;
    QTest::newRow("a number of nine digits")
        << u"123456789. a¦"_qs << u"123456789. a\n123456790. ¦"_qs;
    QTest::newRow("ten digits begin no list") << u"1234567890. a¦"_qs << u"1234567890. a\n¦"_qs;
    QTest::newRow("number keeps its sign") << u"1) one¦"_qs << u"1) one\n2) ¦"_qs;
    QTest::newRow("nested item") << u"- a\n  - b¦"_qs << u"- a\n  - b\n  - ¦"_qs;
    QTest::newRow("task is not done yet") << u"- [x] one¦"_qs << u"- [x] one\n- [ ] ¦"_qs;
    QTest::newRow("quote") << u"> one¦"_qs << u"> one\n> ¦"_qs;
    QTest::newRow("list in a quote") << u"> - one¦"_qs << u"> - one\n> - ¦"_qs;
    QTest::newRow("empty item ends the list") << u"- one\n- ¦"_qs << u"- one\n\n¦"_qs;
    QTest::newRow("empty quote line ends it") << u"> one\n> ¦"_qs << u"> one\n\n¦"_qs;
    QTest::newRow("a list ends in its quote") << u"> - a\n> - ¦"_qs << u"> - a\n> \n> ¦"_qs;
    QTest::newRow("empty item in a quote") << u"> - ¦"_qs << u"> ¦"_qs;
    QTest::newRow("before the marker") << u"¦- one"_qs << u"\n¦- one"_qs;
    QTest::newRow("a rule is no list") << u"---¦"_qs << u"---\n¦"_qs;
    QTest::newRow("items behind count on") << u"1. a¦\n2. b"_qs << u"1. a\n2. ¦\n3. b"_qs;
    QTest::newRow("a list that begins with five") << u"5. a¦\n6. b"_qs << u"5. a\n6. ¦\n7. b"_qs;
    QTest::newRow("a list of equal numbers stays one")
        << u"1. a¦\n1. b\n1. c"_qs << u"1. a\n1. ¦\n1. b\n1. c"_qs;
    QTest::newRow("another list does not count on")
        << u"1. a¦\n\ntext\n\n4. x"_qs << u"1. a\n2. ¦\n\ntext\n\n4. x"_qs;
    QTest::newRow("further lines become the new item's")
        << u"1. a\n2. b¦\n\n   more\n\n3. c"_qs << u"1. a\n2. b\n3. ¦\n\n   more\n\n4. c"_qs;
    QTest::newRow("lines of an item whose number grows go in")
        << u"8. a¦\n9. b\n   - c"_qs << u"8. a\n9. ¦\n10. b\n    - c"_qs;
    QTest::newRow("a number splits in the middle") << u"1. a¦b\n2. c"_qs << u"1. a\n2. ¦b\n3. c"_qs;
    QTest::newRow("a tick stays with its words") << u"- [x] ¦tea"_qs << u"- [ ] ¦\n- [x] tea"_qs;
    QTest::newRow("a tick of a number stays with its words")
        << u"1. [x] ¦tea\n2. b"_qs << u"1. [ ] ¦\n2. [x] tea\n3. b"_qs;
    QTest::newRow("empty nested item goes out one level") << u"- a\n  - ¦"_qs << u"- a\n- ¦"_qs;
    QTest::newRow("empty nested item goes on counting")
        << u"1. a\n   - ¦\n2. b"_qs << u"1. a\n2. ¦\n3. b"_qs;
    QTest::newRow("empty nested item in a quote")
        << u"> 1. a\n>    1. ¦"_qs << u"> 1. a\n> 2. ¦"_qs;
    QTest::newRow("empty item in the middle cuts the list in two")
        << u"- a\n- ¦\n- b"_qs << u"- a\n\n¦\n\n- b"_qs;
    QTest::newRow("number in a block of code of an item")
        << u"1. a¦\n   ```\n   1. x\n   ```\n2. b"_qs
        << u"1. a\n2. ¦\n   ```\n   1. x\n   ```\n3. b"_qs;
    QTest::newRow("CRLF stays CRLF in numbers")
        << u"1. a¦\r\n2. b\r\n"_qs << u"1. a\r\n2. ¦\r\n3. b\r\n"_qs;
    QTest::newRow("CRLF stays CRLF") << u"a\r\n- one¦\r\n"_qs << u"a\r\n- one\r\n- ¦\r\n"_qs;
}

void ListKeysTest::enterContinuesWhatTheLineIs()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const tests::DrawnText start = tests::drawn(before);

    QCOMPARE(tests::after(before, breakLine(SourceText(start.text), start.selection)), after);
}

void ListKeysTest::tabMovesListItems_data()
{
    QTest::addColumn<bool>("inwards");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");

    QTest::newRow("in, under a bullet") << true << u"- a\n- b¦"_qs << u"- a\n  - b¦"_qs;
    QTest::newRow("in, under a number") << true << u"1. a\n2. b¦"_qs << u"1. a\n   1. b¦"_qs;
    QTest::newRow("in, in a quote") << true << u"> - a\n> - b¦"_qs << u"> - a\n>   - b¦"_qs;
    QTest::newRow("in, several") << true << u"- a\n‹- b\n- c›"_qs << u"- a\n  ‹- b\n  - c›"_qs;
    QTest::newRow("in, an empty item") << true << u"1. one\n2. ¦"_qs << u"1. one\n   1. ¦"_qs;
    QTest::newRow("in, and the list behind counts on")
        << true << u"1. a\n2. b¦\n3. c"_qs << u"1. a\n   1. b¦\n2. c"_qs;
    QTest::newRow("in, under a wide number")
        << true << u"9. n\n10. ten\n11. el¦even"_qs << u"9. n\n10. ten\n    1. el¦even"_qs;
    QTest::newRow("in, before the marker") << true << u"- a\n¦- b"_qs << u"- a\n  ¦- b"_qs;
    QTest::newRow("in, behind what is there already")
        << true << u"1. a\n   1. x\n2. b¦"_qs << u"1. a\n   1. x\n   2. b¦"_qs;
    QTest::newRow("in, it becomes what is there already")
        << true << u"1. a\n   - x\n2. b¦"_qs << u"1. a\n   - x\n   - b¦"_qs;
    QTest::newRow("in, what stands below goes along")
        << true << u"- a\n- b¦\n  - c\n  more"_qs << u"- a\n  - b¦\n    - c\n    more"_qs;
    QTest::newRow("in, a task") << true << u"- [ ] a\n- [x] b¦"_qs << u"- [ ] a\n  - [x] b¦"_qs;
    QTest::newRow("in, the first item stays") << true << u"- a¦"_qs << u"- a¦"_qs;
    QTest::newRow("in, one below its neighbour stays")
        << true << u"- a\n  - b¦"_qs << u"- a\n  - b¦"_qs;
    QTest::newRow("in, several numbers")
        << true << u"1. a\n‹2. b\n3. c›\n4. d"_qs << u"1. a\n   ‹1. b\n   2. c›\n2. d"_qs;
    QTest::newRow("out, a number goes on")
        << false << u"1. a\n   1. b¦\n2. c"_qs << u"1. a\n2. b¦\n3. c"_qs;
    QTest::newRow("out, it becomes what it goes to")
        << false << u"1. a\n   - b¦\n2. c"_qs << u"1. a\n2. b¦\n3. c"_qs;
    QTest::newRow("out, what is behind comes under it")
        << false << u"1. a\n   1. b¦\n   2. c\n2. d"_qs << u"1. a\n2. b¦\n   1. c\n3. d"_qs;
    QTest::newRow("out, under a wider number")
        << false << u"9. a\n   - b¦\n   - c"_qs << u"9. a\n10. b¦\n    - c"_qs;
    QTest::newRow("out, several") << false << u"- a\n‹  - b\n  - c›"_qs << u"- a\n‹- b\n- c›"_qs;
    QTest::newRow("out, in a tab") << false << u"- a\n\t- b¦"_qs << u"- a\n- b¦"_qs;
    QTest::newRow("out") << false << u"- a\n  - b¦"_qs << u"- a\n- b¦"_qs;
    QTest::newRow("out at the margin") << false << u"- a¦"_qs << u"- a¦"_qs;
}

void ListKeysTest::tabMovesListItems()
{
    QFETCH(bool, inwards);
    QFETCH(QString, before);
    QFETCH(QString, after);
    const tests::DrawnText start = tests::drawn(before);

    const auto result = indentItems(inwards ? Indentation::In : Indentation::Out,
                                    SourceText(start.text), start.selection);

    QVERIFY(result.has_value());
    QCOMPARE(tests::after(before, *result), after);
}

void ListKeysTest::tabOutsideAListIsLeftToTheEditor()
{
    QVERIFY(!indentItems(Indentation::In, SourceText(u"plain words"_qs), {3, 0}).has_value());
}

void ListKeysTest::whatIsTakenOutLetsNumbersCountOn_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");

    QTest::newRow("an item in the middle") << u"1. a\n‹2. b\n›3. c"_qs << u"1. a\n¦2. c"_qs;
    QTest::newRow("the first") << u"‹5. a\n›6. b\n7. c"_qs << u"¦5. b\n6. c"_qs;
    QTest::newRow("from within one into another")
        << u"1. a‹b\n2. c›d\n3. e"_qs << u"1. a¦d\n2. e"_qs;
    QTest::newRow("with what stands below it")
        << u"1. a\n‹2. b\n   - c\n   more\n›3. d"_qs << u"1. a\n¦2. d"_qs;
    QTest::newRow("all numbers equal") << u"1. a\n‹1. b\n›1. c"_qs << u"1. a\n¦1. c"_qs;
    QTest::newRow("bullets") << u"- a\n‹- b\n›- c"_qs << u"- a\n¦- c"_qs;
    QTest::newRow("no list") << u"a‹b\nc›d"_qs << u"a¦d"_qs;
    QTest::newRow("within one line") << u"1. a‹b›c\n9. d"_qs << u"1. a¦c\n9. d"_qs;
    QTest::newRow("another list below stays")
        << u"1. a\n‹2. b\n›3. c\n\ntext\n\n7. x"_qs << u"1. a\n¦2. c\n\ntext\n\n7. x"_qs;
    QTest::newRow("ten becomes nine, and its lines follow")
        << u"8. a\n‹9. b\n›10. c\n\n    d"_qs << u"8. a\n¦9. c\n\n   d"_qs;
    QTest::newRow("CRLF") << u"1. a\r\n‹2. b\r\n›3. c\r\n"_qs << u"1. a\r\n¦2. c\r\n"_qs;
}

void ListKeysTest::whatIsTakenOutLetsNumbersCountOn()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const tests::DrawnText start = tests::drawn(before);

    QCOMPARE(tests::after(before, removeLines(SourceText(start.text), start.selection)), after);
}

} // namespace list_keys_test

GALLEY_APPLESS_TEST(list_keys_test::ListKeysTest)
#include "list_keys_test.moc"

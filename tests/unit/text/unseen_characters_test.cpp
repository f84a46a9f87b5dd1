// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/text/unseen_characters.h"

#include "tests/support/test_program.h"

#include <QTest>

namespace unseen_characters_test {

using namespace galley;
using namespace Qt::StringLiterals;

// What nobody sees in a text.
class UnseenCharactersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatNobodySeesIsTakenOut_data();
    void whatNobodySeesIsTakenOut();
    void whatIsSeenStays_data();
    void whatIsSeenStays();
    void aTextOfLinesKeepsItsLines();
    void eachIsToldWithItsPlace();
    void noMoreAreToldThanAskedFor();
    void aMaskedLineIsOneLine();
};

void UnseenCharactersTest::whatNobodySeesIsTakenOut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("left");
    QTest::newRow("NUL") << QString(u"a\0b"_s) << u"ab"_s;
    QTest::newRow("escape") << u"a\u001b[31mb"_s << u"a[31mb"_s;
    QTest::newRow("BEL and DEL") << u"a\u0007\u007fb"_s << u"ab"_s;
    QTest::newRow("C1") << u"a\u009b2Jb"_s << u"a2Jb"_s;
    QTest::newRow("ends of lines") << u"a\nb\u2028c\u2029d\u0085e"_s << u"a b c d e"_s;
    QTest::newRow("tabulator") << u"a\tb"_s << u"a b"_s;
    QTest::newRow("override of direction") << u"gpj.\u202egnp\u202c"_s << u"gpj.gnp"_s;
    QTest::newRow("isolates") << u"\u2066a\u2067b\u2069"_s << u"ab"_s;
    QTest::newRow("marks of direction beside Latin") << u"a\u200eb\u200f\u061c"_s << u"ab"_s;
    QTest::newRow("zero width space") << u"a\u200bb\ufeffc\u2060d\u00ade"_s << u"abcde"_s;
    QTest::newRow("joiners of Latin letters") << u"a\u200cb\u200dc\u200d"_s << u"abc"_s;
    QTest::newRow("fillers") << u"a\u3164\u115f\uffa0\u034fb"_s << u"ab"_s;
    QTest::newRow("tags") << QString(u"a"_s + QString::fromUcs4(U"\U000E0041\U000E0042")) << u"a"_s;
}

void UnseenCharactersTest::whatNobodySeesIsTakenOut()
{
    QFETCH(QString, text);
    QTEST(withoutUnseen(text, TextKind::OneLine), "left");
}

void UnseenCharactersTest::whatIsSeenStays_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("words") << u"A title: “ä” – 100 %"_s;
    QTest::newRow("no-break spaces") << u"a\u00a0b\u202fc"_s;
    QTest::newRow("an emoji of several")
        << u"👩‍🚀 👨‍👩‍👧 ❤️ 🏳️‍🌈"_s;
    QTest::newRow("a flag of tags") << QString::fromUcs4(
        U"\U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F");
    QTest::newRow("Persian") << u"می‌خواهم"_s;
    QTest::newRow("Devanagari") << u"क्‍ष"_s;
    QTest::newRow("marks of direction in Hebrew") << u"שלום \u200eC++\u200f"_s;
    QTest::newRow("a sign of Arabic numbers") << u"\u0600١٢"_s;
    QTest::newRow("nothing") << QString();
}

void UnseenCharactersTest::whatIsSeenStays()
{
    QFETCH(QString, text);
    QCOMPARE(withoutUnseen(text, TextKind::OneLine), text);
    QVERIFY(unseenIn(text, TextKind::OneLine, 10).isEmpty());
}

void UnseenCharactersTest::aTextOfLinesKeepsItsLines()
{
    QCOMPARE(withoutUnseen(u"one\r\n\ttwo\u2028\u0007three\n"_s, TextKind::Lines),
             u"one\r\n\ttwo three\n"_s);
}

void UnseenCharactersTest::eachIsToldWithItsPlace()
{
    const QString text = u"😀\u202ea"_s + QString::fromUcs4(U"\U000E0041");
    const QList<UnseenCharacter> expected{{2, 1, 0x202E}, {4, 2, 0xE0041}};
    QCOMPARE(unseenIn(text, TextKind::OneLine, 10), expected);
    QCOMPARE(codePointName(0x202E), u"U+202E"_s);
    QCOMPARE(codePointName(7), u"U+0007"_s);
}

void UnseenCharactersTest::noMoreAreToldThanAskedFor()
{
    QCOMPARE(unseenIn(u"\u200b"_s.repeated(1000), TextKind::OneLine, 6).size(), 6);
}

void UnseenCharactersTest::aMaskedLineIsOneLine()
{
    QCOMPARE(maskedLine(u"a\n\u202eb\u2028\u001b]0;c\u0007 שלום\u200f"_s),
             u"a\ufffd\ufffdb\ufffd\ufffd]0;c\ufffd שלום\ufffd"_s);
}

} // namespace unseen_characters_test

GALLEY_APPLESS_TEST(unseen_characters_test::UnseenCharactersTest)
#include "unseen_characters_test.moc"

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/text/counts.h"
#include "app/text/graphemes.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace counts_test {

using namespace galley;

// Graphemes as Unicode defines them, words as people count them.
class CountsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void graphemesAreExtendedClusters_data();
    void graphemesAreExtendedClusters();
    void wordsAreThoseThatAPersonCounts_data();
    void wordsAreThoseThatAPersonCounts();
    void utf8LengthNeedsNoEncoding();
    void readingTimeIsRoundedUp();
};

void CountsTest::graphemesAreExtendedClusters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("count");

    QTest::newRow("nothing") << u""_qs << 0;
    QTest::newRow("letters") << u"abc"_qs << 3;
    QTest::newRow("combining mark") << u"e\u0301"_qs << 1;
    QTest::newRow("family") << u"\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F467"_qs
                            << 1;
    QTest::newRow("Devanagari") << u"\u0928\u092E\u0938\u094D\u0924\u0947"_qs << 3;
    QTest::newRow("flag") << u"\U0001F1EB\U0001F1F7"_qs << 1;
    QTest::newRow("CRLF") << u"\r\n"_qs << 1;
}

void CountsTest::graphemesAreExtendedClusters()
{
    QFETCH(QString, text);
    QFETCH(int, count);

    QCOMPARE(graphemeCount(text), count);
    if (count == 1)
        QCOMPARE(nextGrapheme(text, 0), text.size());
}

void CountsTest::wordsAreThoseThatAPersonCounts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("words");

    QTest::newRow("nothing") << u""_qs << 0;
    QTest::newRow("signs alone") << u"-- ** !"_qs << 0;
    QTest::newRow("apostrophes and numbers") << u"It\u2019s 3.14 today."_qs << 3;
    QTest::newRow("hyphens join") << u"well-known e\u2011mail"_qs << 2;
    QTest::newRow("a hyphen at the end of a word joins nothing") << u"pre- and post-war"_qs << 3;
    QTest::newRow("two hyphens part") << u"yes--no"_qs << 2;
    QTest::newRow("dashes and slashes part") << u"and/or one\u2013two"_qs << 4;
    QTest::newRow("a time") << u"at 12:30"_qs << 2;
    QTest::newRow("a colon without a space") << u"1:a"_qs << 2;
    QTest::newRow("names with &") << u"AT&T"_qs << 1;
    QTest::newRow("& between words") << u"this & that"_qs << 2;
    QTest::newRow("abbreviations") << u"e.g. U.S."_qs << 2;
    QTest::newRow("Chinese by the dictionary") << u"\u4F60\u597D\u4E16\u754C"_qs << 2;
}

void CountsTest::wordsAreThoseThatAPersonCounts()
{
    QFETCH(QString, text);

    QTEST(static_cast<int>(countsOf(text).words), "words");
}

void CountsTest::utf8LengthNeedsNoEncoding()
{
    const QString text = u"a\u00e9\u4e2d\U0001F600"_qs;

    QCOMPARE(utf8Length(text), text.toUtf8().size());
    QCOMPARE(utf8Length(QString(QChar(0xD800))), 3);
}

void CountsTest::readingTimeIsRoundedUp()
{
    QCOMPARE(readingMinutes(0), 0);
    QCOMPARE(readingMinutes(1), 1);
    QCOMPARE(readingMinutes(401), 3);
}

} // namespace counts_test

GALLEY_APPLESS_TEST(counts_test::CountsTest)
#include "counts_test.moc"

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/text/graphemes.h"
#include "app/text/word_count.h"
#include "tests/support/random_edits.h"
#include "tests/support/test_program.h"

#include <QtTest>

namespace counts_test {

using namespace galley;

// Graphemes and words as Unicode defines them, kept right through edits.
class CountsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void graphemesAreExtendedClusters_data();
    void graphemesAreExtendedClusters();
    void wordsHaveALetterOrDigit_data();
    void wordsHaveALetterOrDigit();
    void utf8LengthNeedsNoEncoding();
    void countsStayRightThroughAnyEdits();
    void longLinesWaitAndAreCountedWhateverHappensMeanwhile();
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

void CountsTest::wordsHaveALetterOrDigit_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("words");

    QTest::newRow("nothing") << u""_qs << 0;
    QTest::newRow("signs alone") << u"-- ** !"_qs << 0;
    QTest::newRow("apostrophes and numbers") << u"It\u2019s 3.14 today."_qs << 3;
    QTest::newRow("Markdown") << u"## **Two** words"_qs << 2;
    QTest::newRow("Chinese by the dictionary") << u"\u4F60\u597D\u4E16\u754C"_qs << 2;
}

void CountsTest::wordsHaveALetterOrDigit()
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

void CountsTest::countsStayRightThroughAnyEdits()
{
    tests::RandomEdits random;
    for (int round = 0; round < 100; ++round) {
        QString text = random.text(20);
        SourceText source(text);
        WordCount count;
        count.reset(source);
        for (int edit = 0; edit < 20; ++edit) {
            const TextDelta delta = random.delta(text);
            text = applied(text, delta);
            source.apply(delta);
            count.apply(source, delta);

            WordCount fresh;
            fresh.reset(source);
            QCOMPARE(count.total(), fresh.total());
        }
    }
}

void CountsTest::longLinesWaitAndAreCountedWhateverHappensMeanwhile()
{
    tests::RandomEdits random;
    const QString longLines = u"some words on a line of many lines\n"_qs.repeated(1000);
    for (int round = 0; round < 10; ++round) {
        QString text = random.text(20);
        SourceText source(text);
        WordCount count;
        count.reset(source);
        bool hasWaited = false;
        for (int edit = 0; edit < 30; ++edit) {
            const TextDelta delta = edit % 10 == 3 ? TextDelta{{{text.size() / 2, {}, longLines}}}
                : edit % 10 == 8                   ? TextDelta{{{0, text, {}}}}
                                                   : random.delta(text);
            if (delta.changes.size() == 1 && delta.changes[0].removed.isEmpty()
                && delta.changes[0].inserted.isEmpty())
                continue;
            text = applied(text, delta);
            source.apply(delta);
            count.apply(source, delta);
            hasWaited = hasWaited || !count.isComplete();
            if (edit % 3 == 0)
                count.countOn(source, QDeadlineTimer(0)); // a line
        }
        count.countOn(source, QDeadlineTimer(QDeadlineTimer::Forever));
        QVERIFY(hasWaited);
        QVERIFY(count.isComplete());

        WordCount fresh;
        fresh.reset(source);
        QCOMPARE(count.total(), fresh.total());
    }
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

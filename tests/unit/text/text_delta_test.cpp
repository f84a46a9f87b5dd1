// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/text/moved_range.h"
#include "app/text/text_delta.h"
#include "tests/support/random_edits.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace text_delta_test {

using namespace galley;

// A delta can be applied, taken back and joined with the next one.
class TextDeltaTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void differenceIsTrimmedToWhatChanged_data();
    void differenceIsTrimmedToWhatChanged();
    void invertedDeltaBringsTheTextBack();
    void twoDeltasJoinedDoWhatBothDid();
    void typingAndErasingLeavesNothing();
    void movedWordsAreKnownToBeThoseThatWereThere_data();
    void movedWordsAreKnownToBeThoseThatWereThere();
};

void TextDeltaTest::differenceIsTrimmedToWhatChanged_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<int>("position");
    QTest::addColumn<QString>("removed");
    QTest::addColumn<QString>("inserted");

    QTest::newRow("one letter more") << u"ab"_qs << u"axb"_qs << 1 << u""_qs << u"x"_qs;
    QTest::newRow("repeated letters") << u"aaa"_qs << u"aaaa"_qs << 3 << u""_qs << u"a"_qs;
    QTest::newRow("a pair is not split")
        << u"\U0001F600"_qs << u"\U0001F601"_qs << 0 << u"\U0001F600"_qs << u"\U0001F601"_qs;
    QTest::newRow("a CRLF is not split")
        << u"a\r\nb"_qs << u"a\rb"_qs << 1 << u"\r\n"_qs << u"\r"_qs;
}

void TextDeltaTest::differenceIsTrimmedToWhatChanged()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(int, position);
    QFETCH(QString, removed);
    QFETCH(QString, inserted);

    const TextDelta delta = differenceBetween(before, after);

    QCOMPARE(delta, (TextDelta{{{position, removed, inserted}}}));
    QCOMPARE(applied(before, delta), after);
    QVERIFY(differenceBetween(before, before).isEmpty());
}

void TextDeltaTest::invertedDeltaBringsTheTextBack()
{
    tests::RandomEdits random;
    for (int round = 0; round < 2000; ++round) {
        const QString text = random.text(20);
        const TextDelta delta = random.delta(text);

        const QString after = applied(text, delta);

        QCOMPARE(applied(after, delta.inverted()), text);
        QCOMPARE(after.size(), text.size() + delta.growth());
    }
}

void TextDeltaTest::twoDeltasJoinedDoWhatBothDid()
{
    tests::RandomEdits random;
    for (int round = 0; round < 5000; ++round) {
        const QString text = random.text(12);
        const TextDelta first = random.delta(text);
        const QString between = applied(text, first);
        const TextDelta second = random.delta(between);
        const QString after = applied(between, second);

        const TextDelta both = first.followedBy(second);

        QCOMPARE(applied(text, both), after);
        QCOMPARE(applied(after, both.inverted()), text);
        for (const TextChange& change : both.changes)
            QCOMPARE(text.mid(change.position, change.removed.size()), change.removed);
    }
}

void TextDeltaTest::typingAndErasingLeavesNothing()
{
    const TextDelta typed{{{3, {}, u"x"_qs}}};
    const TextDelta erased{{{3, u"x"_qs, {}}}};

    QVERIFY(typed.followedBy(erased).isEmpty());
}

void TextDeltaTest::movedWordsAreKnownToBeThoseThatWereThere_data()
{
    QTest::addColumn<int>("target");
    QTest::addColumn<QString>("after");
    QTest::newRow("to the beginning") << 0 << u"twoone  three"_qs;
    QTest::newRow("to the end") << 13 << u"one  threetwo"_qs;
}

void TextDeltaTest::movedWordsAreKnownToBeThoseThatWereThere()
{
    QFETCH(int, target);
    const QString text = u"one two three"_qs;
    const TextDelta move = movedWords(4, u"two"_qs, target);
    const QString after = applied(text, move);
    QTEST(after, "after");
    QCOMPARE(movedBy(move, {4, 3}), (MovedRange{{after.indexOf(u"two"), 3}, false}));
    QCOMPARE(movedBy(move.inverted(), {after.indexOf(u"two"), 3}), (MovedRange{{4, 3}, false}));
}

} // namespace text_delta_test

GALLEY_APPLESS_TEST(text_delta_test::TextDeltaTest)
#include "text_delta_test.moc"

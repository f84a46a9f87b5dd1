// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/recovery/replayed_text.h"
#include "tests/support/random_edits.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace replayed_text_test {

using namespace galley;

// Edits gathered on a text: the same as if each had been made at once.
class ReplayedTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allEditsAsOneMakeTheSameText();
    void theSameStretchesCountAsEdited();
    void whatDoesNotFitChangesNothing_data();
    void whatDoesNotFitChangesNothing();
};

void ReplayedTextTest::allEditsAsOneMakeTheSameText()
{
    tests::RandomEdits random;
    for (int round = 0; round < 200; ++round) {
        const QString before = random.text(30);
        ReplayedText replayed(before);
        QString text = before;
        for (int step = 0; step < 50; ++step) {
            const TextDelta delta = random.delta(text);
            QVERIFY(replayed.apply(delta));
            text = applied(text, delta);
            QCOMPARE(applied(before, replayed.delta()), text);
        }
    }
}

void ReplayedTextTest::theSameStretchesCountAsEdited()
{
    tests::RandomEdits random;
    for (int round = 0; round < 100; ++round) {
        const QString before = random.text(30);
        ReplayedText replayed(before);
        EditedRanges oneByOne;
        QString text = before;
        for (int step = 0; step < 20; ++step) {
            const TextDelta delta = random.delta(text);
            replayed.apply(delta);
            oneByOne.apply(delta);
            text = applied(text, delta);
        }
        EditedRanges atOnce;
        atOnce.apply(replayed.delta());
        QCOMPARE(atOnce.stretches(), oneByOne.stretches());
    }
}

void ReplayedTextTest::whatDoesNotFitChangesNothing_data()
{
    QTest::addColumn<TextDelta>("delta");
    QTest::newRow("another text was removed") << TextDelta{{{0, u"x"_qs, {}}}};
    QTest::newRow("across the last edit") << TextDelta{{{0, u"1ax"_qs, {}}}};
    QTest::newRow("behind the end") << TextDelta{{{4, {}, u"x"_qs}}};
    QTest::newRow("beyond the end") << TextDelta{{{2, u"bc"_qs, {}}}};
    QTest::newRow("before the beginning") << TextDelta{{{-1, {}, u"x"_qs}}};
    QTest::newRow("out of order") << TextDelta{{{2, {}, u"x"_qs}, {0, {}, u"x"_qs}}};
    QTest::newRow("the last of two") << TextDelta{{{0, {}, u"x"_qs}, {1, u"b"_qs, {}}}};
}

void ReplayedTextTest::whatDoesNotFitChangesNothing()
{
    QFETCH(const TextDelta, delta);
    ReplayedText replayed(u"ab"_qs);
    QVERIFY(replayed.apply({{{0, {}, u"1"_qs}}}));
    QVERIFY(!replayed.apply(delta));
    QCOMPARE(replayed.delta(), (TextDelta{{{0, {}, u"1"_qs}}}));
}

} // namespace replayed_text_test

GALLEY_APPLESS_TEST(replayed_text_test::ReplayedTextTest)
#include "replayed_text_test.moc"

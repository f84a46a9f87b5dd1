// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/text/edited_ranges.h"
#include "tests/support/random_edits.h"
#include "tests/support/test_program.h"

#include <QtTest>

namespace edited_ranges_test {

using namespace galley;

// What differs from the saved text, whatever was done in between.
class EditedRangesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void deltaSinceTheSaveLeadsToThePresentText();
    void distantEditsStayApart();
    void editTakenBackLeavesNothing();
    void nothingIsLeftAfterASave();
};

void EditedRangesTest::deltaSinceTheSaveLeadsToThePresentText()
{
    tests::RandomEdits random;
    for (int round = 0; round < 300; ++round) {
        const QString saved = random.text(20);
        QString current = saved;
        EditedRanges ranges;
        for (int edit = 0; edit < 15; ++edit) {
            const TextDelta delta = random.delta(current);
            ranges.apply(delta);
            current = applied(current, delta);
            QCOMPARE(applied(saved, ranges.since(saved, current)), current);
        }
    }
}

void EditedRangesTest::distantEditsStayApart()
{
    EditedRanges ranges;
    ranges.apply({{{10, {}, u"x"_qs}}});
    ranges.apply({{{2, u"c"_qs, {}}}});

    QCOMPARE(ranges.stretches(), (QList<EditedRanges::Stretch>{{2, 1, 2, 0}, {10, 0, 9, 1}}));
}

void EditedRangesTest::editTakenBackLeavesNothing()
{
    const QString saved = u"one two"_qs;
    const TextDelta delta{{{0, u"one"_qs, u"1"_qs}, {7, {}, u"!"_qs}}};
    EditedRanges ranges;

    ranges.apply(delta);
    ranges.apply(delta.inverted());

    QVERIFY(ranges.since(saved, saved).isEmpty());
}

void EditedRangesTest::nothingIsLeftAfterASave()
{
    EditedRanges ranges;
    ranges.apply({{{0, {}, u"x"_qs}}});

    ranges.clear();

    QVERIFY(ranges.stretches().isEmpty());
}

} // namespace edited_ranges_test

GALLEY_APPLESS_TEST(edited_ranges_test::EditedRangesTest)
#include "edited_ranges_test.moc"

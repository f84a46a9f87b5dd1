// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/text/moved_range.h"
#include "tests/support/random_edits.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace moved_range_test {

using namespace galley;

// A range follows its words through an edit, and knows whether they are still the same.
class MovedRangeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void followsItsWords_data();
    void followsItsWords();
    void untouchedWordsStaySo();
};

// Of the text "one two three" the range is "two", from 4 to 7.
void MovedRangeTest::followsItsWords_data()
{
    QTest::addColumn<TextDelta>("delta");
    QTest::addColumn<TextRange>("range");
    QTest::addColumn<bool>("isTouched");
    const auto row = [](const char* name, const QList<TextChange>& changes, TextRange range,
                        bool isTouched) {
        QTest::newRow(name) << TextDelta{changes} << range << isTouched;
    };

    row("nothing", {}, {4, 3}, false);
    row("typed before", {{0, {}, u"ab"_qs}}, {6, 3}, false);
    row("typed behind", {{9, {}, u"ab"_qs}}, {4, 3}, false);
    row("typed at its beginning", {{4, {}, u"ab"_qs}}, {6, 3}, true);
    row("typed at its end", {{7, {}, u"ab"_qs}}, {4, 3}, true);
    row("typed within", {{5, {}, u"ab"_qs}}, {4, 5}, true);
    row("removed before", {{0, u"one"_qs, {}}}, {1, 3}, false);
    row("its beginning replaced", {{3, u" t"_qs, u"-"_qs}}, {4, 2}, true);
    row("its end replaced", {{6, u"o "_qs, u"--"_qs}}, {4, 2}, true);
    row("all of it removed", {{4, u"two"_qs, {}}}, {4, 0}, true);
    row("more than it replaced", {{2, u"e two t"_qs, u"xyz"_qs}}, {5, 0}, true);
    row("before and within", {{0, {}, u"ab"_qs}, {5, u"w"_qs, {}}}, {6, 2}, true);
    row("before and behind", {{0, u"o"_qs, {}}, {9, {}, u"x"_qs}}, {3, 3}, false);
}

void MovedRangeTest::followsItsWords()
{
    QFETCH(TextDelta, delta);
    QFETCH(TextRange, range);
    QFETCH(bool, isTouched);

    const MovedRange moved = movedBy(delta, {4, 3});

    QCOMPARE(moved.range, range);
    QCOMPARE(moved.isTouched, isTouched);
}

void MovedRangeTest::untouchedWordsStaySo()
{
    tests::RandomEdits random;
    int untouched = 0;
    for (int round = 0; round < 5000; ++round) {
        const QString text = random.text(20);
        const TextDelta delta = random.delta(text);
        const qsizetype start = random.below(text.size() + 1);
        const TextRange range{start, random.below(text.size() - start + 1)};
        const QString after = applied(text, delta);

        const MovedRange moved = movedBy(delta, range);

        QVERIFY(moved.range.start >= 0 && moved.range.length >= 0);
        QVERIFY(moved.range.end() <= after.size());
        if (moved.isTouched)
            continue;
        ++untouched;
        QCOMPARE(after.mid(moved.range.start, moved.range.length),
                 text.mid(range.start, range.length));
    }
    QVERIFY(untouched > 500);
}

} // namespace moved_range_test

GALLEY_GUILESS_TEST(moved_range_test::MovedRangeTest)
#include "moved_range_test.moc"

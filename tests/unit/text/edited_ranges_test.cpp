// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/text/edited_ranges.h"
#include "tests/support/random_edits.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace edited_ranges_test {

using namespace galley;

namespace {

// The same in the plainest way: where each unit of the text comes from, and where one is gone.
class UnitByUnit {
public:
    explicit UnitByUnit(qsizetype length)
    {
        for (qsizetype unit = 0; unit < length; ++unit)
            m_origins.append(unit);
        m_saved = length;
    }

    void apply(const TextDelta& delta)
    {
        for (qsizetype index = delta.changes.size(); index-- > 0;) {
            const TextChange& change = delta.changes[index];
            m_origins.remove(change.position, change.removed.size());
            m_origins.insert(change.position, change.inserted.size(), isNew);
        }
    }

    // Maximal runs that are new or have lost something.
    QList<EditedRanges::Stretch> stretches() const
    {
        QList<EditedRanges::Stretch> all;
        qsizetype saved = 0; // behind the last unit that is as it was
        qsizetype current = 0;
        for (qsizetype unit = 0; unit <= m_origins.size(); ++unit) {
            const qsizetype origin = unit < m_origins.size() ? m_origins[unit] : m_saved;
            if (origin == isNew)
                continue;
            if (origin > saved || unit > current)
                all.append({saved, origin - saved, current, unit - current});
            saved = origin + 1;
            current = unit + 1;
        }
        return all;
    }

private:
    static constexpr qsizetype isNew = -1;

    QList<qsizetype> m_origins;
    qsizetype m_saved;
};

// A stretch at every tenth unit.
EditedRanges manyStretches(int count)
{
    EditedRanges ranges;
    for (int index = 0; index < count; ++index)
        ranges.apply({{{qsizetype{10} * index, u"a"_qs, u"b"_qs}}});
    return ranges;
}

} // namespace

// What differs from the saved text, whatever was done in between.
class EditedRangesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void deltaSinceTheSaveLeadsToThePresentText();
    void distantEditsStayApart();
    void editTakenBackLeavesNothing();
    void nothingIsLeftAfterASave();
    void stretchesAreThoseOfAPlainWalkOverAll();
    void typingTouchesAFewStretchesHoweverManyThereAre();
    void editsInOrderTouchAFewStretchesEach_data();
    void editsInOrderTouchAFewStretchesEach();
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

void EditedRangesTest::stretchesAreThoseOfAPlainWalkOverAll()
{
    tests::RandomEdits random;
    for (int round = 0; round < 200; ++round) {
        QString text = random.text(120);
        EditedRanges ranges;
        UnitByUnit model(text.size());
        for (int edit = 0; edit < 40; ++edit) {
            const TextDelta delta = random.delta(text, edit % 10 == 0 ? 30 : 2);
            ranges.apply(delta);
            model.apply(delta);
            text = applied(text, delta);
            QList<EditedRanges::Stretch> stretches = ranges.stretches();
            stretches.removeIf([](const EditedRanges::Stretch& each) { // typed and taken back
                return each.savedLength == 0 && each.currentLength == 0;
            });
            QCOMPARE(stretches, model.stretches());
        }
    }
}

void EditedRangesTest::typingTouchesAFewStretchesHoweverManyThereAre()
{
    constexpr int count = 20'000;
    EditedRanges ranges = manyStretches(count);
    QCOMPARE(ranges.size(), qsizetype{count});
    constexpr qsizetype middle = qsizetype{10} * count / 2 + 5;
    ranges.apply({{{middle, {}, u"x"_qs}}}); // the way there
    qsizetype touched = 0;
    for (int key = 1; key <= 100; ++key)
        touched += ranges.apply({{{middle + key, {}, u"x"_qs}}});
    QVERIFY2(touched <= 200, qPrintable(QString::number(touched)));
    QCOMPARE(ranges.at(count / 2 + 1), (EditedRanges::Stretch{middle, 0, middle, 101}));
    QCOMPARE(ranges.at(count).currentStart, qsizetype{10} * (count - 1) + 101);
}

void EditedRangesTest::editsInOrderTouchAFewStretchesEach_data()
{
    QTest::addColumn<bool>("isForward");
    QTest::newRow("from the beginning to the end") << true;
    QTest::newRow("from the end to the beginning") << false;
}

void EditedRangesTest::editsInOrderTouchAFewStretchesEach()
{
    QFETCH(bool, isForward);
    constexpr int count = 20'000;
    EditedRanges ranges;
    qsizetype touched = 0;
    for (int index = 0; index < count; ++index) {
        const int place = isForward ? index : count - 1 - index;
        touched += ranges.apply({{{qsizetype{10} * place, u"a"_qs, u"b"_qs}}});
    }
    QCOMPARE(ranges.size(), qsizetype{count});
    QVERIFY2(touched <= 2 * count, qPrintable(QString::number(touched)));
}

} // namespace edited_ranges_test

GALLEY_APPLESS_TEST(edited_ranges_test::EditedRangesTest)
#include "edited_ranges_test.moc"

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/text/text_history.h"
#include "tests/support/random_edits.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace text_history_test {

using namespace galley;

// A range of one revision is found in every other.
class TextHistoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRangeFollowsItsWords();
    void anUndoBringsARemovedRangeBackWhole();
    void aRedoLeavesNoTraceOfTheUndo();
    void whatCameBetweenAnEditAndItsUndoIsUndoneFirst();
    void aMovedRangeGoesAlongAndBack();
    void theSameMoveWithoutKnowingOfItLosesTheRange();
    void wordsThatNoEditTouchesAreFoundBothWays();
    void whatIsForgottenIsNoMoreCarriedOver();
};

// "one two three", of which "two" is followed.
constexpr TextRange two{4, 3};

void TextHistoryTest::aRangeFollowsItsWords()
{
    TextHistory history;
    history.append({{{0, u"one "_qs, {}}}});
    history.append({{{0, {}, u"now "_qs}, {3, u" "_qs, u", "_qs}}});

    QCOMPARE(history.carried(two, 0).range, (TextRange{4, 3}));
    QCOMPARE(history.carried(two, 0, 1), (MovedRange{{0, 3}, true}));
    QCOMPARE(history.carried({0, 3}, 1, 0).range, two);
}

void TextHistoryTest::anUndoBringsARemovedRangeBackWhole()
{
    TextHistory history;
    const TextDelta removal{{{2, u"e two t"_qs, {}}}};
    history.append(removal);
    QVERIFY(history.carried(two, 0).range.isEmpty());

    history.append(removal.inverted());

    QCOMPARE(history.carried(two, 0), (MovedRange{two, false}));
    QVERIFY(history.areSame(0, 2));
}

void TextHistoryTest::aRedoLeavesNoTraceOfTheUndo()
{
    TextHistory history;
    const TextDelta insertion{{{7, {}, u" and a half"_qs}}};
    const TextRange inserted{11, 1};
    history.append(insertion);
    history.append(insertion.inverted());
    QVERIFY(history.carried(inserted, 1).range.isEmpty());

    history.append(insertion);

    QCOMPARE(history.carried(inserted, 1), (MovedRange{inserted, false}));
    QVERIFY(!history.areSame(0, 3));
}

void TextHistoryTest::whatCameBetweenAnEditAndItsUndoIsUndoneFirst()
{
    TextHistory history;
    const TextDelta removal{{{4, u"two "_qs, {}}}};
    const TextDelta typed{{{0, {}, u"Now "_qs}}};
    for (const TextDelta& delta : {removal, typed, typed.inverted(), removal.inverted()})
        history.append(delta);

    QCOMPARE(history.carried(two, 0), (MovedRange{two, false}));
}

void TextHistoryTest::aMovedRangeGoesAlongAndBack()
{
    TextHistory history;
    const TextDelta move{{{4, u"two "_qs, {}}, {13, {}, u" two"_qs}}, {{two, 10}}};
    history.append(move);

    QCOMPARE(history.carried(two, 0), (MovedRange{{10, 3}, false}));
    QCOMPARE(history.carried({10, 3}, 1, 0), (MovedRange{two, false}));
    QCOMPARE(history.carried({11, 1}, 1, 0).range, (TextRange{5, 1}));

    history.append(move.inverted());
    QCOMPARE(history.carried({10, 3}, 1).range, two);
    QCOMPARE(history.carried(two, 0), (MovedRange{two, false}));
}

void TextHistoryTest::theSameMoveWithoutKnowingOfItLosesTheRange()
{
    TextHistory history;
    history.append({{{4, u"two "_qs, {}}, {13, {}, u" two"_qs}}});

    QVERIFY(history.carried(two, 0).range.isEmpty());
}

void TextHistoryTest::wordsThatNoEditTouchesAreFoundBothWays()
{
    tests::RandomEdits random;
    for (int round = 0; round < 500; ++round) {
        const QString marked = u"<here>"_qs;
        const QString before = random.text(10);
        const QString first = before + marked + random.text(10);
        QString text = first;
        TextHistory history;
        for (int edit = random.below(20); edit >= 0; --edit) {
            TextDelta delta = random.delta(text);
            const qsizetype start = text.indexOf(marked);
            const qsizetype end = start + marked.size();
            delta.changes.removeIf([&](const TextChange& change) {
                return change.position <= end && change.position + change.removed.size() >= start;
            });
            text = applied(text, delta);
            history.append(delta);
            if (random.below(3) == 0) { // and take it back
                text = applied(text, delta.inverted());
                history.append(delta.inverted());
            }
        }
        const TextRange now{text.indexOf(marked), marked.size()};
        QCOMPARE(history.carried({before.size(), marked.size()}, 0), (MovedRange{now, false}));
        QCOMPARE(history.carried(now, history.revision(), 0).range.start, before.size());
    }
}

void TextHistoryTest::whatIsForgottenIsNoMoreCarriedOver()
{
    TextHistory history;
    history.append({{{0, {}, u"a"_qs}}});
    history.append({{{0, {}, u"b"_qs}}});
    history.forgetBefore(1);

    QCOMPARE(history.oldest(), 1);
    QCOMPARE(history.revision(), 2);
    QCOMPARE(history.carried(two, 1).range, (TextRange{5, 3}));
}

} // namespace text_history_test

GALLEY_APPLESS_TEST(text_history_test::TextHistoryTest)
#include "text_history_test.moc"

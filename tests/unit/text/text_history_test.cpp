// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/text/text_history.h"
#include "tests/support/random_edits.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace text_history_test {

using namespace galley;

namespace {

TextDelta cutting(qsizetype position, const QString& words)
{
    return {{{position, words, {}}}, {}, TextClip{position, words}};
}

TextDelta pasting(qsizetype position, const QString& words, const QString& over = {})
{
    return pastedWords(position, over, words);
}

} // namespace

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
    void whatIsCutAndPutInAgainTakesItsRangesAlong_data();
    void whatIsCutAndPutInAgainTakesItsRangesAlong();
    void otherWordsThatArePutInAreOthers();
    void ofTheSameWordsThoseThatWereCutLastArePutIn();
    void whatNobodyHoldsIsForgotten();
    void nothingIsKeptWhereNothingIsHeld();
};

// "one two three", of which "two" is followed.
constexpr TextRange two{4, 3};

void TextHistoryTest::aRangeFollowsItsWords()
{
    TextHistory history;
    const auto first = history.held();
    history.append({{{0, u"one "_qs, {}}}});
    history.append({{{0, {}, u"now "_qs}, {3, u" "_qs, u", "_qs}}});

    QCOMPARE(history.carried(two, 0).range, (TextRange{4, 3}));
    QCOMPARE(history.carried(two, 0, 1), (MovedRange{{0, 3}, true}));
    QCOMPARE(history.carried({0, 3}, 1, 0).range, two);
}

void TextHistoryTest::anUndoBringsARemovedRangeBackWhole()
{
    TextHistory history;
    const auto first = history.held();
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
    const auto first = history.held();
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
    const auto first = history.held();
    const TextDelta removal{{{4, u"two "_qs, {}}}};
    const TextDelta typed{{{0, {}, u"Now "_qs}}};
    for (const TextDelta& delta : {removal, typed, typed.inverted(), removal.inverted()})
        history.append(delta);

    QCOMPARE(history.carried(two, 0), (MovedRange{two, false}));
}

void TextHistoryTest::aMovedRangeGoesAlongAndBack()
{
    TextHistory history;
    const auto first = history.held();
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
    const auto first = history.held();
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
        const auto begin = history.held();
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

void TextHistoryTest::whatIsCutAndPutInAgainTakesItsRangesAlong_data()
{
    QTest::addColumn<QList<TextDelta>>("edits");
    QTest::addColumn<TextRange>("expected");

    const auto row = [](const char* name, const QList<TextDelta>& edits, TextRange expected) {
        QTest::newRow(name) << edits << expected;
    };
    const TextDelta cut = cutting(3, u" two"_qs);
    const TextDelta typed{{{0, {}, u"Now "_qs}}};
    const auto pasted = [](qsizetype place) { return pasting(place, u" two"_qs); };
    row("behind", {cut, pasted(9)}, {10, 3});
    row("before", {cut, pasted(0)}, {1, 3});
    row("where it was", {cut, pasted(3)}, {4, 3});
    row("over other words", {cut, pasting(3, u" two"_qs, u" three"_qs)}, {4, 3});
    row("after typing", {cut, typed, pasted(13)}, {14, 3});
    row("before typing", {cut, pasted(9), typed}, {14, 3});
    row("told by other signs", // that are the same
        {{{{4, u"two "_qs, {}}}, {}, TextClip{3, u" two"_qs}}, pasted(9)}, {10, 3});
    row("after the same words were typed", {cut, {{{0, {}, u" two"_qs}}}, pasted(13)}, {14, 3});
    row("twice, of which the second is a copy", {cut, pasted(9), pasted(0)}, {14, 3});
    row("after it was put in and that taken back",
        {cut, pasted(9), pasted(9).inverted(), pasted(0)}, {1, 3});
    row("and cut again with more",
        {cut, pasted(9), cutting(6, u"ree two"_qs), pasting(0, u"ree two"_qs)}, {4, 3});
}

void TextHistoryTest::whatIsCutAndPutInAgainTakesItsRangesAlong()
{
    QFETCH(QList<TextDelta>, edits);
    QFETCH(TextRange, expected);
    TextHistory history;
    const auto first = history.held();
    for (const TextDelta& delta : edits)
        history.append(delta);

    QCOMPARE(history.carried(two, 0), (MovedRange{expected, false}));
    QCOMPARE(history.carried(expected, history.revision(), 0), (MovedRange{two, false}));
}

void TextHistoryTest::otherWordsThatArePutInAreOthers()
{
    TextHistory history;
    const auto first = history.held();
    history.append(cutting(3, u" two"_qs));
    history.append(pasting(9, u" too"_qs));

    QCOMPARE(history.carried(two, 0), (MovedRange{{3, 0}, true}));
}

void TextHistoryTest::ofTheSameWordsThoseThatWereCutLastArePutIn()
{
    TextHistory history;
    const auto first = history.held();
    history.append(cutting(0, u"one"_qs)); // of "one one"
    history.append(cutting(1, u"one"_qs));
    history.append(pasting(0, u"one"_qs));

    QVERIFY(history.carried({0, 3}, 0).range.isEmpty());
    QCOMPARE(history.carried({4, 3}, 0), (MovedRange{{0, 3}, false}));
}

void TextHistoryTest::whatNobodyHoldsIsForgotten()
{
    TextHistory history;
    auto first = history.held();
    history.append({{{0, {}, u"a"_qs}}});
    const auto second = history.held();
    history.append({{{0, {}, u"b"_qs}}});
    QCOMPARE(history.held(), history.held());
    QCOMPARE(history.size(), 2);

    first.reset();
    history.append({{{0, {}, u"c"_qs}}});

    QCOMPARE(history.revision(), 3);
    QCOMPARE(history.size(), 2);
    QCOMPARE(history.carried(two, *second).range, (TextRange{6, 3}));
}

void TextHistoryTest::nothingIsKeptWhereNothingIsHeld()
{
    TextHistory history;
    for (int edit = 0; edit < 5; ++edit)
        history.append({{{0, {}, u"a"_qs}}});

    QCOMPARE(history.revision(), 5);
    QCOMPARE(history.size(), 0);
}

} // namespace text_history_test

GALLEY_APPLESS_TEST(text_history_test::TextHistoryTest)
#include "text_history_test.moc"

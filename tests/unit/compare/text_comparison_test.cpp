// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/compare/text_comparison.h"

#include "tests/support/random_edits.h"
#include "tests/support/test_program.h"

#include <algorithm>

namespace text_comparison_test {

using namespace galley;

namespace {

// "The [-slow-]{+quick+} fox": a comparison as people write one; {<moved here<} and [>moved away>].
QString shown(const TextComparison& comparison)
{
    QString shown;
    for (const Piece& piece : comparison.pieces) {
        const QString before = comparison.before.mid(piece.before.start, piece.before.length);
        const QString after = comparison.after.mid(piece.after.start, piece.after.length);
        switch (piece.kind) {
        case PieceKind::Same:
            shown += after;
            break;
        case PieceKind::Removed:
            shown += u"[-"_qs + before + u"-]"_qs;
            break;
        case PieceKind::Inserted:
            shown += u"{+"_qs + after + u"+}"_qs;
            break;
        case PieceKind::MovedAway:
            shown += u"[>"_qs + before + u">]"_qs;
            break;
        case PieceKind::MovedHere:
            shown += u"{<"_qs + after + u"<}"_qs;
            break;
        }
    }
    return shown;
}

// Whether the pieces cover both texts, in order, and every one that is not Same is in a passage.
bool isSound(const TextComparison& comparison)
{
    qsizetype before = 0;
    qsizetype after = 0;
    for (const Piece& piece : comparison.pieces) {
        if (piece.after.start != after || (!piece.isWithinMove && piece.before.start != before))
            return false;
        after = piece.after.end();
        if (!piece.isWithinMove)
            before = piece.before.end();
    }
    QList<bool> isInPassage(comparison.pieces.size(), false);
    for (const Passage& passage : comparison.passages)
        std::fill(isInPassage.begin() + passage.firstPiece,
                  isInPassage.begin() + passage.endPiece(), true);
    for (qsizetype index = 0; index < isInPassage.size(); ++index) {
        if (comparison.pieces[index].kind != PieceKind::Same && !isInPassage[index])
            return false;
    }
    return before == comparison.before.size() && after == comparison.after.size();
}

const QString first = u"It was a bright cold day in March.\n\n"_qs;
const QString second = u"The clocks of the town were silent.\n\n"_qs;
const QString third = u"Nobody could say what the hour was.\n\n"_qs;

} // namespace

// What became of a text.
class TextComparisonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsAreComparedWithinALine_data();
    void wordsAreComparedWithinALine();
    void aParagraphThatWasMovedIsRecognised();
    void aMovedParagraphGoesBackFromBothPlaces();
    void aMoveOfOneParagraphIsTakenBackAlone();
    void aMoveTakenBackLeavesTheEditsItPassed();
    void aMoveHidesNoEditThatItPassed();
    void whatChangedWithinAMoveIsAPassageOfItsOwn();
    void aShortItemIsRecognised();
    void aPassageIsTakenBackAlone();
    void aGroupOfWordsIsOnePassage();
    void typographyIsTakenBackAtOnce();
    void quietPlacesAreCountedAndTakenBack();
    void oneChangeCanBeMadeAlone();
    void insertedAndRemovedWordsAreCounted();
    void aLineThatStandsWhereItStoodDidNotMove();
    void applyingTheDeltaMakesTheTextAfter();
    void takingBackEveryPassageMakesTheTextBefore();
    void aMegabyteTakesBoundedTime_data();
    void aMegabyteTakesBoundedTime();
};

void TextComparisonTest::wordsAreComparedWithinALine_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("shows");
    QTest::newRow("nothing") << QString() << QString() << QString();
    QTest::newRow("equal") << u"one two\n"_qs << u"one two\n"_qs << u"one two\n"_qs;
    QTest::newRow("from empty") << QString() << u"one\n"_qs << u"{+one\n+}"_qs;
    QTest::newRow("to empty") << u"one\n"_qs << QString() << u"[-one\n-]"_qs;
    QTest::newRow("a word") << u"The slow fox runs.\n"_qs << u"The quick fox runs.\n"_qs
                            << u"The [-slow-]{+quick+} fox runs.\n"_qs;
    QTest::newRow("two words in a row are one change")
        << u"See the slow fox run home.\n"_qs << u"See a quick fox run home.\n"_qs
        << u"See [-the slow-]{+a quick+} fox run home.\n"_qs;
    QTest::newRow("a last line without a terminator")
        << u"one\ntwo"_qs << u"one\ntwo\n"_qs << u"one\ntwo\n"_qs;
    QTest::newRow("line ends alone are no change")
        << u"one\r\ntwo"_qs << u"one\ntwo"_qs << u"one\ntwo"_qs;
    QTest::newRow("a paragraph separator")
        << u"one\u2029two"_qs << u"one\u2029three"_qs << u"one\u2029[-two-]{+three+}"_qs;
    QTest::newRow("a new paragraph before one that was touched")
        << u"Head.\n\nThe slow fox runs through the wood.\n"_qs
        << u"Head.\n\nQuite another beginning.\n\nThe quick fox runs through the wood.\n"_qs
        << u"Head.\n\n{+Quite another beginning.\n\n+}The [-slow-]{+quick+} fox runs through the wood.\n"_qs;
    QTest::newRow("nothing in common")
        << u"All of this goes away.\n"_qs << u"Another sentence came instead!\n"_qs
        << u"[-All of this goes away.\n-]{+Another sentence came instead!\n+}"_qs;
    QTest::newRow("Chinese by words")
        << u"我喜欢读书。"_qs << u"我喜欢写书。"_qs << u"我喜欢[-读书-]{+写书+}。"_qs;
    QTest::newRow("an emoji is not torn")
        << u"a \U0001F600"_qs << u"a \U0001F601"_qs << u"a [-\U0001F600-]{+\U0001F601+}"_qs;
}

void TextComparisonTest::wordsAreComparedWithinALine()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const TextComparison comparison = comparisonOf(before, after);
    QTEST(shown(comparison), "shows");
    QCOMPARE(comparison.isSame(), before == after);
}

void TextComparisonTest::aParagraphThatWasMovedIsRecognised()
{
    const TextComparison comparison = comparisonOf(first + second + third, second + third + first);
    QCOMPARE(shown(comparison),
             u"[>"_qs + first + u">]"_qs + second + third
                 + u"{<It was a bright cold day in March.<}{<\n\n<}"_qs);
    QCOMPARE(comparison.insertedWords(), 0);
    QCOMPARE(comparison.removedWords(), 0);
}

void TextComparisonTest::aMovedParagraphGoesBackFromBothPlaces()
{
    const QString before = first + second + third;
    const TextComparison comparison = comparisonOf(before, second + third + first);
    QCOMPARE(comparison.passages.size(), 2);
    for (const qsizetype end : {0, 1})
        QCOMPARE(applied(comparison.after, comparison.takenBack(end)), before);
}

// Each paragraph to each place, with and without its neighbours being of one line.
void TextComparisonTest::aMoveOfOneParagraphIsTakenBackAlone()
{
    QStringList paragraphs{first,
                           second,
                           third,
                           u"## Head\n\n"_qs,
                           u"A fourth, short one.\n\n"_qs,
                           u"And a fifth that ends.\n\n"_qs};
    for (qsizetype from = 0; from < paragraphs.size(); ++from) {
        for (qsizetype to = 0; to < paragraphs.size(); ++to) {
            QStringList moved = paragraphs;
            moved.move(from, to);
            const QString before = paragraphs.join(QString());
            const TextComparison comparison = comparisonOf(before, moved.join(QString()));
            QCOMPARE(comparison.passages.size(), from == to ? 0 : 2);
            for (qsizetype end = 0; end < comparison.passages.size(); ++end)
                QCOMPARE(applied(comparison.after, comparison.takenBack(end)), before);
        }
    }
}

void TextComparisonTest::aMoveTakenBackLeavesTheEditsItPassed()
{
    const QString edited = QString(second).replace(u"silent"_qs, u"loud"_qs);
    const TextComparison comparison = comparisonOf(first + second + third, edited + third + first);
    QCOMPARE(comparison.passages.size(), 3); // both ends of a move, and a word
    QCOMPARE(applied(comparison.after, comparison.takenBack(0)), first + edited + third);
}

// A sentence that was parted, a word without spaces around it, a number and an apostrophe.
void TextComparisonTest::aMoveHidesNoEditThatItPassed()
{
    const QString before = u"The mill has a long wheel, and it turns slowly.\n\n"
                           "我喜欢读书。\n\nIt cost 1,000 pounds; don't ask.\n"_qs;
    const QString after = u"The mill has a long wheel.\n\nAnd it turns slowly.\n\n"
                          "我喜欢写书。\n\nIt cost 1,200 pounds; don\u2019t ask.\n"_qs;
    const TextComparison comparison = comparisonOf(first + before, after + u'\n' + first);
    QCOMPARE(shown(comparison).remove(u"{<\n<}"_qs),
             u"[>"_qs + first
                 + u">]The mill has a long wheel[-, and-]{+.\n\nAnd+} it turns slowly.\n\n"
                   "我喜欢[-读书-]{+写书+}。\n\n"
                   "It cost [-1,000-]{+1,200+} pounds; [-don't-]{+don\u2019t+} ask.\n"
                   "{<It was a bright cold day in March.<}{<\n\n<}"_qs);
}

void TextComparisonTest::whatChangedWithinAMoveIsAPassageOfItsOwn()
{
    const QString edited = QString(first).replace(u"cold"_qs, u"warm"_qs);
    const TextComparison comparison = comparisonOf(first + second + third, second + third + edited);
    QCOMPARE(shown(comparison),
             u"[>"_qs + first + u">]"_qs + second + third
                 + u"{<It was a bright <}[-cold-]{+warm+}{< day in March.<}{<\n\n<}"_qs);
    QCOMPARE(comparison.passages.size(), 3);
    QCOMPARE(comparison.passages[0].otherEnd, 1);
    QCOMPARE(comparison.passages[1].otherEnd, 0);
    QCOMPARE(applied(comparison.after, comparison.takenBack(2)), second + third + first);
    QCOMPARE(applied(comparison.after, comparison.takenBack(1)), edited + second + third);
    QCOMPARE(comparison.insertedWords(), 1);
    QCOMPARE(comparison.removedWords(), 1);
}

void TextComparisonTest::aShortItemIsRecognised()
{
    const TextComparison comparison = comparisonOf(u"- a\n- b\n- c\n"_qs, u"- b\n- c\n- a\n"_qs);
    QCOMPARE(shown(comparison), u"[>- a\n>]- b\n- c\n{<- a<}{<\n<}"_qs);
}

void TextComparisonTest::aPassageIsTakenBackAlone()
{
    const TextComparison comparison = comparisonOf(first + second,
                                                   u"It was a warm day in March.\n\n"
                                                   "The bells of the town were silent.\n\n"_qs);
    QCOMPARE(comparison.passages.size(), 2);
    QCOMPARE(applied(comparison.after, comparison.takenBack(0)),
             first + u"The bells of the town were silent.\n\n"_qs);
    QCOMPARE(applied(comparison.after, comparison.takenBack(1)),
             u"It was a warm day in March.\n\n"_qs + second);
}

void TextComparisonTest::aGroupOfWordsIsOnePassage()
{
    const TextComparison comparison =
        comparisonOf(u"One two three four five.\n"_qs, u"One 2 three 4 five.\n"_qs);
    QCOMPARE(comparison.passages.size(), 2);
    QCOMPARE(applied(comparison.after, comparison.takenBack(0)), u"One two three 4 five.\n"_qs);
    QCOMPARE(applied(comparison.after, comparison.takenBack(1)), u"One 2 three four five.\n"_qs);
}

void TextComparisonTest::typographyIsTakenBackAtOnce()
{
    const TextComparison comparison =
        comparisonOf(u"It's so.\n\nIt isn't.\n"_qs, u"It\u2019s so.\n\nIt isn\u2019t now.\n"_qs);
    QCOMPARE(comparison.passages.size(), 3);
    QCOMPARE(applied(comparison.after, comparison.takenBack(0)), u"It's so.\n\nIt isn't now.\n"_qs);
}

void TextComparisonTest::quietPlacesAreCountedAndTakenBack()
{
    const QString before = u"One two\nthree.\n\n1. a\n2. b\n"_qs;
    const TextComparison comparison = comparisonOf(before, u"One two three.\n\n1. a\n5. b\n"_qs);
    QVERIFY(comparison.passages.isEmpty());
    QVERIFY(!comparison.isSame());
    QCOMPARE(comparison.quietPlaces, 2);
    QCOMPARE(applied(comparison.after, comparison.quietTakenBack()), before);
}

void TextComparisonTest::oneChangeCanBeMadeAlone()
{
    const TextComparison comparison =
        comparisonOf(u"One two three four five.\n"_qs, u"One 2 three 4 five.\n"_qs);
    QCOMPARE(comparison.withOnly(1), u"One two three 4 five.\n"_qs);
}

void TextComparisonTest::insertedAndRemovedWordsAreCounted()
{
    const TextComparison comparison =
        comparisonOf(u"The slow fox runs home.\n"_qs, u"The very quick fox runs.\n"_qs);
    QCOMPARE(shown(comparison), u"The [-slow-]{+very quick+} fox runs[- home-].\n"_qs);
    QCOMPARE(comparison.insertedWords(), 2);
    QCOMPARE(comparison.removedWords(), 2);
}

// Its end alone was changed, which is no part of what is looked for elsewhere.
void TextComparisonTest::aLineThatStandsWhereItStoodDidNotMove()
{
    const TextComparison comparison =
        comparisonOf(u"one\nA line of some length\rthe rest\n"_qs, u"A line of some length\n"_qs);
    for (const Piece& piece : comparison.pieces)
        QVERIFY(piece.kind != PieceKind::MovedAway && piece.kind != PieceKind::MovedHere);
}

void TextComparisonTest::applyingTheDeltaMakesTheTextAfter()
{
    tests::RandomEdits random({first, second, third, u"- a\n"_qs, u"1. b\n"_qs});
    for (int round = 0; round < 1500; ++round) {
        const QString before = random.text(random.below(40));
        const QString after =
            random.below(3) > 0 ? applied(before, random.delta(before, 6)) : random.text(20);
        const TextComparison comparison = comparisonOf(before, after);
        QVERIFY(isSound(comparison));
        QCOMPARE(applied(before, comparison.delta()), after);
        QCOMPARE(applied(after, comparison.delta().inverted()), before);
    }
}

void TextComparisonTest::takingBackEveryPassageMakesTheTextBefore()
{
    tests::RandomEdits random({first, u"some more words here "_qs});
    for (int round = 0; round < 500; ++round) {
        const QString before = random.text(random.below(40));
        TextComparison comparison = comparisonOf(before, applied(before, random.delta(before, 4)));
        for (int maximum = 100; !comparison.isSame() && maximum > 0; --maximum) {
            const qsizetype passages = comparison.passages.size();
            const TextDelta delta = passages > 0 ? comparison.takenBack(random.below(passages))
                                                 : comparison.quietTakenBack();
            const QString after = applied(comparison.after, delta);
            QVERIFY2(after != comparison.after,
                     qPrintable(u"“%1” became “%2”"_qs.arg(comparison.before, comparison.after)));
            comparison = comparisonOf(before, after);
        }
        QCOMPARE(comparison.after, before);
    }
}

void TextComparisonTest::aMegabyteTakesBoundedTime_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QString prose;
    QString other;
    QString line;
    for (int number = 0; prose.size() < 1'000'000; ++number) {
        prose += QStringLiteral("This is sentence %1 of it.\n\n").arg(number);
        other += QStringLiteral("Here stands %1, it and of this.\n\n").arg(number * 7);
        line += QStringLiteral("word%1 ").arg(number % 1000);
    }
    QTest::newRow("equal") << prose << prose;
    QTest::newRow("all other") << prose << other;
    QTest::newRow("terminators") << prose << QString(prose).replace(u"\n"_qs, u"\r\n"_qs);
    QTest::newRow("one line turned round")
        << line << QString(line).replace(u"1"_qs, u"2"_qs).replace(u"word5"_qs, u"5"_qs);
    QTest::newRow("empty lines") << QString(500'000, u'\n') << QString(1'000'000, u'\n');
}

void TextComparisonTest::aMegabyteTakesBoundedTime()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const TextComparison comparison = comparisonOf(before, after); // quadratic, ctest gives up
    QVERIFY(isSound(comparison));
    QVERIFY(applied(before, comparison.delta()) == after);
}

} // namespace text_comparison_test

GALLEY_APPLESS_TEST(text_comparison_test::TextComparisonTest)
#include "text_comparison_test.moc"

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/compare/three_way_reading.h"

#include "tests/support/test_program.h"
#include "tests/support/three_ways.h"

namespace three_way_reading_test {

using namespace galley;
using namespace galley::tests;

namespace {

// "the {T-:slow}{T+:quick} fox"
QString read(const ThreeWayComparison& comparison, QList<bool> isShown = {})
{
    if (isShown.isEmpty())
        isShown.fill(true, comparison.changes.size());
    QString text;
    for (const ThreeWayRun& run : readingOf(comparison, isShown)) {
        if (run.kind == PieceKind::Same) {
            text += run.text;
            continue;
        }
        const QChar whose = u"OTBC"[static_cast<int>(comparison.changes[run.change].origin)];
        const QChar what = u"=-+<>"[static_cast<int>(run.kind)];
        text += u'{' + QString(whose) + what + u':' + run.text + u'}';
    }
    return text;
}

} // namespace

// A text with the changes of two copies in it.
class ThreeWayReadingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTextIsReadWithTheChangesOfBoth_data();
    void theTextIsReadWithTheChangesOfBoth();
    void whatIsLeftOutOfReadingStandsAsOursHaveIt();
    void whateverIsReadHasAllOfOurWords();
};

void ThreeWayReadingTest::theTextIsReadWithTheChangesOfBoth_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("ours");
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<QString>("read");

    QTest::newRow("words of each")
        << u"The fee is 10 euro per day."_qs << u"The fee is 12 euro per day."_qs
        << u"The fee is 10 euro per week."_qs
        << u"The fee is {O-:10}{O+:12} euro per {T-:day}{T+:week}."_qs;
    QTest::newRow("the same of both once")
        << u"The fee is 10 euro."_qs << u"The fee is 12 euro."_qs << u"The fee is 12 euro."_qs
        << u"The fee is {B-:10}{B+:12} euro."_qs;
    QTest::newRow("ours of a conflict")
        << u"The fee is 10 euro."_qs << u"The fee is 12 euro."_qs << u"The fee is 14 euro."_qs
        << u"The fee is {C-:10}{C+:12} euro."_qs;
    QTest::newRow("what they changed where ours moved it")
        << u"Alpha says yes.\n\nBeta pays in May.\n\nGamma ends it.\n"_qs
        << u"Beta pays in May.\n\nGamma ends it.\n\nAlpha says yes.\n"_qs
        << u"Alpha says no.\n\nBeta pays in May.\n\nGamma ends it.\n"_qs
        << u"{O<:Alpha says yes.\n\n}Beta pays in May.\n\nGamma ends it.\n"
           "{O>:\nAlpha says }{T-:yes}{T+:no}{O>:.\n}"_qs;
    QTest::newRow("what ours changed where they moved it from")
        << u"Alpha says yes.\n\nBeta pays in May.\n\nGamma ends it.\n"_qs
        << u"Alpha says no.\n\nBeta pays in May.\n\nGamma ends it.\n"_qs
        << u"Beta pays in May.\n\nGamma ends it.\n\nAlpha says yes.\n"_qs
        << u"{T<:Alpha says }{O-:yes}{O+:no}{T<:.\n\n}Beta pays in May.\n\nGamma ends it.\n"
           "{T>:\nAlpha says yes.\n}"_qs;
    QTest::newRow("a paragraph each")
        << u"Alpha stays here.\n\nGamma ends it.\n"_qs
        << u"Alpha stays here.\n\nOurs is new.\n\nGamma ends it.\n"_qs
        << u"Alpha stays here.\n\nSomething of theirs.\n\nGamma ends it.\n"_qs
        << u"Alpha stays here.\n\n{O+:Ours is new.\n\n}{T+:Something of theirs.\n\n}Gamma ends it.\n"_qs;
}

void ThreeWayReadingTest::theTextIsReadWithTheChangesOfBoth()
{
    QFETCH(const QString, base);
    QFETCH(const QString, ours);
    QFETCH(const QString, theirs);
    QTEST(read(texts(base, ours, theirs)), "read");
}

void ThreeWayReadingTest::whatIsLeftOutOfReadingStandsAsOursHaveIt()
{
    const ThreeWayComparison comparison = texts(u"The fee is 10 euro per day. It is due."_qs,
                                                u"The fee is 12 euro per day. It was due."_qs,
                                                u"The fee is 14 euro per week. It is due."_qs);
    QCOMPARE(told(comparison), u"conflict 10→12|14 ; theirs day→week ; ours is→was"_qs);
    QCOMPARE(read(comparison, {true, false, false}),
             u"The fee is {C-:10}{C+:12} euro per day. It was due."_qs);
}

void ThreeWayReadingTest::whateverIsReadHasAllOfOurWords()
{
    for (int round = 0; round < tests::rounds(60); ++round) {
        const Copies copies(round);
        const ThreeWayComparison& comparison = copies.comparison;
        QStringList runs;
        for (const ThreeWayRun& run :
             readingOf(comparison, QList<bool>(comparison.changes.size(), true))) {
            const bool isGone = run.kind == PieceKind::Removed || run.kind == PieceKind::MovedAway;
            if (!isGone || comparison.changes[run.change].origin == ChangeOrigin::Theirs)
                runs.append(run.text);
        }
        const auto words = EditedArticle::ownWordsOf(runs.join(u' '));
        const auto ours = EditedArticle::ownWordsOf(comparison.ours.text().toString());
        for (auto word = ours.begin(); word != ours.end(); ++word)
            QVERIFY2(words.contains(word.key()),
                     qPrintable(word.key() + u'\n' + copies.described() + read(comparison)));
    }
}

} // namespace three_way_reading_test

GALLEY_TEST(three_way_reading_test::ThreeWayReadingTest)
#include "three_way_reading_test.moc"

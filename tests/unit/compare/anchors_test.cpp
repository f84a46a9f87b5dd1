// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/compare/anchors.h"

#include "tests/support/test_program.h"

#include <QTest>

namespace anchors_test {

using namespace galley;
using namespace galley::compare;

namespace {

Anchors anchorsOf(const QString& before, const QString& after)
{
    return Anchors(std::make_shared<const compare::Alignment>(alignmentOf(before, after)));
}

// Where the words stand the given time, from the first on.
TextRange rangeOf(const QString& text, const QString& words, int time = 1)
{
    qsizetype place = text.indexOf(words);
    while (--time > 0)
        place = text.indexOf(words, place + 1);
    return {place, words.size()};
}

QString nameOf(AnchorState state)
{
    switch (state) {
    case AnchorState::InPlace:
        return u"in-place"_qs;
    case AnchorState::Moved:
        return u"moved"_qs;
    case AnchorState::Changed:
        return u"changed"_qs;
    case AnchorState::Done:
        return u"done"_qs;
    case AnchorState::Gone:
        break;
    }
    return u"gone"_qs;
}

} // namespace

// Where the words of a remark stand in a later text.
class AnchorsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void scenariosHaveTheRightState_data();
    void scenariosHaveTheRightState();
    void insertionsFindTheirPlace_data();
    void insertionsFindTheirPlace();
    void inAnEqualTextEverythingIsInPlace();
    void ofWhatIsGoneThePlacesWhereTheWordsStandTooAreCandidates();
    void aRangeBeyondTheTextIsGone();
    void noRangeEndsWithinAGraphemeCluster();
};

void AnchorsTest::scenariosHaveTheRightState_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("quote");
    QTest::addColumn<int>("time");
    QTest::addColumn<QString>("proposed"); // null: a comment
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("now");
    const auto row = [](const char* name, const QString& before, const QString& after,
                        const QString& quote, int time, const QString& proposed,
                        const QString& state, const QString& now) {
        QTest::newRow(name) << before << after << quote << time << proposed << state << now;
    };
    const QString mill = u"The old mill stands by the slow river."_qs;
    row("R1 the half that another replaced", mill, u"The tower stands by the slow river."_qs,
        u"mill stands"_qs, 1, u"barn leans"_qs, u"changed"_qs, u"stands"_qs);
    row("R1 nothing decided", mill, mill, u"mill stands"_qs, 1, u"barn leans"_qs, u"in-place"_qs,
        u"mill stands"_qs);
    row("R5 words deleted with a comment on them", u"The bridge, built in 1901, is closed."_qs,
        u"The bridge is closed."_qs, u"built in 1901"_qs, 1, {}, u"gone"_qs, u""_qs);
    const QString halves = u"Half one\n\nhalf two ends."_qs;
    row("R9 behind a join", halves, u"Half one half two ends."_qs, u"two"_qs, 1, u"2"_qs,
        u"in-place"_qs, u"two"_qs);
    row("R9 the break itself", halves, u"Half one\n\nhalf 2 ends."_qs, u"\n\n"_qs, 1, u" "_qs,
        u"in-place"_qs, u"\n\n"_qs);
    row("R9 the break already joined", halves, u"Half one half two ends."_qs, u"\n\n"_qs, 1,
        u" "_qs, u"done"_qs, u" "_qs);
    row("R11 in a paragraph that moved",
        u"Alpha says yes.\n\nBeta pays in May.\n\nGamma ends it.\n"_qs,
        u"Beta pays in May.\n\nGamma ends it.\n\nAlpha says no.\n"_qs, u"Alpha"_qs, 1, {},
        u"moved"_qs, u"Alpha"_qs);
    row("R13 behind an item that was deleted", u"1. wash\n2. peel\n3. cook\n"_qs,
        u"1. rinse\n2. cook\n"_qs, u"cook"_qs, 1, {}, u"in-place"_qs, u"cook"_qs);
    const QString robins = u"Robin wrote to Robin about the roof."_qs;
    const QString elisa = u"Robin wrote to Elisa about the roof."_qs;
    row("R17 what was proposed is done", robins, elisa, u"Robin"_qs, 2, u"Elisa"_qs, u"done"_qs,
        u"Elisa"_qs);
    row("R17 never on the equal word", robins, elisa, u"Robin"_qs, 2, {}, u"changed"_qs,
        u"Elisa"_qs);
    const QString teams =
        u"Team Ash cut delays by ten percent.\n\nTeam Oak cut delays by ten percent.\n"_qs;
    row("R19 only the near copy stays", teams, u"Team Ash cut delays by ten percent.\n"_qs,
        u"ten"_qs, 2, u"twelve"_qs, u"gone"_qs, u""_qs);
    const QString family = u"👩‍👩‍👧 visit 🇯🇵 in 2027. Good plan."_qs;
    row("R21 behind emoji", family, u"👩‍👩‍👧 visit 🇯🇪 in 2028. Good plan."_qs,
        u"Good"_qs, 1, {}, u"in-place"_qs, u"Good"_qs);
    row("R21 a flag", family, u"👩‍👩‍👧 visit 🇯🇵 in 2028. Good plan."_qs, u"🇯🇵"_qs,
        1, u"🇯🇪"_qs, u"in-place"_qs, u"🇯🇵"_qs);
    row("R21 another flag that begins alike", family,
        u"👩‍👩‍👧 visit 🇯🇪 in 2027. Good plan."_qs, u"🇯🇵"_qs, 1, u"🇯🇪"_qs,
        u"done"_qs, u"🇯🇪"_qs);
    const QString windows = u"Line one.\r\n\r\nLine two.\r\n"_qs;
    row("R23 behind a change", windows, u"Line 1.\r\n\r\nLine two.\r\n"_qs, u"two"_qs, 1, {},
        u"in-place"_qs, u"two"_qs);
    row("R23 other line ends", windows, u"Line one.\n\nLine two.\n"_qs, u"one.\r\n\r\nLine"_qs, 1,
        {}, u"in-place"_qs, u"one.\n\nLine"_qs);
    row("R25 in a paragraph that was deleted", u"Aa bb.\n\nCc dd.\n\nEe ff."_qs, u"Aa ff."_qs,
        u"dd"_qs, 1, {}, u"gone"_qs, u""_qs);
    const QString fee = u"The fee is 10 euro per day."_qs;
    row("R29 the second round", fee, u"The fee is 10 euro per week."_qs, u"10"_qs, 1, u"12"_qs,
        u"in-place"_qs, u"10"_qs);
    row("R29 its comment", fee, u"The fee is 10 euro per week."_qs, u"fee"_qs, 1, {},
        u"in-place"_qs, u"fee"_qs);
    const QString office = u"Our ofice opens at nine oclock."_qs;
    row("R33 done by the author", office, u"Our office opens at nine."_qs, u"ofice"_qs, 1,
        u"office"_qs, u"done"_qs, u"office"_qs);
    row("R33 deleted by the author", office, u"Our office opens at nine."_qs, u"oclock"_qs, 1,
        u"o'clock"_qs, u"gone"_qs, u""_qs);
    row("R33 and back again", office, u"Our office opens at nine oclock."_qs, u"oclock"_qs, 1,
        u"o'clock"_qs, u"in-place"_qs, u"oclock"_qs);
    row("R35 in marks that came", u"Read the terms first."_qs, u"Read the **terms** first."_qs,
        u"terms"_qs, 1, u"rules"_qs, u"in-place"_qs, u"terms"_qs);
    row("R49 among paragraphs that moved", u"Ann leads.\n\nBob cooks.\n\nCem sings.\n"_qs,
        u"Cem sings.\n\nBob bakes.\n\nAnn leads.\n"_qs, u"cooks"_qs, 1, u"bakes"_qs, u"done"_qs,
        u"bakes"_qs);
    row("a deletion that was made", u"The bridge, built in 1901, is closed."_qs,
        u"The bridge is closed."_qs, u", built in 1901,"_qs, 1, u""_qs, u"done"_qs, u""_qs);
    row("words that came into the middle", u"We sell bread and cakes here."_qs,
        u"We sell bread, tea and cakes here."_qs, u"bread and cakes"_qs, 1, {}, u"changed"_qs,
        u"bread, tea and cakes"_qs);
    row("one of two equal words, the other of which came", u"It is so good today."_qs,
        u"It is so so good today."_qs, u"so"_qs, 1, {}, u"gone"_qs, u""_qs);
}

void AnchorsTest::scenariosHaveTheRightState()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, quote);
    QFETCH(int, time);
    QFETCH(QString, proposed);
    const std::optional<QString> proposal =
        proposed.isNull() ? std::nullopt : std::optional(proposed);
    const Anchor anchor = anchorsOf(before, after).of(rangeOf(before, quote, time), proposal);
    QTEST(nameOf(anchor.state), "state");
    QTEST(after.mid(anchor.range.start, anchor.range.length), "now");
    if (anchor.state == AnchorState::Gone)
        QCOMPARE(anchor.range, TextRange());
}

void AnchorsTest::insertionsFindTheirPlace_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<qsizetype>("place");
    QTest::addColumn<QString>("proposed");
    QTest::addColumn<QString>("state");
    QTest::addColumn<TextRange>("now");
    const QString bread = u"We sell bread."_qs;
    QTest::newRow("R3 nothing came")
        << bread << bread << qsizetype(7) << u" local"_qs << u"in-place"_qs << TextRange{7, 0};
    QTest::newRow("R3 behind what came") << bread << u"We sell fresh bread."_qs << qsizetype(7)
                                         << u" local"_qs << u"changed"_qs << TextRange{13, 0};
    QTest::newRow("R3 there already") << bread << u"We sell local bread."_qs << qsizetype(7)
                                      << u" local"_qs << u"done"_qs << TextRange{8, 5};
    QTest::newRow("shifted") << bread << u"A new line.\n\nWe sell bread."_qs << qsizetype(7)
                             << u" local"_qs << u"in-place"_qs << TextRange{20, 0};
    QTest::newRow("a word beside it is gone") << bread << u"We bake bread."_qs << qsizetype(7)
                                              << u" local"_qs << u"gone"_qs << TextRange();
}

void AnchorsTest::insertionsFindTheirPlace()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(qsizetype, place);
    QFETCH(QString, proposed);
    QFETCH(TextRange, now);
    const Anchor anchor = anchorsOf(before, after).of({place, 0}, proposed);
    QTEST(nameOf(anchor.state), "state");
    QCOMPARE(anchor.range, now);
}

void AnchorsTest::inAnEqualTextEverythingIsInPlace()
{
    const QString text = u"One two.\r\n\r\nOne two.\r\n"_qs;
    const Anchors anchors = anchorsOf(text, text);
    for (qsizetype start = 0; start <= text.size(); ++start) {
        for (qsizetype length = 0; start + length <= text.size(); ++length) {
            const Anchor expected{AnchorState::InPlace, {start, length}, {}};
            QCOMPARE(anchors.of({start, length}), expected);
        }
    }
}

void AnchorsTest::ofWhatIsGoneThePlacesWhereTheWordsStandTooAreCandidates()
{
    const QString before = u"Team Ash cut it by ten.\n\nTeam Oak cut it by ten.\n"_qs;
    const QString after = u"Team Ash cut it by ten.\n"_qs;
    const Anchor anchor = anchorsOf(before, after).of(rangeOf(before, u"ten"_qs, 2));
    QCOMPARE(anchor.candidates, QList<TextRange>{rangeOf(after, u"ten"_qs)});
}

void AnchorsTest::aRangeBeyondTheTextIsGone()
{
    const Anchors anchors = anchorsOf(u"One two."_qs, u"One two three."_qs);
    QCOMPARE(anchors.of({4, 40}).state, AnchorState::Gone);
    QCOMPARE(anchors.of({40, 0}).state, AnchorState::Gone);
}

void AnchorsTest::noRangeEndsWithinAGraphemeCluster()
{
    const QString before = u"We met _a_ family today."_qs;
    const QString after = u"We met _a_\u0301 family today."_qs;
    const Anchor anchor = anchorsOf(before, after).of(rangeOf(before, u"_a_"_qs));
    QVERIFY(anchor.range.end() != rangeOf(after, u"_a_"_qs).end());
}

} // namespace anchors_test

GALLEY_APPLESS_TEST(anchors_test::AnchorsTest)
#include "anchors_test.moc"

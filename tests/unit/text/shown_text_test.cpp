// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/text/shown_text.h"
#include "tests/support/random_edits.h"
#include "tests/support/test_program.h"

#include <QRandomGenerator>

namespace shown_text_test {

using namespace galley;
using namespace Qt::StringLiterals;
using Kind = ShownText::Kind;
using Run = ShownText::Run;
using Side = ShownText::Side;

namespace {

// A map the slow way: each unit of the document with how much of the text it is.
class SlowMap {
public:
    struct Unit {
        qsizetype source = 0;
        Kind kind = Kind::Plain;
    };

    void replace(qsizetype shown, qsizetype removed, const QList<Run>& inserted)
    {
        m_units.remove(shown, removed);
        for (const Run& run : inserted) {
            for (qsizetype unit = 0; unit < run.shown; ++unit)
                m_units.insert(shown++, {run.kind == Kind::Plain ? 1 : run.source, run.kind});
        }
    }
    qsizetype size() const { return m_units.size(); }
    bool isBreak(qsizetype shown) const
    {
        return shown < m_units.size() && m_units[shown].kind == Kind::Break;
    }
    std::vector<qsizetype> ghostPlaces() const
    {
        std::vector<qsizetype> places;
        for (qsizetype shown = 0; shown < m_units.size(); ++shown) {
            if (m_units[shown].kind == Kind::Ghost)
                places.push_back(shown);
        }
        return places;
    }
    // Where each unit begins in the text, and where the last one ends.
    QList<qsizetype> places() const
    {
        QList<qsizetype> places{0};
        for (const Unit& unit : m_units)
            places.append(places.last() + unit.source);
        return places;
    }
    // No two runs in a row are shown as they are.
    qsizetype runCount() const
    {
        qsizetype count = 0;
        for (qsizetype unit = 0; unit < m_units.size(); ++unit) {
            const bool goesOn = unit > 0 && m_units[unit].kind == Kind::Plain
                && m_units[unit - 1].kind == Kind::Plain;
            count += goesOn ? 0 : 1;
        }
        return count;
    }

private:
    QList<Unit> m_units;
};

void compare(const ShownText& map, const SlowMap& slow)
{
    const QList<qsizetype> places = slow.places();
    QCOMPARE(map.shownSize(), slow.size());
    QCOMPARE(map.sourceSize(), places.last());
    qsizetype first = 0; // place in the document that stands for the same one of the text
    for (qsizetype shown = 0; shown <= slow.size(); ++shown) {
        if (places[shown] != places[first])
            first = shown;
        QCOMPARE(map.toSource(shown), places[shown]);
        QCOMPARE(map.isBreak(shown), slow.isBreak(shown));
        QCOMPARE(map.toShown(places[shown], Side::Before), first);
        if (shown == slow.size() || places[shown + 1] != places[shown])
            QCOMPARE(map.toShown(places[shown]), shown);
    }
    QCOMPARE(map.runs().size(), slow.runCount());
    QCOMPARE(map.ghostPlaces(), slow.ghostPlaces());
    for (const qsizetype place : slow.ghostPlaces())
        QVERIFY(map.isGhost(place));
}

QList<Run> randomRuns(QRandomGenerator& random)
{
    QList<Run> runs;
    for (int count = random.bounded(4); count > 0; --count) {
        const int kind = random.bounded(5);
        const qsizetype length = 1 + random.bounded(5);
        if (kind == 0)
            runs.append({2, 1, Kind::CrLf});
        else if (kind == 1)
            runs.append({0, 1, Kind::Break});
        else if (kind == 2)
            runs.append({0, 1, Kind::Ghost});
        else
            runs.append({length, length, Kind::Plain});
    }
    return runs;
}

// The blocks of a document that shows a text.
QStringList blocksOf(const QString& text, qsizetype longest)
{
    return ShownText::shownForm(text, ShownText::runsOf(text, longest))
        .replace(QChar::ParagraphSeparator, u'\n')
        .split(u'\n');
}

} // namespace

// The map between a text and the document that shows it.
class ShownTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyTextHasOnePlace();
    void crLfIsOneSeparator();
    void aLongLineIsBrokenBehindASpace();
    void whereThereIsNoSpaceGraphemesStayWhole();
    void whatIsNotTooLongIsNotBroken();
    void aPlaceAtABreakIsShownOnBothSides();
    void staysRightThroughAnyEdits();
    void staysRightWithManyRuns();
    void itsRunsShowTheText();
};

void ShownTextTest::anEmptyTextHasOnePlace()
{
    const ShownText map(ShownText::runsOf(QString()));
    QCOMPARE(map.toSource(0), 0);
    QCOMPARE(map.toShown(0), 0);
    QCOMPARE(map.shownSize(), 0);
    QVERIFY(!map.isBreak(0));
}

void ShownTextTest::crLfIsOneSeparator()
{
    const ShownText map(ShownText::runsOf(u"a\r\nb\n\r\n"_s));
    QCOMPARE(map.shownSize(), 5);
    QCOMPARE(map.toShown(3), 2);
    QCOMPARE(map.toSource(2), 3);
    QCOMPARE(map.toShown(2), 1); // between CR and LF is the line's end
    QCOMPARE(map.toSource(5), 7);
    QVERIFY(!map.hasBreaks());
    const QString cr = u"a\r\r\nb"_s; // which is no CRLF together with what stands for one
    QCOMPARE(ShownText::shownForm(cr, ShownText::runsOf(cr)), u"a\r\u2029b"_s);
}

void ShownTextTest::aLongLineIsBrokenBehindASpace()
{
    QCOMPARE(blocksOf(u"first line\nsome words that go on\nlast"_s, 12),
             QStringList({u"first line"_s, u"some words "_s, u"that go on"_s, u"last"_s}));
}

void ShownTextTest::whereThereIsNoSpaceGraphemesStayWhole()
{
    const QString family = u"\U0001F469\u200D\U0001F469\u200D\U0001F467"_s;
    const QStringList blocks = blocksOf(family.repeated(5), 20);
    QCOMPARE(blocks.size(), 3);
    QCOMPARE(blocks.first(), family.repeated(2));
    QCOMPARE(blocksOf(u"e\u0301"_s.repeated(8), 5).first(), u"e\u0301"_s.repeated(2));
}

void ShownTextTest::whatIsNotTooLongIsNotBroken()
{
    const QString line(ShownText::longestBlock, u'x');
    QCOMPARE(ShownText::runsOf(line + u'\n' + line).size(), 1);
    QCOMPARE(ShownText::runsOf(line + u'x').size(), 3);
    QCOMPARE(ShownText::runsOf(line + u'x', ShownText::unbroken).size(), 1);
}

void ShownTextTest::aPlaceAtABreakIsShownOnBothSides()
{
    const ShownText map({{3, 3, Kind::Plain}, {0, 1, Kind::Break}, {3, 3, Kind::Plain}});
    QCOMPARE(map.toShown(3, Side::Before), 3);
    QCOMPARE(map.toShown(3, Side::Behind), 4);
    QCOMPARE(map.toSource(3), 3);
    QCOMPARE(map.toSource(4), 3);
    QVERIFY(map.isBreak(3));
    QVERIFY(!map.isBreak(4));
}

void ShownTextTest::staysRightThroughAnyEdits()
{
    QRandomGenerator random(20261129);
    for (int round = 0; round < 200; ++round) {
        ShownText map;
        SlowMap slow;
        for (int edit = 0; edit < 25; ++edit) {
            const auto size = static_cast<int>(slow.size());
            const int shown = random.bounded(size + 1);
            const int removed = random.bounded(qMin(8, size - shown) + 1);
            const QList<Run> inserted = randomRuns(random);
            map.replace(shown, removed, inserted);
            slow.replace(shown, removed, inserted);
            compare(map, slow);
            if (QTest::currentTestFailed())
                return;
        }
    }
}

// So many that they stand in several chunks, which come, are parted and go.
void ShownTextTest::staysRightWithManyRuns()
{
    QRandomGenerator random(7);
    ShownText map;
    SlowMap slow;
    for (int edit = 0; edit < 1200; ++edit) {
        const bool grows = edit < 800;
        const auto size = static_cast<int>(slow.size());
        const int shown = random.bounded(size + 1);
        const int removed = random.bounded(qMin(grows ? 2 : 60, size - shown) + 1);
        const QList<Run> inserted = grows ? randomRuns(random) : QList<Run>();
        map.replace(shown, removed, inserted);
        slow.replace(shown, removed, inserted);
        if (edit % 100 == 99)
            compare(map, slow);
        if (QTest::currentTestFailed())
            return;
    }
}

void ShownTextTest::itsRunsShowTheText()
{
    tests::RandomEdits random;
    for (int round = 0; round < 300; ++round) {
        const QString text = random.text(60);
        const QList<Run> runs = ShownText::runsOf(text, 40);
        const ShownText map(runs);
        QCOMPARE(map.sourceSize(), text.size());
        QCOMPARE(map.shownSize(), ShownText::shownForm(text, runs).size());
        for (qsizetype place = 0; place < map.shownSize(); ++place) {
            if (map.isBreak(place))
                QVERIFY(!map.isBreak(place + 1));
        }
    }
}

} // namespace shown_text_test

GALLEY_APPLESS_TEST(shown_text_test::ShownTextTest)
#include "shown_text_test.moc"

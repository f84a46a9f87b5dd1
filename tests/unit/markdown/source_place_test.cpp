// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/source_place.h"

#include "tests/support/test_program.h"

#include <QTest>

namespace source_place_test {

using namespace galley::markdown;

// Finding the source of a place in what is shown. In the data a bar stands for the place.
class SourcePlaceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsThePlaceAmongTheMarks_data();
    void findsThePlaceAmongTheMarks();
    void aPlaceOutsideOfTheTextIsItsNearestEnd();
    void aLongTextTakesNoLongTime();
};

void SourcePlaceTest::findsThePlaceAmongTheMarks_data()
{
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("source");
    QTest::newRow("the start") << u"|one"_qs << u"|one"_qs;
    QTest::newRow("plain") << u"one t|wo"_qs << u"one t|wo"_qs;
    QTest::newRow("behind emphasis") << u"one two th|ree"_qs << u"one **two** th|ree"_qs;
    QTest::newRow("in a heading") << u"On|e"_qs << u"## On|e"_qs;
    QTest::newRow("behind a link")
        << u"a link th|ere"_qs << u"a [link](https://t.org/th) th|ere"_qs;
    QTest::newRow("on another line") << u"one two th|ree"_qs << u"> one\n> two\n> th|ree"_qs;
    QTest::newRow("in code") << u"a()\u2028b|()"_qs << u"```c\na()\nb|()\n```"_qs;
    QTest::newRow("behind an entity") << u"\u00a9 th|ere"_qs << u"&copy; th|ere"_qs;
    QTest::newRow("a word that comes twice") << u"tide and ti|de"_qs << u"*tide* and ti|de"_qs;
    QTest::newRow("the end") << u"one|"_qs << u"one|"_qs;
}

void SourcePlaceTest::findsThePlaceAmongTheMarks()
{
    QFETCH(QString, shown);
    QFETCH(QString, source);
    const qsizetype place = shown.indexOf(u'|');
    const qsizetype expected = source.indexOf(u'|');
    shown.remove(place, 1);
    source.remove(expected, 1);
    QCOMPARE(placeInSource(source, shown, place), expected);
}

void SourcePlaceTest::aPlaceOutsideOfTheTextIsItsNearestEnd()
{
    QCOMPARE(placeInSource(u"*one*", u"one", -3), 0);
    QCOMPARE(placeInSource(u"*one*", u"one", 100), 4);
    QCOMPARE(placeInSource(u"", u"one", 2), 0);
}

void SourcePlaceTest::aLongTextTakesNoLongTime()
{
    const QString shown = QString(200'000, u'x');
    QCOMPARE(placeInSource(QString(200'000, u'y'), shown, shown.size()), 0);
}

} // namespace source_place_test

GALLEY_APPLESS_TEST(source_place_test::SourcePlaceTest)
#include "source_place_test.moc"

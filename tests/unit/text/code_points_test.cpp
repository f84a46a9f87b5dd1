// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/text/code_points.h"

#include "tests/support/test_program.h"

namespace code_points_test {

using namespace galley;

// Places in code points and in UTF-16 units.
class CodePointsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pairsAreOneCodePoint();
    void eachPlaceIsFoundBack_data();
    void eachPlaceIsFoundBack();
    void placesBehindTheTextAreItsEnd();
};

void CodePointsTest::pairsAreOneCodePoint()
{
    const QString text = u"a👩‍👩‍👧b"_qs; // the family: five code points in eight units
    const CodePoints points(text);
    QCOMPARE(points.count(), 7);
    QCOMPARE(points.before(text.indexOf(u'b')), 6);
    QCOMPARE(points.unitAt(6), text.indexOf(u'b'));
    QCOMPARE(points.unitAt(1), 1);
    QCOMPARE(points.unitAt(2), 3);
}

void CodePointsTest::eachPlaceIsFoundBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("letters") << u"plain"_qs;
    QTest::newRow("pairs alone") << u"😀😀😀"_qs;
    QTest::newRow("pairs among letters") << u"a😀b😀😀c"_qs;
    QTest::newRow("lone surrogates") << u"a"_qs + QChar(0xD83D) + u"b"_qs + QChar(0xDE00);
}

void CodePointsTest::eachPlaceIsFoundBack()
{
    QFETCH(const QString, text);
    const CodePoints points(text);
    QCOMPARE(points.count(), text.toUcs4().size());
    for (qsizetype place = 0; place <= points.count(); ++place)
        QCOMPARE(points.before(points.unitAt(place)), place);
}

void CodePointsTest::placesBehindTheTextAreItsEnd()
{
    const CodePoints points(u"a😀"_qs);
    QCOMPARE(points.unitAt(50), 3);
    QCOMPARE(points.before(50), 2);
}

} // namespace code_points_test

GALLEY_APPLESS_TEST(code_points_test::CodePointsTest)

#include "code_points_test.moc"

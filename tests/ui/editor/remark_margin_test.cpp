// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/editor/remark_margin.h"

#include "tests/support/shown_text.h"
#include "tests/support/test_program.h"

namespace remark_margin_test {

using namespace galley;
using Bar = RemarkMargin::Bar;

namespace {

const QColor ink(64, 89, 178);

Bar bar(int top, int bottom, const QString& letter, int column = 0)
{
    return {top, bottom, ink, letter, column};
}

QImage paintedAt(tests::ShownText& shown, RemarkMargin& margin)
{
    shown.view.resize(1400, 400);
    QCoreApplication::processEvents();
    return margin.grab().toImage();
}

int inked(const QImage& picture)
{
    int count = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            count += picture.pixelColor(x, y) == ink ? 1 : 0;
    }
    return count;
}

} // namespace

// Bars before the lines that were remarked on.
class RemarkMarginTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void barsOfOneThatMeetAreOne();
    void barsOfTwoThatMeetStandBesideEachOther();
    void aBarIsPaintedInItsInk();
    void aNarrowEditorHasNone();
};

void RemarkMarginTest::barsOfOneThatMeetAreOne()
{
    const QList<Bar> apart{bar(0, 20, u"M"_qs), bar(40, 60, u"M"_qs)};
    QCOMPARE(RemarkMargin::packed({apart[0], apart[1]}), (std::vector<Bar>{apart[0], apart[1]}));
    QCOMPARE(RemarkMargin::packed({bar(22, 42, u"M"_qs), bar(0, 20, u"M"_qs)}),
             (std::vector<Bar>{bar(0, 42, u"M"_qs)}));
    QCOMPARE(RemarkMargin::packed({bar(0, 80, u"M"_qs), bar(20, 40, u"M"_qs)}),
             (std::vector<Bar>{bar(0, 80, u"M"_qs)}));
}

void RemarkMarginTest::barsOfTwoThatMeetStandBesideEachOther()
{
    QCOMPARE(
        RemarkMargin::packed({bar(0, 40, u"M"_qs), bar(20, 60, u"J"_qs), bar(50, 90, u"T"_qs)}),
        (std::vector<Bar>{bar(0, 40, u"M"_qs), bar(20, 60, u"J"_qs, 1), bar(50, 90, u"T"_qs)}));
}

void RemarkMarginTest::aBarIsPaintedInItsInk()
{
    tests::ShownText shown(u"words"_qs);
    RemarkMargin margin(shown.view);
    QCOMPARE(inked(paintedAt(shown, margin)), 0);
    margin.setBars({bar(10, 29, QString())});
    QCOMPARE(inked(paintedAt(shown, margin)), 3 * 20);
}

void RemarkMarginTest::aNarrowEditorHasNone()
{
    tests::ShownText shown(u"words"_qs);
    RemarkMargin margin(shown.view);
    shown.view.resize(1400, 400);
    QCoreApplication::processEvents();
    QVERIFY(margin.isVisible());
    shown.view.resize(500, 400);
    QCoreApplication::processEvents();
    QVERIFY(!margin.isVisible());
}

} // namespace remark_margin_test

GALLEY_TEST(remark_margin_test::RemarkMarginTest)
#include "remark_margin_test.moc"

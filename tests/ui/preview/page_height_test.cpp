// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/test_program.h"
#include "ui/preview/page_height.h"

#include <limits>

namespace page_height_test {

using namespace galley;

// The sums by which a page is never higher than Qt can count.
class PageHeightTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void qtCountsAllSheets();
    void whatStandsOnAPageWhileItIsWrittenCanBeCounted_data();
    void whatStandsOnAPageWhileItIsWrittenCanBeCounted();
    void aPageGrowsOnlyWhereItsLinesBecomeNarrower();
    void whereNoTextHasRoomNoBoundIsKnown();
};

void PageHeightTest::qtCountsAllSheets()
{
    constexpr qreal counted = std::numeric_limits<int>::max() / 64.0;
    QVERIFY(PageHeight::fourSheets + 3 * 1'000 < counted); // and the margins between them
    QVERIFY(PageHeight::tallestSheet < std::numeric_limits<int>::max() / 256.0);
}

void PageHeightTest::whatStandsOnAPageWhileItIsWrittenCanBeCounted_data()
{
    QTest::addColumn<int>("em");

    for (const int points : {6, 12, 24, 48})
        for (const int percent : {50, 100, 200, 300})
            QTest::addRow("%d points at %d %%", points, percent)
                << points * 96 / 72 * percent / 100;
}

void PageHeightTest::whatStandsOnAPageWhileItIsWrittenCanBeCounted()
{
    QFETCH(int, em);
    const PageHeight page(em);
    const qreal written = page.highest() + page.slice();
    const qreal givingWay = page.atRest();
    QVERIFY(written + givingWay + page.highestPictures() <= PageHeight::fourSheets);
    QVERIFY(page.highest() >= 2'000'000);
    QVERIFY(page.unitsOfSlice() * 10.0 * em <= page.slice());
}

void PageHeightTest::aPageGrowsOnlyWhereItsLinesBecomeNarrower()
{
    QCOMPARE(PageHeight::growth(500, 500), 1.0);
    QCOMPARE(PageHeight::growth(500, 900), 1.0);
    QVERIFY(PageHeight::growth(500, 250) >= 4);
}

void PageHeightTest::whereNoTextHasRoomNoBoundIsKnown()
{
    QVERIFY(PageHeight::growth(500, 0) > 1'000'000);
    QVERIFY(PageHeight::growth(500, -20) > 1'000'000);
}

} // namespace page_height_test

GALLEY_APPLESS_TEST(page_height_test::PageHeightTest)
#include "page_height_test.moc"

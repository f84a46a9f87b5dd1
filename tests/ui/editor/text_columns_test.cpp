// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/editor/text_columns.h"

#include "tests/support/shown_text.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace text_columns_test {

using namespace galley;

namespace {

// Letters of 10 pixels: a text of 66 of them, at least 46; 13 pixels are an em beside it.
TextColumns shared(int width, bool isBesideWanted)
{
    return sharedWidth(width, {660, 460, isBesideWanted ? 13 : 0});
}

int sumOf(const TextColumns& columns)
{
    return columns.air + columns.text + columns.gap + columns.beside;
}

} // namespace

class TextColumnsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutAnythingBesideItTheTextIsInTheMiddle();
    void whatStandsBesideItGivesWayBeforeTheTextIsTooNarrow();
    void widthsStayWithinTheirBounds();
    void aViewIsPlacedBesideTheLines_data();
    void aViewIsPlacedBesideTheLines();
    void aNarrowEditorHidesIt();
};

void TextColumnsTest::withoutAnythingBesideItTheTextIsInTheMiddle()
{
    QCOMPARE(shared(1000, false), (TextColumns{170, 660, 170, 0}));
    QCOMPARE(shared(400, false), (TextColumns{24, 352, 24, 0}));
}

void TextColumnsTest::whatStandsBesideItGivesWayBeforeTheTextIsTooNarrow()
{
    const int least = 62 + 460 + 24 + 23 * 13;
    QCOMPARE(shared(least, true), (TextColumns{62, 460, 24, 23 * 13}));
    QCOMPARE(shared(least - 1, true), shared(least - 1, false));
}

void TextColumnsTest::widthsStayWithinTheirBounds()
{
    for (int width = 62 + 460 + 24 + 23 * 13; width < 3000; ++width) {
        const TextColumns columns = shared(width, true);
        QVERIFY2(columns.text >= 460 && columns.text <= 660, qPrintable(QString::number(width)));
        QVERIFY(columns.gap >= 24 && columns.gap <= 56);
        QVERIFY(columns.beside >= 23 * 13 && columns.beside <= 28 * 13);
        QVERIFY(columns.air >= 62);
        QVERIFY(sumOf(columns) <= width);
    }
}

void TextColumnsTest::aViewIsPlacedBesideTheLines_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("behind lines that begin at the left") << Qt::LeftToRight;
    QTest::newRow("behind lines that begin at the right") << Qt::RightToLeft;
}

void TextColumnsTest::aViewIsPlacedBesideTheLines()
{
    QFETCH(Qt::LayoutDirection, direction);
    tests::ShownText shown(u"words"_qs);
    shown.view.setLayoutDirection(direction);
    shown.view.resize(1400, 400);
    QCoreApplication::processEvents();
    const QRect alone = shown.view.viewport()->geometry();
    auto* const cards = new QWidget;
    shown.view.setBeside(cards);
    QCoreApplication::processEvents();
    const QRect lines = shown.view.viewport()->geometry();
    QVERIFY(cards->isVisible());
    QVERIFY(!cards->geometry().intersects(lines));
    QVERIFY(shown.view.rect().contains(cards->geometry()));
    QCOMPARE(cards->geometry().left() > lines.right(), direction == Qt::LeftToRight);
    QCOMPARE(lines.width(), alone.width()); // the text keeps its width
    QCOMPARE(cards->height(), lines.height());

    shown.view.setBeside(nullptr);
    QCoreApplication::processEvents();
    QVERIFY(!cards->isVisible());
    QCOMPARE(shown.view.viewport()->geometry(), alone);
}

void TextColumnsTest::aNarrowEditorHidesIt()
{
    tests::ShownText shown(u"words"_qs);
    auto* const cards = new QWidget;
    shown.view.setBeside(cards);
    shown.view.resize(500, 400);
    QCoreApplication::processEvents();
    QVERIFY(!cards->isVisible());
    const QRect lines = shown.view.viewport()->geometry();
    shown.view.setBeside(nullptr);
    QCOMPARE(shown.view.viewport()->geometry(), lines);
}

} // namespace text_columns_test

GALLEY_TEST(text_columns_test::TextColumnsTest)
#include "text_columns_test.moc"

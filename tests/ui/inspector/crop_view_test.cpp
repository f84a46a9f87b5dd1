// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/inspector/crop_view.h"

#include "tests/support/pictures.h"
#include "tests/support/test_program.h"

#include <QSignalSpy>
#include <QTest>

namespace crop_view_test {

using namespace galley;
using galley::tests::quarters;

namespace {

const QSize pictureSize(1200, 800);

// A view of a picture that is twice as large as its room, with a frame in its middle.
struct Fixture {
    Fixture() : view(quarters({300, 200}), pictureSize, {300, 200, 600, 400})
    {
        view.resize(600 + 24, 400 + 24);
        view.show();
    }

    void drag(QPointF from, QPointF by)
    {
        QTest::mousePress(&view, Qt::LeftButton, {}, from.toPoint());
        // Over a place from which the frame has to come back.
        QTest::mouseMove(&view, (from + 20 * by).toPoint());
        QTest::mouseMove(&view, (from + by).toPoint());
        QTest::mouseRelease(&view, Qt::LeftButton, {}, (from + by).toPoint());
    }

    CropView view;
};

} // namespace

// A frame that is dragged over a picture, by mouse and keyboard.
class CropViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thePictureIsShownAsLargeAsItFits();
    void theFrameIsDragged_data();
    void theFrameIsDragged();
    void aShapeIsKeptWhileACornerIsDragged();
    void aDragOutsideTheFrameDoesNothing();
    void theCursorSaysWhatADragWillDo_data();
    void theCursorSaysWhatADragWillDo();
    void keysMoveAndResizeTheFrame_data();
    void keysMoveAndResizeTheFrame();
    void theFrameStaysAtItsPixelsWhenTheViewIsResized();
    void theOutsideIsDimmed();
};

void CropViewTest::thePictureIsShownAsLargeAsItFits()
{
    const Fixture fixture;
    QCOMPARE(fixture.view.pictureRect(), QRectF(12, 12, 600, 400));
    QCOMPARE(fixture.view.frameRect(), QRectF(162, 112, 300, 200));
}

void CropViewTest::theFrameIsDragged_data()
{
    QTest::addColumn<QPointF>("from");
    QTest::addColumn<QRect>("frame");
    // Each by 10 to the right and 5 down on the screen: twice that in the picture.
    QTest::newRow("body") << QPointF(300, 180) << QRect(320, 210, 600, 400);
    QTest::newRow("left edge") << QPointF(162, 200) << QRect(320, 200, 580, 400);
    QTest::newRow("right edge") << QPointF(462, 200) << QRect(300, 200, 620, 400);
    QTest::newRow("upper edge") << QPointF(300, 112) << QRect(300, 210, 600, 390);
    QTest::newRow("lower edge") << QPointF(300, 312) << QRect(300, 200, 600, 410);
    QTest::newRow("upper left corner") << QPointF(162, 112) << QRect(320, 210, 580, 390);
    QTest::newRow("upper right corner") << QPointF(462, 112) << QRect(300, 210, 620, 390);
    QTest::newRow("lower left corner") << QPointF(162, 312) << QRect(320, 200, 580, 410);
    QTest::newRow("lower right corner") << QPointF(462, 312) << QRect(300, 200, 620, 410);
}

void CropViewTest::theFrameIsDragged()
{
    QFETCH(QPointF, from);
    Fixture fixture;
    const QSignalSpy changed(&fixture.view, &CropView::frameChanged);
    fixture.drag(from, {10, 5});
    QTEST(fixture.view.frame(), "frame");
    QVERIFY(changed.count() > 0);
}

void CropViewTest::aShapeIsKeptWhileACornerIsDragged()
{
    Fixture fixture;
    fixture.view.setShape(CropShape::Screen);
    const QRect before = fixture.view.frame();
    QCOMPARE(before.size(), QSize(600, 338));
    fixture.drag(fixture.view.frameRect().bottomRight(), {40, 0});
    const QRect after = fixture.view.frame();
    QCOMPARE(after.topLeft(), before.topLeft());
    QCOMPARE(after.size(), QSize(680, 383));
}

void CropViewTest::aDragOutsideTheFrameDoesNothing()
{
    Fixture fixture;
    const QRect before = fixture.view.frame();
    fixture.drag({60, 60}, {10, 5});
    QCOMPARE(fixture.view.frame(), before);
}

void CropViewTest::theCursorSaysWhatADragWillDo_data()
{
    QTest::addColumn<QPoint>("place");
    QTest::addColumn<Qt::CursorShape>("cursor");
    QTest::newRow("outside") << QPoint(60, 60) << Qt::ArrowCursor;
    QTest::newRow("body") << QPoint(300, 180) << Qt::SizeAllCursor;
    QTest::newRow("edge") << QPoint(162, 200) << Qt::SizeHorCursor;
    QTest::newRow("upper edge") << QPoint(300, 112) << Qt::SizeVerCursor;
    QTest::newRow("corner") << QPoint(162, 112) << Qt::SizeFDiagCursor;
    QTest::newRow("other corner") << QPoint(462, 112) << Qt::SizeBDiagCursor;
}

void CropViewTest::theCursorSaysWhatADragWillDo()
{
    QFETCH(QPoint, place);
    Fixture fixture;
    QTest::mouseMove(&fixture.view, place);
    QTRY_COMPARE(fixture.view.cursor().shape(),
                 *static_cast<const Qt::CursorShape*>(
                     QTest::qData("cursor", qMetaTypeId<Qt::CursorShape>())));
}

void CropViewTest::keysMoveAndResizeTheFrame_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<QRect>("frame");
    using Modifiers = Qt::KeyboardModifiers;
    QTest::newRow("left") << Qt::Key_Left << Modifiers() << QRect(288, 200, 600, 400);
    QTest::newRow("down") << Qt::Key_Down << Modifiers() << QRect(300, 212, 600, 400);
    QTest::newRow("a pixel up") << Qt::Key_Up << Modifiers(Qt::ControlModifier)
                                << QRect(300, 199, 600, 400);
    QTest::newRow("wider") << Qt::Key_Right << Modifiers(Qt::ShiftModifier)
                           << QRect(300, 200, 612, 400);
    QTest::newRow("less high") << Qt::Key_Up << Modifiers(Qt::ShiftModifier)
                               << QRect(300, 200, 600, 388);
    QTest::newRow("a pixel narrower")
        << Qt::Key_Left << Modifiers(Qt::ShiftModifier | Qt::ControlModifier)
        << QRect(300, 200, 599, 400);
}

void CropViewTest::keysMoveAndResizeTheFrame()
{
    QFETCH(Qt::Key, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    Fixture fixture;
    QTest::keyClick(&fixture.view, key, modifiers);
    QTEST(fixture.view.frame(), "frame");
}

void CropViewTest::theFrameStaysAtItsPixelsWhenTheViewIsResized()
{
    Fixture fixture;
    const QRect before = fixture.view.frame();
    fixture.view.resize(300, 300);
    QCOMPARE(fixture.view.frame(), before);
    fixture.drag(fixture.view.frameRect().center(), {});
    QCOMPARE(fixture.view.frame(), before);
}

void CropViewTest::theOutsideIsDimmed()
{
    Fixture fixture;
    const QImage shown = fixture.view.grab().toImage();
    const qreal ratio = shown.devicePixelRatio();
    const auto redAt = [&](QPointF place) {
        return shown.pixelColor((place * ratio).toPoint()).red();
    };
    QVERIFY(redAt({60, 60}) < 150); // the red quarter, outside of the frame
    QVERIFY(redAt({200, 140}) > 200); // and inside
}

} // namespace crop_view_test

GALLEY_TEST(crop_view_test::CropViewTest)
#include "crop_view_test.moc"

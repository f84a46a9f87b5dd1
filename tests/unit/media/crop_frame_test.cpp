// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/media/crop_frame.h"

#include "tests/support/test_program.h"

#include <QRandomGenerator>
#include <QTest>

namespace crop_frame_test {

using namespace galley;

namespace {

const QSize bounds(1000, 800);

bool hasShape(QSize size, CropShape shape)
{
    const double proportion = proportionOf(shape);
    return proportion == 0 || qAbs(size.width() / proportion - size.height()) <= 1;
}

} // namespace

// A frame that is dragged over a picture.
class CropFrameTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLargestFrameTouchesTwoSides_data();
    void theLargestFrameTouchesTwoSides();
    void anotherShapeKeepsWidthAndMiddle();
    void anotherShapeThatDoesNotFitIsNarrower();
    void shapesInTurnDoNotShrinkTheFrame();
    void aPushedFrameStopsAtTheEdge_data();
    void aPushedFrameStopsAtTheEdge();
    void aPulledEdgeMovesAlone_data();
    void aPulledEdgeMovesAlone();
    void aCornerOfAShapeKeepsTheOppositeCorner_data();
    void aCornerOfAShapeKeepsTheOppositeCorner();
    void anEdgeOfAShapeKeepsTheMiddle();
    void whateverIsDoneTheFrameStaysInside();
};

void CropFrameTest::theLargestFrameTouchesTwoSides_data()
{
    QTest::addColumn<CropShape>("shape");
    QTest::addColumn<QSize>("picture");
    QTest::addColumn<QRect>("frame");
    QTest::newRow("free") << CropShape::Free << QSize(30, 20) << QRect(0, 0, 30, 20);
    QTest::newRow("16:9 of a high one") << CropShape::Screen << bounds << QRect(0, 118, 1000, 563);
    QTest::newRow("1.91:1 of a high one") << CropShape::Card << bounds << QRect(0, 138, 1000, 524);
    QTest::newRow("4:3 of a high one") << CropShape::Classic << bounds << QRect(0, 25, 1000, 750);
    QTest::newRow("1.91:1 of a wide one")
        << CropShape::Card << QSize(3000, 1000) << QRect(545, 0, 1910, 1000);
    QTest::newRow("1.91:1 of one pixel") << CropShape::Card << QSize(1, 1) << QRect(0, 0, 1, 1);
}

void CropFrameTest::theLargestFrameTouchesTwoSides()
{
    QFETCH(CropShape, shape);
    QFETCH(QSize, picture);
    QTEST(largestFrame(shape, picture), "frame");
}

void CropFrameTest::anotherShapeKeepsWidthAndMiddle()
{
    const QRect shaped = shapedFrame({300, 200, 400, 400}, CropShape::Screen, bounds);
    QCOMPARE(shaped, QRect(300, 287, 400, 225));
}

void CropFrameTest::anotherShapeThatDoesNotFitIsNarrower()
{
    const QRect shaped = shapedFrame({0, 0, 1000, 100}, CropShape::Classic, {1000, 300});
    QCOMPARE(shaped, QRect(300, 0, 400, 300));
}

void CropFrameTest::shapesInTurnDoNotShrinkTheFrame()
{
    QRect frame(200, 200, 500, 400);
    for (int turn = 0; turn < 20; ++turn) {
        for (const CropShape shape : {CropShape::Screen, CropShape::Card, CropShape::Classic})
            frame = shapedFrame(frame, shape, bounds);
    }
    QCOMPARE(frame.width(), 500);
}

void CropFrameTest::aPushedFrameStopsAtTheEdge_data()
{
    QTest::addColumn<QPoint>("by");
    QTest::addColumn<QPoint>("place");
    QTest::newRow("inside") << QPoint(10, -20) << QPoint(110, 80);
    QTest::newRow("left and top") << QPoint(-500, -500) << QPoint(0, 0);
    QTest::newRow("right and bottom") << QPoint(5000, 5000) << QPoint(700, 600);
}

void CropFrameTest::aPushedFrameStopsAtTheEdge()
{
    QFETCH(QPoint, by);
    QFETCH(QPoint, place);
    QCOMPARE(movedFrame({100, 100, 300, 200}, by, bounds), QRect(place, QSize(300, 200)));
}

void CropFrameTest::aPulledEdgeMovesAlone_data()
{
    QTest::addColumn<Qt::Edges>("edges");
    QTest::addColumn<QPoint>("by");
    QTest::addColumn<QRect>("frame");
    QTest::newRow("left") << Qt::Edges(Qt::LeftEdge) << QPoint(-50, 99) << QRect(50, 100, 350, 200);
    QTest::newRow("right") << Qt::Edges(Qt::RightEdge) << QPoint(-50, 99)
                           << QRect(100, 100, 250, 200);
    QTest::newRow("top") << Qt::Edges(Qt::TopEdge) << QPoint(99, 20) << QRect(100, 120, 300, 180);
    QTest::newRow("bottom") << Qt::Edges(Qt::BottomEdge) << QPoint(99, 20)
                            << QRect(100, 100, 300, 220);
    QTest::newRow("a corner") << Qt::Edges(Qt::LeftEdge | Qt::BottomEdge) << QPoint(20, 20)
                              << QRect(120, 100, 280, 220);
    QTest::newRow("out of the picture") << Qt::Edges(Qt::RightEdge | Qt::BottomEdge)
                                        << QPoint(9999, 9999) << QRect(100, 100, 900, 700);
    QTest::newRow("past the other side")
        << Qt::Edges(Qt::LeftEdge) << QPoint(9999, 0) << QRect(384, 100, 16, 200);
}

void CropFrameTest::aPulledEdgeMovesAlone()
{
    QFETCH(Qt::Edges, edges);
    QFETCH(QPoint, by);
    QTEST(resizedFrame({100, 100, 300, 200}, edges, by, CropShape::Free, bounds), "frame");
}

void CropFrameTest::aCornerOfAShapeKeepsTheOppositeCorner_data()
{
    QTest::addColumn<Qt::Edges>("edges");
    QTest::addColumn<QPoint>("by");
    QTest::addColumn<QRect>("frame");
    QTest::newRow("bottom right") << Qt::Edges(Qt::RightEdge | Qt::BottomEdge) << QPoint(100, 0)
                                  << QRect(100, 100, 500, 375);
    QTest::newRow("bottom right, by its height")
        << Qt::Edges(Qt::RightEdge | Qt::BottomEdge) << QPoint(0, 75) << QRect(100, 100, 500, 375);
    QTest::newRow("top left") << Qt::Edges(Qt::LeftEdge | Qt::TopEdge) << QPoint(100, 75)
                              << QRect(200, 175, 300, 225);
    QTest::newRow("as far as there is room") << Qt::Edges(Qt::RightEdge | Qt::BottomEdge)
                                             << QPoint(5000, 0) << QRect(100, 100, 900, 675);
    QTest::newRow("no farther up")
        << Qt::Edges(Qt::RightEdge | Qt::TopEdge) << QPoint(5000, -5000) << QRect(100, 0, 533, 400);
}

void CropFrameTest::aCornerOfAShapeKeepsTheOppositeCorner()
{
    QFETCH(Qt::Edges, edges);
    QFETCH(QPoint, by);
    QTEST(resizedFrame({100, 100, 400, 300}, edges, by, CropShape::Classic, bounds), "frame");
}

void CropFrameTest::anEdgeOfAShapeKeepsTheMiddle()
{
    const QRect frame(300, 300, 400, 300);
    QCOMPARE(resizedFrame(frame, Qt::RightEdge, {80, 0}, CropShape::Classic, bounds),
             QRect(300, 270, 480, 360));
    QCOMPARE(resizedFrame(frame, Qt::TopEdge, {0, 60}, CropShape::Classic, bounds),
             QRect(340, 360, 320, 240));
}

void CropFrameTest::whateverIsDoneTheFrameStaysInside()
{
    QRandomGenerator random(3);
    const Qt::Edges places[] = {{},
                                Qt::LeftEdge,
                                Qt::RightEdge,
                                Qt::TopEdge,
                                Qt::BottomEdge,
                                Qt::LeftEdge | Qt::TopEdge,
                                Qt::RightEdge | Qt::TopEdge,
                                Qt::LeftEdge | Qt::BottomEdge,
                                Qt::RightEdge | Qt::BottomEdge};
    for (const QSize size : {bounds, QSize(40, 2000), QSize(3000, 20), QSize(5, 3)}) {
        QRect frame({}, size);
        CropShape shape = CropShape::Free;
        for (int act = 0; act < 5000; ++act) {
            const QPoint by(random.bounded(-400, 400), random.bounded(-400, 400));
            const Qt::Edges edges = places[random.bounded(9)];
            if (random.bounded(10) == 0) {
                shape = static_cast<CropShape>(random.bounded(4));
                frame = shapedFrame(frame, shape, size);
            } else {
                frame = edges == Qt::Edges() ? movedFrame(frame, by, size)
                                             : resizedFrame(frame, edges, by, shape, size);
            }
            QVERIFY(!frame.isEmpty());
            QVERIFY(QRect({}, size).contains(frame));
            QVERIFY(frame.height() < 3 || hasShape(frame.size(), shape));
        }
    }
}

} // namespace crop_frame_test

GALLEY_GUILESS_TEST(crop_frame_test::CropFrameTest)
#include "crop_frame_test.moc"

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/decoding/image_reading.h"
#include "app/media/cover_encoder.h"
#include "tests/support/pictures.h"
#include "tests/support/result_checks.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace picture_part_test {

using namespace galley;
using namespace galley::tests;

namespace {

Result<EncodedCover> cover(const QByteArray& file, const QRect& part,
                           const CoverLimits& limits = {})
{
    Progress progress;
    return encodeCover(file, progress, limits, part);
}

QByteArray jpegTurned(int orientation, QSize size)
{
    return withJpegSegment(encoded(quarters(size), "jpeg"), 0xE1,
                           QByteArray("Exif\0\0", 6) + exif(orientation));
}

// The nearest of the colours of quarters().
QString colourOf(const QImage& image, QPoint place)
{
    const QColor colour = image.pixelColor(place);
    const auto bright = [](int value) { return value > 127; };
    if (bright(colour.red()))
        return bright(colour.green()) ? QStringLiteral("white") : QStringLiteral("red");
    return bright(colour.green()) ? QStringLiteral("green") : QStringLiteral("blue");
}

// The colours of the four corners, row by row.
QString cornersOf(const QImage& image)
{
    const int right = image.width() - 2;
    const int bottom = image.height() - 2;
    return QStringList{colourOf(image, {1, 1}), colourOf(image, {right, 1}),
                       colourOf(image, {1, bottom}), colourOf(image, {right, bottom})}
        .join(u' ');
}

} // namespace

// A part of a picture becomes the cover.
class PicturePartTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPartIsCutFromTheUprightPicture_data();
    void aPartIsCutFromTheUprightPicture();
    void theUprightSizeIsTold();
    void aLargePartIsScaledToTheLongSide();
    void aSmallPartOfALargePictureKeepsItsPixels();
    void aPartOfAFittingWebPIsMadeAnew();
    void theWholeOfAFittingWebPIsTakenOver();
    void aPartOutsideIsRefused_data();
    void aPartOutsideIsRefused();
    void theSizeOfACoverIsKnownBefore();
};

void PicturePartTest::aPartIsCutFromTheUprightPicture_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QRect>("part");
    QTest::addColumn<QString>("corners");
    const QByteArray png = encoded(quarters({80, 40}), "png");
    QTest::newRow("all") << png << QRect() << u"red green blue white"_qs;
    QTest::newRow("the right half") << png << QRect(40, 0, 40, 40) << u"green green white white"_qs;
    QTest::newRow("across the middle")
        << png << QRect(10, 20, 60, 20) << u"blue white blue white"_qs;
    // Turned by a quarter to the right: blue above red on the left becomes blue beside red above.
    QTest::newRow("the upper half of a turned one")
        << jpegTurned(6, {80, 40}) << QRect(0, 0, 40, 40) << u"blue red blue red"_qs;
    QTest::newRow("the lower half of one on its head")
        << jpegTurned(3, {80, 40}) << QRect(0, 20, 80, 20) << u"green red green red"_qs;
}

void PicturePartTest::aPartIsCutFromTheUprightPicture()
{
    QFETCH(QByteArray, file);
    QFETCH(QRect, part);
    const auto made = cover(file, part);
    QVERIFY_RESULT(made);
    if (!part.isEmpty())
        QCOMPARE(made->size, part.size());
    const auto shown = decodeImage(made->webp);
    QVERIFY_RESULT(shown);
    QCOMPARE(shown->image.size(), made->size);
    QTEST(cornersOf(shown->image), "corners");
}

void PicturePartTest::theUprightSizeIsTold()
{
    const auto turned = decodeImage(jpegTurned(6, {80, 40}), 20);
    QVERIFY_RESULT(turned);
    QCOMPARE(turned->originalSize, QSize(80, 40));
    QCOMPARE(turned->uprightSize, QSize(40, 80));
    QCOMPARE(turned->image.size(), QSize(10, 20));
    QCOMPARE(decodeImage(jpegTurned(3, {80, 40}))->uprightSize, QSize(80, 40));
}

void PicturePartTest::aLargePartIsScaledToTheLongSide()
{
    const auto made =
        cover(encoded(quarters({4000, 2000}), "jpeg"), {400, 200, 3200, 1600}, {.longSide = 800});
    QVERIFY_RESULT(made);
    QCOMPARE(made->size, QSize(800, 400));
    QCOMPARE(cornersOf(decodeImage(made->webp)->image), u"red green blue white"_qs);
}

void PicturePartTest::aSmallPartOfALargePictureKeepsItsPixels()
{
    const auto made =
        cover(encoded(quarters({4000, 2000}), "png"), {1900, 950, 200, 100}, {.longSide = 800});
    QVERIFY_RESULT(made);
    QCOMPARE(made->size, QSize(200, 100));
    QCOMPARE(cornersOf(decodeImage(made->webp)->image), u"red green blue white"_qs);
}

void PicturePartTest::aPartOfAFittingWebPIsMadeAnew()
{
    const auto made = cover(encoded(quarters({80, 40}), "webp"), {0, 0, 40, 20});
    QVERIFY_RESULT(made);
    QVERIFY(!made->takenOver);
    QCOMPARE(made->size, QSize(40, 20));
}

void PicturePartTest::theWholeOfAFittingWebPIsTakenOver()
{
    const QByteArray webp = encoded(quarters({80, 40}), "webp");
    const auto made = cover(webp, {0, 0, 80, 40});
    QVERIFY_RESULT(made);
    QCOMPARE(made->webp, webp);
}

void PicturePartTest::aPartOutsideIsRefused_data()
{
    QTest::addColumn<QRect>("part");
    QTest::newRow("too wide") << QRect(0, 0, 81, 40);
    QTest::newRow("beyond") << QRect(100, 100, 10, 10);
    QTest::newRow("before") << QRect(-1, 0, 10, 10);
}

void PicturePartTest::aPartOutsideIsRefused()
{
    QFETCH(QRect, part);
    const auto made = cover(encoded(quarters({80, 40}), "png"), part);
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::Mismatch);
}

void PicturePartTest::theSizeOfACoverIsKnownBefore()
{
    QCOMPARE(coverSizeOf({100, 50}), QSize(100, 50));
    QCOMPARE(coverSizeOf({4800, 2400}), QSize(2400, 1200));
    QCOMPARE(coverSizeOf({1000, 4800}), QSize(500, 2400));
}

} // namespace picture_part_test

GALLEY_GUILESS_TEST(picture_part_test::PicturePartTest)
#include "picture_part_test.moc"

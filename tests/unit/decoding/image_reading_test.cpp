// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/decoding/image_reading.h"
#include "tests/support/pictures.h"
#include "tests/support/result_checks.h"
#include "tests/support/test_program.h"

#include <QColorSpace>
#include <QTest>

namespace image_reading_test {

using namespace galley;
using namespace galley::tests;

namespace {

// Whether two colours are the same but for what compression does to them.
bool areClose(QColor one, QColor other)
{
    return qAbs(one.red() - other.red()) < 24 && qAbs(one.green() - other.green()) < 24
        && qAbs(one.blue() - other.blue()) < 24;
}

QByteArray displayP3()
{
    return QColorSpace(QColorSpace::DisplayP3).iccProfile();
}

// Red of 8 × 8 pixels in four inks, which Qt cannot write.
QByteArray printedJpeg()
{
    return QByteArray::fromBase64(
        "/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwADAgICAgIDAgICAwMDAwQGBAQEBAQIBgYFBgkICgoJCAkJCgwPDAoLDgsJ"
        "CQ0RDQ4PEBAREAoMEhMSEBMPEBAQ/9sAQwEDAwMEAwQIBAQIEAsJCxAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ"
        "EBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ/8AAFAgACAAIBAERAAIRAQMRAQQRAP/EABUAAQEAAAAAAAAAAAAAAAAA"
        "AAgJ/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/EABUBAQEAAAAAAAAAAAAAAAAAAAcJ/8QAFBEBAAAAAAAAAAAAAAAA"
        "AAAAAP/aAA4EAQACEQMRBAAAPwBEHNKpVN//2Q==");
}

} // namespace

// Pictures of any kind become upright sRGB pixels, or a sentence.
class ImageReadingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void contentDecidesTheType_data();
    void contentDecidesTheType();
    void decodesWhatQtReads_data();
    void decodesWhatQtReads();
    void theOrientationIsApplied_data();
    void theOrientationIsApplied();
    void aBigPictureIsScaledDown_data();
    void aBigPictureIsScaledDown();
    void alphaIsKept_data();
    void alphaIsKept();
    void greyStaysGrey();
    void aProfileIsAppliedOnce_data();
    void aProfileIsAppliedOnce();
    void anSrgbProfileChangesNothing();
    void aProfileThatCannotBeUsedIsSaid_data();
    void aProfileThatCannotBeUsedIsSaid();
    void anAnimationGivesItsFirstFrame_data();
    void anAnimationGivesItsFirstFrame();
    void textsOfThePictureAreGone();
};

void ImageReadingTest::contentDecidesTheType_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("type");

    const QImage image = quarters({8, 8});
    QTest::newRow("PNG") << encoded(image, "png") << u"image/png"_qs;
    QTest::newRow("JPEG") << encoded(image, "jpeg") << u"image/jpeg"_qs;
    QTest::newRow("WebP") << encoded(image, "webp") << u"image/webp"_qs;
    QTest::newRow("BMP") << encoded(image, "bmp") << u"image/bmp"_qs;
    QTest::newRow("TIFF") << encoded(image, "tiff") << u"image/tiff"_qs;
    QTest::newRow("GIF") << gif(1) << u"image/gif"_qs;
    QTest::newRow("SVG") << QByteArray("<?xml version='1.0'?><svg xmlns='x'/>")
                         << u"image/svg+xml"_qs;
    QTest::newRow("text") << QByteArray("# A heading") << QString();
    QTest::newRow("start of a PNG") << QByteArray("\x89PN") << QString();
    QTest::newRow("nothing") << QByteArray() << QString();
}

void ImageReadingTest::contentDecidesTheType()
{
    QFETCH(QByteArray, bytes);
    QTEST(imageMimeTypeOf(bytes), "type");
}

void ImageReadingTest::decodesWhatQtReads_data()
{
    QTest::addColumn<QByteArray>("format");
    for (const char* format : {"png", "jpeg", "webp", "bmp", "tiff", "ppm"})
        QTest::newRow(format) << QByteArray(format);
}

void ImageReadingTest::decodesWhatQtReads()
{
    QFETCH(QByteArray, format);

    const auto decoded = decodeImage(encoded(quarters({40, 20}), format.constData()));

    QVERIFY_RESULT(decoded);
    QCOMPARE(decoded->originalSize, QSize(40, 20));
    QCOMPARE(decoded->image.size(), QSize(40, 20));
    QCOMPARE(decoded->image.format(), QImage::Format_RGB32);
    QVERIFY(areClose(decoded->image.pixelColor(4, 4), Qt::red));
    QVERIFY(areClose(decoded->image.pixelColor(36, 4), Qt::green));
    QVERIFY(areClose(decoded->image.pixelColor(4, 16), Qt::blue));
    QVERIFY(!decoded->animated);
    QCOMPARE(decoded->note, QString());
}

void ImageReadingTest::theOrientationIsApplied_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("orientation");

    const QImage image = quarters({64, 32});
    for (int orientation = 0; orientation <= 9; ++orientation) {
        const QByteArray little = exif(orientation);
        const QByteArray big = exif(orientation, false);
        QTest::addRow("WebP %d", orientation)
            << withWebPChunk(encoded(image, "webp"), "EXIF", little) << orientation;
        QTest::addRow("WebP, big-endian %d", orientation)
            << withWebPChunk(encoded(image, "webp"), "EXIF", big) << orientation;
        QTest::addRow("WebP, JPEG's prefix %d", orientation)
            << withWebPChunk(encoded(image, "webp"), "EXIF", QByteArray("Exif\0\0", 6) + big)
            << orientation;
        QTest::addRow("JPEG %d", orientation)
            << withJpegSegment(encoded(image, "jpeg"), 0xE1, QByteArray("Exif\0\0", 6) + little)
            << orientation;
    }
    QBuffer turned;
    QImageWriter writer(&turned, "tiff");
    writer.setTransformation(QImageIOHandler::TransformationRotate270);
    QVERIFY(writer.write(image));
    QTest::newRow("TIFF 8") << turned.data() << 8;
    QTest::newRow("broken data") << withWebPChunk(encoded(image, "webp"), "EXIF", exif(6).first(14))
                                 << 1;
    QTest::newRow("directory outside") << withWebPChunk(
        encoded(image, "webp"), "EXIF", exif(6).replace(4, 4, "\xff\xff\xff\xff", 4))
                                       << 1;
}

void ImageReadingTest::theOrientationIsApplied()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, orientation);
    // The colours of the corners from the upper left one clockwise, for each orientation.
    static const QHash<int, QByteArray> corners{{1, "rgwb"}, {2, "grbw"}, {3, "wbrg"}, {4, "bwgr"},
                                                {5, "rbwg"}, {6, "brgw"}, {7, "wgrb"}, {8, "gwbr"}};
    static const QHash<char, QColor> colours{
        {'r', Qt::red}, {'g', Qt::green}, {'b', Qt::blue}, {'w', Qt::white}};

    const auto decoded = decodeImage(bytes);

    QVERIFY_RESULT(decoded);
    const QSize size = orientation >= 5 && orientation <= 8 ? QSize(32, 64) : QSize(64, 32);
    QCOMPARE(decoded->originalSize, QSize(64, 32));
    QCOMPARE(decoded->image.size(), size);
    const QByteArray expected = corners.value(orientation, corners[1]);
    const QList<QPoint> places{{4, 4},
                               {size.width() - 5, 4},
                               {size.width() - 5, size.height() - 5},
                               {4, size.height() - 5}};
    for (int corner = 0; corner < 4; ++corner)
        QVERIFY(areClose(decoded->image.pixelColor(places[corner]), colours[expected[corner]]));
}

void ImageReadingTest::aBigPictureIsScaledDown_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QSize>("expected");

    for (const char* format : {"png", "jpeg", "webp", "bmp", "tiff"}) {
        QTest::addRow("%s, wide", format)
            << QByteArray(format) << QSize(300, 150) << QSize(100, 50);
        QTest::addRow("%s, high", format)
            << QByteArray(format) << QSize(150, 450) << QSize(33, 100);
        QTest::addRow("%s, fits", format) << QByteArray(format) << QSize(100, 50) << QSize(100, 50);
        QTest::addRow("%s, thin", format) << QByteArray(format) << QSize(1000, 2) << QSize(100, 1);
    }
}

void ImageReadingTest::aBigPictureIsScaledDown()
{
    QFETCH(QByteArray, format);
    QFETCH(QSize, size);

    const auto decoded = decodeImage(encoded(quarters(size), format.constData()), 100);

    QVERIFY_RESULT(decoded);
    QCOMPARE(decoded->originalSize, size);
    QTEST(decoded->image.size(), "expected");
}

void ImageReadingTest::alphaIsKept_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::newRow("PNG") << QByteArray("png");
    QTest::newRow("WebP") << QByteArray("webp");
    QTest::newRow("TIFF") << QByteArray("tiff");
}

void ImageReadingTest::alphaIsKept()
{
    QFETCH(QByteArray, format);
    QImage image = quarters({40, 40}, QImage::Format_ARGB32);
    image.setPixelColor(10, 10, QColor(255, 0, 0, 0));

    const auto decoded = decodeImage(encoded(image, format.constData(), 100));

    QVERIFY_RESULT(decoded);
    QCOMPARE(decoded->image.format(), QImage::Format_ARGB32);
    QCOMPARE(decoded->image.pixelColor(10, 10).alpha(), 0);
    QCOMPARE(decoded->image.pixelColor(30, 10).alpha(), 255);
}

void ImageReadingTest::greyStaysGrey()
{
    QImage image({16, 16}, QImage::Format_Grayscale8);
    image.fill(QColor(90, 90, 90));
    const auto decoded = decodeImage(encoded(image, "jpeg"));
    QVERIFY_RESULT(decoded);
    QCOMPARE(decoded->image.format(), QImage::Format_RGB32);
    QVERIFY(areClose(decoded->image.pixelColor(8, 8), QColor(90, 90, 90)));
}

void ImageReadingTest::aProfileIsAppliedOnce_data()
{
    QTest::addColumn<QByteArray>("bytes");

    // Green of the wider Display P3: 117 of its red are 0 in sRGB, what is outside is cut off.
    QImage image({16, 16}, QImage::Format_RGB32);
    image.fill(QColor(117, 251, 76));
    QTest::newRow("WebP") << withWebPChunk(encoded(image, "webp", 100), "ICCP", displayP3());
    image.setColorSpace(QColorSpace::DisplayP3);
    QTest::newRow("PNG") << encoded(image, "png");
    QTest::newRow("JPEG") << encoded(image, "jpeg", 100);
    QTest::newRow("TIFF") << encoded(image, "tiff");
}

void ImageReadingTest::aProfileIsAppliedOnce()
{
    QFETCH(QByteArray, bytes);

    const auto decoded = decodeImage(bytes);

    QVERIFY_RESULT(decoded);
    QVERIFY(decoded->profileConverted);
    QCOMPARE(decoded->note, QString());
    const QColor colour = decoded->image.pixelColor(8, 8);
    QVERIFY2(areClose(colour, QColor(0, 255, 0)), qPrintable(colour.name()));
}

void ImageReadingTest::anSrgbProfileChangesNothing()
{
    QImage image = quarters({16, 16});
    image.setColorSpace(QColorSpace::SRgb);
    const auto decoded = decodeImage(encoded(image, "png"));
    QVERIFY_RESULT(decoded);
    QVERIFY(!decoded->profileConverted);
    QCOMPARE(decoded->image, quarters({16, 16}));
}

void ImageReadingTest::aProfileThatCannotBeUsedIsSaid_data()
{
    QTest::addColumn<QByteArray>("bytes");

    const QImage image = quarters({16, 16});
    const QByteArray printing = displayP3().replace(16, 4, "CMYK");
    const QByteArray segment = QByteArray("ICC_PROFILE\0\1\1", 14) + printing;
    QTest::newRow("WebP") << withWebPChunk(encoded(image, "webp"), "ICCP", printing);
    QTest::newRow("WebP, no profile at all")
        << withWebPChunk(encoded(image, "webp"), "ICCP", "not a profile");
    QTest::newRow("JPEG") << withJpegSegment(encoded(image, "jpeg"), 0xE2, segment);
    QTest::newRow("JPEG of four inks") << printedJpeg();
}

void ImageReadingTest::aProfileThatCannotBeUsedIsSaid()
{
    QFETCH(QByteArray, bytes);

    const auto decoded = decodeImage(bytes);

    QVERIFY_RESULT(decoded);
    QVERIFY(!decoded->profileConverted);
    QVERIFY(decoded->note.contains(u"colours"_qs));
    QVERIFY(areClose(decoded->image.pixelColor(1, 1), Qt::red));
}

void ImageReadingTest::anAnimationGivesItsFirstFrame_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("animated");

    QImage second({16, 16}, QImage::Format_RGB32);
    second.fill(Qt::green);
    QTest::newRow("WebP") << animatedWebP({quarters({16, 16}), second}) << true;
    QTest::newRow("WebP of one frame") << animatedWebP({second}) << false;
    QTest::newRow("GIF") << gif(3) << true;
    QTest::newRow("GIF of one frame") << gif(1) << false;
}

void ImageReadingTest::anAnimationGivesItsFirstFrame()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, animated);

    const auto decoded = decodeImage(bytes);

    QVERIFY_RESULT(decoded);
    QCOMPARE(decoded->animated, animated);
    QCOMPARE(decoded->note.contains(u"first frame"_qs), animated);
    if (animated && decoded->mimeType == u"image/webp"_qs)
        QVERIFY(areClose(decoded->image.pixelColor(1, 1), Qt::red));
}

void ImageReadingTest::textsOfThePictureAreGone()
{
    QImage image = quarters({16, 16});
    image.setText(u"Comment"_qs, u"a secret"_qs);
    image.setDotsPerMeterX(1234);
    const QByteArray png = encoded(image, "png");
    QVERIFY(png.contains("a secret"));

    const auto decoded = decodeImage(png);

    QVERIFY_RESULT(decoded);
    QVERIFY(decoded->image.textKeys().isEmpty());
    QVERIFY(!encoded(decoded->image, "png").contains("a secret"));
    QVERIFY(decoded->image.dotsPerMeterX() != 1234);
}

} // namespace image_reading_test

GALLEY_GUILESS_TEST(image_reading_test::ImageReadingTest)
#include "image_reading_test.moc"

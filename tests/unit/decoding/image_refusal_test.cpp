// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/decoding/image_reading.h"
#include "tests/support/picture_bombs.h"
#include "tests/support/pictures.h"
#include "tests/support/test_program.h"

#include <QLoggingCategory>
#include <QTest>

namespace image_refusal_test {

using namespace galley;
using namespace galley::tests;

namespace {

// A PNG that promises a picture of that size in true colour and ends there.
QByteArray pngHeader(quint32 width, quint32 height)
{
    return QByteArray("\x89PNG\r\n\x1a\n")
        + pngChunk("IHDR", bigEndian(width) + bigEndian(height) + QByteArray("\x08\x02\0\0\0", 5))
        + pngChunk("IDAT", {});
}

} // namespace

// What is no picture, or a broken or an excessive one, ends as a sentence.
class ImageRefusalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void whatIsNoPictureIsRefused_data();
    void whatIsNoPictureIsRefused();
    void aCutOffPictureIsBroken_data();
    void aCutOffPictureIsBroken();
    void damageNeverCrashes_data();
    void damageNeverCrashes();
    void tooManyPixelsAreRefusedBeforeDecoding_data();
    void tooManyPixelsAreRefusedBeforeDecoding();
    void aMemoryLimitIsKept();
    void theFileSizeIsBounded();
};

void ImageRefusalTest::initTestCase()
{
    // Qt's decoders complain of every damage; the sentence is what counts here.
    QLoggingCategory::setFilterRules(u"*=false"_qs);
}

void ImageRefusalTest::whatIsNoPictureIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorKind>("kind");

    QTest::newRow("nothing") << QByteArray() << ErrorKind::Malformed;
    QTest::newRow("text") << QByteArray("# A heading") << ErrorKind::WrongType;
    QTest::newRow("zeros") << QByteArray(1000, '\0') << ErrorKind::WrongType;
    QTest::newRow("PDF") << QByteArray("%PDF-1.4") << ErrorKind::WrongType;
    QTest::newRow("SVG") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>")
                         << ErrorKind::Unsupported;
    QTest::newRow("compressed SVG") << QByteArray("\x1f\x8b\x08 and so on") << ErrorKind::WrongType;
    QTest::newRow("no reader") << QByteArray("\0\0\0\x0cJXL \r\n\x87\n", 12)
                               << ErrorKind::Unsupported;
}

void ImageRefusalTest::whatIsNoPictureIsRefused()
{
    QFETCH(QByteArray, bytes);
    const auto decoded = decodeImage(bytes);
    QVERIFY(!decoded);
    QTEST(decoded.error().kind, "kind");
    QVERIFY(decoded.error().sentence.endsWith(u'.'));
}

void ImageRefusalTest::aCutOffPictureIsBroken_data()
{
    QTest::addColumn<QByteArray>("bytes");

    for (const char* format : {"png", "jpeg", "webp", "bmp", "tiff", "ppm"}) {
        const QByteArray whole = encoded(quarters({200, 200}), format);
        QTest::addRow("%s, header alone", format) << whole.first(20);
        QTest::addRow("%s, half", format) << whole.first(whole.size() / 2);
        QTest::addRow("%s, nearly all", format) << whole.first(whole.size() - 20);
    }
    QTest::newRow("gif, header alone") << gif(1).first(19);
    QTest::newRow("gif, half") << gif(1).first(30);
    QTest::newRow("gif, nearly all") << gif(1).chopped(2);
    QTest::newRow("jpeg, its thumbnail is whole")
        << withJpegSegment(encoded(quarters({200, 200}), "jpeg"), 0xE1,
                           encoded(quarters({8, 8}), "jpeg"))
               .chopped(20);
}

void ImageRefusalTest::aCutOffPictureIsBroken()
{
    QFETCH(QByteArray, bytes);
    const auto decoded = decodeImage(bytes);
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().kind, ErrorKind::Malformed);
}

void ImageRefusalTest::damageNeverCrashes_data()
{
    QTest::addColumn<QByteArray>("bytes");

    for (const char* format : {"png", "jpeg", "webp", "bmp", "tiff"})
        QTest::newRow(format) << encoded(quarters({30, 30}), format);
    QTest::newRow("gif") << gif(3);
    QTest::newRow("WebP with Exif")
        << withWebPChunk(encoded(quarters({30, 30}), "webp"), "EXIF", exif(6));
}

void ImageRefusalTest::damageNeverCrashes()
{
    QFETCH(QByteArray, bytes);
    for (qsizetype length = 0; length < bytes.size(); length += 1 + length / 50)
        Q_UNUSED(decodeImage(bytes.first(length), 20))
    for (qsizetype place = 0; place < bytes.size(); place += 1 + place / 50) {
        for (const char damage : {'\0', '\x7f', '\xff'}) {
            QByteArray damaged = bytes;
            damaged[place] = damage;
            Q_UNUSED(decodeImage(damaged, 20))
        }
    }
}

void ImageRefusalTest::tooManyPixelsAreRefusedBeforeDecoding_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorKind>("kind");

    QByteArray bmp = encoded(quarters({16, 16}), "bmp");
    qToLittleEndian(quint32(60'000), bmp.data() + 18);
    qToLittleEndian(quint32(60'000), bmp.data() + 22);
    QByteArray jpeg = encoded(quarters({16, 16}), "jpeg");
    const qsizetype frame = jpeg.indexOf(QByteArray("\xff\xc0\x00\x11", 4));
    QVERIFY(frame > 0);
    qToBigEndian(quint16(60'000), jpeg.data() + frame + 5);
    qToBigEndian(quint16(60'000), jpeg.data() + frame + 7);

    QTest::newRow("PNG") << pngHeader(60'000, 60'000) << ErrorKind::TooLarge;
    QTest::newRow("JPEG") << jpeg << ErrorKind::TooLarge;
    // Their readers do not even tell such a size.
    QTest::newRow("BMP") << bmp << ErrorKind::Malformed;
    QTest::newRow("PPM") << QByteArray("P6\n60000 60000\n255\n") << ErrorKind::Malformed;
}

void ImageRefusalTest::tooManyPixelsAreRefusedBeforeDecoding()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorKind, kind);
    const auto decoded = decodeImage(bytes, 100);
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().kind, kind);
    if (kind == ErrorKind::TooLarge)
        QCOMPARE(decoded.error().sentence,
                 u"The picture has 60000 × 60000 pixels, and Galley reads up to 256 million: "
                 "scale it down first."_qs);
}

void ImageRefusalTest::aMemoryLimitIsKept()
{
    const QByteArray png = encoded(quarters({100, 100}), "png");
    QVERIFY(decodeImage(png, 0, {.decodedBytes = 40'000}).has_value());
    QVERIFY(!decodeImage(png, 0, {.decodedBytes = 39'999}).has_value());
    const QByteArray deep = encoded(quarters({100, 100}, QImage::Format_RGBX64), "png");
    QVERIFY(!decodeImage(deep, 0, {.decodedBytes = 40'000}).has_value());
}

void ImageRefusalTest::theFileSizeIsBounded()
{
    const auto decoded = decodeImage(QByteArray(1'000'001, 'x'), 0, {.fileBytes = 1'000'000});
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().kind, ErrorKind::TooLarge);
}

} // namespace image_refusal_test

GALLEY_GUILESS_TEST(image_refusal_test::ImageRefusalTest)
#include "image_refusal_test.moc"

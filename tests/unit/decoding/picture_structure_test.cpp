// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/decoding/picture_structure.h"

#include "app/decoding/image_reading.h"
#include "tests/support/picture_bombs.h"
#include "tests/support/pictures.h"
#include "tests/support/result_checks.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace picture_structure_test {

using namespace galley;
using namespace galley::tests;

namespace {

PictureStructure structureOf(const QByteArray& bytes)
{
    return pictureStructureOf(bytes, imageTypeOf(bytes));
}

QByteArray interlaced(QByteArray png)
{
    png[28] = 1;
    const QByteArray header = png.mid(12, 17);
    return png.replace(29, 4, bigEndian(crc32(header)));
}

QByteArray progressive(const QImage& image)
{
    QBuffer buffer;
    QImageWriter writer(&buffer, "jpeg");
    writer.setProgressiveScanWrite(true);
    if (!writer.write(image))
        qFatal("cannot write a progressive JPEG");
    return buffer.data();
}

QByteArray bitmapHeader(qint32 width, qint32 height)
{
    return littleEndian(quint32(40)) + littleEndian(width) + littleEndian(height)
        + littleEndian(quint16(1)) + littleEndian(quint16(32)) + QByteArray(24, '\0');
}

} // namespace

// What a picture file costs is told before a decoder has it, and what costs without being seen is
// taken out.
class PictureStructureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textsOfAPngDoNotReachTheDecoder_data();
    void textsOfAPngDoNotReachTheDecoder();
    void aPngWithoutTextsIsNotCopied();
    void colourAndTransparencyOfAPngStay();
    void aJpegOfManyScansIsRefused();
    void aJpegOfSomeScansIsRead();
    void whatAProgressiveJpegKeepsIsToldFromItsHeader();
    void aGifThatPromisesMoreThanItHoldsIsBroken();
    void aGifIsHandedOverUpToItsFirstFrame();
    void aPackedTiffIsMeasuredByWhatItUnpacks();
    void anIconIsMeasuredByThePictureInIt_data();
    void anIconIsMeasuredByThePictureInIt();
    void aSizeIsToldByTheStartOfAFile_data();
    void aSizeIsToldByTheStartOfAFile();
    void whatTheDecoderNeedsIsBounded_data();
    void whatTheDecoderNeedsIsBounded();
};

void PictureStructureTest::textsOfAPngDoNotReachTheDecoder_data()
{
    QTest::addColumn<QByteArray>("chunks");
    QTest::newRow("compressed") << pngTexts(3, false);
    QTest::newRow("compressed, of any language") << pngTexts(3, true);
    QTest::newRow("plain") << pngChunk("tEXt", QByteArray("Comment\0so", 10));
    QTest::newRow("of no standard") << pngChunk("xyZz", QByteArray(1000, 'x'));
    QTest::newRow("a huge profile")
        << pngChunk("iCCP", QByteArray("p\0\0", 3) + QByteArray(5'000'000, 'x'));
}

void PictureStructureTest::textsOfAPngDoNotReachTheDecoder()
{
    QFETCH(QByteArray, chunks);
    const QByteArray png = encoded(quarters({8, 8}), "png");
    const QByteArray bomb = withPngChunks(png, chunks);

    const QByteArray content = structureOf(bomb).content;
    QVERIFY(content.size() <= png.size());
    QVERIFY(!content.contains("XtT") && !content.contains("TXt") && !content.contains("tEXt"));
    const auto decoded = decodeImage(bomb);
    QVERIFY_RESULT(decoded);
    QCOMPARE(decoded->image, quarters({8, 8}));
    QVERIFY(decoded->image.textKeys().isEmpty());
}

void PictureStructureTest::aPngWithoutTextsIsNotCopied()
{
    const QByteArray png = encoded(quarters({8, 8}), "png");
    QCOMPARE(structureOf(png).content.constData(), png.constData());
}

void PictureStructureTest::colourAndTransparencyOfAPngStay()
{
    QImage image(4, 4, QImage::Format_Indexed8);
    image.setColorTable({qRgba(255, 0, 0, 255), qRgba(0, 0, 0, 0)});
    image.fill(0);
    image.setPixel(1, 1, 1);
    const QByteArray png = withPngChunks(encoded(image, "png"), pngTexts(1, false));
    const auto decoded = decodeImage(png);
    QVERIFY_RESULT(decoded);
    QCOMPARE(decoded->image.pixelColor(0, 0), QColor(Qt::red));
    QCOMPARE(decoded->image.pixelColor(1, 1).alpha(), 0);
}

void PictureStructureTest::aJpegOfManyScansIsRefused()
{
    const auto decoded = decodeImage(jpegOfScans(800, 800, 1000));
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().kind, ErrorKind::TooLarge);
    QVERIFY(decoded.error().sentence.contains(u"too long"));
}

void PictureStructureTest::aJpegOfSomeScansIsRead()
{
    const auto decoded = decodeImage(jpegOfScans(80, 40, 20));
    QVERIFY_RESULT(decoded);
    QCOMPARE(decoded->image.size(), QSize(80, 40));
}

void PictureStructureTest::whatAProgressiveJpegKeepsIsToldFromItsHeader()
{
    const QImage image = quarters({1600, 800});
    QCOMPARE(structureOf(encoded(image, "jpeg")).furtherBytes, 0);
    const qint64 kept = structureOf(progressive(image)).furtherBytes;
    const qint64 samples = 1600 * 800 * 3 / 2; // colours in half of the places, either way
    QVERIFY2(kept >= samples * 2 && kept < samples * 3, qPrintable(QString::number(kept)));
}

void PictureStructureTest::aGifThatPromisesMoreThanItHoldsIsBroken()
{
    const auto decoded = decodeImage(emptyGif(8000, 8000));
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().kind, ErrorKind::Malformed);
}

void PictureStructureTest::aGifIsHandedOverUpToItsFirstFrame()
{
    const QByteArray two = gif(2);
    const PictureStructure structure = structureOf(two);
    QVERIFY(structure.isAnimated);
    QCOMPARE(structure.content, gif(1));
}

void PictureStructureTest::aPackedTiffIsMeasuredByWhatItUnpacks()
{
    const QByteArray tiff = tiffOfOneStrip(8000, 8000, "x");
    const PictureStructure structure = structureOf(tiff);
    QCOMPARE(structure.size, QSize(8000, 8000));
    QCOMPARE(structure.pixelBytes, 1);
    QCOMPARE(structure.furtherBytes, 64'000'000);
    const auto decoded = decodeImage(tiff, 0, {.decodedBytes = 100'000'000});
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().kind, ErrorKind::TooLarge);
}

void PictureStructureTest::anIconIsMeasuredByThePictureInIt_data()
{
    QTest::addColumn<QByteArray>("picture");
    QTest::addColumn<bool>("isRefused");
    const QByteArray png = encoded(quarters({64, 64}), "png");
    QTest::newRow("PNG") << png << false;
    QTest::newRow("PNG with texts") << withPngChunks(png, pngTexts(3, false)) << false;
    QTest::newRow("bitmap of 30,000 pixels") << bitmapHeader(30'000, 60'000) << true;
    QTest::newRow("bitmap without pixels") << bitmapHeader(0, 0) << true;
    QTest::newRow("nothing") << QByteArray() << true;
}

void PictureStructureTest::anIconIsMeasuredByThePictureInIt()
{
    QFETCH(QByteArray, picture);
    QFETCH(bool, isRefused);
    const auto decoded = decodeImage(iconOf(picture));
    QCOMPARE(!decoded, isRefused);
    if (decoded) {
        QCOMPARE(decoded->image, quarters({64, 64}));
        QCOMPARE(decoded->mimeType, QStringLiteral("image/vnd.microsoft.icon"));
    }
}

void PictureStructureTest::aSizeIsToldByTheStartOfAFile_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QSize>("size");
    const QImage image = quarters({600, 300});
    const QByteArray jpeg = encoded(image, "jpeg");
    QTest::newRow("PNG") << encoded(image, "png") << QSize(600, 300);
    QTest::newRow("GIF") << gif(1) << QSize(1, 1);
    QTest::newRow("JPEG") << jpeg << QSize(600, 300);
    QTest::newRow("turned JPEG") << withJpegSegment(jpeg, 0xE1, QByteArray("Exif\0\0", 6) + exif(6))
                                 << QSize(300, 600);
    QTest::newRow("JPEG with much before its size")
        << withJpegSegment(jpeg, 0xE2, QByteArray(60'000, 'x')) << QSize();
    QImage clear = quarters({601, 301}, QImage::Format_ARGB32);
    clear.setPixelColor(3, 3, Qt::transparent);
    const QByteArray webp = encoded(image, "webp");
    QTest::newRow("WebP") << webp << QSize(600, 300);
    QTest::newRow("transparent WebP") << encoded(clear, "webp") << QSize(601, 301);
    QTest::newRow("lossless WebP") << encoded(clear, "webp", 100) << QSize(601, 301);
    QTest::newRow("WebP with a profile")
        << withWebPChunk(webp, "ICCP", QByteArray(50, 'x')) << QSize(600, 300);
    QTest::newRow("WebP that may be turned") << withWebPChunk(webp, "EXIF", exif(6)) << QSize();
    QTest::newRow("text") << QByteArray("text") << QSize();
}

void PictureStructureTest::aSizeIsToldByTheStartOfAFile()
{
    QFETCH(QByteArray, file);
    QTEST(sizeToldBy(file.left(1000)), "size");
}

void PictureStructureTest::whatTheDecoderNeedsIsBounded_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("longSide");
    QTest::addColumn<bool>("isRefused");
    const QImage image = quarters({2000, 1000}); // 8 MB
    QTest::newRow("a PNG, row by row") << encoded(image, "png") << 100 << false;
    QTest::newRow("an interlaced one") << interlaced(encoded(image, "png")) << 100 << true;
    QTest::newRow("a JPEG, reduced") << encoded(image, "jpeg") << 100 << false;
    QTest::newRow("a JPEG, all of it") << encoded(image, "jpeg") << 0 << true;
    QTest::newRow("a progressive one") << progressive(image) << 100 << true;
    QTest::newRow("a WebP") << encoded(image, "webp") << 100 << true;
}

void PictureStructureTest::whatTheDecoderNeedsIsBounded()
{
    QFETCH(QByteArray, file);
    QFETCH(int, longSide);
    QFETCH(bool, isRefused);
    const auto decoded = decodeImage(file, longSide, {.decodedBytes = 5'000'000});
    QCOMPARE(!decoded, isRefused);
    if (isRefused)
        QCOMPARE(decoded.error().kind, ErrorKind::TooLarge);
}

} // namespace picture_structure_test

GALLEY_GUILESS_TEST(picture_structure_test::PictureStructureTest)
#include "picture_structure_test.moc"

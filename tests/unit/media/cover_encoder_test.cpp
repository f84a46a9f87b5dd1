// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/decoding/webp_container.h"
#include "app/media/cover_encoder.h"
#include "app/media/webp_encoder.h"
#include "tests/support/pictures.h"
#include "tests/support/result_checks.h"
#include "tests/support/test_program.h"

#include <QColorSpace>
#include <QRandomGenerator>
#include <QTest>

namespace cover_encoder_test {

using namespace galley;
using namespace galley::tests;

namespace {

// Nothing compresses worse.
QImage noise(QSize size)
{
    QRandomGenerator random(1);
    QImage image(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x)
            image.setPixel(x, y, random.generate() | 0xff000000);
    }
    return image;
}

Result<EncodedCover> cover(const QByteArray& file, const CoverLimits& limits = {})
{
    Progress progress;
    return encodeCover(file, progress, limits);
}

QImage shown(const EncodedCover& cover)
{
    const auto decoded = decodeImage(cover.webp);
    return decoded ? decoded->image : QImage();
}

} // namespace

// Pictures become covers: WebP, within the limits, without metadata.
class CoverEncoderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPictureBecomesWebP_data();
    void aPictureBecomesWebP();
    void aFittingWebPIsTakenOver_data();
    void aFittingWebPIsTakenOver();
    void anUnfittingWebPIsMadeAnew_data();
    void anUnfittingWebPIsMadeAnew();
    void alphaIsKept();
    void colourAndOrientationAreApplied();
    void aBigPictureIsScaledDown();
    void detailIsBroughtUnderTheLimit_data();
    void detailIsBroughtUnderTheLimit();
    void detailBeyondTheLowestQualityCostsPixels();
    void aLimitBelowAnyFileIsSaid();
    void anAnimationIsNoted();
    void whatCannotBeReadIsSaid_data();
    void whatCannotBeReadIsSaid();
    void progressEndsAtHundred();
    void cancellingStops();
    void anEncodingCanBeStoppedMidway();
};

void CoverEncoderTest::aPictureBecomesWebP_data()
{
    QTest::addColumn<QByteArray>("format");
    for (const char* format : {"png", "jpeg", "bmp", "tiff"})
        QTest::newRow(format) << QByteArray(format);
}

void CoverEncoderTest::aPictureBecomesWebP()
{
    QFETCH(QByteArray, format);

    const auto made = cover(encoded(quarters({60, 40}), format.constData()));

    QVERIFY_RESULT(made);
    QCOMPARE(made->size, QSize(60, 40));
    QCOMPARE(made->quality, 90);
    QVERIFY(!made->takenOver);
    QCOMPARE(imageMimeTypeOf(made->webp), u"image/webp"_qs);
    QVERIFY(!webPContainerOf(made->webp)->hasMetadata);
    QVERIFY(qRed(shown(*made).pixel(4, 4)) > 230);
    QVERIFY(qBlue(shown(*made).pixel(4, 36)) > 230);
}

void CoverEncoderTest::aFittingWebPIsTakenOver_data()
{
    QTest::addColumn<QByteArray>("webp");

    QImage transparent = quarters({60, 40}, QImage::Format_ARGB32);
    transparent.setPixelColor(4, 4, Qt::transparent);
    QTest::newRow("lossy") << encoded(quarters({60, 40}), "webp", 60);
    QTest::newRow("lossless") << encoded(quarters({60, 40}), "webp", 100);
    QTest::newRow("lossy with alpha") << encoded(transparent, "webp", 60);
    QTest::newRow("lossless with alpha") << encoded(transparent, "webp", 100);
    QTest::newRow("as large as allowed") << encoded(quarters({400, 1}), "webp", 60);
}

void CoverEncoderTest::aFittingWebPIsTakenOver()
{
    QFETCH(QByteArray, webp);

    const auto made = cover(webp, {.longSide = 400});

    QVERIFY_RESULT(made);
    QVERIFY(made->takenOver);
    QCOMPARE(made->quality, 0);
    QCOMPARE(made->webp, webp);
    QCOMPARE(made->size, webPContainerOf(webp)->size);
}

void CoverEncoderTest::anUnfittingWebPIsMadeAnew_data()
{
    QTest::addColumn<QByteArray>("webp");

    const QByteArray plain = encoded(quarters({60, 40}), "webp", 60);
    QTest::newRow("Exif") << withWebPChunk(plain, "EXIF", exif(1));
    QTest::newRow("XMP") << withWebPChunk(plain, "XMP ", "<x:xmpmeta/>");
    QTest::newRow("profile") << withWebPChunk(plain, "ICCP",
                                              QColorSpace(QColorSpace::SRgb).iccProfile());
    QTest::newRow("chunk of no standard") << withWebPChunk(plain, "GPS ", "here");
    QTest::newRow("animated") << animatedWebP({quarters({60, 40}), noise({60, 40})});
    QTest::newRow("too large a side") << encoded(quarters({401, 40}), "webp", 60);
    QTest::newRow("too many bytes") << encoded(noise({200, 200}), "webp", 100);
}

void CoverEncoderTest::anUnfittingWebPIsMadeAnew()
{
    QFETCH(QByteArray, webp);

    const auto made = cover(webp, {.bytes = 50'000, .longSide = 400});

    QVERIFY_RESULT(made);
    QVERIFY(!made->takenOver);
    const auto container = webPContainerOf(made->webp);
    QVERIFY(container && !container->hasMetadata && !container->animated);
    QVERIFY(made->webp.size() <= 50'000);
    QVERIFY(made->size.width() <= 400);
}

void CoverEncoderTest::alphaIsKept()
{
    QImage image = quarters({60, 40}, QImage::Format_ARGB32);
    for (int x = 0; x < 30; ++x)
        image.setPixelColor(x, 5, QColor(255, 0, 0, 100));

    const auto made = cover(encoded(image, "png"));

    QVERIFY_RESULT(made);
    QCOMPARE(qAlpha(shown(*made).pixel(10, 5)), 100);
    QCOMPARE(qAlpha(shown(*made).pixel(50, 30)), 255);
}

void CoverEncoderTest::colourAndOrientationAreApplied()
{
    QImage image({60, 40}, QImage::Format_RGB32);
    image.fill(QColor(117, 251, 76));
    image.setColorSpace(QColorSpace::DisplayP3);
    const QByteArray data = QByteArray("Exif\0\0", 6) + exif(6);

    const auto made = cover(withJpegSegment(encoded(image, "jpeg"), 0xE1, data));

    QVERIFY_RESULT(made);
    QCOMPARE(made->size, QSize(40, 60));
    const QColor colour = shown(*made).pixelColor(20, 30);
    QVERIFY2(colour.red() < 24 && colour.green() > 231 && colour.blue() < 24,
             qPrintable(colour.name()));
}

void CoverEncoderTest::aBigPictureIsScaledDown()
{
    const auto made = cover(encoded(quarters({2500, 100}), "jpeg"));
    QVERIFY_RESULT(made);
    QCOMPARE(made->size, QSize(2400, 96));
    QCOMPARE(shown(*made).size(), made->size);
}

void CoverEncoderTest::detailIsBroughtUnderTheLimit_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("limit");

    QTest::newRow("a little") << QSize(200, 200) << 35'000;
    QTest::newRow("much") << QSize(200, 200) << 15'000;
    QTest::newRow("searched in a sample") << QSize(200, 1000) << 100'000;
}

void CoverEncoderTest::detailIsBroughtUnderTheLimit()
{
    QFETCH(QSize, size);
    QFETCH(int, limit);

    const auto made = cover(encoded(noise(size), "png"), {.bytes = limit});

    QVERIFY_RESULT(made);
    QCOMPARE(made->size, size);
    QVERIFY(made->quality < 90);
    QVERIFY(made->webp.size() <= limit);
    QVERIFY(made->webp.size() > limit * 9 / 10); // no more than needed was given up
}

void CoverEncoderTest::detailBeyondTheLowestQualityCostsPixels()
{
    const auto made = cover(encoded(noise({200, 100}), "png"), {.bytes = 800});
    QVERIFY_RESULT(made);
    QVERIFY(made->webp.size() <= 800);
    QVERIFY(made->size.width() < 200);
    QCOMPARE(qRound(double(made->size.width()) / made->size.height()), 2);
}

void CoverEncoderTest::aLimitBelowAnyFileIsSaid()
{
    const auto made = cover(encoded(noise({20, 10}), "png"), {.bytes = 10});
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::TooLarge);
}

void CoverEncoderTest::anAnimationIsNoted()
{
    const auto made = cover(gif(3));
    QVERIFY_RESULT(made);
    QVERIFY(made->note.contains(u"first frame"_qs));
}

void CoverEncoderTest::whatCannotBeReadIsSaid_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("no picture");
    QTest::newRow("cut off") << encoded(quarters({99, 99}), "webp").chopped(50);
}

void CoverEncoderTest::whatCannotBeReadIsSaid()
{
    QFETCH(QByteArray, bytes);
    const auto made = cover(bytes);
    QVERIFY(!made);
    QVERIFY(made.error().sentence.endsWith(u'.'));
}

void CoverEncoderTest::progressEndsAtHundred()
{
    Progress progress;
    QVERIFY_RESULT(encodeCover(encoded(noise({200, 200}), "png"), progress, {.bytes = 20'000}));
    QCOMPARE(progress.percent, 100);
}

void CoverEncoderTest::cancellingStops()
{
    Progress progress;
    progress.cancelled = true;
    const auto made = encodeCover(encoded(quarters({60, 40}), "png"), progress);
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::Cancelled);
}

void CoverEncoderTest::anEncodingCanBeStoppedMidway()
{
    QList<int> percents;
    WebPEncoder encoder(noise({400, 400}));

    const auto stopped = encoder.encode(90, [&](int percent) {
        percents.append(percent);
        return percent < 30;
    });

    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
    QVERIFY(percents.size() > 1);
    QVERIFY(percents.constLast() >= 30 && percents.constLast() < 100);
}

} // namespace cover_encoder_test

GALLEY_GUILESS_TEST(cover_encoder_test::CoverEncoderTest)
#include "cover_encoder_test.moc"

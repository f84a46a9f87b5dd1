// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/media/cover_encoder.h"
#include "tests/support/pictures.h"
#include "tests/support/result_checks.h"

#include <QRandomGenerator>
#include <QTest>

using namespace galley;

namespace {

// Something like a photograph: surfaces that go smoothly over into each other, in several sizes one
// over another, and the grain of a sensor.
QImage photograph(QSize size, int grain)
{
    QRandomGenerator random(1);
    QList<QImage> surfaces;
    for (int cells = 6; cells <= 1600; cells *= 4) {
        QImage coarse(cells, cells, QImage::Format_RGB32);
        for (int y = 0; y < cells; ++y) {
            for (int x = 0; x < cells; ++x)
                coarse.setPixel(x, y, random.generate() | 0xff000000);
        }
        surfaces += coarse.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
    QImage image(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x) {
            int weight = 8;
            int rgb[3] = {};
            for (const QImage& surface : surfaces) {
                const QRgb pixel = surface.pixel(x, y);
                rgb[0] += qRed(pixel) * weight;
                rgb[1] += qGreen(pixel) * weight;
                rgb[2] += qBlue(pixel) * weight;
                weight = qMax(1, weight / 2);
            }
            const int noise = grain == 0 ? 0 : random.bounded(-grain, grain);
            const auto level = [noise](int sum) { return qBound(0, sum / 16 + noise, 255); };
            image.setPixel(x, y, qRgb(level(rgb[0]), level(rgb[1]), level(rgb[2])));
        }
    }
    return image;
}

} // namespace

// How long a cover takes out of a 24-megapixel JPEG.
class CoverBenchmark : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void encode_data();
    void encode();
};

void CoverBenchmark::encode_data()
{
    QTest::addColumn<int>("grain");
    QTest::newRow("fits at quality 90") << 10;
    QTest::newRow("has to be searched for") << 60;
    QTest::newRow("hardly more than noise") << 120;
}

void CoverBenchmark::encode()
{
    QFETCH(int, grain);
    const QByteArray jpeg = tests::encoded(photograph({6000, 4000}, grain), "jpeg", 92);
    Progress progress;
    Result<EncodedCover> cover = Error{};
    QBENCHMARK_ONCE
    {
        cover = encodeCover(jpeg, progress);
    }
    QVERIFY_RESULT(cover);
    qInfo("%lld bytes of JPEG, %lld bytes of WebP, quality %d", qlonglong(jpeg.size()),
          qlonglong(cover->webp.size()), cover->quality);
}

QTEST_GUILESS_MAIN(CoverBenchmark)
#include "cover_benchmark.moc"

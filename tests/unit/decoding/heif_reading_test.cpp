// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/decoding/image_reading.h"
#include "tests/support/pictures.h"
#include "tests/support/result_checks.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace heif_reading_test {

using namespace galley;
using namespace galley::tests;

namespace {

// quarters() of 64 × 64 pixels, which Qt cannot write.
QByteArray avif()
{
    return QByteArray::fromBase64(
        "AAAAHGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZgAAAOptZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0"
        "AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAABAAAAImlsb2MAAAAAREAAAQABAAAAAAEOAAEAAAAAAAAA"
        "OQAAACNpaW5mAAAAAAABAAAAFWluZmUCAAAAAAEAAGF2MDEAAAAAamlwcnAAAABLaXBjbwAAABNjb2xy"
        "bmNseAACAAIABoAAAAAMYXYxQ4EADAAAAAAUaXNwZQAAAAAAAABAAAAAQAAAABBwaXhpAAAAAAMICAgA"
        "AAAXaXBtYQAAAAAAAAABAAEEgYIDhAAAAEFtZGF0EgAKBhgVf/2BCDItFkAGGGGEALSD6iFII0IltQ0H"
        "m7IwcLwVV6dnZQI1iFktfEkTihaBG6tShh6A");
}

QByteArray heic()
{
    return QByteArray::fromBase64(
        "AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAT9tZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0"
        "AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAABAAAAImlsb2MAAAAAREAAAQABAAAAAAFjAAEAAAAAAAAA"
        "QQAAACNpaW5mAAAAAAABAAAAFWluZmUCAAAAAAEAAGh2YzEAAAAAv2lwcnAAAAChaXBjbwAAAHVodmND"
        "AQNwAAAAAAAAAAAAHvAA/P34+AAADwMgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQCEAAQAoQgEB"
        "A3AAAAMAkAAAAwAAAwAeoCCBBZbqSSmubAgAAAMACAAAAwAIQCIAAQAHRAHBcrAiQAAAABRpc3BlAAAA"
        "AAAAAEAAAABAAAAAEHBpeGkAAAAAAwgICAAAABZpcG1hAAAAAAAAAAEAAQOBAoMAAABJbWRhdAAAAD0o"
        "Aa8J4CM2oj//+9F9//7lX6H+tbN0px/kd7//0nC//71BDRP/9rSID+2aDv/pg2kWdfz3GBn8pllX5/O/");
}

bool areClose(QColor one, QColor other)
{
    return qAbs(one.red() - other.red()) < 40 && qAbs(one.green() - other.green()) < 40
        && qAbs(one.blue() - other.blue()) < 40;
}

} // namespace

// AVIF and HEIC are read as all other pictures are.
class HeifReadingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void theTypeIsToldByTheFirstBox();
    void thePictureIsRead();
    void itIsScaledDown();
    void aPartIsCutOut();
    void itIsMeasuredWithoutItsPixels();
    void whatItTakesIsBounded();
    void oneThatIsCutOffIsBroken();
    void damageNeverCrashes();
};

void HeifReadingTest::initTestCase_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("type");
    QTest::newRow("AVIF") << avif() << QStringLiteral("image/avif");
    QTest::newRow("HEIC") << heic() << QStringLiteral("image/heic");
}

void HeifReadingTest::theTypeIsToldByTheFirstBox()
{
    QFETCH_GLOBAL(QByteArray, file);
    QFETCH_GLOBAL(QString, type);
    QCOMPARE(imageMimeTypeOf(file), type);
    // As cameras write them: what comes first is what both are.
    QByteArray general = file;
    general.replace(8, 4, "mif1");
    QCOMPARE(imageMimeTypeOf(general.replace(16, 4, type.endsWith(u"avif") ? "avif" : "heic")),
             type);
}

void HeifReadingTest::thePictureIsRead()
{
    QFETCH_GLOBAL(QByteArray, file);
    QFETCH_GLOBAL(QString, type);
    const auto decoded = decodeImage(file);
    QVERIFY_RESULT(decoded);
    QCOMPARE(decoded->mimeType, type);
    QCOMPARE(decoded->originalSize, QSize(64, 64));
    QCOMPARE(decoded->image.size(), QSize(64, 64));
    QCOMPARE(decoded->image.format(), QImage::Format_RGB32);
    QVERIFY(areClose(decoded->image.pixelColor(8, 8), Qt::red));
    QVERIFY(areClose(decoded->image.pixelColor(56, 8), Qt::green));
    QVERIFY(areClose(decoded->image.pixelColor(8, 56), Qt::blue));
    QVERIFY(areClose(decoded->image.pixelColor(56, 56), Qt::white));
}

void HeifReadingTest::itIsScaledDown()
{
    QFETCH_GLOBAL(QByteArray, file);
    const auto decoded = decodeImage(file, 20);
    QVERIFY_RESULT(decoded);
    QCOMPARE(decoded->image.size(), QSize(20, 20));
    QVERIFY(areClose(decoded->image.pixelColor(3, 3), Qt::red));
}

void HeifReadingTest::aPartIsCutOut()
{
    QFETCH_GLOBAL(QByteArray, file);
    const auto decoded = decodeImage(file, 0, {}, {36, 4, 24, 20});
    QVERIFY_RESULT(decoded);
    QCOMPARE(decoded->image.size(), QSize(24, 20));
    QVERIFY(areClose(decoded->image.pixelColor(12, 10), Qt::green));
    QVERIFY(!decodeImage(file, 0, {}, {60, 60, 20, 20}));
}

void HeifReadingTest::itIsMeasuredWithoutItsPixels()
{
    QFETCH_GLOBAL(QByteArray, file);
    const auto measured = measureImage(file);
    QVERIFY_RESULT(measured);
    QCOMPARE(measured->uprightSize, QSize(64, 64));
    QVERIFY(measured->image.isNull());
}

void HeifReadingTest::whatItTakesIsBounded()
{
    QFETCH_GLOBAL(QByteArray, file);
    const auto decoded = decodeImage(file, 10, {.decodedBytes = 64 * 64 * 4});
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().kind, ErrorKind::TooLarge);
    QVERIFY(!decodeImage(file, 10, {.pixels = 64 * 63}));
}

void HeifReadingTest::oneThatIsCutOffIsBroken()
{
    QFETCH_GLOBAL(QByteArray, file);
    for (const qsizetype length : {qsizetype(20), qsizetype(100), file.size() - 30}) {
        const auto decoded = decodeImage(file.first(length));
        QVERIFY(!decoded);
        QCOMPARE(decoded.error().kind, ErrorKind::Malformed);
    }
}

void HeifReadingTest::damageNeverCrashes()
{
    QFETCH_GLOBAL(QByteArray, file);
    for (qsizetype place = 12; place < file.size(); ++place) {
        QByteArray damaged = file;
        damaged[place] = '\xff';
        Q_UNUSED(decodeImage(damaged, 20))
    }
}

} // namespace heif_reading_test

GALLEY_GUILESS_TEST(heif_reading_test::HeifReadingTest)
#include "heif_reading_test.moc"

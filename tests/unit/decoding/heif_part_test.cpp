// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/decoding/image_reading.h"
#include "tests/support/test_program.h"

#include <galley_places.h>

#include <QCoreApplication>
#include <QTest>

namespace heif_part_test {

using namespace galley;

// An installation that lacks the part which reads AVIF and HEIC.
class HeifPartTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutItsPartThePictureIsRefusedWithASentence();
};

void HeifPartTest::withoutItsPartThePictureIsRefusedWithASentence()
{
    QCoreApplication::removeLibraryPath(QStringLiteral(GALLEY_PARTS));
    const auto read = decodeImage(QByteArray::fromHex("0000001c667479706176696600000000"), 100);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Unsupported);
    QVERIFY(read.error().sentence.startsWith(QStringLiteral("AVIF pictures cannot be read here")));
}

} // namespace heif_part_test

GALLEY_GUILESS_TEST(heif_part_test::HeifPartTest)

#include "heif_part_test.moc"

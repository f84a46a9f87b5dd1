// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/kept_pictures.h"

#include "tests/support/test_program.h"

#include <QTest>

namespace kept_pictures_test {

using namespace galley;

namespace {

constexpr qint64 pictureBytes = 100 * 100 * 4;

KeptPictures::Kept picture()
{
    QImage image(100, 100, QImage::Format_RGB32);
    image.fill(Qt::red);
    return {image, 100};
}

QByteArray name(int number)
{
    return QByteArray::number(number);
}

} // namespace

class KeptPicturesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsKeptIsThereAgain();
    void whatWasUnseenForLongestGoes();
    void whatIsInViewStaysWhateverItTakes();
    void whatHasLeftTheViewMakesRoom();
    void aLargerOneTakesThePlaceOfASmallerOne();
};

void KeptPicturesTest::whatIsKeptIsThereAgain()
{
    KeptPictures pictures;
    QVERIFY(pictures.show(name(1)).image.isNull());
    pictures.keep(name(1), picture());
    QCOMPARE(pictures.show(name(1)).image, picture().image);
    QCOMPARE(pictures.show(name(1)).longSide, 100);
    QCOMPARE(pictures.bytes(), pictureBytes);
}

void KeptPicturesTest::whatWasUnseenForLongestGoes()
{
    KeptPictures pictures(3 * pictureBytes);
    for (int number = 0; number < 3; ++number)
        pictures.keep(name(number), picture());
    pictures.moveView();
    pictures.show(name(0));
    pictures.keep(name(3), picture());
    QVERIFY(pictures.show(name(1)).image.isNull());
    QVERIFY(!pictures.show(name(0)).image.isNull());
    QVERIFY(!pictures.show(name(2)).image.isNull());
}

void KeptPicturesTest::whatIsInViewStaysWhateverItTakes()
{
    KeptPictures pictures(3 * pictureBytes);
    for (int number = 0; number < 24; ++number)
        pictures.keep(name(number), picture());
    for (int number = 0; number < 24; ++number)
        QVERIFY(!pictures.show(name(number)).image.isNull());
}

void KeptPicturesTest::whatHasLeftTheViewMakesRoom()
{
    KeptPictures pictures(3 * pictureBytes);
    for (int number = 0; number < 300; ++number) {
        pictures.moveView();
        pictures.keep(name(number), picture());
    }
    QCOMPARE(pictures.bytes(), 3 * pictureBytes);
}

void KeptPicturesTest::aLargerOneTakesThePlaceOfASmallerOne()
{
    KeptPictures pictures;
    pictures.keep(name(1), picture());
    pictures.keep(name(1), {QImage(200, 200, QImage::Format_RGB32), 200});
    QCOMPARE(pictures.bytes(), 4 * pictureBytes);
    QCOMPARE(pictures.show(name(1)).longSide, 200);
}

} // namespace kept_pictures_test

GALLEY_APPLESS_TEST(kept_pictures_test::KeptPicturesTest)
#include "kept_pictures_test.moc"

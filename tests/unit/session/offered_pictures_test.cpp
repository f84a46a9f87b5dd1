// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/offered_pictures.h"

#include "tests/support/file_in_folder.h"
#include "tests/support/pictures.h"
#include "tests/support/result_checks.h"
#include "tests/support/test_program.h"

#include <QImage>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

namespace offered_pictures_test {

using namespace galley;

namespace {

QByteArray png()
{
    QImage image(2, 2, QImage::Format_RGB32);
    image.fill(Qt::red);
    return tests::encoded(image, "PNG");
}

} // namespace

// What a drag or the clipboard offers.
class OfferedPicturesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneFileIsAPictureByItsContent();
    void severalFilesArePicturesByTheirNames();
    void noMoreNamesAreLookedAtThanAreTaken();
    void filesOfOtherMachinesAreNoFiles();
    void theFileOfAPictureIsReadWhenAsked();
    void aPicturesBytesAreTakenAsTheyAre();
    void aBareImageIsEncoded();
    void whatIsOnTheWebIsNotFetched();
    void wordsAreNoPicture();

private:
    QString file(const QString& name, const QByteArray& content) const
    {
        return tests::writtenFile(m_folder.filePath(name), content);
    }

    QTemporaryDir m_folder;
};

void OfferedPicturesTest::oneFileIsAPictureByItsContent()
{
    const QString picture = file(u"picture.txt"_qs, png());
    const QString words = file(u"words.png"_qs, "words");
    QVERIFY(seemToBePictures({picture}));
    QVERIFY(!seemToBePictures({words}));
    QVERIFY(!seemToBePictures({}));
    QVERIFY(arePictures({picture, picture}));
    QVERIFY(!arePictures({picture, words}));
}

void OfferedPicturesTest::severalFilesArePicturesByTheirNames()
{
    QVERIFY(seemToBePictures({u"/no/where/a.png"_qs, u"/no/where/b.jpeg"_qs}));
    QVERIFY(!seemToBePictures({u"/no/where/a.png"_qs, u"/no/where/b.txt"_qs}));
}

void OfferedPicturesTest::noMoreNamesAreLookedAtThanAreTaken()
{
    QStringList names(maximumFilesAtOnce, u"a.png"_qs);
    names << u"b.txt"_qs;
    QVERIFY(seemToBePictures(names));
    names.prepend(u"b.txt"_qs);
    QVERIFY(!seemToBePictures(names));
}

void OfferedPicturesTest::filesOfOtherMachinesAreNoFiles()
{
    QMimeData data;
    data.setUrls({QUrl(u"https://example.org/a.png"_qs), QUrl(u"file:///folder/b.png"_qs)});
    QCOMPARE(localFilesIn(data), QStringList({u"/folder/b.png"_qs}));
}

void OfferedPicturesTest::theFileOfAPictureIsReadWhenAsked()
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file(u"a.png"_qs, png()))});
    data.setImageData(QImage(9, 9, QImage::Format_RGB32)); // the file counts
    QVERIFY(holdsPicture(data));
    const auto picture = pictureIn(data);
    QVERIFY_RESULT(picture);
    const auto bytes = (*picture)();
    QVERIFY_RESULT(bytes);
    QCOMPARE(*bytes, png());
}

void OfferedPicturesTest::aPicturesBytesAreTakenAsTheyAre()
{
    QMimeData data;
    data.setData(u"text/html"_qs, "<img>");
    data.setData(u"image/png"_qs, png());
    QVERIFY(holdsPicture(data));
    const auto picture = pictureIn(data);
    QVERIFY_RESULT(picture);
    QCOMPARE(*(*picture)(), png());
}

void OfferedPicturesTest::aBareImageIsEncoded()
{
    QMimeData data;
    QImage image(3, 2, QImage::Format_RGB32);
    image.fill(Qt::blue);
    data.setImageData(image);
    QVERIFY(holdsPicture(data));
    const auto picture = pictureIn(data);
    QVERIFY_RESULT(picture);
    QCOMPARE(QImage::fromData(*(*picture)()).size(), QSize(3, 2));
}

void OfferedPicturesTest::whatIsOnTheWebIsNotFetched()
{
    QMimeData data;
    data.setUrls({QUrl(u"https://example.org/a.png"_qs)});
    QVERIFY(!holdsPicture(data));
    const auto picture = pictureIn(data);
    QVERIFY(!picture);
    QVERIFY(picture.error().sentence.contains(u"fetches nothing"));
}

void OfferedPicturesTest::wordsAreNoPicture()
{
    QMimeData data;
    data.setText(u"words"_qs);
    QVERIFY(!holdsPicture(data));
    const auto picture = pictureIn(data);
    QVERIFY(!picture);
    QCOMPARE(picture.error().kind, ErrorKind::WrongType);
}

} // namespace offered_pictures_test

GALLEY_GUILESS_TEST(offered_pictures_test::OfferedPicturesTest)
#include "offered_pictures_test.moc"

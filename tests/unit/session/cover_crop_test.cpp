// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/base/thread_pools.h"
#include "app/decoding/image_reading.h"
#include "app/session/covers.h"
#include "app/session/crop_source.h"
#include "app/sidecar/sidecar_file.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/pictures.h"
#include "tests/support/result_checks.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace cover_crop_test {

using namespace galley;
using galley::tests::contentOf;
using galley::tests::encoded;
using galley::tests::quarters;
using galley::tests::writtenFile;

namespace {

const QByteArray sample = "{\"$type\":\"site.standard.document\",\"title\":\"A\"}";
const QRect leftHalf(0, 0, 100, 100); // of the picture that each test begins with
constexpr int patience = 60'000; // ms, on a machine that is busy with other things

} // namespace

// A part of the cover, or of what the cover was made of, becomes the cover.
class CoverCropTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theFileThatWasChosenIsCropped();
    void aCropIsOneStepAndTakenBackToTheByte();
    void theFileIsFoundAgainAfterASave();
    void theEarlierPartIsShownAgain();
    void aFileThatChangedIsNotUsed();
    void aPastedPictureIsCroppedFromTheCover();
    void aCroppedCoverIsCroppedAnewFromTheWholeOne();
    void afterSaveAsTheFileIsStillKnown();
    void thePartThatIsShownMakesNoStep();
    void withoutACoverThereIsNothingToCrop();
    void aHugePictureIsShownScaledAndCutInItsOwnPixels();
    void aCropCanBeGivenUp();
    void whatIsNotTrueInTheAboutFileIsNotBelieved_data();
    void whatIsNotTrueInTheAboutFileIsNotBelieved();

private:
    QString file(const QString& name) const { return m_folder->filePath(name); }
    std::unique_ptr<ArticleSession> opened() const
    {
        return std::make_unique<ArticleSession>(*readArticle(file(u"a.json"_qs)));
    }
    CropSource source(const ArticleSession& session) const;
    bool chooseFile(ArticleSession& session, const QString& path) const;
    bool crop(ArticleSession& session, const QRect& part) const;
    static bool save(ArticleSession& session, const QString& path)
    {
        QSignalSpy saved(&session, &ArticleSession::saved);
        session.saveAs(path, UpdatedAtPolicy::Keep);
        return saved.wait(patience);
    }
    static QImage coverOf(const ArticleSession& session)
    {
        const auto bytes = session.blobs()->read(session.article().cover()->cid);
        return bytes ? decodeImage(*bytes)->image : QImage();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_picture;
};

void CoverCropTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    writtenFile(file(u"a.json"_qs), sample);
    m_picture = writtenFile(file(u"pictures/a.png"_qs), encoded(quarters({200, 100}), "png"));
}

CropSource CoverCropTest::source(const ArticleSession& session) const
{
    auto source = session.covers().cropSource();
    source.waitForFinished();
    if (!source.result())
        qFatal("%s", qPrintable(source.result().error().sentence));
    return *source.result();
}

bool CoverCropTest::chooseFile(ArticleSession& session, const QString& path) const
{
    QSignalSpy imported(&session.covers(), &Covers::imported);
    session.covers().importFrom([path] { return readPictureFile(path); }, path);
    return imported.wait(patience);
}

bool CoverCropTest::crop(ArticleSession& session, const QRect& part) const
{
    QSignalSpy imported(&session.covers(), &Covers::imported);
    session.covers().crop(source(session), part);
    return imported.wait(patience);
}

void CoverCropTest::theFileThatWasChosenIsCropped()
{
    const auto session = opened();
    QVERIFY(chooseFile(*session, m_picture));
    const CropSource before = source(*session);
    QCOMPARE(before.origin, CropSource::Origin::File);
    QCOMPARE(before.path, m_picture);
    QCOMPARE(before.size, QSize(200, 100));
    QCOMPARE(before.part, QRect(0, 0, 200, 100));
    QCOMPARE(before.image.size(), before.size);

    QVERIFY(crop(*session, leftHalf));
    const QImage cover = coverOf(*session);
    QCOMPARE(cover.size(), QSize(100, 100));
    QVERIFY(qRed(cover.pixel(95, 5)) > 200 && qGreen(cover.pixel(95, 5)) < 60);
    QCOMPARE(session->article().cover()->mimeType, u"image/webp"_qs);
}

void CoverCropTest::aCropIsOneStepAndTakenBackToTheByte()
{
    const auto session = opened();
    QVERIFY(chooseFile(*session, m_picture));
    const QByteArray before = session->article().toJson();
    QVERIFY(crop(*session, leftHalf));
    QVERIFY(session->article().toJson() != before);
    QCOMPARE(session->history().count(), 2);
    session->history().undo();
    QCOMPARE(session->article().toJson(), before);
    QCOMPARE(source(*session).part, QRect(0, 0, 200, 100));
    session->history().redo();
    QCOMPARE(source(*session).part, leftHalf);
}

void CoverCropTest::theFileIsFoundAgainAfterASave()
{
    auto session = opened();
    QVERIFY(chooseFile(*session, m_picture));
    QVERIFY(save(*session, session->path()));
    const QByteArray about = contentOf(sidecarPathOf(session->path()));
    QVERIFY2(about.contains("\"path\": \"pictures/a.png\""), about.constData());
    QVERIFY(!contentOf(session->path()).contains("a.png"));

    session = opened();
    QCOMPARE(source(*session).origin, CropSource::Origin::File);
    QVERIFY(crop(*session, leftHalf));
    QCOMPARE(coverOf(*session).size(), QSize(100, 100));
}

void CoverCropTest::theEarlierPartIsShownAgain()
{
    auto session = opened();
    QVERIFY(chooseFile(*session, m_picture));
    QVERIFY(crop(*session, {50, 0, 100, 60}));
    QVERIFY(save(*session, session->path()));
    session = opened();
    const CropSource again = source(*session);
    QCOMPARE(again.part, QRect(50, 0, 100, 60));
    QCOMPARE(again.size, QSize(200, 100));
    QVERIFY(crop(*session, {0, 0, 200, 100})); // and back to all of it
    QCOMPARE(coverOf(*session).size(), QSize(200, 100));
}

void CoverCropTest::aFileThatChangedIsNotUsed()
{
    const auto session = opened();
    QVERIFY(chooseFile(*session, m_picture));
    const CropSource before = source(*session);
    writtenFile(m_picture, encoded(quarters({60, 60}), "png"));
    QCOMPARE(source(*session).origin, CropSource::Origin::Cover);

    // Also when that happens between the look and the act.
    QSignalSpy failed(&session->covers(), &Covers::importFailed);
    session->covers().crop(before, leftHalf);
    QVERIFY(failed.wait());
    QCOMPARE(failed.constFirst().constFirst().value<Error>().kind, ErrorKind::Mismatch);
}

void CoverCropTest::aPastedPictureIsCroppedFromTheCover()
{
    const auto session = opened();
    QSignalSpy imported(&session->covers(), &Covers::imported);
    session->covers().importFrom([] { return Result(encoded(quarters({200, 100}), "png")); });
    QVERIFY(imported.wait());
    QCOMPARE(source(*session).origin, CropSource::Origin::Cover);
    QVERIFY(crop(*session, leftHalf));
    QCOMPARE(coverOf(*session).size(), QSize(100, 100));
}

void CoverCropTest::aCroppedCoverIsCroppedAnewFromTheWholeOne()
{
    auto session = opened();
    QVERIFY(chooseFile(*session, m_picture));
    QVERIFY(QFile::remove(m_picture));
    const auto whole = session->article().cover();
    QVERIFY(crop(*session, leftHalf));
    QVERIFY(save(*session, session->path()));

    session = opened();
    const CropSource again = source(*session);
    QCOMPARE(again.origin, CropSource::Origin::EarlierCover);
    QCOMPARE(again.size, QSize(200, 100));
    QCOMPARE(again.part, leftHalf);
    QVERIFY(crop(*session, {0, 0, 200, 100}));
    QCOMPARE(session->article().cover()->cid, whole->cid); // byte for byte
}

void CoverCropTest::afterSaveAsTheFileIsStillKnown()
{
    auto session = opened();
    QVERIFY(chooseFile(*session, m_picture));
    QVERIFY(save(*session, session->path()));
    session = opened();
    QVERIFY(save(*session, file(u"there/b.json"_qs)));
    const ArticleSession again(*readArticle(file(u"there/b.json"_qs)));
    QCOMPARE(source(again).origin, CropSource::Origin::File);
    QCOMPARE(source(again).path, m_picture);
}

void CoverCropTest::thePartThatIsShownMakesNoStep()
{
    const auto session = opened();
    QVERIFY(chooseFile(*session, m_picture));
    session->covers().crop(source(*session), {0, 0, 200, 100});
    QVERIFY(!session->covers().progress());
}

void CoverCropTest::withoutACoverThereIsNothingToCrop()
{
    auto none = opened()->covers().cropSource();
    none.waitForFinished();
    QVERIFY(!none.result());
    QCOMPARE(none.result().error().kind, ErrorKind::NotFound);
}

void CoverCropTest::aHugePictureIsShownScaledAndCutInItsOwnPixels()
{
    const auto session = opened();
    const QString huge = writtenFile(file(u"huge.png"_qs), encoded(quarters({6000, 4000}), "png"));
    QVERIFY(chooseFile(*session, huge));
    const CropSource shown = source(*session);
    QCOMPARE(shown.size, QSize(6000, 4000));
    QCOMPARE(shown.image.width(), 1600);
    QVERIFY(crop(*session, {2950, 1950, 100, 100}));
    const QImage cover = coverOf(*session);
    QCOMPARE(cover.size(), QSize(100, 100));
    QVERIFY(qRed(cover.pixel(40, 40)) > 200 && qBlue(cover.pixel(40, 40)) < 60);
    QVERIFY(qBlue(cover.pixel(60, 60)) > 200);
}

void CoverCropTest::aCropCanBeGivenUp()
{
    const auto session = opened();
    QVERIFY(chooseFile(*session, m_picture));
    const auto before = session->article().cover();
    session->covers().crop(source(*session), leftHalf);
    QVERIFY(session->covers().progress());
    session->covers().cancelImport();
    threadsFor(Work::Pictures)->waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(session->article().cover()->cid, before->cid);
    QCOMPARE(session->history().count(), 1);
}

void CoverCropTest::whatIsNotTrueInTheAboutFileIsNotBelieved_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QRect>("part");
    QTest::newRow("a part outside") << QByteArray("[50, 0, 100, 60]")
                                    << QByteArray("[50, 0, 9000, 60]") << QRect(0, 0, 200, 100);
    QTest::newRow("no part") << QByteArray("[50, 0, 100, 60]") << QByteArray("\"x\"")
                             << QRect(0, 0, 200, 100);
    QTest::newRow("a device without an end")
        << QByteArray("pictures/a.png") << QByteArray("/dev/zero") << QRect(0, 0, 100, 60);
    QTest::newRow("another file") << QByteArray("pictures/a.png") << QByteArray("a.json")
                                  << QRect(0, 0, 100, 60);
}

void CoverCropTest::whatIsNotTrueInTheAboutFileIsNotBelieved()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QRect, part);
    auto session = opened();
    QVERIFY(chooseFile(*session, m_picture));
    QVERIFY(crop(*session, {50, 0, 100, 60}));
    QVERIFY(save(*session, session->path()));
    const QString about = sidecarPathOf(session->path());
    QVERIFY(contentOf(about).contains(before));
    writtenFile(about, contentOf(about).replace(before, after));
    QCOMPARE(source(*opened()).part, part);
}

} // namespace cover_crop_test

GALLEY_GUILESS_TEST(cover_crop_test::CoverCropTest)
#include "cover_crop_test.moc"

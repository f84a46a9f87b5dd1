// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/picture_loader.h"

#include "app/base/thread_pools.h"
#include "tests/support/pictures.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

namespace picture_loader_test {

using namespace galley;

class PictureLoaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aPictureOfTheFolderIsReadInTheBackground();
    void aPictureFromElsewhereIsAbsent_data();
    void aPictureFromElsewhereIsAbsent();
    void filesThatCameAreFoundAfterAReload();
    void aPictureThatIsBeingReadIsToldOfAtAReload();
    void pixelsAreReadOfWhatIsShownInTheSizeShown();
    void theSizeIsUpright();
    void oneFileIsReadOnceHoweverItIsReferredTo();
    void whatIsShownIsReadOnceAndThenComesToRest();
    void aPictureThatBreaksWhenItIsReadIsToldOnceAndNotReadAgain();

private:
    void write(const QString& name, const QByteArray& bytes);
    QImage shownAtLast(const QString& target, QSize pixels);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ArticleSession> m_session;
    std::unique_ptr<PictureLoader> m_loader;
    const QString m_target = QStringLiteral("p.png");
};

void PictureLoaderTest::init()
{
    m_loader.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_session = std::make_unique<ArticleSession>(tests::openedArticle(
        "{\"$type\": \"site.standard.document\"}", m_folder->filePath(QStringLiteral("a.json"))));
    m_loader = std::make_unique<PictureLoader>(*m_session);
    QImage image(30, 20, QImage::Format_RGB32);
    image.fill(Qt::red);
    QVERIFY(image.save(m_folder->filePath(m_target)));
}

void PictureLoaderTest::aPictureOfTheFolderIsReadInTheBackground()
{
    QSignalSpy loaded(m_loader.get(), &PictureLoader::loaded);
    QCOMPARE(m_loader->picture(m_target).state, Picture::State::Loading);
    QVERIFY(loaded.wait());
    QCOMPARE(loaded[0][0].toString(), m_target);
    const Picture picture = m_loader->picture(m_target);
    QCOMPARE(picture.state, Picture::State::Ready);
    QCOMPARE(picture.size, QSize(30, 20));
}

void PictureLoaderTest::aPictureFromElsewhereIsAbsent_data()
{
    QTest::addColumn<QString>("target");
    for (const char* target : {"https://example.com/p.png", "/etc/passwd", "../p.png", "none.png"})
        QTest::newRow(target) << QString::fromLatin1(target);
}

void PictureLoaderTest::aPictureFromElsewhereIsAbsent()
{
    QFETCH(QString, target);
    QTRY_VERIFY(m_loader->picture(target).state != Picture::State::Loading);
    QCOMPARE(m_loader->picture(target).state, Picture::State::Absent);
    QVERIFY(!m_loader->picture(target).sentence.isEmpty());
}

void PictureLoaderTest::filesThatCameAreFoundAfterAReload()
{
    QVERIFY(QFile::rename(m_folder->filePath(m_target), m_folder->filePath(QStringLiteral("q"))));
    QTRY_COMPARE(m_loader->picture(m_target).state, Picture::State::Absent);
    QVERIFY(QFile::rename(m_folder->filePath(QStringLiteral("q")), m_folder->filePath(m_target)));
    m_loader->reload();
    QTRY_COMPARE(m_loader->picture(m_target).state, Picture::State::Ready);
}

void PictureLoaderTest::aPictureThatIsBeingReadIsToldOfAtAReload()
{
    QCOMPARE(m_loader->picture(m_target).state, Picture::State::Loading);
    QSignalSpy loaded(m_loader.get(), &PictureLoader::loaded);
    m_loader->reload();
    QCOMPARE(loaded.size(), 1); // whoever waits for it asks again
    QTRY_COMPARE(m_loader->picture(m_target).state, Picture::State::Ready);
}

void PictureLoaderTest::write(const QString& name, const QByteArray& bytes)
{
    QFile file(m_folder->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QImage PictureLoaderTest::shownAtLast(const QString& target, QSize pixels)
{
    const auto isThere = [&] {
        m_loader->picture(target);
        return !m_loader->shown(target, pixels).isNull();
    };
    return QTest::qWaitFor(isThere, 10'000) ? m_loader->shown(target, pixels) : QImage();
}

void PictureLoaderTest::pixelsAreReadOfWhatIsShownInTheSizeShown()
{
    write(QStringLiteral("large.jpg"), tests::encoded(tests::quarters({1200, 800}), "jpeg"));
    QTRY_COMPARE(m_loader->picture(QStringLiteral("large.jpg")).state, Picture::State::Ready);
    QVERIFY(m_loader->picture(QStringLiteral("large.jpg")).image.isNull());
    QCOMPARE(m_loader->picture(QStringLiteral("large.jpg")).size, QSize(1200, 800));

    QCOMPARE(shownAtLast(QStringLiteral("large.jpg"), {300, 200}).size(), QSize(300, 200));
    QSignalSpy came(m_loader.get(), &PictureLoader::shownPicturesCame);
    QCOMPARE(m_loader->shown(QStringLiteral("large.jpg"), {600, 400}).size(), QSize(300, 200));
    QVERIFY(came.wait());
    QCOMPARE(m_loader->shown(QStringLiteral("large.jpg"), {600, 400}).size(), QSize(600, 400));
}

void PictureLoaderTest::theSizeIsUpright()
{
    write(QStringLiteral("turned.jpg"),
          tests::withJpegSegment(tests::encoded(tests::quarters({80, 40}), "jpeg"), 0xE1,
                                 QByteArray("Exif\0\0", 6) + tests::exif(6)));
    QTRY_COMPARE(m_loader->picture(QStringLiteral("turned.jpg")).size, QSize(40, 80));
    QCOMPARE(shownAtLast(QStringLiteral("turned.jpg"), {40, 80}).size(), QSize(40, 80));
}

void PictureLoaderTest::oneFileIsReadOnceHoweverItIsReferredTo()
{
    QVERIFY(QFile::link(m_folder->filePath(m_target), m_folder->filePath(QStringLiteral("l.png"))));
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("sub")));
    const QStringList names{m_target, QStringLiteral("./p.png"), QStringLiteral("sub/../p.png"),
                            QStringLiteral("p%2epng"), QStringLiteral("l.png")};
    for (const QString& name : names)
        QTRY_COMPARE(m_loader->picture(name).state, Picture::State::Ready);
    const QImage image = shownAtLast(m_target, {30, 20});
    QVERIFY(!image.isNull());
    for (const QString& name : names)
        QCOMPARE(m_loader->shown(name, {30, 20}).cacheKey(), image.cacheKey());
}

// More than there is room for.
void PictureLoaderTest::whatIsShownIsReadOnceAndThenComesToRest()
{
    QStringList names;
    const QByteArray jpeg = tests::encoded(tests::quarters({3000, 2000}), "jpeg");
    for (int number = 0; number < 6; ++number) {
        names << QStringLiteral("%1.jpg").arg(number);
        write(names.last(), jpeg);
    }
    for (const QString& name : names)
        QTRY_COMPARE(m_loader->picture(name).state, Picture::State::Ready);
    QSignalSpy came(m_loader.get(), &PictureLoader::shownPicturesCame);
    const auto areAllShown = [&] { // a page that is painted anew whenever something came
        return std::count_if(names.begin(), names.end(),
                             [&](const QString& name) {
                                 return m_loader->shown(name, {3000, 2000}).width() == 3000;
                             })
            == names.size();
    };
    QTRY_VERIFY_WITH_TIMEOUT(areAllShown(), 30'000);
    QCOMPARE(came.size(), names.size());
    QVERIFY(areAllShown());
}

void PictureLoaderTest::aPictureThatBreaksWhenItIsReadIsToldOnceAndNotReadAgain()
{
    const QByteArray png = tests::encoded(tests::quarters({300, 200}), "png");
    write(QStringLiteral("half.png"), png.first(png.size() / 2));
    QTRY_COMPARE(m_loader->picture(QStringLiteral("half.png")).state, Picture::State::Ready);
    QSignalSpy loaded(m_loader.get(), &PictureLoader::loaded);
    QVERIFY(m_loader->shown(QStringLiteral("half.png"), {300, 200}).isNull());
    QVERIFY(loaded.wait());
    const Picture broken = m_loader->picture(QStringLiteral("half.png"));
    QCOMPARE(broken.state, Picture::State::Broken);
    QVERIFY(!broken.sentence.isEmpty());
    QVERIFY(m_loader->shown(QStringLiteral("half.png"), {300, 200}).isNull());
    threadsFor(Work::Pictures)->waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(loaded.size(), 1);
}

} // namespace picture_loader_test

GALLEY_TEST(picture_loader_test::PictureLoaderTest)
#include "picture_loader_test.moc"

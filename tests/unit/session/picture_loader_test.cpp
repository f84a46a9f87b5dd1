// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/picture_loader.h"

#include "tests/support/session_support.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QtTest>

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

private:
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

} // namespace picture_loader_test

GALLEY_TEST(picture_loader_test::PictureLoaderTest)
#include "picture_loader_test.moc"

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/media/picture_path.h"

#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QTest>

namespace picture_path_test {

using namespace galley;

// A picture's target leads to a file of the document's folder, and nowhere else.
class PicturePathTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsAFileOfTheFolder_data();
    void findsAFileOfTheFolder();
    void refusesWhatLeadsOutOfTheFolder_data();
    void refusesWhatLeadsOutOfTheFolder();

private:
    QTemporaryDir m_root;
    QString m_folder;
};

void PicturePathTest::initTestCase()
{
    m_folder = m_root.filePath(u"article"_qs);
    QVERIFY(QDir().mkpath(m_folder + u"/blobs"_qs));
    for (const QString& name : {u"/blobs/a.png"_qs, u"/my cat.jpg"_qs, u"/../secret.png"_qs}) {
        QFile file(m_folder + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    QVERIFY(QFile::link(m_root.filePath(u"secret.png"_qs), m_folder + u"/link.png"_qs));
}

void PicturePathTest::findsAFileOfTheFolder_data()
{
    QTest::addColumn<QString>("target");
    QTest::newRow("a blob") << u"blobs/a.png"_qs;
    QTest::newRow("with a dot") << u"./blobs/a.png"_qs;
    QTest::newRow("by a way back") << u"blobs/../my%20cat.jpg"_qs;
    QTest::newRow("with an encoded space") << u"my%20cat.jpg"_qs;
    QTest::newRow("with a plain space") << u"my cat.jpg"_qs;
}

void PicturePathTest::findsAFileOfTheFolder()
{
    QFETCH(QString, target);
    const auto path = picturePath(m_folder, target);
    QVERIFY(path);
    QVERIFY(QFileInfo(*path).isFile());
}

void PicturePathTest::refusesWhatLeadsOutOfTheFolder_data()
{
    QTest::addColumn<QString>("target");
    QTest::newRow("above") << u"../secret.png"_qs;
    QTest::newRow("above, encoded") << u"%2e%2e/secret.png"_qs;
    QTest::newRow("absolute") << m_root.filePath(u"secret.png"_qs);
    QTest::newRow("a file URL") << u"file://"_qs + m_folder + u"/blobs/a.png"_qs;
    QTest::newRow("a web URL") << u"https://example.org/blobs/a.png"_qs;
    QTest::newRow("another host") << u"//example.org/blobs/a.png"_qs;
    QTest::newRow("a symbolic link out") << u"link.png"_qs;
    QTest::newRow("not there") << u"blobs/b.png"_qs;
    QTest::newRow("nothing") << QString();
    QTest::newRow("the folder itself") << u"."_qs;
}

void PicturePathTest::refusesWhatLeadsOutOfTheFolder()
{
    QFETCH(QString, target);
    QVERIFY(!picturePath(m_folder, target));
}

} // namespace picture_path_test

GALLEY_APPLESS_TEST(picture_path_test::PicturePathTest)
#include "picture_path_test.moc"

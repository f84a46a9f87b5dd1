// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/media/document_pictures.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QTest>

namespace document_pictures_test {

using namespace galley;
using namespace galley::tests;
using namespace Qt::StringLiterals;

// The pictures of a document: those in its folder, and within bounds.
class DocumentPicturesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsARelativeTarget();
    void readsABlobByItsCid();
    void nothingOutsideTheFolderIsRead_data();
    void nothingOutsideTheFolderIsRead();
    void aFileNamedOftenIsReadOnce();
    void allTogetherAreBounded();

private:
    QTemporaryDir m_root;
    QString m_folder = m_root.filePath(u"document"_s);
    QString m_document = writtenFile(m_folder + u"/article.json"_s, "{}");
};

void DocumentPicturesTest::readsARelativeTarget()
{
    writtenFile(m_folder + u"/pictures/my cat.png"_s, "cat");

    QCOMPARE(DocumentPictures(m_document).read(u"pictures/my%20cat.png"_s), QByteArray("cat"));
}

void DocumentPicturesTest::readsABlobByItsCid()
{
    const auto blob = BlobStore(m_document).add("cover", u"image/webp"_s);
    QVERIFY(blob);

    QCOMPARE(DocumentPictures(m_document).read(blob->cid.toString()), QByteArray("cover"));
}

void DocumentPicturesTest::nothingOutsideTheFolderIsRead_data()
{
    QTest::addColumn<QString>("target");

    QTest::newRow("parent") << u"../secret.png"_s;
    QTest::newRow("parent, encoded") << u"%2e%2e/secret.png"_s;
    QTest::newRow("absolute") << m_root.filePath(u"secret.png"_s);
    QTest::newRow("file URL") << u"file://"_s + m_root.filePath(u"secret.png"_s);
    QTest::newRow("through a link") << u"link.png"_s;
    QTest::newRow("remote") << u"https://example.org/secret.png"_s;
}

void DocumentPicturesTest::nothingOutsideTheFolderIsRead()
{
    QFETCH(QString, target);
    writtenFile(m_root.filePath(u"secret.png"_s), "secret");
    QFile::link(m_root.filePath(u"secret.png"_s), m_folder + u"/link.png"_s);

    QCOMPARE(DocumentPictures(m_document).read(target), QByteArray());
}

void DocumentPicturesTest::aFileNamedOftenIsReadOnce()
{
    const QString picture = writtenFile(m_folder + u"/once.png"_s, "once");
    DocumentPictures pictures(m_document);
    QCOMPARE(pictures.read(u"once.png"_s), QByteArray("once"));

    writtenFile(picture, "twice");

    QCOMPARE(pictures.read(u"./once.png"_s), QByteArray("once"));
}

void DocumentPicturesTest::allTogetherAreBounded()
{
    writtenFile(m_folder + u"/a.png"_s, "123456");
    writtenFile(m_folder + u"/b.png"_s, "123456");
    DocumentPictures pictures(m_document, 10);

    QCOMPARE(pictures.read(u"a.png"_s), QByteArray("123456"));
    QCOMPARE(pictures.read(u"b.png"_s), QByteArray());
}

} // namespace document_pictures_test

GALLEY_APPLESS_TEST(document_pictures_test::DocumentPicturesTest)
#include "document_pictures_test.moc"

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/media/blob_store.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/result_checks.h"
#include "tests/support/test_program.h"
#include "tests/support/unprivileged.h"

#include <QTest>

#include <sys/stat.h>

namespace blob_links_test {

using namespace galley;
using galley::tests::contentOf;
using galley::tests::writtenFile;

// Pictures beside a document whose folder a stranger filled, and where everyone may write.
class BlobLinksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aLinkInABlobsPlaceIsReplacedAndNothingBehindIt();
    void aFolderBehindALinkIsRefused();
    void noNameThatOthersCouldGuessIsUsedForPicturesOfANewArticle();

private:
    QString path(const QString& name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void BlobLinksTest::aLinkInABlobsPlaceIsReplacedAndNothingBehindIt()
{
    const QString outside = writtenFile(path(u"outside"_qs), "a person's");
    const BlobStore blobs(path(u"a.json"_qs));
    const atproto::BlobRef blob{atproto::Cid::ofBlob("bytes"), u"image/png"_qs, 5};
    QVERIFY(QDir(m_folder->path()).mkdir(u"blobs"_qs));
    QVERIFY(QFile::link(outside, blobs.pathOf(blob)));

    QVERIFY_RESULT(blobs.add("bytes", u"image/png"_qs));

    QCOMPARE(contentOf(outside), QByteArray("a person's"));
    QVERIFY(!QFileInfo(blobs.pathOf(blob)).isSymLink());
    QCOMPARE(contentOf(blobs.pathOf(blob)), QByteArray("bytes"));
}

void BlobLinksTest::aFolderBehindALinkIsRefused()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"outside"_qs));
    QVERIFY(QFile::link(path(u"outside"_qs), path(u"blobs"_qs)));

    const auto added = BlobStore(path(u"a.json"_qs)).add("bytes", u"image/png"_qs);

    QVERIFY(!added);
    QVERIFY2(added.error().sentence.contains(path(u"blobs"_qs)),
             qPrintable(added.error().sentence));
    QVERIFY(QDir(path(u"outside"_qs)).isEmpty());
}

void BlobLinksTest::noNameThatOthersCouldGuessIsUsedForPicturesOfANewArticle()
{
    // A folder for temporary files in which none can be made, with what another user put there.
    QVERIFY(QDir(m_folder->path()).mkpath(u"tmp/galley-unsaved/blobs"_qs));
    writtenFile(path(u"tmp/galley-unsaved/blobs/x.png"_qs), "another user's");
    const QByteArray place = QFile::encodeName(path(u"tmp"_qs));
    QCOMPARE(::chmod(QFile::encodeName(m_folder->path()).constData(), 0755), 0);
    QCOMPARE(::chmod((place + "/galley-unsaved/blobs").constData(), 0777), 0);
    QCOMPARE(::chmod(place.constData(), 0555), 0);
    const QByteArray before = qgetenv("TMPDIR");
    qputenv("TMPDIR", place);

    const bool isApart = tests::unprivileged([] {
        const BlobStore aside;
        return aside.fileNames().isEmpty() && !aside.add("bytes", u"image/png"_qs);
    });

    before.isEmpty() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", before);
    ::chmod(place.constData(), 0755);
    QVERIFY(isApart);
}

} // namespace blob_links_test

GALLEY_GUILESS_TEST(blob_links_test::BlobLinksTest)
#include "blob_links_test.moc"

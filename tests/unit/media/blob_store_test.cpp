// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/media/blob_store.h"
#include "tests/support/result_checks.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace blob_store_test {

using namespace galley;

// The folder of pictures beside a document.
class BlobStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void liesBesideTheDocument();
    void aBlobIsNamedByItsHashAndType();
    void whatWasAddedIsReadBack();
    void anEqualBlobIsKeptAsItIs();
    void aDamagedBlobIsWrittenAnew();
    void anotherExtensionIsFoundToo();
    void wrongBytesAreAMismatch();
    void aRightFileBesideAWrongOneIsFound();
    void anAbsentBlobIsNotFound();
    void anUnnamedDocumentKeepsItsBlobsAsideUntilItGoes();
    void copiesWhatIsNamedAndNothingElse();
    void copyingNeverReplacesAnotherPicture();
    void copyingNeverLeavesTheFolder_data();
    void copyingNeverLeavesTheFolder();
    void namedFilesAreAddedAndEqualOnesKept();
    void ofNamedFilesAllAreAddedOrNone();
    void namedFilesNeverLeaveTheFolder();
    void whatItLacksIsTold();
    void aFolderThatCannotBeMadeIsSaid();
    void copyingFollowsNoLink_data();
    void copyingFollowsNoLink();

private:
    QString path(const QString& name) const { return m_folder->filePath(name); }
    BlobStore store() const { return BlobStore(path(u"article.json"_qs)); }
    static void write(const QString& path, const QByteArray& bytes);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void BlobStoreTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void BlobStoreTest::write(const QString& path, const QByteArray& bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void BlobStoreTest::liesBesideTheDocument()
{
    QCOMPARE(store().folder(), path(u"blobs"_qs));
    QVERIFY(!QFileInfo::exists(path(u"blobs"_qs)));
    QCOMPARE(store().fileNames(), QStringList());
}

void BlobStoreTest::aBlobIsNamedByItsHashAndType()
{
    const auto blob = store().add("hello", u"image/webp"_qs);

    QVERIFY_RESULT(blob);
    QCOMPARE(blob->size, 5);
    QCOMPARE(blob->mimeType, u"image/webp"_qs);
    QCOMPARE(blob->cid, atproto::Cid::ofBlob("hello"));
    QCOMPARE(store().fileNames(), QStringList(blob->cid.toString() + u".webp"_qs));
    QCOMPARE(store().pathOf(*blob), path(u"blobs/"_qs) + blob->cid.toString() + u".webp"_qs);
    QVERIFY(store().contains(*blob));
}

void BlobStoreTest::whatWasAddedIsReadBack()
{
    const QByteArray bytes("\0\r\n\xff", 4);
    const auto blob = store().add(bytes, u"image/png"_qs);
    QVERIFY_RESULT(blob);

    const auto read = store().read(blob->cid);

    QVERIFY_RESULT(read);
    QCOMPARE(*read, bytes);
}

void BlobStoreTest::anEqualBlobIsKeptAsItIs()
{
    const auto blob = store().add("hello", u"image/png"_qs);
    QVERIFY_RESULT(blob);
    const QDateTime past(QDate(2020, 1, 1), QTime(12, 0), Qt::UTC);
    QFile file(store().pathOf(*blob));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(past, QFileDevice::FileModificationTime));

    QVERIFY_RESULT(store().add("hello", u"image/png"_qs));

    QCOMPARE(QFileInfo(store().pathOf(*blob)).lastModified().toUTC(), past);
}

void BlobStoreTest::aDamagedBlobIsWrittenAnew()
{
    const auto blob = store().add("hello", u"image/png"_qs);
    QVERIFY_RESULT(blob);
    write(store().pathOf(*blob), "damaged");

    QVERIFY_RESULT(store().add("hello", u"image/png"_qs));
    QVERIFY_RESULT(store().read(blob->cid));
}

void BlobStoreTest::anotherExtensionIsFoundToo()
{
    const atproto::Cid cid = atproto::Cid::ofBlob("hello");
    for (const QString& extension : {u""_qs, u".jpeg"_qs, u".a.b"_qs}) {
        const QString file = path(u"blobs/"_qs) + cid.toString() + extension;
        write(file, "hello");
        QVERIFY_RESULT(store().read(cid));
        QVERIFY(QFile::remove(file));
    }
}

void BlobStoreTest::wrongBytesAreAMismatch()
{
    const atproto::Cid cid = atproto::Cid::ofBlob("hello");
    write(path(u"blobs/"_qs) + cid.toString() + u".png"_qs, "hellO");

    const auto read = store().read(cid);

    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Mismatch);
    QVERIFY(read.error().sentence.contains(cid.toString()));
}

void BlobStoreTest::aRightFileBesideAWrongOneIsFound()
{
    const atproto::Cid cid = atproto::Cid::ofBlob("hello");
    write(path(u"blobs/"_qs) + cid.toString() + u".png"_qs, "hellO");
    write(path(u"blobs/"_qs) + cid.toString() + u".webp"_qs, "hello");
    QVERIFY_RESULT(store().read(cid));
}

void BlobStoreTest::anAbsentBlobIsNotFound()
{
    const auto read = store().read(atproto::Cid::ofBlob("hello"));
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::NotFound);
}

void BlobStoreTest::anUnnamedDocumentKeepsItsBlobsAsideUntilItGoes()
{
    QString folder;
    {
        BlobStore unnamed;
        BlobStore moved(std::move(unnamed));
        folder = moved.folder();
        QVERIFY_RESULT(moved.add("hello", u"image/png"_qs));
        QCOMPARE(moved.fileNames().size(), 1);
        QVERIFY_RESULT(moved.copyTo(store(), moved.fileNames()));
    }
    QVERIFY(!QFileInfo::exists(folder));
    QVERIFY_RESULT(store().read(atproto::Cid::ofBlob("hello")));
}

void BlobStoreTest::copiesWhatIsNamedAndNothingElse()
{
    const auto blob = store().add("hello", u"image/png"_qs);
    QVERIFY_RESULT(blob);
    QVERIFY_RESULT(store().add("other", u"image/png"_qs));
    write(path(u"blobs/photo.jpg"_qs), "photo");
    const BlobStore target(path(u"elsewhere/copy.json"_qs));
    const QStringList names{blob->cid.toString() + u".png"_qs, u"photo.jpg"_qs};

    QVERIFY_RESULT(store().copyTo(target, names));
    QVERIFY_RESULT(store().copyTo(target, names)); // a second time changes nothing

    QCOMPARE(target.fileNames(), names);
    QVERIFY_RESULT(target.read(blob->cid));
    QVERIFY_RESULT(store().copyTo(store(), names));
}

void BlobStoreTest::copyingNeverReplacesAnotherPicture()
{
    write(path(u"blobs/photo.jpg"_qs), "mine");
    write(path(u"elsewhere/blobs/photo.jpg"_qs), "theirs");

    const auto copied =
        store().copyTo(BlobStore(path(u"elsewhere/copy.json"_qs)), {u"photo.jpg"_qs});

    QVERIFY(!copied);
    QCOMPARE(copied.error().kind, ErrorKind::Mismatch);
    QFile kept(path(u"elsewhere/blobs/photo.jpg"_qs));
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), QByteArray("theirs"));
}

void BlobStoreTest::copyingNeverLeavesTheFolder_data()
{
    QTest::addColumn<QString>("name");

    QTest::newRow("upwards") << u"../article.json"_qs;
    QTest::newRow("absolute") << u"/etc/hostname"_qs;
    QTest::newRow("the folder itself") << u"."_qs;
    QTest::newRow("its parent") << u".."_qs;
    QTest::newRow("nothing") << u""_qs;
    QTest::newRow("absent") << u"absent.png"_qs;
}

void BlobStoreTest::copyingNeverLeavesTheFolder()
{
    QFETCH(QString, name);
    write(path(u"article.json"_qs), "{}");
    QVERIFY(QDir().mkpath(store().folder()));
    const BlobStore target(path(u"elsewhere/copy.json"_qs));

    const auto copied = store().copyTo(target, {name});

    QVERIFY(!copied);
    QCOMPARE(copied.error().kind, ErrorKind::NotFound);
    QVERIFY(!QFileInfo::exists(path(u"elsewhere"_qs)));
}

void BlobStoreTest::namedFilesAreAddedAndEqualOnesKept()
{
    write(path(u"blobs/a.png"_qs), "a");
    const auto added = store().addNamed({{u"a.png"_qs, "a"}, {u"b.png"_qs, "b"}});
    QVERIFY(added);
    QCOMPARE(*added, QStringList{u"b.png"_qs});
    QCOMPARE(store().fileNames(), (QStringList{u"a.png"_qs, u"b.png"_qs}));
}

void BlobStoreTest::ofNamedFilesAllAreAddedOrNone()
{
    write(path(u"blobs/b.png"_qs), "another");
    const auto added = store().addNamed({{u"a.png"_qs, "a"}, {u"b.png"_qs, "b"}});
    QVERIFY(!added);
    QCOMPARE(added.error().kind, ErrorKind::Mismatch);
    QCOMPARE(store().fileNames(), QStringList{u"b.png"_qs});
}

void BlobStoreTest::namedFilesNeverLeaveTheFolder()
{
    for (const QString& name : {u"../a.png"_qs, u"b/a.png"_qs, u".."_qs, QString()})
        QVERIFY2(!store().addNamed({{name, "a"}}), qPrintable(name));
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void BlobStoreTest::whatItLacksIsTold()
{
    write(path(u"blobs/a.png"_qs), "another");
    QVERIFY(QFile::link(path(u"nowhere"_qs), path(u"blobs/b.png"_qs)));
    const QMap<QString, QByteArray> files{
        {u"a.png"_qs, "a"}, {u"b.png"_qs, "b"}, {u"c.png"_qs, "c"}};
    QCOMPARE(store().lacking(files), (QMap<QString, QByteArray>{{u"c.png"_qs, "c"}}));
}

void BlobStoreTest::aFolderThatCannotBeMadeIsSaid()
{
    write(path(u"blobs"_qs), "a file in the way");

    const auto blob = store().add("hello", u"image/png"_qs);

    QVERIFY(!blob);
    QVERIFY(blob.error().sentence.contains(path(u"blobs"_qs)));
}

void BlobStoreTest::copyingFollowsNoLink_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("to");
    QTest::newRow("a picture that is a link") << u"blobs/photo.jpg"_qs << u"secret/photo.jpg"_qs;
    QTest::newRow("a folder that is one") << u"blobs"_qs << u"secret"_qs;
}

void BlobStoreTest::copyingFollowsNoLink()
{
    QFETCH(QString, link);
    QFETCH(QString, to);
    write(path(u"secret/photo.jpg"_qs), "not for others");
    QVERIFY(QDir().mkpath(QFileInfo(path(link)).path()));
    QVERIFY(QFile::link(path(to), path(link)));

    const auto copied =
        store().copyTo(BlobStore(path(u"elsewhere/copy.json"_qs)), {u"photo.jpg"_qs});

    QVERIFY(!copied);
    QVERIFY(copied.error().sentence.contains(path(link)));
    QVERIFY(!QFileInfo::exists(path(u"elsewhere/blobs/photo.jpg"_qs)));
}

} // namespace blob_store_test

GALLEY_GUILESS_TEST(blob_store_test::BlobStoreTest)
#include "blob_store_test.moc"

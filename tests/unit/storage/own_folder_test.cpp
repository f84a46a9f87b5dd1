// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/storage/own_folder.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>

namespace own_folder_test {

using namespace galley;

// A folder of Galley's own: what is done there is done to plain files, and never where a link
// leads.
class OwnFolderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void aLinkToAFolderIsNotOpened();
    void onlyPlainFilesAreTaken_data();
    void onlyPlainFilesAreTaken();
    void namesNeverLeadElsewhere();
    void whatIsDoneIsDoneInTheFolderThatWasOpened();
    void aPrivateFolderIsForItsOwnerAlone();

private:
    QString path(const QString& name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void OwnFolderTest::aLinkToAFolderIsNotOpened()
{
    QVERIFY(QDir().mkpath(path(u"real/inner"_qs)));
    QVERIFY(QFile::link(path(u"real"_qs), path(u"link"_qs)));
    QVERIFY(OwnFolder::open(path(u"real"_qs)));
    QVERIFY(!OwnFolder::open(path(u"link"_qs)));
    QVERIFY(!OwnFolder::open(m_folder->path())->folder("link"));
    QVERIFY(OwnFolder::open(m_folder->path())->folder("real")->folder("inner"));
}

void OwnFolderTest::onlyPlainFilesAreTaken_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const QByteArray name : {"fifo", "link", "folder"})
        QTest::newRow(name.constData()) << name;
}

void OwnFolderTest::onlyPlainFilesAreTaken()
{
    QFETCH(const QByteArray, name);
    const QString file = tests::writtenFile(path(u"file"_qs), "mine");
    QVERIFY(QFile::link(file, path(u"link"_qs)));
    QCOMPARE(::mkfifo(QFile::encodeName(path(u"fifo"_qs)).constData(), 0600), 0);
    QVERIFY(QDir().mkpath(path(u"folder"_qs)));

    const auto folder = OwnFolder::open(m_folder->path());
    QVERIFY(!folder->file(name, O_RDWR).isOpen());
    QCOMPARE(folder->read(name, 10).error().kind, ErrorKind::NotAFile);
    QVERIFY(!folder->remove(name));
    QVERIFY(!folder->rename(name, "other"));
    QVERIFY(!folder->rename("file", name));
    QVERIFY(folder->has(name));
    QCOMPARE(tests::contentOf(file), "mine");

    QCOMPARE(*folder->read("file", 10), "mine");
    QCOMPARE(folder->read("file", 3).error().kind, ErrorKind::TooLarge);
    QCOMPARE(folder->read("absent", 3).error().kind, ErrorKind::NotFound);
    QVERIFY(folder->remove("file"));
}

void OwnFolderTest::namesNeverLeadElsewhere()
{
    QVERIFY(QDir().mkpath(path(u"inner"_qs)));
    tests::writtenFile(path(u"file"_qs), "mine");
    const auto folder = OwnFolder::open(path(u"inner"_qs));
    for (const QByteArray name : {"../file", "..", ".", "", "a/b"}) {
        QVERIFY(!folder->remove(name));
        QVERIFY(!folder->file(name, O_RDONLY).isOpen());
        QVERIFY(!folder->folder(name));
    }
    QVERIFY(QFile::exists(path(u"file"_qs)));
}

void OwnFolderTest::whatIsDoneIsDoneInTheFolderThatWasOpened()
{
    tests::writtenFile(path(u"place/file"_qs), "old");
    const auto folder = OwnFolder::open(path(u"place"_qs));
    QVERIFY(folder->isInPlace());
    QVERIFY(QDir().rename(path(u"place"_qs), path(u"moved"_qs)));
    tests::writtenFile(path(u"place/file"_qs), "new");
    QVERIFY(!folder->isInPlace());
    QVERIFY(folder->remove("file"));
    QVERIFY(!QFile::exists(path(u"moved/file"_qs)));
    QCOMPARE(tests::contentOf(path(u"place/file"_qs)), "new");
}

void OwnFolderTest::aPrivateFolderIsForItsOwnerAlone()
{
    const mode_t before = ::umask(0);
    const bool isMade = makePrivateFolder(path(u"a/b"_qs));
    ::umask(before);
    QVERIFY(isMade);
    for (const QString& name : {u"a"_qs, u"a/b"_qs})
        QCOMPARE(QFile::permissions(path(name))
                     & (QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther),
                 QFile::Permissions());
}

} // namespace own_folder_test

GALLEY_APPLESS_TEST(own_folder_test::OwnFolderTest)
#include "own_folder_test.moc"

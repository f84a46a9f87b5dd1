// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/storage/bounded_read.h"
#include "app/storage/directory.h"
#include "app/storage/durable_write.h"
#include "app/storage/file_lock.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/result_checks.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <sys/stat.h>

namespace links_test {

using namespace galley;

// What is Galley's own beside a document, in a folder that a stranger filled.
class LinksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aLinkInTheFilesPlaceIsNotRead();
    void aLinkInTheFilesPlaceIsReplacedAndNothingBehindIt();
    void nothingIsReadOrWrittenOverALinkInTheFoldersPlace();
    void whatIsInTheWayOfAFolderIsNamed_data();
    void whatIsInTheWayOfAFolderIsNamed();
    void aFolderIsMadeOnce();
    void onlyAnOrdinaryFileIsALock_data();
    void onlyAnOrdinaryFileIsALock();

private:
    QString path(const QString& name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_outside;
};

void LinksTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("outside")));
    m_outside = tests::writtenFile(path(QStringLiteral("outside/file")), "a person's");
}

void LinksTest::aLinkInTheFilesPlaceIsNotRead()
{
    const QString link = path(QStringLiteral("link"));
    QVERIFY(QFile::link(m_outside, link));
    const auto read = boundedRead(link, 100, Links::NotFollowed);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::NotAFile);
    QVERIFY(read.error().sentence.contains(link));
    QVERIFY_RESULT(boundedRead(m_outside, 100, Links::NotFollowed));
}

void LinksTest::aLinkInTheFilesPlaceIsReplacedAndNothingBehindIt()
{
    const QString link = path(QStringLiteral("link"));
    QVERIFY(QFile::link(m_outside, link));
    QVERIFY_RESULT(durableWrite(link, "ours", FormerContent::any(), Links::NotFollowed));
    QCOMPARE(tests::contentOf(m_outside), QByteArray("a person's"));
    QVERIFY(!QFileInfo(link).isSymLink());
    QCOMPARE(tests::contentOf(link), QByteArray("ours"));
}

void LinksTest::nothingIsReadOrWrittenOverALinkInTheFoldersPlace()
{
    const QString link = path(QStringLiteral("link"));
    QVERIFY(QFile::link(path(QStringLiteral("outside")), link));
    const auto read = boundedRead(link + QStringLiteral("/file"), 100, Links::NotFollowed);
    QVERIFY(!read);
    QVERIFY(read.error().sentence.contains(link));
    for (const auto* name : {"/file", "/new"}) {
        const auto written = durableWrite(link + QLatin1String(name), "ours", FormerContent::any(),
                                          Links::NotFollowed);
        QVERIFY(!written);
        QVERIFY(written.error().sentence.contains(link));
    }
    QCOMPARE(QDir(path(QStringLiteral("outside"))).entryList(QDir::Files),
             QStringList{QStringLiteral("file")});
    QCOMPARE(tests::contentOf(m_outside), QByteArray("a person's"));
}

void LinksTest::whatIsInTheWayOfAFolderIsNamed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("words");
    QTest::newRow("a file") << u"file"_qs << u"it is a file"_qs;
    QTest::newRow("a link to a folder") << u"link"_qs << u"it is a symbolic link"_qs;
    QTest::newRow("a link to nothing") << u"dangling"_qs << u"it is a symbolic link"_qs;
    QTest::newRow("a pipe") << u"pipe"_qs << u"a device or a pipe"_qs;
}

void LinksTest::whatIsInTheWayOfAFolderIsNamed()
{
    QFETCH(QString, name);
    QFETCH(QString, words);
    tests::writtenFile(path(u"file"_qs), "");
    QVERIFY(QFile::link(path(u"outside"_qs), path(u"link"_qs)));
    QVERIFY(QFile::link(path(u"nothing"_qs), path(u"dangling"_qs)));
    QCOMPARE(::mkfifo(QFile::encodeName(path(u"pipe"_qs)).constData(), 0600), 0);
    const auto made = makeFolderBeside(path(name));
    QVERIFY(!made);
    QVERIFY2(made.error().sentence.contains(path(name)) && made.error().sentence.contains(words),
             qPrintable(made.error().sentence));
    QVERIFY(!QFileInfo::exists(path(u"nothing"_qs)));
}

void LinksTest::aFolderIsMadeOnce()
{
    const QString folder = path(QStringLiteral("deep/er"));
    QVERIFY_RESULT(makeFolderBeside(folder));
    QVERIFY(QFileInfo(folder).isDir());
    QVERIFY_RESULT(makeFolderBeside(folder));
}

void LinksTest::onlyAnOrdinaryFileIsALock_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("a folder") << u"outside"_qs;
    QTest::newRow("a link") << u"link"_qs;
    QTest::newRow("a pipe") << u"pipe"_qs;
}

void LinksTest::onlyAnOrdinaryFileIsALock()
{
    QFETCH(QString, name);
    QVERIFY(QFile::link(m_outside, path(u"link"_qs)));
    QCOMPARE(::mkfifo(QFile::encodeName(path(u"pipe"_qs)).constData(), 0600), 0);
    const auto lock = FileLock::acquire(path(name), std::chrono::milliseconds(0));
    QVERIFY(!lock);
    QVERIFY2(lock.error().sentence.contains(path(name) + u"” is in the way"_qs),
             qPrintable(lock.error().sentence));
}

} // namespace links_test

GALLEY_GUILESS_TEST(links_test::LinksTest)
#include "links_test.moc"

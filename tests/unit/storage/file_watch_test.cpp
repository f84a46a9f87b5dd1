// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/storage/durable_write.h"
#include "app/storage/file_watch.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileSystemWatcher>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace file_watch_test {

using namespace galley;

// The hint that a file may have changed.
class FileWatchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFileWrittenInPlaceIsTold();
    void aFileReplacedAgainAndAgainIsToldEachTime();
    void aFileThatIsDeletedAndComesBackIsTold();
    void theTargetOfALinkIsWatched();
    void aTargetOfALinkThatComesBackIsTold();
    void aFileWhoseFolderComesIsTold();
    void anotherPathEndsTheWatch();
    void whatWasSeenOfAFormerPathIsNotTold();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void FileWatchTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = tests::writtenFile(m_folder->filePath(QStringLiteral("a.json")), "1");
}

void FileWatchTest::aFileWrittenInPlaceIsTold()
{
    FileWatch watch;
    watch.setPath(m_path);
    QSignalSpy told(&watch, &FileWatch::mayHaveChanged);
    tests::writtenFile(m_path, "22");
    QVERIFY(told.wait());
}

void FileWatchTest::aFileReplacedAgainAndAgainIsToldEachTime()
{
    FileWatch watch;
    watch.setPath(m_path);
    QSignalSpy told(&watch, &FileWatch::mayHaveChanged);
    for (int time = 1; time <= 3; ++time) {
        QVERIFY(durableWrite(m_path, QByteArray::number(time)));
        QVERIFY2(told.wait(), qPrintable(QString::number(time)));
    }
}

void FileWatchTest::aFileWhoseFolderComesIsTold()
{
    FileWatch watch;
    const QString folder = m_folder->filePath(QStringLiteral("later"));
    watch.setPath(folder + QStringLiteral("/a.json"));
    QSignalSpy told(&watch, &FileWatch::mayHaveChanged);
    QVERIFY(QDir().mkdir(folder));
    QVERIFY(told.wait());
    tests::writtenFile(folder + QStringLiteral("/a.json"), "1");
    QVERIFY(told.wait());
}

void FileWatchTest::aFileThatIsDeletedAndComesBackIsTold()
{
    FileWatch watch;
    watch.setPath(m_path);
    QSignalSpy told(&watch, &FileWatch::mayHaveChanged);
    QVERIFY(QFile::remove(m_path));
    QVERIFY(told.wait());
    tests::writtenFile(m_path, "2");
    QVERIFY(told.wait());
}

void FileWatchTest::theTargetOfALinkIsWatched()
{
    const QString link = m_folder->filePath(QStringLiteral("links/b.json"));
    QVERIFY(QDir().mkpath(QFileInfo(link).path()) && QFile::link(m_path, link));
    FileWatch watch;
    watch.setPath(link);
    QSignalSpy told(&watch, &FileWatch::mayHaveChanged);
    QVERIFY(durableWrite(m_path, "2")); // the former target is gone
    QVERIFY(told.wait());
    QVERIFY(durableWrite(m_path, "3"));
    QVERIFY(told.wait());
}

void FileWatchTest::aTargetOfALinkThatComesBackIsTold()
{
    const QString link = m_folder->filePath(QStringLiteral("links/b.json"));
    QVERIFY(QDir().mkpath(QFileInfo(link).path()) && QFile::link(m_path, link));
    FileWatch watch;
    watch.setPath(link);
    QSignalSpy told(&watch, &FileWatch::mayHaveChanged);
    QVERIFY(QFile::remove(m_path));
    QVERIFY(told.wait());
    tests::writtenFile(m_path, "2");
    QVERIFY(told.wait());
}

void FileWatchTest::anotherPathEndsTheWatch()
{
    FileWatch watch;
    watch.setPath(m_path);
    const QString other = tests::writtenFile(m_folder->filePath(QStringLiteral("o/b.json")), "1");
    watch.setPath(other);
    QSignalSpy told(&watch, &FileWatch::mayHaveChanged);
    tests::writtenFile(m_path, "2");
    QVERIFY(!told.wait(600));
    tests::writtenFile(other, "2");
    QVERIFY(told.wait());
}

void FileWatchTest::whatWasSeenOfAFormerPathIsNotTold()
{
    FileWatch watch;
    watch.setPath(m_path);
    const QFileSystemWatcher witness({m_path});
    QSignalSpy seen(&witness, &QFileSystemWatcher::fileChanged);
    QSignalSpy told(&watch, &FileWatch::mayHaveChanged);
    tests::writtenFile(m_path, "22");
    QVERIFY(seen.wait());
    QCoreApplication::processEvents();
    watch.setPath(m_folder->filePath(QStringLiteral("o/b.json")));
    QVERIFY(!told.wait(600));
}

} // namespace file_watch_test

GALLEY_TEST(file_watch_test::FileWatchTest)
#include "file_watch_test.moc"

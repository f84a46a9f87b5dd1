// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/history/history_store.h"

#include "app/storage/file_lock.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/result_checks.h"
#include "tests/support/test_program.h"

#include <QDirIterator>
#include <QTemporaryDir>

#include <sys/wait.h>
#include <unistd.h>

namespace history_store_test {

using namespace galley;
using namespace galley::tests;

// The versions of documents, kept on disk.
class HistoryStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aKeptVersionComesBack();
    void theSameBytesTwiceInARowAreOneVersion();
    void theSameBytesTakeRoomOnce();
    void aRenamedFileKeepsItsVersions();
    void aCopyBeginsAnew();
    void aDocumentWithAnIdKeepsItsVersionsWhereverItGoes();
    void aDamagedObjectIsSaidAndTheOthersStay();
    void aDamagedListLosesOnlyWhatWasDamaged();
    void aDamagedObjectIsMendedWhenItsBytesAreKeptAgain();
    void thinningDropsListedVersionsAndTheirBytes();
    void thinningLeavesWhatADamagedListMayName();
    void processesThatKeepAtOnceLoseNothing();
    void aLockThatIsNotGivenBackIsAnError();
    void aFolderThatCannotBeMadeIsAnError();
    void nobodyElseMayRead();

private:
    QString file(const QString& name) const { return m_folder->filePath(name); }
    QString storeFolder() const { return file(u"data/history"_qs); }
    // Writes a document and keeps it.
    void keep(const QString& name, const QByteArray& content, int minute = 0);
    QStringList filesIn(const QString& subfolder) const;
    QList<QByteArray> contents(const QString& name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HistoryStore> m_store;
};

namespace {

const QDateTime noon(QDate(2026, 3, 4), QTime(12, 0), Qt::UTC);

} // namespace

void HistoryStoreTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<HistoryStore>(storeFolder(), [] { return noon; });
}

void HistoryStoreTest::keep(const QString& name, const QByteArray& content, int minute)
{
    writtenFile(file(name), content);
    QVERIFY_RESULT(m_store->keep(file(name), content, VersionOrigin::Saved,
                                 noon.addSecs(qint64(60) * minute)));
}

QStringList HistoryStoreTest::filesIn(const QString& subfolder) const
{
    QStringList files;
    QDirIterator iterator(storeFolder() + u'/' + subfolder, QDir::Files | QDir::Hidden,
                          QDirIterator::Subdirectories);
    while (iterator.hasNext())
        files << iterator.next();
    return files;
}

QList<QByteArray> HistoryStoreTest::contents(const QString& name) const
{
    QList<QByteArray> contents;
    for (const Version& version : m_store->versionsOf(file(name)).versions) {
        const auto content = m_store->contentOf(version);
        contents << (content ? *content : content.error().sentence.toUtf8());
    }
    return contents;
}

void HistoryStoreTest::aKeptVersionComesBack()
{
    const QByteArray content = QByteArray("{\"a\": \"\xC3\xA9\"}\r\n").repeated(1000);
    keep(u"a.json"_qs, content);
    const VersionList list = m_store->versionsOf(file(u"a.json"_qs));
    QCOMPARE(list.versions.size(), 1);
    QCOMPARE(list.versions.front().time, noon);
    QCOMPARE(list.versions.front().size, content.size());
    QCOMPARE(contents(u"a.json"_qs), QList<QByteArray>{content});
    QVERIFY(m_store->versionsOf(file(u"b.json"_qs)).versions.isEmpty());
}

void HistoryStoreTest::theSameBytesTwiceInARowAreOneVersion()
{
    keep(u"a.json"_qs, "one");
    keep(u"a.json"_qs, "one", 1);
    keep(u"a.json"_qs, "two", 2);
    keep(u"a.json"_qs, "one", 3);
    QCOMPARE(contents(u"a.json"_qs), (QList<QByteArray>{"one", "two", "one"}));
}

void HistoryStoreTest::theSameBytesTakeRoomOnce()
{
    keep(u"a.json"_qs, "one");
    keep(u"b.json"_qs, "one");
    QCOMPARE(filesIn(u"objects"_qs).size(), 1);
}

void HistoryStoreTest::aRenamedFileKeepsItsVersions()
{
    keep(u"a.json"_qs, "one");
    keep(u"a.json"_qs, "two", 1);
    QVERIFY(QFile::rename(file(u"a.json"_qs), file(u"b.json"_qs)));
    QCOMPARE(contents(u"b.json"_qs), (QList<QByteArray>{"one", "two"}));
    keep(u"b.json"_qs, "two", 2); // what a save finds there first
    keep(u"b.json"_qs, "three", 3);
    QCOMPARE(contents(u"b.json"_qs), (QList<QByteArray>{"one", "two", "three"}));
    QCOMPARE(filesIn(u"documents"_qs).size(), 1);
}

void HistoryStoreTest::aCopyBeginsAnew()
{
    keep(u"a.json"_qs, "one");
    keep(u"a.json"_qs, "two", 1);
    keep(u"b.json"_qs, "two", 2);
    QCOMPARE(contents(u"a.json"_qs), (QList<QByteArray>{"one", "two"}));
    QCOMPARE(contents(u"b.json"_qs), (QList<QByteArray>{"two"}));
}

void HistoryStoreTest::aDocumentWithAnIdKeepsItsVersionsWhereverItGoes()
{
    keep(u"here/a.json"_qs, "one");
    const QByteArray about = "{\"uuid\": \"8c5f1c66-8c3c-4a53-a5a7-1f5b3c0d9e21\"}";
    writtenFile(file(u"here/a.galley/about.json"_qs), about);
    keep(u"here/a.json"_qs, "two", 1);
    writtenFile(file(u"there/b.galley/about.json"_qs), about);
    keep(u"there/b.json"_qs, "three", 2);
    QCOMPARE(contents(u"there/b.json"_qs), (QList<QByteArray>{"one", "two", "three"}));
    QCOMPARE(filesIn(u"documents"_qs).size(), 1);
}

void HistoryStoreTest::aDamagedObjectIsSaidAndTheOthersStay()
{
    keep(u"a.json"_qs, "one");
    const QString object = filesIn(u"objects"_qs).front();
    keep(u"a.json"_qs, "two", 1);
    writtenFile(object, QByteArray(40, '\0'));
    const VersionList list = m_store->versionsOf(file(u"a.json"_qs));
    QCOMPARE(m_store->contentOf(list.versions[0]).error().kind, ErrorKind::Mismatch);
    QCOMPARE(*m_store->contentOf(list.versions[1]), QByteArray("two"));

    QFile::remove(object);
    QCOMPARE(m_store->contentOf(list.versions[0]).error().kind, ErrorKind::NotFound);
}

void HistoryStoreTest::aDamagedObjectIsMendedWhenItsBytesAreKeptAgain()
{
    keep(u"a.json"_qs, "one");
    writtenFile(filesIn(u"objects"_qs).front(), "no");
    keep(u"b.json"_qs, "one");
    QCOMPARE(contents(u"a.json"_qs), (QList<QByteArray>{"one"}));
}

void HistoryStoreTest::aDamagedListLosesOnlyWhatWasDamaged()
{
    keep(u"a.json"_qs, "one");
    keep(u"a.json"_qs, "two", 1);
    const QString index = filesIn(u"documents"_qs).front();
    writtenFile(index, contentOf(index).replace("12:01", "12:6x"));
    QCOMPARE(m_store->versionsOf(file(u"a.json"_qs)).damaged, 1);
    QCOMPARE(contents(u"a.json"_qs), (QList<QByteArray>{"one"}));
    keep(u"a.json"_qs, "three", 2);
    QCOMPARE(contents(u"a.json"_qs), (QList<QByteArray>{"one", "three"}));
    QVERIFY(contentOf(index + u".damaged"_qs).contains("12:6x"));
}

void HistoryStoreTest::thinningDropsListedVersionsAndTheirBytes()
{
    for (int version = 0; version < 14; ++version)
        keep(u"a.json"_qs, QByteArray::number(version), version);
    QVERIFY_RESULT(m_store->thin({.bytes = 0}));
    QCOMPARE(contents(u"a.json"_qs).size(), 10);
    QCOMPARE(contents(u"a.json"_qs).front(), QByteArray("4"));
    QCOMPARE(filesIn(u"objects"_qs).size(), 10);
}

void HistoryStoreTest::thinningLeavesWhatADamagedListMayName()
{
    keep(u"b.json"_qs, "only");
    const QString index = filesIn(u"documents"_qs).front();
    writtenFile(index, contentOf(index).replace("saved", "saxed"));
    for (int version = 0; version < 14; ++version)
        keep(u"a.json"_qs, QByteArray::number(version), version);
    QVERIFY_RESULT(m_store->thin({.bytes = 0}));
    QCOMPARE(contents(u"a.json"_qs).size(), 10);
    QCOMPARE(filesIn(u"objects"_qs).size(), 11);
}

void HistoryStoreTest::processesThatKeepAtOnceLoseNothing()
{
    constexpr int processes = 4;
    constexpr int versions = 8;
    writtenFile(file(u"a.json"_qs), {});
    QList<pid_t> children;
    for (int process = 0; process < processes; ++process) {
        const pid_t child = ::fork();
        if (child == 0) {
            bool isKept = true;
            for (int version = 0; version < versions; ++version)
                isKept = isKept
                    && m_store->keep(file(u"a.json"_qs),
                                     QByteArray::number(process * versions + version),
                                     VersionOrigin::Saved, noon);
            std::_Exit(isKept ? 0 : 1);
        }
        children << child;
    }
    for (const pid_t child : children) {
        int status = -1;
        ::waitpid(child, &status, 0);
        QCOMPARE(status, 0);
    }
    QList<QByteArray> kept = contents(u"a.json"_qs);
    QCOMPARE(QSet<QByteArray>(kept.begin(), kept.end()).size(), processes * versions);
}

void HistoryStoreTest::aLockThatIsNotGivenBackIsAnError()
{
    keep(u"a.json"_qs, "one");
    const auto lock = FileLock::acquire(storeFolder() + u"/lock"_qs, std::chrono::milliseconds(0));
    QVERIFY_RESULT(lock);
    const auto thinned = m_store->thin();
    QVERIFY(!thinned);
    QVERIFY(thinned.error().sentence.contains(u"in use"_qs));
}

void HistoryStoreTest::aFolderThatCannotBeMadeIsAnError()
{
    writtenFile(file(u"data"_qs), "a file is in the way");
    const auto kept = m_store->keep(file(u"a.json"_qs), "one", VersionOrigin::Saved, noon);
    QVERIFY(!kept);
    QVERIFY(kept.error().sentence.contains(storeFolder()));
}

void HistoryStoreTest::nobodyElseMayRead()
{
    keep(u"a.json"_qs, "one");
    const auto others = QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(storeFolder()) & others));
}

} // namespace history_store_test

GALLEY_APPLESS_TEST(history_store_test::HistoryStoreTest)
#include "history_store_test.moc"

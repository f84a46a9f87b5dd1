// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/storage/file_lock.h"
#include "tests/support/file_size_limit.h"
#include "tests/support/kept_history.h"
#include "tests/support/test_program.h"

#include <sys/wait.h>
#include <unistd.h>

namespace history_store_test {

using namespace galley;
using namespace galley::tests;

// The versions of documents, kept on disk.
class HistoryStoreTest : public QObject, protected KeptHistory {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void aKeptVersionComesBack();
    void twoThatArePackedTogetherComeBack();
    void theSameBytesTwiceInARowAreOneVersion();
    void theSameBytesTakeRoomOnce();
    void whatStoodBesideComesBack();
    void anotherSidecarMakesAnotherVersion();
    void whatStoodBesideGoesWithItsVersions();
    void listsWithoutNumbersAreReadAndGoOn();
    void aFullListIsLeftAndAnotherBegun();
    void versionsOfAllDocumentsAreCounted();
    void whatWasOpenedIsKeptOnce();
    void aWrongClockDropsNothing();
    void aTimeOutsideTheCalendarIsKept_data();
    void aTimeOutsideTheCalendarIsKept();
    void whatOthersMightReadIsMadePrivate();
    void aFullDiskIsSaidAsSuch();
    void thinningDropsListedVersionsAndTheirBytes();
    void processesThatKeepAtOnceLoseNothing();
    void aLockThatIsNotGivenBackIsAnError();
    void aFolderThatCannotBeMadeIsAnError();
    void nobodyElseMayRead();
};

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

void HistoryStoreTest::twoThatArePackedTogetherComeBack()
{
    const QByteArray former = QByteArray("{\"a\": \"\xC3\xA9\"}\r\n").repeated(200'000);
    const QByteArray now = QByteArray(former).insert(1'000'000, "more");
    KeptContent keptNow(now);
    KeptContent keptFormer(former, &keptNow);
    const QString path = writtenFile(file(u"a.json"_qs), former);
    QVERIFY_RESULT(m_store->keep(path, keptFormer, VersionOrigin::Found, noon));
    QVERIFY_RESULT(m_store->keep(path, keptNow, VersionOrigin::Saved, noon));
    QVERIFY(contents(u"a.json"_qs) == (QList<QByteArray>{former, now}));
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

void HistoryStoreTest::whatStoodBesideComesBack()
{
    const QString path = writtenFile(file(u"a.json"_qs), "one");
    KeptContent record("one");
    QVERIFY(m_store->keep(path, record, VersionOrigin::Saved, noon, "{\"x\": 1}").has_value());
    const QList<Version> versions = m_store->versionsOf(path).versions;
    QCOMPARE(versions.size(), 1);
    QCOMPARE(m_store->contentOf(versions.front()).value(), QByteArray("one"));
    QCOMPARE(m_store->besideOf(versions.front()).value(), QByteArray("{\"x\": 1}"));

    keep(u"b.json"_qs, "one");
    const Version bare = m_store->versionsOf(file(u"b.json"_qs)).versions.front();
    QCOMPARE(m_store->besideOf(bare).value(), QByteArray());
}

// Where it is known: who knows of the record alone adds nothing.
void HistoryStoreTest::anotherSidecarMakesAnotherVersion()
{
    const QString path = writtenFile(file(u"a.json"_qs), "one");
    KeptContent record("one");
    for (const QByteArray beside : {"1", "1", "2", "", ""})
        QVERIFY(m_store->keep(path, record, VersionOrigin::Saved, noon, beside).has_value());
    keep(u"a.json"_qs, "one");
    QList<QByteArray> kept;
    for (const Version& version : m_store->versionsOf(path).versions)
        kept << m_store->besideOf(version).value();
    QCOMPARE(kept, (QList<QByteArray>{"1", "2", ""}));
}

void HistoryStoreTest::whatStoodBesideGoesWithItsVersions()
{
    const QString path = writtenFile(file(u"a.json"_qs), "one");
    constexpr int versions = 30;
    for (int number = 0; number < versions; ++number) {
        KeptContent record(QByteArray::number(number));
        QVERIFY(m_store
                    ->keep(path, record, VersionOrigin::Saved, noon.addSecs(number),
                           "beside " + QByteArray::number(number / 10))
                    .has_value());
    }
    QCOMPARE(filesIn(u"objects"_qs).size(), versions + 3);
    HistoryBudget nothing;
    nothing.bytes = 0;
    nothing.lastOfEach = 10;
    const auto thinned = m_store->thin(nothing);
    QVERIFY_RESULT(thinned);
    QCOMPARE(filesIn(u"objects"_qs).size(), 10 + 1);
    for (const Version& version : m_store->versionsOf(path).versions)
        QCOMPARE(m_store->besideOf(version).value(), QByteArray("beside 2"));
}

void HistoryStoreTest::listsWithoutNumbersAreReadAndGoOn()
{
    keep(u"a.json"_qs, "one");
    keep(u"a.json"_qs, "two", 1);
    // As they were listed before: by document in one file, without numbers.
    QByteArray earlier = "galley history 1\ndocument "
        + QFileInfo(file(u"a.json"_qs)).canonicalFilePath().toUtf8().toPercentEncoding() + '\n';
    for (const Version& version : m_store->versionsOf(file(u"a.json"_qs)).versions)
        earlier += "version " + version.time.toString(Qt::ISODateWithMs).toLatin1() + " saved "
            + version.hash.toHex() + ' ' + QByteArray::number(version.size) + '\n';
    const QFileInfo folder(QFileInfo(listOf(u"a.json"_qs)).path());
    QVERIFY(QDir(folder.filePath()).removeRecursively());
    writtenFile(folder.filePath() + u".index"_qs, earlier);

    QCOMPARE(contents(u"a.json"_qs), (QList<QByteArray>{"one", "two"}));
    QCOMPARE(m_store->versionsOf(file(u"a.json"_qs)).damaged, 0);
    keep(u"a.json"_qs, "two", 2);
    keep(u"a.json"_qs, "three", 3);
    QCOMPARE(contents(u"a.json"_qs), (QList<QByteArray>{"one", "two", "three"}));
    QCOMPARE(m_store->versionsOf(file(u"a.json"_qs)).damaged, 0);
}

void HistoryStoreTest::aFullListIsLeftAndAnotherBegun()
{
    keep(u"a.json"_qs, "one");
    const QString list = listOf(u"a.json"_qs);
    const QByteArray before = contentOf(list);
    const QByteArray line = before.mid(before.indexOf("version"));
    const QByteArray full = before + line.repeated(999);
    writtenFile(list, full);
    keep(u"a.json"_qs, "two", 1);
    QCOMPARE(contentOf(list), full);
    const VersionList versions = m_store->versionsOf(file(u"a.json"_qs));
    QCOMPARE(versions.damaged, 0);
    QCOMPARE(versions.versions.size(), 1001);
    QCOMPARE(*m_store->contentOf(versions.versions.last()), QByteArray("two"));
    keep(u"a.json"_qs, "three", 2);
    QCOMPARE(filesIn(u"documents"_qs).size(), 2);
}

void HistoryStoreTest::versionsOfAllDocumentsAreCounted()
{
    keep(u"a.json"_qs, "one");
    keep(u"b.json"_qs, "two");
    keep(u"a.json"_qs, "three");
    const QList<Version> ofA = m_store->versionsOf(file(u"a.json"_qs)).versions;
    const QList<Version> ofB = m_store->versionsOf(file(u"b.json"_qs)).versions;
    QVERIFY(ofA[0].number < ofB[0].number);
    QVERIFY(ofB[0].number < ofA[1].number);
}

void HistoryStoreTest::whatWasOpenedIsKeptOnce()
{
    keep(u"a.json"_qs, "opened");
    keep(u"a.json"_qs, "another program's", 1);
    QVERIFY_RESULT(m_store->keepUnlessKept(file(u"a.json"_qs), "opened", noon));
    QCOMPARE(contents(u"a.json"_qs), (QList<QByteArray>{"opened", "another program's"}));
    QVERIFY_RESULT(m_store->keepUnlessKept(file(u"a.json"_qs), "never kept", noon));
    QCOMPARE(contents(u"a.json"_qs),
             (QList<QByteArray>{"opened", "never kept", "another program's"})); // by its time
    QCOMPARE(m_store->versionsOf(file(u"a.json"_qs)).versions[1].origin, VersionOrigin::Found);
}

void HistoryStoreTest::aWrongClockDropsNothing()
{
    for (int version = 0; version < 20; ++version)
        keep(u"a.json"_qs, QByteArray::number(version), version);
    keep(u"b.json"_qs, "dated 2028", 60 * 24 * 700);
    for (int version = 20; version < 40; ++version)
        keep(u"a.json"_qs, QByteArray::number(version), version - 60 * 24 * 700);
    QVERIFY_RESULT(m_store->thin());
    QCOMPARE(contents(u"a.json"_qs).size(), 40);
}

void HistoryStoreTest::aTimeOutsideTheCalendarIsKept_data()
{
    QTest::addColumn<QDateTime>("time");
    QTest::newRow("none") << QDateTime();
    QTest::newRow("the year 200000") << QDateTime(QDate(200000, 1, 1), QTime(0, 0), Qt::UTC);
    QTest::newRow("before Christ") << QDateTime(QDate(-5, 1, 1), QTime(0, 0), Qt::UTC);
}

void HistoryStoreTest::aTimeOutsideTheCalendarIsKept()
{
    QFETCH(QDateTime, time);
    writtenFile(file(u"a.json"_qs), "one");
    QVERIFY_RESULT(m_store->keep(file(u"a.json"_qs), "one", VersionOrigin::Found, time));
    QCOMPARE(m_store->versionsOf(file(u"a.json"_qs)).damaged, 0);
    QCOMPARE(contents(u"a.json"_qs), (QList<QByteArray>{"one"}));
}

void HistoryStoreTest::whatOthersMightReadIsMadePrivate()
{
    keep(u"a.json"_qs, "one");
    const auto everybody = QFileDevice::Permissions(0x7777);
    const auto owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    QStringList places;
    QDirIterator everything(storeFolder(),
                            QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot,
                            QDirIterator::Subdirectories);
    while (everything.hasNext())
        places << everything.next();
    QVERIFY(places.size() >= 6);
    for (const QString& place : places)
        QCOMPARE(QFile::permissions(place) & ~(owner | QFile::ExeOwner | QFile::ExeUser),
                 QFileDevice::Permissions());
    for (const QString& place : std::as_const(places)) // as earlier ones were made
        QFile::setPermissions(place, everybody);
    QVERIFY_RESULT(m_store->thin());
    keep(u"a.json"_qs, "two", 1);
    for (const QString& place : std::as_const(places))
        QVERIFY2(!(QFile::permissions(place)
                   & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)),
                 qPrintable(place));
}

void HistoryStoreTest::aFullDiskIsSaidAsSuch()
{
    keep(u"a.json"_qs, "one");
    const FileSizeLimit full(0);
    const auto kept = m_store->keep(file(u"a.json"_qs), "two", VersionOrigin::Saved, noon);
    QVERIFY(!kept);
    QVERIFY(kept.error().sentence.contains(u"room"_qs));
    QVERIFY(kept.error().sentence.contains(storeFolder()));
    QVERIFY(!kept.error().sentence.contains(u"not saved"_qs)); // the article may well be
    QCOMPARE(contents(u"a.json"_qs), (QList<QByteArray>{"one"}));
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

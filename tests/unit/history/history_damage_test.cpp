// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/kept_history.h"
#include "tests/support/test_program.h"

#include <sys/stat.h>

namespace history_damage_test {

using namespace galley;
using namespace galley::tests;

namespace {

// What can stand in a list's place.
enum class Obstacle { Fifo, Folder, Zeros, Nothing, AnotherFormat };

void put(Obstacle obstacle, const QString& path)
{
    QFile::remove(path);
    switch (obstacle) {
    case Obstacle::Fifo:
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
        break;
    case Obstacle::Folder:
        QVERIFY(QDir().mkpath(path));
        break;
    case Obstacle::Zeros:
        writtenFile(path, QByteArray(4096, '\0'));
        break;
    case Obstacle::Nothing:
        writtenFile(path, {});
        break;
    case Obstacle::AnotherFormat:
        writtenFile(path, "galley history 99\nanything\n");
        break;
    }
}

} // namespace

// Lists and objects that were damaged, or that something stands in the way of.
class HistoryDamageTest : public QObject, protected KeptHistory {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void aDamagedObjectIsSaidAndTheOthersStay();
    void aDamagedObjectIsMendedWhenItsBytesAreKeptAgain();
    void anObjectThatClaimsLittleAndHoldsMuchIsDamaged();
    void aDamagedListLosesOnlyWhatWasDamaged();
    void aListThatCannotBeUsedIsLeftAsItIs_data();
    void aListThatCannotBeUsedIsLeftAsItIs();
    void whatADamagedListNamedIsOfferedFromTheObjects();
    void whatIsKeptIsOfferedWhereNoListCanBeReached();
    void objectsThatCannotBeListedCostNoOthers();
    void aSecondDamageIsLeftAsItIsToo();
    void theObjectsOfADamagedListOutliveItsNextVersionAndThinning();
    void theObjectsOfListsThatAreGoneStayAsLongAsThereIsRoom();
    void theObjectsOfNoListStayWhileAnotherIsMissing();
    void thinningLeavesWhatADamagedListMayName();
    void theCountGoesOnWhenItWasLost_data();
    void theCountGoesOnWhenItWasLost();
    void nothingIsReadOrWrittenThroughALink_data();
    void nothingIsReadOrWrittenThroughALink();
};

void HistoryDamageTest::aDamagedObjectIsSaidAndTheOthersStay()
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

void HistoryDamageTest::aDamagedObjectIsMendedWhenItsBytesAreKeptAgain()
{
    keep(u"a.json"_qs, "one");
    writtenFile(filesIn(u"objects"_qs).front(), "no");
    keep(u"b.json"_qs, "one");
    QCOMPARE(contents(u"a.json"_qs), (QList<QByteArray>{"one"}));
}

void HistoryDamageTest::anObjectThatClaimsLittleAndHoldsMuchIsDamaged()
{
    keep(u"a.json"_qs, "one");
    QByteArray bomb = qCompress(QByteArray(qsizetype(200) << 20, 'a'));
    bomb.replace(0, 4, QByteArray("\0\0\0\x0a", 4));
    writtenFile(filesIn(u"objects"_qs).front(), bomb);
    const VersionList list = m_store->versionsOf(file(u"a.json"_qs));
    QCOMPARE(m_store->contentOf(list.versions[0]).error().kind, ErrorKind::Malformed);
}

void HistoryDamageTest::aDamagedListLosesOnlyWhatWasDamaged()
{
    keep(u"a.json"_qs, "one");
    keep(u"a.json"_qs, "two", 1);
    const QString index = filesIn(u"documents"_qs).front();
    const QByteArray damaged = contentOf(index).replace("12:01", "12:6x");
    writtenFile(index, damaged);
    QCOMPARE(m_store->versionsOf(file(u"a.json"_qs)).damaged, 1);
    QVERIFY(contents(u"a.json"_qs).contains("one"));
    keep(u"a.json"_qs, "three", 2);
    QVERIFY(contents(u"a.json"_qs).contains("one"));
    QVERIFY(contents(u"a.json"_qs).contains("three"));
    QCOMPARE(contentOf(index), damaged);
}

void HistoryDamageTest::aListThatCannotBeUsedIsLeftAsItIs_data()
{
    QTest::addColumn<Obstacle>("obstacle");
    QTest::newRow("a pipe") << Obstacle::Fifo;
    QTest::newRow("a folder") << Obstacle::Folder;
    QTest::newRow("zeros of a lost block") << Obstacle::Zeros;
    QTest::newRow("an empty file") << Obstacle::Nothing;
    QTest::newRow("a later format") << Obstacle::AnotherFormat;
}

void HistoryDamageTest::aListThatCannotBeUsedIsLeftAsItIs()
{
    QFETCH(Obstacle, obstacle);
    keep(u"a.json"_qs, "one");
    const QString index = filesIn(u"documents"_qs).front();
    put(obstacle, index);
    const QFileInfo before(index);
    const QByteArray contentBefore = before.isFile() ? contentOf(index) : QByteArray();

    keep(u"a.json"_qs, "two", 1);
    keep(u"a.json"_qs, "three", 2);
    QVERIFY_RESULT(m_store->thin({.bytes = 0}));
    const VersionList list = m_store->versionsOf(file(u"a.json"_qs));
    QVERIFY(list.damaged > 0);
    QCOMPARE(list.versions.size(), 3);
    const QList<QByteArray> all = contents(u"a.json"_qs);
    QCOMPARE(QSet<QByteArray>(all.begin(), all.end()), (QSet<QByteArray>{"one", "two", "three"}));
    QVERIFY(QFileInfo::exists(index));
    if (before.isFile())
        QCOMPARE(contentOf(index), contentBefore);
}

void HistoryDamageTest::whatADamagedListNamedIsOfferedFromTheObjects()
{
    keep(u"a.json"_qs, "one");
    keep(u"a.json"_qs, "two!", 1);
    keep(u"b.json"_qs, "another's", 2);
    writtenFile(listOf(u"a.json"_qs), "no list at all");
    const VersionList list = m_store->versionsOf(file(u"a.json"_qs));
    QVERIFY(list.damaged > 0);
    QCOMPARE(list.versions.size(), 2);
    QList<QByteArray> rescued = contents(u"a.json"_qs);
    std::sort(rescued.begin(), rescued.end());
    QCOMPARE(rescued, (QList<QByteArray>{"one", "two!"}));
    QVERIFY(list.versions.front().time <= list.versions.last().time);
    for (const Version& version : list.versions) {
        QCOMPARE(version.origin, VersionOrigin::Rescued);
        QCOMPARE(version.size, m_store->contentOf(version)->size());
        QVERIFY(qAbs(version.time.secsTo(QDateTime::currentDateTimeUtc())) < 600);
    }
}

void HistoryDamageTest::whatIsKeptIsOfferedWhereNoListCanBeReached()
{
    keep(u"a.json"_qs, "one");
    QVERIFY(QDir(storeFolder()).rename(u"documents"_qs, u"elsewhere"_qs));
    QVERIFY(QFile::link(storeFolder() + u"/elsewhere"_qs, storeFolder() + u"/documents"_qs));
    QCOMPARE(m_store->versionsOf(file(u"a.json"_qs)).damaged, 1);
    QCOMPARE(contents(u"a.json"_qs), (QList<QByteArray>{"one"}));
    QVERIFY(!m_store->thin({.bytes = 0}));
    QCOMPARE(filesIn(u"objects"_qs).size(), 1);
}

void HistoryDamageTest::objectsThatCannotBeListedCostNoOthers()
{
    keep(u"a.json"_qs, "one");
    const QDir folder = QFileInfo(filesIn(u"objects"_qs).front()).dir();
    for (int version = 0; version < 14; ++version)
        keep(u"b.json"_qs, QByteArray::number(version), version);
    QVERIFY(QDir().rename(folder.path(), file(u"moved"_qs)));
    writtenFile(folder.path(), "a file is in the way");
    QVERIFY(m_store->versionsOf(file(u"a.json"_qs)).damaged > 0);
    QVERIFY_RESULT(m_store->thin({.bytes = 0}));
    QCOMPARE(contents(u"b.json"_qs).size(), 10);
    QVERIFY(QFile::remove(folder.path()));
    QVERIFY(QDir().rename(file(u"moved"_qs), folder.path()));
    QCOMPARE(contents(u"a.json"_qs), (QList<QByteArray>{"one"}));
}

void HistoryDamageTest::aSecondDamageIsLeftAsItIsToo()
{
    keep(u"a.json"_qs, "one");
    const QString first = filesIn(u"documents"_qs).front();
    writtenFile(first, "damaged first");
    keep(u"a.json"_qs, "two", 1);
    QStringList lists = filesIn(u"documents"_qs);
    lists.removeAll(first);
    QCOMPARE(lists.size(), 1);
    writtenFile(lists.front(), "damaged second");
    keep(u"a.json"_qs, "three", 2);
    QVERIFY_RESULT(m_store->thin({.bytes = 0}));
    QCOMPARE(contentOf(first), QByteArray("damaged first"));
    QCOMPARE(contentOf(lists.front()), QByteArray("damaged second"));
    QList<QByteArray> all = contents(u"a.json"_qs);
    std::sort(all.begin(), all.end());
    QCOMPARE(all, (QList<QByteArray>{"one", "three", "two"}));
}

void HistoryDamageTest::theObjectsOfADamagedListOutliveItsNextVersionAndThinning()
{
    keep(u"a.json"_qs, "one");
    keep(u"a.json"_qs, "two", 1);
    const QString index = filesIn(u"documents"_qs).front();
    writtenFile(index, contentOf(index).replace("12:00", "12:6x"));
    keep(u"a.json"_qs, "three", 2); // by which the damage was forgotten
    QVERIFY_RESULT(m_store->thin());
    QCOMPARE(filesIn(u"objects"_qs).size(), 3);
    QVERIFY(contents(u"a.json"_qs).contains("one"));
}

void HistoryDamageTest::theObjectsOfListsThatAreGoneStayAsLongAsThereIsRoom()
{
    keep(u"a.json"_qs, "one");
    QVERIFY(QDir(storeFolder() + u"/documents"_qs).removeRecursively());
    keep(u"b.json"_qs, "two");
    QVERIFY_RESULT(m_store->thin());
    QCOMPARE(filesIn(u"objects"_qs).size(), 2);
    QVERIFY_RESULT(m_store->thin({.bytes = 0}));
    QCOMPARE(filesIn(u"objects"_qs).size(), 1);
}

// Then the lists may be older than the objects, as from a backup.
void HistoryDamageTest::theObjectsOfNoListStayWhileAnotherIsMissing()
{
    keep(u"a.json"_qs, "one");
    QVERIFY(QDir(storeFolder() + u"/documents"_qs).removeRecursively());
    const QStringList unnamed = filesIn(u"objects"_qs);
    keep(u"b.json"_qs, "two");
    for (const QString& object : filesIn(u"objects"_qs)) {
        if (!unnamed.contains(object))
            QVERIFY(QFile::remove(object));
    }
    QVERIFY_RESULT(m_store->thin({.bytes = 0}));
    QCOMPARE(filesIn(u"objects"_qs), unnamed);
}

void HistoryDamageTest::thinningLeavesWhatADamagedListMayName()
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

void HistoryDamageTest::theCountGoesOnWhenItWasLost_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty, as after a power loss") << QByteArray();
    QTest::newRow("zeros") << QByteArray(20, '\0');
    QTest::newRow("an earlier number") << QByteArray("1\n");
    QTest::newRow("cut off") << QByteArray("1");
    QTest::newRow("more than could be counted") << QByteArray("9000000000000000000\n");
}

void HistoryDamageTest::theCountGoesOnWhenItWasLost()
{
    QFETCH(QByteArray, content);
    for (int version = 0; version < 3; ++version)
        keep(u"a.json"_qs, QByteArray::number(version));
    const qint64 last = m_store->versionsOf(file(u"a.json"_qs)).versions.last().number;
    writtenFile(storeFolder() + u"/number"_qs, content);
    if (content != "1\n") { // which only the document itself can tell to be wrong
        keep(u"b.json"_qs, "another");
        QCOMPARE(m_store->versionsOf(file(u"b.json"_qs)).versions.last().number, last + 1);
    }
    keep(u"a.json"_qs, "last");
    QVERIFY(m_store->versionsOf(file(u"a.json"_qs)).versions.last().number > last);
    QCOMPARE(contents(u"a.json"_qs), (QList<QByteArray>{"0", "1", "2", "last"}));
}

void HistoryDamageTest::nothingIsReadOrWrittenThroughALink_data()
{
    QTest::addColumn<QString>("place");
    QTest::newRow("the lists") << u"documents"_qs;
    QTest::newRow("the objects") << u"objects"_qs;
    QTest::newRow("a folder of objects") << u"objects/76"_qs; // of "one"
}

void HistoryDamageTest::nothingIsReadOrWrittenThroughALink()
{
    QFETCH(QString, place);
    QVERIFY(QDir().mkpath(file(u"elsewhere"_qs)));
    QVERIFY(QDir().mkpath(QFileInfo(storeFolder() + u'/' + place).path()));
    QVERIFY(QFile::link(file(u"elsewhere"_qs), storeFolder() + u'/' + place));
    const auto kept = m_store->keep(file(u"a.json"_qs), "one", VersionOrigin::Saved, noon);
    QVERIFY(!kept);
    QVERIFY(kept.error().sentence.contains(place));
    QVERIFY(QDir(file(u"elsewhere"_qs)).isEmpty());
}

} // namespace history_damage_test

GALLEY_APPLESS_TEST(history_damage_test::HistoryDamageTest)
#include "history_damage_test.moc"

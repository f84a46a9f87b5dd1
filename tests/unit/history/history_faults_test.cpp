// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/history/history_store.h"
#include "app/storage/file_lock.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/injected_faults.h"
#include "tests/support/memory_folder.h"
#include "tests/support/result_checks.h"
#include "tests/support/test_program.h"

#include <QDirIterator>
#include <QTemporaryDir>

#include <cerrno>
#include <chrono>

namespace history_faults_test {

using namespace galley;
using namespace galley::tests;
using namespace std::chrono_literals;

namespace {

const QDateTime noon(QDate(2026, 3, 4), QTime(12, 0), Qt::UTC);

void copyFolder(const QString& from, const QString& to)
{
    QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        writtenFile(to + file.mid(from.size()), contentOf(file));
    }
}

} // namespace

// A disk that fails at any step takes nothing from the history that was there.
class HistoryFaultsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFaultAtAnyStepOfKeepingCostsNothingThatWasKept_data();
    void aFaultAtAnyStepOfKeepingCostsNothingThatWasKept();
    void aFaultAtAnyStepOfTakingOverARenamedFileCostsNothing();
    void aFaultAtAnyStepOfThinningCostsNothingThatIsListed();
    void whatIsKeptWhileAnotherThinsStaysListed();
    void whatCannotBeReadThisOnceIsThereTheNextTime();

private:
    // A history of so many versions, "0", "1", …, of a.json; the second time, as it was then.
    void begin(int versions);
    QString path() const { return m_folder->filePath(u"a.json"_qs); }
    QString storeFolder() const { return m_folder->filePath(u"history"_qs); }
    Result<void> keep(const QByteArray& content);
    QSet<QByteArray> contents() const;
    QStringList leftovers() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HistoryStore> m_store;
};

void HistoryFaultsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>(memoryFolderTemplate());
    m_store = std::make_unique<HistoryStore>(storeFolder());
}

void HistoryFaultsTest::begin(int versions)
{
    const QString before = m_folder->filePath(u"before"_qs);
    if (!QFileInfo::exists(before)) {
        for (int version = 0; version < versions; ++version)
            QVERIFY_RESULT(keep(QByteArray::number(version)));
        copyFolder(storeFolder(), before);
    }
    QVERIFY(QDir(storeFolder()).removeRecursively());
    copyFolder(before, storeFolder());
    QFile::remove(m_folder->filePath(u"b.json"_qs));
    writtenFile(path(), QByteArray::number(versions - 1));
}

Result<void> HistoryFaultsTest::keep(const QByteArray& content)
{
    writtenFile(path(), content);
    return m_store->keep(path(), content, VersionOrigin::Saved, noon);
}

QSet<QByteArray> HistoryFaultsTest::contents() const
{
    QSet<QByteArray> contents;
    for (const Version& version : m_store->versionsOf(path()).versions) {
        const auto content = m_store->contentOf(version);
        contents.insert(content ? *content : content.error().sentence.toUtf8());
    }
    return contents;
}

QStringList HistoryFaultsTest::leftovers() const
{
    QStringList files;
    QDirIterator iterator(storeFolder(), {u".galley-*"_qs}, QDir::Files | QDir::Hidden,
                          QDirIterator::Subdirectories);
    while (iterator.hasNext())
        files << iterator.next();
    return files;
}

void HistoryFaultsTest::aFaultAtAnyStepOfKeepingCostsNothingThatWasKept_data()
{
    QTest::addColumn<int>("errorNumber");
    QTest::newRow("no room") << ENOSPC;
    QTest::newRow("no permission") << EACCES;
}

void HistoryFaultsTest::aFaultAtAnyStepOfKeepingCostsNothingThatWasKept()
{
    QFETCH(int, errorNumber);
    bool wasMet = true;
    int failures = 0;
    for (qsizetype step = 0; wasMet; ++step) {
        begin(2);
        Result<void> kept;
        {
            const InjectedFaults faults([&](const QByteArray&, qsizetype number) {
                return number == step ? errorNumber : 0;
            });
            kept = keep("two");
            wasMet = faults.calls().size() > step;
        }
        failures += kept ? 0 : 1;
        if (!kept)
            QVERIFY(kept.error().sentence.contains(storeFolder()));
        QVERIFY(contents().contains("0") && contents().contains("1"));
        if (kept)
            QVERIFY(contents().contains("two"));
        QVERIFY2(leftovers().isEmpty(), qPrintable(leftovers().join(u' ')));
        QVERIFY_RESULT(keep("two"));
        QVERIFY_RESULT(keep("three"));
        QCOMPARE(contents(), (QSet<QByteArray>{"0", "1", "two", "three"}));
        QCOMPARE(m_store->versionsOf(path()).damaged, 0);
    }
    QVERIFY(failures > 5);
}

void HistoryFaultsTest::aFaultAtAnyStepOfTakingOverARenamedFileCostsNothing()
{
    bool wasMet = true;
    for (qsizetype step = 0; wasMet; ++step) {
        begin(2);
        const QList<Version> before = m_store->versionsOf(path()).versions;
        const QString renamed = m_folder->filePath(u"b.json"_qs);
        QVERIFY(QFile::rename(path(), renamed));
        {
            const InjectedFaults faults(
                [&](const QByteArray&, qsizetype number) { return number == step ? EIO : 0; });
            const auto kept = m_store->keep(renamed, "1", VersionOrigin::Found, noon);
            wasMet = faults.calls().size() > step;
        }
        QVERIFY_RESULT(m_store->keep(renamed, "1", VersionOrigin::Found, noon));
        // Where its lists could not be looked for, it began new ones, and the former ones stay.
        const QList<Version> versions = m_store->versionsOf(renamed).versions;
        QCOMPARE(*m_store->contentOf(versions.last()), QByteArray("1"));
        for (const Version& version : before)
            QVERIFY_RESULT(m_store->contentOf(version));
        QVERIFY(versions.size() >= 2
                || m_store->versionsOf(path()).versions.size() == before.size());
    }
}

void HistoryFaultsTest::aFaultAtAnyStepOfThinningCostsNothingThatIsListed()
{
    bool wasMet = true;
    for (qsizetype step = 0; wasMet; ++step) {
        begin(14);
        {
            const InjectedFaults faults(
                [&](const QByteArray&, qsizetype number) { return number == step ? EIO : 0; });
            [[maybe_unused]] const auto thinned = m_store->thin({.bytes = 0});
            wasMet = faults.calls().size() > step;
        }
        const VersionList list = m_store->versionsOf(path());
        QCOMPARE(list.damaged, 0);
        QVERIFY(list.versions.size() >= 10);
        for (const Version& version : list.versions)
            QVERIFY_RESULT(m_store->contentOf(version));
        QVERIFY(contents().contains("13"));
        QVERIFY2(leftovers().isEmpty(), qPrintable(leftovers().join(u' ')));
    }
}

void HistoryFaultsTest::whatIsKeptWhileAnotherThinsStaysListed()
{
    int times = 0;
    bool wasMet = true;
    for (qsizetype step = 0; wasMet; ++step) {
        begin(14);
        qsizetype calls = 0;
        bool isKept = false;
        {
            const InjectedFaults between([&](const QByteArray&, qsizetype) {
                if (calls++ != step)
                    return 0;
                const bool isFree = bool(FileLock::acquire(storeFolder() + u"/lock"_qs, 0ms));
                isKept = isFree && keep("meanwhile");
                return 0;
            });
            const auto thinned = m_store->thin({.bytes = 0});
            QVERIFY_RESULT(thinned);
        }
        wasMet = calls > step;
        if (!isKept)
            continue; // it would have waited
        ++times;
        QVERIFY2(contents().contains("meanwhile"), qPrintable(QString::number(step)));
        QCOMPARE(m_store->versionsOf(path()).damaged, 0);
    }
    QVERIFY(times > 0);
}

void HistoryFaultsTest::whatCannotBeReadThisOnceIsThereTheNextTime()
{
    begin(3);
    {
        const InjectedFaults faults([](const QByteArray& call, qsizetype) {
            return call == "pread" ? EIO : 0; // also what was written cannot be read back
        });
        QVERIFY(!keep("three"));
        [[maybe_unused]] const auto thinned = m_store->thin({.bytes = 0});
        QVERIFY(m_store->versionsOf(path()).damaged > 0);
    }
    QCOMPARE(contents(), (QSet<QByteArray>{"0", "1", "2"}));
    QCOMPARE(m_store->versionsOf(path()).damaged, 0);
}

} // namespace history_faults_test

GALLEY_GUILESS_TEST(history_faults_test::HistoryFaultsTest)
#include "history_faults_test.moc"

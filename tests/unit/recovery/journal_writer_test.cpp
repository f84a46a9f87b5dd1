// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/recovery/journal_writer.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/injected_faults.h"
#include "tests/support/test_program.h"

#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>

namespace journal_writer_test {

using namespace galley;

namespace {

const QDateTime noon(QDate(2026, 3, 4), QTime(12, 0), Qt::UTC);

JournalEntry base(const QByteArray& json)
{
    return {noon, JournalBase{{}, {}, json}};
}

JournalEntry typed(qsizetype position, const QString& text)
{
    return {noon, TextDelta{{{position, {}, text}}}};
}

} // namespace

// Writing a journal behind the back of the one who types.
class JournalWriterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void entriesAreWrittenInTheOrderTheyCame();
    void anEntryIsInTheFileBeforeItIsSynced();
    void whatIsTypedWhileTheDiskSyncsIsInTheFile();
    void nothingIsWrittenBeforeThereIsABeginning();
    void aNewJournalTakesThePlaceOfTheOldOne();
    void aRemovedJournalIsGone();
    void whatIsHandedOverLastIsWrittenBeforeTheEnd();
    void aFaultIsToldAndTheJournalStopsThere();
    void aJournalThatAnotherProgramTookAwayIsTold_data();
    void aJournalThatAnotherProgramTookAwayIsTold();
    void moreThanTheDiskTakesIsToldInsteadOfHeld();

private:
    QString path() const { return m_folder->filePath(u"journal"_qs); }
    // What would come back.
    QList<JournalEntry> written() const
    {
        const auto journal = JournalNames::read(*OwnFolder::open(m_folder->path()));
        return journal ? journal->content.entries : QList<JournalEntry>();
    }
    std::function<void(const Error&)> faults();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::atomic<int> m_faults = 0;
    std::atomic<ErrorKind> m_lastFault = ErrorKind::Failed;
};

void JournalWriterTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_faults = 0;
}

std::function<void(const Error&)> JournalWriterTest::faults()
{
    return [this](const Error& error) {
        ++m_faults;
        m_lastFault = error.kind;
    };
}

void JournalWriterTest::entriesAreWrittenInTheOrderTheyCame()
{
    JournalWriter writer(m_folder->path(), faults());
    QList<JournalEntry> expected{base("{}")};
    writer.replace(expected);
    for (int key = 0; key < 2000; ++key) {
        expected.append(typed(key, QString::number(key % 10)));
        writer.append(expected.last());
    }
    writer.sync();
    QCOMPARE(written(), expected);
    QCOMPARE(m_faults.load(), 0);
}

void JournalWriterTest::anEntryIsInTheFileBeforeItIsSynced()
{
    JournalWriter writer(m_folder->path(), faults());
    writer.replace({base("{}")});
    writer.sync();
    writer.append(typed(0, u"a"_qs));
    QTRY_COMPARE_WITH_TIMEOUT(written().size(), 2, 1000);
}

void JournalWriterTest::whatIsTypedWhileTheDiskSyncsIsInTheFile()
{
    constexpr int patience = 5000; // milliseconds
    QSemaphore syncs;
    QSemaphore endOfSync;
    const tests::InjectedFaults slowDisk([&](const QByteArray& call, qsizetype) {
        if (call == "fdatasync") {
            syncs.release();
            endOfSync.tryAcquire(1, 4 * patience);
        }
        return 0;
    });
    JournalWriter writer(m_folder->path(), faults());
    writer.replace({base("{}")});
    QVERIFY(syncs.tryAcquire(1, patience));
    writer.append(typed(0, u"a"_qs));
    QTRY_COMPARE_WITH_TIMEOUT(written().size(), 2, patience);
    writer.replace({base("{}"), typed(0, u"a"_qs), typed(1, u"b"_qs)});
    QTRY_COMPARE_WITH_TIMEOUT(written().size(), 3, patience);
    endOfSync.release(100);
}

void JournalWriterTest::nothingIsWrittenBeforeThereIsABeginning()
{
    JournalWriter writer(m_folder->path(), faults());
    writer.append(typed(0, u"a"_qs));
    writer.sync();
    QVERIFY(!QFile::exists(path()));
    QCOMPARE(m_faults.load(), 0);
}

void JournalWriterTest::aNewJournalTakesThePlaceOfTheOldOne()
{
    JournalWriter writer(m_folder->path(), faults());
    writer.replace({base("{}")});
    writer.append(typed(0, u"old"_qs));
    writer.sync();
    const QList<JournalEntry> anew{base("{\"a\":1}"), typed(0, u"new"_qs)};
    writer.replace(anew);
    writer.append(typed(3, u"er"_qs));
    writer.sync();
    QCOMPARE(written(), anew + QList{typed(3, u"er"_qs)});
}

void JournalWriterTest::aRemovedJournalIsGone()
{
    JournalWriter writer(m_folder->path(), faults());
    writer.replace({base("{}")});
    writer.remove();
    writer.append(typed(0, u"late"_qs));
    writer.sync();
    QVERIFY(!QFile::exists(path()));
}

void JournalWriterTest::whatIsHandedOverLastIsWrittenBeforeTheEnd()
{
    {
        JournalWriter writer(m_folder->path(), faults());
        writer.replace({base("{}")});
        writer.append(typed(0, u"a"_qs));
    }
    QCOMPARE(written().size(), 2);
}

void JournalWriterTest::aFaultIsToldAndTheJournalStopsThere()
{
    JournalWriter writer(m_folder->filePath(u"absent"_qs), faults());
    writer.replace({base("{}")});
    writer.append(typed(0, u"a"_qs));
    writer.append(typed(1, u"b"_qs));
    writer.sync();
    QCOMPARE(m_faults.load(), 1);

    QVERIFY(QDir(m_folder->path()).mkdir(u"absent"_qs));
    writer.append(typed(2, u"c"_qs)); // would leave a gap
    writer.replace({base("{}"), typed(0, u"abc"_qs)});
    writer.sync();
    QCOMPARE(m_faults.load(), 1);
    const QByteArray bytes = tests::contentOf(m_folder->filePath(u"absent/journal"_qs));
    QCOMPARE(readJournal(bytes).entries.size(), 2);
}

void JournalWriterTest::aJournalThatAnotherProgramTookAwayIsTold_data()
{
    QTest::addColumn<bool>("isSettled");
    QTest::newRow("while it is new") << false;
    QTest::newRow("when it is on the disk") << true;
}

void JournalWriterTest::aJournalThatAnotherProgramTookAwayIsTold()
{
    QFETCH(const bool, isSettled);
    JournalWriter writer(m_folder->path(), faults());
    writer.replace({base("{}")});
    if (isSettled)
        writer.sync();
    else
        QTRY_VERIFY(QFile::exists(path() + u".new"_qs) || QFile::exists(path()));
    QFile::remove(path() + u".new"_qs);
    QFile::remove(path());
    writer.append(typed(0, u"a"_qs));
    writer.sync();
    QCOMPARE(m_faults.load(), 1);
    QCOMPARE(m_lastFault.load(), ErrorKind::NotFound);
    writer.replace({base("{}"), typed(0, u"a"_qs)});
    writer.sync();
    QCOMPARE(written().size(), 2);
}

void JournalWriterTest::moreThanTheDiskTakesIsToldInsteadOfHeld()
{
    JournalWriter writer(m_folder->path(), faults());
    writer.replace({base("{}")});
    writer.append(typed(0, QString(JournalWriter::maximumQueued / 2, u'x')));
    writer.append(typed(0, u"a"_qs));
    writer.sync();
    QCOMPARE(m_faults.load(), 1);
    QVERIFY(written().size() <= 1);
}

} // namespace journal_writer_test

GALLEY_APPLESS_TEST(journal_writer_test::JournalWriterTest)
#include "journal_writer_test.moc"

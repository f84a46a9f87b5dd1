// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/recovery/journal_paths.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

namespace journal_paths_test {

using namespace galley;

namespace {

const QDateTime noon(QDate(2026, 3, 4), QTime(12, 0), Qt::UTC);

QByteArray journalOf(const QByteArray& json, const QList<QString>& texts = {})
{
    JournalFraming framing;
    const JournalBase base{{}, {}, json, static_cast<quint32>(texts.size())};
    QByteArray bytes = JournalFraming::firstLine() + framing.framed(encoded({noon, base}));
    for (const QString& text : texts)
        bytes += framing.framed(encoded({noon, TextDelta{{{0, {}, text}}}}));
    return bytes;
}

QByteArray beginningOf(const Result<ReadJournal>& journal)
{
    return std::get<JournalBase>(journal->content.entries.constFirst().act).json;
}

} // namespace

// The journal that is on the disk for certain, and the newer one on its way there.
class JournalPathsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void theNewerOneCountsBeforeItIsSettled();
    void aNewerOneThatIsNotWholeGivesWayToTheOlder();
    void aNewerOneTornBehindItsBeginningCounts();
    void whatCouldNotBeReadOfEitherIsNamed();
    void theSettledOneIsReadWhereNoneArrives();
    void whatIsNoPlainFileIsNotWaitedForNorFollowed();
    void withoutAnyItIsNotFound();
    void removingTakesBoth();

private:
    JournalPaths paths() const { return {m_folder->filePath(u"journal"_qs)}; }
    Result<ReadJournal> read() const
    {
        return JournalPaths::read(*OwnFolder::open(m_folder->path()));
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void JournalPathsTest::theNewerOneCountsBeforeItIsSettled()
{
    tests::writtenFile(paths().settled, journalOf("{\"a\":1}"));
    tests::writtenFile(paths().arriving(), journalOf("{\"a\":2}"));
    QCOMPARE(beginningOf(read()), "{\"a\":2}");
    QVERIFY(paths().settle());
    QVERIFY(!QFile::exists(paths().arriving()));
    QCOMPARE(beginningOf(read()), "{\"a\":2}");
}

void JournalPathsTest::aNewerOneThatIsNotWholeGivesWayToTheOlder()
{
    const QByteArray newer = journalOf("{\"a\":2}", {u"one"_qs, u"two"_qs});
    tests::writtenFile(paths().settled, journalOf("{\"a\":1}"));
    for (qsizetype size = 0; size < newer.size(); ++size) {
        tests::writtenFile(paths().arriving(), newer.first(size));
        QCOMPARE(beginningOf(read()), "{\"a\":1}");
    }
}

void JournalPathsTest::aNewerOneTornBehindItsBeginningCounts()
{
    tests::writtenFile(paths().settled, journalOf("{\"a\":1}"));
    tests::writtenFile(paths().arriving(), journalOf("{\"a\":2}", {u"one"_qs}) + "torn");
    const auto journal = read();
    QCOMPARE(beginningOf(journal), "{\"a\":2}");
    QCOMPARE(journal->content.entries.size(), 2);
    QVERIFY(journal->content.isTailLost);
}

void JournalPathsTest::whatCouldNotBeReadOfEitherIsNamed()
{
    tests::writtenFile(paths().settled, journalOf("{\"a\":1}") + "torn");
    QCOMPARE(read()->unread, QStringList{u"journal"_qs});
    tests::writtenFile(paths().arriving(), "galley journal 9\n");
    QCOMPARE(read()->unread, (QStringList{u"journal.new"_qs, u"journal"_qs}));
    tests::writtenFile(paths().settled, journalOf("{\"a\":1}"));
    QCOMPARE(read()->unread, QStringList{u"journal.new"_qs});
    tests::writtenFile(paths().arriving(), journalOf("{\"a\":2}"));
    QVERIFY(read()->unread.isEmpty());
}

void JournalPathsTest::whatIsNoPlainFileIsNotWaitedForNorFollowed()
{
    QCOMPARE(::mkfifo(QFile::encodeName(paths().settled).constData(), 0600), 0);
    QCOMPARE(read().error().kind, ErrorKind::NotAFile);
    QVERIFY(QFile::remove(paths().settled));
    const QString elsewhere =
        tests::writtenFile(m_folder->filePath(u"elsewhere"_qs), journalOf("{\"a\":1}"));
    QVERIFY(QFile::link(elsewhere, paths().settled));
    QCOMPARE(read().error().kind, ErrorKind::NotAFile);
    QVERIFY(QFile::rename(paths().settled, paths().arriving()));
    tests::writtenFile(paths().settled, journalOf("{\"a\":1}"));
    QCOMPARE(beginningOf(read()), "{\"a\":1}");
    QVERIFY(read()->unread.isEmpty());
}

void JournalPathsTest::theSettledOneIsReadWhereNoneArrives()
{
    tests::writtenFile(paths().settled, journalOf("{\"a\":1}"));
    QCOMPARE(beginningOf(read()), "{\"a\":1}");
}

void JournalPathsTest::withoutAnyItIsNotFound()
{
    QCOMPARE(read().error().kind, ErrorKind::NotFound);
}

void JournalPathsTest::removingTakesBoth()
{
    tests::writtenFile(paths().settled, journalOf("{\"a\":1}"));
    tests::writtenFile(paths().arriving(), journalOf("{\"a\":2}"));
    paths().remove();
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

} // namespace journal_paths_test

GALLEY_APPLESS_TEST(journal_paths_test::JournalPathsTest)
#include "journal_paths_test.moc"

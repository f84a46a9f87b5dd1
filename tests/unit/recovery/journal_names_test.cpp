// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/recovery/journal_names.h"
#include "app/recovery/journal_writer.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

namespace journal_names_test {

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
class JournalNamesTest : public QObject {
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
    void removingTakesNothingThatALinkLeadsTo();
    void removingTakesTheFilesOfTheFolderThatWasOpened();

private:
    QString settled() const { return m_folder->filePath(u"journal"_qs); }
    QString arriving() const { return m_folder->filePath(u"journal.new"_qs); }
    Result<OwnFolder> folder() const { return OwnFolder::open(m_folder->path()); }
    Result<ReadJournal> read() const { return JournalNames::read(*folder()); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void JournalNamesTest::theNewerOneCountsBeforeItIsSettled()
{
    tests::writtenFile(settled(), journalOf("{\"a\":1}"));
    tests::writtenFile(arriving(), journalOf("{\"a\":2}"));
    QCOMPARE(beginningOf(read()), "{\"a\":2}");
    QVERIFY(JournalNames::settle(*folder()));
    QVERIFY(!QFile::exists(arriving()));
    QCOMPARE(beginningOf(read()), "{\"a\":2}");
}

void JournalNamesTest::aNewerOneThatIsNotWholeGivesWayToTheOlder()
{
    const QByteArray newer = journalOf("{\"a\":2}", {u"one"_qs, u"two"_qs});
    tests::writtenFile(settled(), journalOf("{\"a\":1}"));
    for (qsizetype size = 0; size < newer.size(); ++size) {
        tests::writtenFile(arriving(), newer.first(size));
        QCOMPARE(beginningOf(read()), "{\"a\":1}");
    }
}

void JournalNamesTest::aNewerOneTornBehindItsBeginningCounts()
{
    tests::writtenFile(settled(), journalOf("{\"a\":1}"));
    tests::writtenFile(arriving(), journalOf("{\"a\":2}", {u"one"_qs}) + "torn");
    const auto journal = read();
    QCOMPARE(beginningOf(journal), "{\"a\":2}");
    QCOMPARE(journal->content.entries.size(), 2);
    QVERIFY(journal->content.isTailLost);
}

void JournalNamesTest::whatCouldNotBeReadOfEitherIsNamed()
{
    tests::writtenFile(settled(), journalOf("{\"a\":1}") + "torn");
    QCOMPARE(read()->unread, QByteArrayList{"journal"});
    tests::writtenFile(arriving(), "galley journal 9\n");
    QCOMPARE(read()->unread, (QByteArrayList{"journal.new", "journal"}));
    tests::writtenFile(settled(), journalOf("{\"a\":1}"));
    QCOMPARE(read()->unread, QByteArrayList{"journal.new"});
    tests::writtenFile(arriving(), journalOf("{\"a\":2}"));
    QVERIFY(read()->unread.isEmpty());
}

void JournalNamesTest::whatIsNoPlainFileIsNotWaitedForNorFollowed()
{
    QCOMPARE(::mkfifo(QFile::encodeName(settled()).constData(), 0600), 0);
    QCOMPARE(read().error().kind, ErrorKind::NotAFile);
    QVERIFY(QFile::remove(settled()));
    const QString elsewhere =
        tests::writtenFile(m_folder->filePath(u"elsewhere"_qs), journalOf("{\"a\":1}"));
    QVERIFY(QFile::link(elsewhere, settled()));
    QCOMPARE(read().error().kind, ErrorKind::NotAFile);
    QVERIFY(QFile::rename(settled(), arriving()));
    tests::writtenFile(settled(), journalOf("{\"a\":1}"));
    QCOMPARE(beginningOf(read()), "{\"a\":1}");
    QVERIFY(read()->unread.isEmpty());
}

void JournalNamesTest::theSettledOneIsReadWhereNoneArrives()
{
    tests::writtenFile(settled(), journalOf("{\"a\":1}"));
    QCOMPARE(beginningOf(read()), "{\"a\":1}");
}

void JournalNamesTest::withoutAnyItIsNotFound()
{
    QCOMPARE(read().error().kind, ErrorKind::NotFound);
}

void JournalNamesTest::removingTakesBoth()
{
    tests::writtenFile(settled(), journalOf("{\"a\":1}"));
    tests::writtenFile(arriving(), journalOf("{\"a\":2}"));
    JournalNames::remove(*folder());
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void JournalNamesTest::removingTakesNothingThatALinkLeadsTo()
{
    const QString elsewhere =
        tests::writtenFile(m_folder->filePath(u"elsewhere/journal"_qs), journalOf("{}"));
    QVERIFY(QFile::link(m_folder->filePath(u"elsewhere"_qs), m_folder->filePath(u"place"_qs)));
    QVERIFY(!OwnFolder::open(m_folder->filePath(u"place"_qs)));
    JournalWriter writer(m_folder->filePath(u"place"_qs), [](const Error&) {});
    writer.remove();
    writer.finish();
    QVERIFY(QFile::exists(elsewhere));
}

void JournalNamesTest::removingTakesTheFilesOfTheFolderThatWasOpened()
{
    tests::writtenFile(m_folder->filePath(u"place/journal"_qs), journalOf("{}"));
    const auto opened = OwnFolder::open(m_folder->filePath(u"place"_qs));
    QVERIFY(QDir(m_folder->path()).rename(u"place"_qs, u"moved"_qs));
    const QString other =
        tests::writtenFile(m_folder->filePath(u"place/journal"_qs), journalOf("{}"));
    JournalNames::remove(*opened);
    QVERIFY(QFile::exists(other));
    QVERIFY(!QFile::exists(m_folder->filePath(u"moved/journal"_qs)));
}

} // namespace journal_names_test

GALLEY_APPLESS_TEST(journal_names_test::JournalNamesTest)
#include "journal_names_test.moc"

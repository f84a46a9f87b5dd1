// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/history/history_store.h"
#include "tests/support/captured_terminal.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/result_checks.h"
#include "tests/support/test_program.h"

#include <QDirIterator>
#include <QTemporaryDir>

namespace versions_command_test {

using namespace galley;
using namespace galley::tests;

// galley versions: what saving kept, from a terminal.
class VersionsCommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void versionsAreListedTheNewestFirst();
    void oneVersionIsPrintedByteForByte();
    void aVersionDrivesNoTerminal();
    void aNumberThatIsNoneIsSaid_data();
    void aNumberThatIsNoneIsSaid();
    void aFileWithoutVersionsIsSaid();
    void whatACommandReplacesIsKept();
    void aDamagedListIsSaidAndWhatIsKeptIsListed();
    void whatKeepsAVersionFromBeingKeptIsSaidOfASavedArticle();

private:
    QString path() const { return m_folder->filePath(u"a.json"_qs); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void VersionsCommandTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const HistoryStore store(HistoryStore::standardFolder());
    const QDateTime noon(QDate(2026, 3, 4), QTime(12, 0), Qt::UTC);
    writtenFile(path(), "two\r\n");
    QVERIFY_RESULT(store.keep(path(), "one", VersionOrigin::Found, noon));
    QVERIFY_RESULT(store.keep(path(), "two\r\n", VersionOrigin::Saved, noon.addSecs(60)));
}

void VersionsCommandTest::versionsAreListedTheNewestFirst()
{
    const Answer answer = answerTo({u"versions"_qs, path()});
    QCOMPARE(answer.code, 0);
    QCOMPARE(answer.output,
             QByteArray("1  2026-03-04T12:01:00.000Z  5\n2  2026-03-04T12:00:00.000Z  3\n"));
}

void VersionsCommandTest::oneVersionIsPrintedByteForByte()
{
    QCOMPARE(answerTo({u"versions"_qs, path(), u"--show"_qs, u"1"_qs}).output,
             QByteArray("two\r\n"));
    QCOMPARE(answerTo({u"versions"_qs, path(), u"--show"_qs, u"2"_qs}).output, QByteArray("one"));
}

void VersionsCommandTest::aVersionDrivesNoTerminal()
{
    const HistoryStore store(HistoryStore::standardFolder());
    QVERIFY_RESULT(store.keep(path(), "a\x1b[2J\a\n", VersionOrigin::Saved,
                              QDateTime(QDate(2026, 3, 5), QTime(12, 0), Qt::UTC)));
    const QStringList arguments{u"versions"_qs, path(), u"--show"_qs, u"1"_qs};
    QCOMPARE(answerTo(arguments, {}, OutputKind::Terminal).output,
             u"a\ufffd[2J\ufffd\n"_qs.toUtf8());
    QCOMPARE(answerTo(arguments).output, QByteArray("a\x1b[2J\a\n"));
}

void VersionsCommandTest::aNumberThatIsNoneIsSaid_data()
{
    QTest::addColumn<QString>("number");
    QTest::newRow("none of them") << u"3"_qs;
    QTest::newRow("zero") << u"0"_qs;
    QTest::newRow("a word") << u"last"_qs;
}

void VersionsCommandTest::aNumberThatIsNoneIsSaid()
{
    QFETCH(QString, number);
    const Answer answer = answerTo({u"versions"_qs, path(), u"--show"_qs, number});
    QCOMPARE(answer.code, 1);
    QVERIFY(answer.output.isEmpty());
    QVERIFY(answer.errors.contains(u"from 1 to 2"_qs));
}

void VersionsCommandTest::aFileWithoutVersionsIsSaid()
{
    const Answer answer = answerTo({u"versions"_qs, m_folder->filePath(u"b.json"_qs)});
    QCOMPARE(answer.code, 1);
    QVERIFY(answer.errors.contains(u"No version"_qs));
}

void VersionsCommandTest::whatACommandReplacesIsKept()
{
    const QByteArray before = "{\"$type\":\"site.standard.document\",\"title\":\"A\"}";
    const QString article = writtenFile(m_folder->filePath(u"b.json"_qs), before);
    QCOMPARE(answerTo({u"set"_qs, article, u"title"_qs, u"B"_qs}).code, 0);
    QCOMPARE(answerTo({u"versions"_qs, article, u"--show"_qs, u"2"_qs}).output, before);
    QCOMPARE(answerTo({u"versions"_qs, article, u"--show"_qs, u"1"_qs}).output, contentOf(article));
}

void VersionsCommandTest::aDamagedListIsSaidAndWhatIsKeptIsListed()
{
    QDirIterator lists(HistoryStore::standardFolder() + u"/documents"_qs, QDir::Files,
                       QDirIterator::Subdirectories);
    while (lists.hasNext())
        writtenFile(lists.next(), "no list");
    const Answer answer = answerTo({u"versions"_qs, path()});
    QCOMPARE(answer.code, 0);
    QVERIFY(answer.errors.contains(u"damaged"_qs));
    QVERIFY(answer.output.count('\n') >= 2);
    QVERIFY(QDir(HistoryStore::standardFolder()).removeRecursively()); // what others find else
}

void VersionsCommandTest::whatKeepsAVersionFromBeingKeptIsSaidOfASavedArticle()
{
    QVERIFY(QDir(HistoryStore::standardFolder()).removeRecursively());
    writtenFile(HistoryStore::standardFolder(), "a file is in the way");
    const QString article = writtenFile(m_folder->filePath(u"b.json"_qs),
                                        "{\"$type\":\"site.standard.document\",\"title\":\"A\"}");
    const Answer answer = answerTo({u"set"_qs, article, u"title"_qs, u"B"_qs});
    QVERIFY(QFile::remove(HistoryStore::standardFolder()));
    QCOMPARE(answer.code, 0);
    QVERIFY(contentOf(article).contains("\"B\""));
    QVERIFY(answer.errors.contains(u"“%1” is saved."_qs.arg(article)));
    QVERIFY(answer.errors.contains(u"“%1” is in the way"_qs.arg(HistoryStore::standardFolder())));
}

} // namespace versions_command_test

GALLEY_APPLESS_TEST(versions_command_test::VersionsCommandTest)
#include "versions_command_test.moc"

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/storage/durable_write.h"
#include "app/storage/writing_turn.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/injected_faults.h"
#include "tests/support/result_checks.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <cerrno>
#include <thread>

#include <sys/stat.h>

using namespace galley;
using tests::InjectedFaults;

Q_DECLARE_METATYPE(galley::FormerContent)

namespace former_content_test {

namespace {

Result<void> replace(const QString& path, const QByteArray& content, const FormerContent& former)
{
    return durableWrite(path, content, former);
}

} // namespace

// A file that another program changes between the look and the rename.
class FormerContentTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void whatWasReadIsReplaced();
    void whatIsNotThereIsMade();
    void whatAnotherProgramWroteStays_data();
    void whatAnotherProgramWroteStays();
    void whatAnotherProgramWritesAtTheLastMomentGoesBackToItsPlace_data();
    void whatAnotherProgramWritesAtTheLastMomentGoesBackToItsPlace();
    void ofTwoThatCameInBetweenNoneIsLost();
    void aFileSystemThatCannotExchangeComparesBefore();
    void writersInTurnLoseNothing();
    void aTurnThatIsNotGivenUpIsNotWaitedForForEver();

private:
    QString path() const { return m_folder->filePath(QStringLiteral("file")); }
    QByteArray content() const { return tests::contentOf(path()); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QStringList m_left{QStringLiteral("file")};
};

void FormerContentTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    tests::writtenFile(path(), "old");
}

void FormerContentTest::cleanup()
{
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), m_left);
    m_left = QStringList{QStringLiteral("file")};
}

void FormerContentTest::whatWasReadIsReplaced()
{
    QVERIFY_RESULT(durableWrite(path(), "new", FormerContent::of("old")));
    QCOMPARE(content(), QByteArray("new"));
    QVERIFY_RESULT(writeInPlace(path(), "newer", FormerContent::of("new")));
    QCOMPARE(content(), QByteArray("newer"));
}

void FormerContentTest::whatIsNotThereIsMade()
{
    QVERIFY(QFile::remove(path()));
    QVERIFY_RESULT(durableWrite(path(), "new", FormerContent::none()));
    QCOMPARE(content(), QByteArray("new"));
}

void FormerContentTest::whatAnotherProgramWroteStays_data()
{
    QTest::addColumn<FormerContent>("former");
    QTest::newRow("other bytes") << FormerContent::of("older");
    QTest::newRow("other bytes of the same length") << FormerContent::of("0ld");
    QTest::newRow("a file where there was none") << FormerContent::none();
}

void FormerContentTest::whatAnotherProgramWroteStays()
{
    QFETCH(FormerContent, former);
    for (const auto write : {&replace, &writeInPlace}) {
        const auto written = write(path(), "new", former);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::Changed);
    }
    QCOMPARE(content(), QByteArray("old"));
}

void FormerContentTest::whatAnotherProgramWritesAtTheLastMomentGoesBackToItsPlace_data()
{
    QTest::addColumn<bool>("isReplaced");
    QTest::newRow("into the file") << false;
    QTest::newRow("a new file") << true;
}

void FormerContentTest::whatAnotherProgramWritesAtTheLastMomentGoesBackToItsPlace()
{
    QFETCH(bool, isReplaced);
    bool isFirst = true;
    const InjectedFaults late([&](const QByteArray& call, qsizetype) {
        if (call == "exchange" && std::exchange(isFirst, false)) {
            if (isReplaced)
                QFile::remove(path());
            tests::writtenFile(path(), "another program's");
        }
        return 0;
    });
    const auto written = durableWrite(path(), "new", FormerContent::of("old"));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Changed);
    QCOMPARE(content(), QByteArray("another program's"));
}

void FormerContentTest::ofTwoThatCameInBetweenNoneIsLost()
{
    int exchanges = 0;
    const InjectedFaults late([&](const QByteArray& call, qsizetype) {
        if (call == "exchange") {
            QFile::remove(path());
            tests::writtenFile(path(), ++exchanges == 1 ? "a second one's" : "a third one's");
        }
        return 0;
    });
    const auto written = durableWrite(path(), "new", FormerContent::of("old"));
    QVERIFY(!written);
    QCOMPARE(content(), QByteArray("a second one's"));
    m_left = QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden);
    QCOMPARE(m_left.size(), 2);
    QVERIFY(written.error().sentence.contains(m_left.first()));
    QCOMPARE(tests::contentOf(m_folder->filePath(m_left.first())), QByteArray("a third one's"));
}

void FormerContentTest::aFileSystemThatCannotExchangeComparesBefore()
{
    const InjectedFaults simple(
        [](const QByteArray& call, qsizetype) { return call == "exchange" ? EINVAL : 0; });
    const auto written = durableWrite(path(), "new", FormerContent::of("older"));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Changed);
    QVERIFY_RESULT(durableWrite(path(), "new", FormerContent::of("old")));
    QCOMPARE(content(), QByteArray("new"));
}

void FormerContentTest::writersInTurnLoseNothing()
{
    tests::writtenFile(path(), "");
    const auto write = [this](char letter) {
        for (int number = 0; number < 20; ++number) {
            const WritingTurn turn(path(), std::chrono::minutes(1));
            const QByteArray former = content();
            if (!turn.isTaken()
                || !durableWrite(path(), former + letter, FormerContent::of(former)))
                qWarning("a write within a turn failed");
        }
    };
    std::thread other(write, 'a');
    write('b');
    other.join();
    QCOMPARE(content().count('a'), 20);
    QCOMPARE(content().count('b'), 20);
}

void FormerContentTest::aTurnThatIsNotGivenUpIsNotWaitedForForEver()
{
    const WritingTurn first(path());
    QVERIFY(first.isTaken());
    QVERIFY(!WritingTurn(path(), std::chrono::milliseconds(20)).isTaken());
}

} // namespace former_content_test

GALLEY_GUILESS_TEST(former_content_test::FormerContentTest)
#include "former_content_test.moc"

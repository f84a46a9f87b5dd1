// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/storage/file_claim.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/test_program.h"
#include "tests/support/unprivileged.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

namespace file_claim_test {

using namespace galley;

// The mark that a file is being edited.
class FileClaimTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aClaimedFileIsNobodyElses();
    void aFileThatAnotherOneHasIsNotClaimed();
    void twoWindowsOfAProcessShareAClaim();
    void aClaimEndsWithItsOwner();
    void aLinkLeadsToTheSameClaim();
    void theClaimOfADeadProcessCountsForNothing();
    void theClaimOfAnotherMachineHoldsUntilItIsTakenOver();
    void aMissingFileIsNotClaimed();
    void whatIsInTheWayOfTheLockIsNamed_data();
    void whatIsInTheWayOfTheLockIsNamed();
    void anEmptyLockSaysThatItDoesNotSayWho();
    void aLockThatAnotherUserLeftIsOvercome();
    void theLockOfWhoTookOverStaysWhenTheFirstOneEnds();
    void onlyTheLockThatWasSeenIsTakenAway_data();
    void onlyTheLockThatWasSeenIsTakenAway();
    void ourOwnClaimIsNotTakenOver();

private:
    QStringList entries() const
    {
        return QDir(m_folder->path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }
    QString lockPath() const { return m_folder->filePath(QStringLiteral(".a.json.galley-lock")); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void FileClaimTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = tests::writtenFile(m_folder->filePath(QStringLiteral("a.json")), "{}");
}

void FileClaimTest::aClaimedFileIsNobodyElses()
{
    const auto claimed = FileClaim::claim(m_path);
    QVERIFY(claimed.claim && claimed.holder.isEmpty());
    QVERIFY(!QLockFile(lockPath()).tryLock(0));
}

void FileClaimTest::aFileThatAnotherOneHasIsNotClaimed()
{
    QLockFile other(lockPath());
    QVERIFY(other.tryLock(0));
    const auto outcome = FileClaim::claim(m_path);
    QVERIFY(!outcome.claim);
    QCOMPARE(outcome.holder, QSysInfo::machineHostName());
}

void FileClaimTest::twoWindowsOfAProcessShareAClaim()
{
    const auto first = FileClaim::claim(m_path);
    QCOMPARE(FileClaim::claim(m_path).claim, first.claim);
}

void FileClaimTest::aClaimEndsWithItsOwner()
{
    QVERIFY(FileClaim::claim(m_path).claim); // and lets go of it
    QCOMPARE(entries(), QStringList{QStringLiteral("a.json")});
    QVERIFY(FileClaim::claim(m_path).claim);
}

void FileClaimTest::aLinkLeadsToTheSameClaim()
{
    const QString link = m_folder->filePath(QStringLiteral("link.json"));
    QVERIFY(QFile::link(m_path, link));
    const auto first = FileClaim::claim(m_path);
    QVERIFY(first.claim);
    QCOMPARE(FileClaim::claim(link).claim, first.claim);
}

void FileClaimTest::theClaimOfADeadProcessCountsForNothing()
{
    QProcess shortLived;
    shortLived.start(QStringLiteral("true"), QStringList());
    const qint64 id = shortLived.processId();
    QVERIFY(shortLived.waitForFinished());
    tests::writtenFile(lockPath(),
                       QByteArray::number(id) + "\ngalley\n" + QSysInfo::machineHostName().toUtf8()
                           + "\n" + QSysInfo::machineUniqueId() + "\n" + QSysInfo::bootUniqueId()
                           + "\n");
    QVERIFY(FileClaim::claim(m_path).claim);
}

void FileClaimTest::theClaimOfAnotherMachineHoldsUntilItIsTakenOver()
{
    tests::writtenFile(lockPath(), "1\ngalley\nelsewhere\nanother-machine\nanother-boot\n");
    const auto outcome = FileClaim::claim(m_path);
    QCOMPARE(outcome.holder, QStringLiteral("elsewhere"));
    QVERIFY(FileClaim::takeOver(m_path, outcome.seen).claim);
}

void FileClaimTest::aMissingFileIsNotClaimed()
{
    const auto outcome = FileClaim::claim(m_folder->filePath(QStringLiteral("none.json")));
    QVERIFY(!outcome.claim && outcome.holder.isEmpty());
}

void FileClaimTest::whatIsInTheWayOfTheLockIsNamed_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::newRow("a folder") << QByteArray("folder");
    QTest::newRow("a link to a file") << QByteArray("link");
    QTest::newRow("a pipe, which would be read for good") << QByteArray("pipe");
}

void FileClaimTest::whatIsInTheWayOfTheLockIsNamed()
{
    QFETCH(QByteArray, kind);
    const QString outside = tests::writtenFile(m_folder->filePath(QStringLiteral("b")), "mine");
    const QByteArray name = QFile::encodeName(lockPath());
    if (kind == "folder")
        QCOMPARE(::mkdir(name.constData(), 0700), 0);
    else if (kind == "pipe")
        QCOMPARE(::mkfifo(name.constData(), 0600), 0);
    else
        QVERIFY(QFile::link(outside, lockPath()));

    const auto outcome = FileClaim::claim(m_path);

    QVERIFY(!outcome.claim && !outcome.isHeld && outcome.obstacle);
    QVERIFY(outcome.obstacle->sentence.contains(lockPath() + QStringLiteral("” is in the way")));
    QCOMPARE(tests::contentOf(outside), QByteArray("mine"));
    QCOMPARE(entries().size(), 3);
}

void FileClaimTest::anEmptyLockSaysThatItDoesNotSayWho()
{
    tests::writtenFile(lockPath(), "");
    const auto outcome = FileClaim::claim(m_path);
    QVERIFY(!outcome.claim && outcome.isHeld && outcome.holder.isEmpty());
    QVERIFY(outcome.obstacle && outcome.obstacle->sentence.contains(lockPath()));
    QVERIFY(FileClaim::takeOver(m_path, outcome.seen).claim);
}

void FileClaimTest::aLockThatAnotherUserLeftIsOvercome()
{
    tests::writtenFile(lockPath(), "1\ngalley\nelsewhere\nanother-machine\nanother-boot\n");
    const QByteArray folder = QFile::encodeName(m_folder->path());
    QCOMPARE(::chmod(folder.constData(), 0555), 0);
    const bool isOvercome = tests::unprivileged([this] {
        const auto outcome = FileClaim::takeOver(m_path, FileClaim::claim(m_path).seen);
        return !outcome.isHeld && outcome.obstacle
            && outcome.obstacle->sentence.contains(lockPath());
    });
    ::chmod(folder.constData(), 0755);
    QVERIFY(isOvercome);
}

void FileClaimTest::theLockOfWhoTookOverStaysWhenTheFirstOneEnds()
{
    auto first = FileClaim::claim(m_path);
    QVERIFY(first.claim);
    const QByteArray others = "1\ngalley\nelsewhere\nanother-machine\nanother-boot\n";
    QVERIFY(QFile::remove(lockPath()));
    tests::writtenFile(lockPath(), others);

    first.claim.reset();

    QCOMPARE(tests::contentOf(lockPath()), others);
}

void FileClaimTest::onlyTheLockThatWasSeenIsTakenAway_data()
{
    QTest::addColumn<QByteArray>("meanwhile");
    QTest::newRow("another one's") << QByteArray("2\ngalley\nthird\nmachine\nboot\n");
    QTest::newRow("no lock file") << QByteArray(5000, 'x');
}

void FileClaimTest::onlyTheLockThatWasSeenIsTakenAway()
{
    QFETCH(QByteArray, meanwhile);
    tests::writtenFile(lockPath(), "1\ngalley\nelsewhere\nanother-machine\nanother-boot\n");
    const auto held = FileClaim::claim(m_path);
    tests::writtenFile(lockPath(), meanwhile);

    const auto outcome = FileClaim::takeOver(m_path, held.seen);

    QVERIFY(!outcome.claim && outcome.isHeld);
    QCOMPARE(tests::contentOf(lockPath()), meanwhile);
}

void FileClaimTest::ourOwnClaimIsNotTakenOver()
{
    const auto own = FileClaim::claim(m_path);
    const QByteArray content = tests::contentOf(lockPath());
    QCOMPARE(FileClaim::takeOver(m_path, content).claim, own.claim);
    QCOMPARE(tests::contentOf(lockPath()), content);
}

} // namespace file_claim_test

GALLEY_GUILESS_TEST(file_claim_test::FileClaimTest)
#include "file_claim_test.moc"

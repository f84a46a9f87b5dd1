// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/storage/file_claim.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/test_program.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

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

private:
    QStringList entries() const
    {
        return QDir(m_folder->path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
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
    QCOMPARE(FileClaim::claim(m_path).holder, QStringLiteral("elsewhere"));
    QVERIFY(FileClaim::takeOver(m_path).claim);
}

void FileClaimTest::aMissingFileIsNotClaimed()
{
    const auto outcome = FileClaim::claim(m_folder->filePath(QStringLiteral("none.json")));
    QVERIFY(!outcome.claim && outcome.holder.isEmpty());
}

} // namespace file_claim_test

GALLEY_GUILESS_TEST(file_claim_test::FileClaimTest)
#include "file_claim_test.moc"

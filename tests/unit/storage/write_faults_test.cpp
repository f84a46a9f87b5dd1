// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/storage/durable_write.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/file_size_limit.h"
#include "tests/support/injected_faults.h"
#include "tests/support/result_checks.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <cerrno>

namespace write_faults_test {

using namespace galley;
using tests::InjectedFaults;

namespace {

const QByteArray oldContent = QByteArray(150, 'o');

} // namespace

// A save on a disk that fails: at each system call, after each byte, and by giving back other
// bytes. Afterwards the file is the old or the new one, and the result tells which.
class WriteFaultsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void nobodyElseReadsWhatIsWrittenOfAPrivateFile();
    void theDiskHasTheContentBeforeItTakesTheName_data();
    void theDiskHasTheContentBeforeItTakesTheName();
    void aCallThatFailsLeavesTheOldFile_data();
    void aCallThatFailsLeavesTheOldFile();
    void aDeviceThatIsFullAfterAnyByteLeavesTheOldFile_data();
    void aDeviceThatIsFullAfterAnyByteLeavesTheOldFile();
    void interruptedCallsAreMadeAgain_data();
    void interruptedCallsAreMadeAgain();
    void whatTheDiskDoesNotGiveBackIsNotSaved_data();
    void whatTheDiskDoesNotGiveBackIsNotSaved();
    void aFileThatCannotBeReplacedIsSaidToBeSo_data();
    void aFileThatCannotBeReplacedIsSaidToBeSo();
    void aFileThatCannotBePutBackIsSaidToBeDamaged();
    void whyADiskTakesNothingIsSaid_data();
    void whyADiskTakesNothingIsSaid();

private:
    using Write = Result<void> (*)(const QString&, const QByteArray&);
    static void addWays();
    QString path() const { return m_folder->path() + QStringLiteral("/file"); }
    QByteArray content() const { return tests::contentOf(path()); }

    const QByteArray m_old = oldContent;
    const QByteArray m_new = QByteArray(40'000, 'n');
    std::unique_ptr<QTemporaryDir> m_folder;
};

void WriteFaultsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    tests::writtenFile(path(), m_old);
}

// Nothing is ever left behind.
void WriteFaultsTest::cleanup()
{
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden),
             QStringList{QStringLiteral("file")});
}

void WriteFaultsTest::addWays()
{
    QTest::addColumn<Write>("write");
    QTest::newRow("replacing") << Write(
        [](const QString& path, const QByteArray& content) { return durableWrite(path, content); });
    QTest::newRow("replacing what was read")
        << Write([](const QString& path, const QByteArray& content) {
               return durableWrite(path, content, FormerContent::of(oldContent));
           });
    QTest::newRow("in place") << Write(
        [](const QString& path, const QByteArray& content) { return writeInPlace(path, content); });
}

// Whatever the umask lets others do: a new file has the mode of the one it replaces at its end.
void WriteFaultsTest::nobodyElseReadsWhatIsWrittenOfAPrivateFile()
{
    QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner);
    const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
    QFile::Permissions seen;
    qsizetype looks = 0;
    {
        const InjectedFaults look([&](const QByteArray& call, qsizetype) {
            if (call != "write")
                return 0;
            const QDir folder(m_folder->path());
            const auto files = folder.entryInfoList(QDir::Files | QDir::Hidden);
            for (const QFileInfo& file : files)
                seen |= QFile::permissions(file.filePath());
            looks += files.size();
            return 0;
        });
        QVERIFY(durableWrite(path(), m_new));
    }
    QVERIFY(looks > 1);
    QCOMPARE(seen & others, QFile::Permissions());
    QCOMPARE(QFile::permissions(path()) & others, QFile::Permissions());
}

void WriteFaultsTest::theDiskHasTheContentBeforeItTakesTheName_data()
{
    QTest::addColumn<bool>("isKnown"); // what stands there
    QTest::addColumn<QByteArray>("puts");
    QTest::newRow("by renaming") << false << QByteArray("rename");
    QTest::newRow("by exchanging") << true << QByteArray("exchange");
}

// Else a loss of power leaves the name with an empty file.
void WriteFaultsTest::theDiskHasTheContentBeforeItTakesTheName()
{
    QFETCH(bool, isKnown);
    QFETCH(QByteArray, puts);
    const auto former = isKnown ? FormerContent::of(oldContent) : FormerContent::any();
    const InjectedFaults none([](const QByteArray&, qsizetype) { return 0; });
    const auto isSaved = durableWrite(path(), m_new, former);
    const QList<QByteArray> calls = none.calls();
    QVERIFY_RESULT(isSaved);
    const qsizetype written = calls.lastIndexOf("write");
    const qsizetype synced = calls.indexOf("fsync", written);
    const qsizetype put = calls.indexOf(puts);
    QVERIFY(written >= 0 && written < synced && synced < put);
    QVERIFY(calls.lastIndexOf("fsync") > put); // of the folder
}

void WriteFaultsTest::aCallThatFailsLeavesTheOldFile_data()
{
    addWays();
}

void WriteFaultsTest::aCallThatFailsLeavesTheOldFile()
{
    QFETCH(Write, write);
    const QList<QByteArray> calls = [&] {
        const InjectedFaults none([](const QByteArray&, qsizetype) { return 0; });
        if (!write(path(), m_new))
            qFatal("it does not even work without a fault");
        return none.calls();
    }();
    QVERIFY(calls.count("write") > 1 && calls.contains("pread") && calls.contains("fsync"));

    for (qsizetype failing = 0; failing < calls.size(); ++failing) {
        tests::writtenFile(path(), m_old);
        const auto written = [&] {
            const InjectedFaults one([failing](const QByteArray&, qsizetype number) {
                return number == failing ? EIO : 0;
            });
            return write(path(), m_new);
        }();
        const QByteArray about = calls[failing] + ", call " + QByteArray::number(failing);
        // From the rename on, the file is the new one; what fails then is told all the same.
        // Until what was exchanged has been looked at, it can still be changed back; behind that
        // the directory is opened and synced.
        const auto renamed =
            calls.contains("exchange") ? calls.lastIndexOf("fsync") - 2 : calls.indexOf("rename");
        const bool isNew = bool(written) || (renamed >= 0 && failing > renamed);
        QVERIFY2(content() == (isNew ? m_new : m_old), about.constData());
        QVERIFY2(written || !written.error().sentence.isEmpty(), about.constData());
        // Only what the new content does not depend on may fail without a word.
        const bool isHarmless = calls[failing] == "fchmod" || calls[failing] == "close"
            || (calls[failing] == "open" && failing > renamed);
        QVERIFY2(!written || isHarmless, about.constData());
    }
}

void WriteFaultsTest::aDeviceThatIsFullAfterAnyByteLeavesTheOldFile_data()
{
    addWays();
}

void WriteFaultsTest::aDeviceThatIsFullAfterAnyByteLeavesTheOldFile()
{
    QFETCH(Write, write);
    const QByteArray small = m_new.first(200);
    for (qsizetype room = 0; room <= small.size(); ++room) {
        tests::writtenFile(path(), m_old);
        const auto written = [&] {
            const tests::FileSizeLimit limit(static_cast<rlim_t>(room));
            return write(path(), small);
        }();
        QCOMPARE(bool(written), room == small.size());
        QCOMPARE(content(), written ? small : m_old);
    }
}

void WriteFaultsTest::interruptedCallsAreMadeAgain_data()
{
    addWays();
}

void WriteFaultsTest::interruptedCallsAreMadeAgain()
{
    QFETCH(Write, write);
    const auto written = [&] {
        const InjectedFaults everySecond([](const QByteArray& call, qsizetype number) {
            const bool canBe = call == "create" || call == "open" || call == "write"
                || call == "fsync" || call == "pread";
            return canBe && number % 2 == 0 ? EINTR : 0;
        });
        return write(path(), m_new);
    }();
    QVERIFY_RESULT(written);
    QCOMPARE(content(), m_new);
}

void WriteFaultsTest::whatTheDiskDoesNotGiveBackIsNotSaved_data()
{
    addWays();
}

void WriteFaultsTest::whatTheDiskDoesNotGiveBackIsNotSaved()
{
    QFETCH(Write, write);
    bool isFirst = true;
    const InjectedFaults once([&isFirst](const QByteArray& call, qsizetype) {
        return call == "pread" && std::exchange(isFirst, false) ? InjectedFaults::otherBytes : 0;
    });
    QVERIFY(!write(path(), m_new));
    QCOMPARE(content(), m_old);
}

void WriteFaultsTest::aFileThatCannotBeReplacedIsSaidToBeSo_data()
{
    QTest::addColumn<QByteArray>("call");
    QTest::addColumn<int>("fault");
    QTest::newRow("protected folder") << QByteArray("create") << EACCES;
    QTest::newRow("folder on a read-only file system") << QByteArray("create") << EROFS;
    QTest::newRow("file mounted on its own") << QByteArray("rename") << EBUSY;
    QTest::newRow("someone else's in a sticky folder") << QByteArray("rename") << EPERM;
}

void WriteFaultsTest::aFileThatCannotBeReplacedIsSaidToBeSo()
{
    QFETCH(QByteArray, call);
    QFETCH(int, fault);
    const InjectedFaults faults(
        [&](const QByteArray& made, qsizetype) { return made == call ? fault : 0; });
    const auto written = durableWrite(path(), m_new);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::NotReplaceable);
    QCOMPARE(content(), m_old);
    QVERIFY_RESULT(writeInPlace(path(), m_new));
    QCOMPARE(content(), m_new);
}

void WriteFaultsTest::aFileThatCannotBePutBackIsSaidToBeDamaged()
{
    const InjectedFaults faults(
        [](const QByteArray& call, qsizetype) { return call == "fsync" ? EIO : 0; });
    const auto written = writeInPlace(path(), m_new);
    QVERIFY(!written);
    QVERIFY(written.error().sentence.contains(QStringLiteral("may be damaged")));
}

void WriteFaultsTest::whyADiskTakesNothingIsSaid_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<QString>("words");
    QTest::newRow("full") << ENOSPC << QStringLiteral("the disk is full");
    QTest::newRow("over the quota") << EDQUOT << QStringLiteral("quota");
    QTest::newRow("failing") << EIO << QStringLiteral("Input/output error");
    QTest::newRow("read-only") << EROFS << QStringLiteral("read-only");
}

void WriteFaultsTest::whyADiskTakesNothingIsSaid()
{
    QFETCH(int, fault);
    QFETCH(QString, words);
    const InjectedFaults faults(
        [fault](const QByteArray& call, qsizetype) { return call == "write" ? fault : 0; });
    const auto written = durableWrite(path(), m_new);
    QVERIFY(!written);
    QVERIFY2(written.error().sentence.contains(words), qPrintable(written.error().sentence));
    QCOMPARE(content(), m_old);
}

} // namespace write_faults_test

GALLEY_GUILESS_TEST(write_faults_test::WriteFaultsTest)
#include "write_faults_test.moc"

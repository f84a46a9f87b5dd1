// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/storage/bounded_read.h"
#include "app/storage/durable_write.h"
#include "tests/support/file_size_limit.h"
#include "tests/support/result_checks.h"
#include "tests/support/test_program.h"
#include "tests/support/unprivileged.h"

#include <QDirIterator>
#include <QTest>

#include <sys/stat.h>
#include <sys/xattr.h>

namespace durable_write_test {

using namespace galley;

// Replacing a file as a whole or not at all.
class DurableWriteTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void writesEveryByte_data();
    void writesEveryByte();
    void replacesALongerFile();
    void aNewFileFollowsTheUmask();
    void theModeOfAnExistingFileStays();
    void theOwnerOfAnExistingFileStays();
    void aFileWhoseOwnerWouldBeLostIsNotReplaced();
    void aFileWhoseGroupWouldBeLostSaysSo();
    void extendedAttributesStay();
    void theOtherNameOfAHardLinkKeepsTheOldContent();
    void aSymbolicLinkIsFollowedAndStays_data();
    void aSymbolicLinkIsFollowedAndStays();
    void theTargetOfADanglingLinkIsMade();
    void aFullDiskLeavesTheOldFile_data();
    void aFullDiskLeavesTheOldFile();
    void whatIsNoFileIsRefused_data();
    void whatIsNoFileIsRefused();
    void aNameWithNulIsRefused();
    void withoutPermissionTheOldFileStays_data();
    void withoutPermissionTheOldFileStays();

private:
    QString path(const QString& name) const
    {
        return QDir(m_folder->path()).absoluteFilePath(name);
    }
    QByteArray content(const QString& name) const;
    struct stat status(const QString& name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    mode_t m_umask = 0;
};

void DurableWriteTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_umask = ::umask(022);
}

// After whatever happened no temporary file may be left.
void DurableWriteTest::cleanup()
{
    ::umask(m_umask);
    const auto all = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
    QDirIterator entries(m_folder->path(), all, QDirIterator::Subdirectories);
    while (entries.hasNext())
        QVERIFY2(!entries.next().contains(u"/."_qs), qPrintable(entries.filePath()));
}

QByteArray DurableWriteTest::content(const QString& name) const
{
    const auto read = boundedRead(path(name), 10'000'000);
    return read ? *read : "unreadable: " + read.error().sentence.toUtf8();
}

struct stat DurableWriteTest::status(const QString& name) const
{
    struct stat status = {};
    ::lstat(QFile::encodeName(path(name)).constData(), &status);
    return status;
}

void DurableWriteTest::writesEveryByte_data()
{
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("NUL and CRLF") << QByteArray("a\0b\r\nc\x1a\xff", 8);
    QTest::newRow("one piece") << QByteArray(16 * 1024, 'a');
    QTest::newRow("one byte over a piece") << QByteArray(16 * 1024 + 1, 'b');
    QTest::newRow("many pieces") << QByteArray(3'000'001, 'c');
}

void DurableWriteTest::writesEveryByte()
{
    QFETCH(QByteArray, bytes);
    QVERIFY_RESULT(durableWrite(path(u"é ü.json"_qs), bytes));
    QCOMPARE(content(u"é ü.json"_qs), bytes);
}

void DurableWriteTest::replacesALongerFile()
{
    QVERIFY_RESULT(durableWrite(path(u"file"_qs), QByteArray(100'000, 'x')));
    QVERIFY_RESULT(durableWrite(path(u"file"_qs), "short"));
    QCOMPARE(content(u"file"_qs), QByteArray("short"));
}

void DurableWriteTest::aNewFileFollowsTheUmask()
{
    ::umask(027);
    QVERIFY_RESULT(durableWrite(path(u"file"_qs), "new"));
    QCOMPARE(status(u"file"_qs).st_mode & 07777, mode_t(0640));
}

void DurableWriteTest::theModeOfAnExistingFileStays()
{
    QVERIFY_RESULT(durableWrite(path(u"file"_qs), "old"));
    QCOMPARE(::chmod(QFile::encodeName(path(u"file"_qs)).constData(), 0606), 0);

    QVERIFY_RESULT(durableWrite(path(u"file"_qs), "new"));

    QCOMPARE(status(u"file"_qs).st_mode & 07777, mode_t(0606));
    QCOMPARE(content(u"file"_qs), QByteArray("new"));
}

void DurableWriteTest::theOwnerOfAnExistingFileStays()
{
    if (::geteuid() != 0)
        QSKIP("only root may give files away");
    QVERIFY_RESULT(durableWrite(path(u"file"_qs), "old"));
    QCOMPARE(::chown(QFile::encodeName(path(u"file"_qs)).constData(), 12, 34), 0);

    QVERIFY_RESULT(durableWrite(path(u"file"_qs), "new"));

    QCOMPARE(status(u"file"_qs).st_uid, uid_t(12));
    QCOMPARE(status(u"file"_qs).st_gid, gid_t(34));
}

void DurableWriteTest::aFileWhoseOwnerWouldBeLostIsNotReplaced()
{
    if (::geteuid() != 0)
        QSKIP("only root may give files away");
    QVERIFY_RESULT(durableWrite(path(u"file"_qs), "old"));
    QCOMPARE(::chmod(QFile::encodeName(path(u"file"_qs)).constData(), 0666), 0);
    QCOMPARE(::chmod(QFile::encodeName(m_folder->path()).constData(), 0777), 0);

    const bool refused = tests::unprivileged([this] {
        const auto written = durableWrite(path(u"file"_qs), "new");
        return !written && written.error().kind == ErrorKind::NotReplaceable;
    });
    QVERIFY(refused);
    QCOMPARE(content(u"file"_qs), QByteArray("old"));

    const bool isWritten =
        tests::unprivileged([this] { return writeInPlace(path(u"file"_qs), "newer").has_value(); });
    QVERIFY(isWritten);
    QCOMPARE(content(u"file"_qs), QByteArray("newer"));
    QCOMPARE(status(u"file"_qs).st_uid, uid_t(0));
}

void DurableWriteTest::aFileWhoseGroupWouldBeLostSaysSo()
{
    if (::geteuid() != 0)
        QSKIP("only root may give files away");
    constexpr uid_t nobody = 65534;
    QVERIFY_RESULT(durableWrite(path(u"file"_qs), "old"));
    QCOMPARE(::chown(QFile::encodeName(path(u"file"_qs)).constData(), nobody, 12), 0);
    QCOMPARE(::chmod(QFile::encodeName(m_folder->path()).constData(), 0777), 0);

    const bool isSaid = tests::unprivileged([this] {
        const auto written = durableWrite(path(u"file"_qs), "new");
        return !written && written.error().kind == ErrorKind::NotReplaceable
            && written.error().sentence.contains(u"belongs to a group"_qs);
    });

    QVERIFY(isSaid);
    QCOMPARE(content(u"file"_qs), QByteArray("old"));
}

void DurableWriteTest::extendedAttributesStay()
{
    QVERIFY_RESULT(durableWrite(path(u"file"_qs), "old"));
    const QByteArray name = QFile::encodeName(path(u"file"_qs));
    if (::setxattr(name.constData(), "user.xdg.tags", "draft", 5, 0) != 0)
        QSKIP("this file system keeps no extended attributes");

    QVERIFY_RESULT(durableWrite(path(u"file"_qs), "new"));

    QByteArray value(5, ' ');
    QCOMPARE(::getxattr(name.constData(), "user.xdg.tags", value.data(), 5), ssize_t(5));
    QCOMPARE(value, QByteArray("draft"));
}

// Backups by hard links live on this; to write into the file would change them as well.
void DurableWriteTest::theOtherNameOfAHardLinkKeepsTheOldContent()
{
    QVERIFY_RESULT(durableWrite(path(u"file"_qs), "old"));
    const QByteArray name = QFile::encodeName(path(u"file"_qs));
    QCOMPARE(::link(name.constData(), (name + "-backup").constData()), 0);

    QVERIFY_RESULT(durableWrite(path(u"file"_qs), "new"));

    QCOMPARE(content(u"file"_qs), QByteArray("new"));
    QCOMPARE(content(u"file-backup"_qs), QByteArray("old"));
    QCOMPARE(status(u"file"_qs).st_nlink, nlink_t(1));
}

void DurableWriteTest::aSymbolicLinkIsFollowedAndStays_data()
{
    QTest::addColumn<QString>("target");

    QTest::newRow("relative") << u"deep/er/file"_qs;
    QTest::newRow("absolute") << u"%1/deep/er/file"_qs;
    QTest::newRow("over a second link") << u"deep/er/second"_qs;
}

void DurableWriteTest::aSymbolicLinkIsFollowedAndStays()
{
    QFETCH(QString, target);
    if (target.contains(u"%1"_qs))
        target = target.arg(m_folder->path());
    QVERIFY(QDir(m_folder->path()).mkpath(u"deep/er"_qs));
    QVERIFY_RESULT(durableWrite(path(u"deep/er/file"_qs), "old"));
    QVERIFY(QFile::link(u"../er/file"_qs, path(u"deep/er/second"_qs)));
    QVERIFY(QFile::link(target, path(u"link"_qs)));

    QVERIFY_RESULT(durableWrite(path(u"link"_qs), "new"));

    QVERIFY(S_ISLNK(status(u"link"_qs).st_mode));
    QVERIFY(S_ISREG(status(u"deep/er/file"_qs).st_mode));
    QCOMPARE(content(u"deep/er/file"_qs), QByteArray("new"));
}

void DurableWriteTest::theTargetOfADanglingLinkIsMade()
{
    QVERIFY(QFile::link(u"absent"_qs, path(u"link"_qs)));

    QVERIFY_RESULT(durableWrite(path(u"link"_qs), "new"));

    QVERIFY(S_ISLNK(status(u"link"_qs).st_mode));
    QCOMPARE(content(u"absent"_qs), QByteArray("new"));
}

void DurableWriteTest::aFullDiskLeavesTheOldFile_data()
{
    QTest::addColumn<int>("room");

    QTest::newRow("no room at all") << 0;
    QTest::newRow("room for a part of a piece") << 100;
    QTest::newRow("full between two pieces") << 32 * 1024;
    QTest::newRow("full within a piece") << 100'000;
    QTest::newRow("room for all but one byte") << 199'999;
}

void DurableWriteTest::aFullDiskLeavesTheOldFile()
{
    QFETCH(int, room);
    QVERIFY_RESULT(durableWrite(path(u"file"_qs), "old"));

    const auto written = [&] {
        const tests::FileSizeLimit limit(static_cast<rlim_t>(room));
        return durableWrite(path(u"file"_qs), QByteArray(200'000, 'x'));
    }();

    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Failed);
    QVERIFY(written.error().sentence.contains(path(u"file"_qs)));
    QCOMPARE(content(u"file"_qs), QByteArray("old"));
}

void DurableWriteTest::whatIsNoFileIsRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<ErrorKind>("kind");

    QTest::newRow("folder") << u"folder"_qs << ErrorKind::NotAFile;
    QTest::newRow("link to a folder") << u"link"_qs << ErrorKind::NotAFile;
    QTest::newRow("name of a folder to be") << u"absent/"_qs << ErrorKind::NotAFile;
    QTest::newRow("FIFO") << u"fifo"_qs << ErrorKind::NotAFile;
    QTest::newRow("device") << u"/dev/null"_qs << ErrorKind::NotAFile;
    QTest::newRow("in a missing folder") << u"absent/file"_qs << ErrorKind::NotFound;
    QTest::newRow("below a FIFO") << u"fifo/file"_qs << ErrorKind::NotFound;
    QTest::newRow("circle of links") << u"circle"_qs << ErrorKind::Failed;
    QTest::newRow("name longer than any") << QString(300, u'x') << ErrorKind::Failed;
    QTest::newRow("no name") << u""_qs << ErrorKind::NotFound;
}

void DurableWriteTest::whatIsNoFileIsRefused()
{
    QFETCH(QString, name);
    QFETCH(ErrorKind, kind);
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_qs));
    QVERIFY(QFile::link(u"folder"_qs, path(u"link"_qs)));
    QVERIFY(QFile::link(u"circle"_qs, path(u"circle"_qs)));
    QCOMPARE(::mkfifo(QFile::encodeName(path(u"fifo"_qs)).constData(), 0600), 0);
    const QString refused = name.isEmpty() ? name : path(name);

    const auto written = durableWrite(refused, "new");

    QVERIFY(!written);
    QCOMPARE(written.error().kind, kind);
    QVERIFY(written.error().sentence.contains(refused));
}

void DurableWriteTest::aNameWithNulIsRefused()
{
    QVERIFY(!durableWrite(path(u"file\0x"_qs), "new"));
    QVERIFY(!QFileInfo::exists(path(u"file"_qs)));
}

void DurableWriteTest::withoutPermissionTheOldFileStays_data()
{
    QTest::addColumn<int>("folderMode");
    QTest::addColumn<int>("fileMode");
    QTest::addColumn<ErrorKind>("kind");

    QTest::newRow("folder closed") << 0555 << 0666 << ErrorKind::NotReplaceable;
    QTest::newRow("file protected") << 0777 << 0444 << ErrorKind::NoPermission;
    QTest::newRow("both") << 0555 << 0444 << ErrorKind::NoPermission;
}

void DurableWriteTest::withoutPermissionTheOldFileStays()
{
    QFETCH(int, folderMode);
    QFETCH(int, fileMode);
    QFETCH(ErrorKind, kind);
    QVERIFY_RESULT(durableWrite(path(u"file"_qs), "old"));
    const QByteArray folder = QFile::encodeName(m_folder->path());
    QCOMPARE(::chmod((folder + "/file").constData(), static_cast<mode_t>(fileMode)), 0);
    QCOMPARE(::chmod(folder.constData(), static_cast<mode_t>(folderMode)), 0);

    const bool refused = tests::unprivileged([this, kind] {
        const auto written = durableWrite(path(u"file"_qs), "new");
        return !written && written.error().kind == kind;
    });
    ::chmod(folder.constData(), 0755);

    QVERIFY(refused);
    QCOMPARE(content(u"file"_qs), QByteArray("old"));
}

} // namespace durable_write_test

GALLEY_GUILESS_TEST(durable_write_test::DurableWriteTest)
#include "durable_write_test.moc"

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/storage/file_start.h"

#include "tests/support/file_in_folder.h"
#include "tests/support/result_checks.h"
#include "tests/support/test_program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace file_start_test {

using namespace galley;
using namespace galley::tests;

// How a file begins, and which one it is.
class FileStartTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ofALongFileTheBeginningIsRead();
    void ofAShortFileAllIsRead();
    void oneFileHasOneIdentityByWhateverPath();
    void aFileThatWasWrittenToHasAnother();
    void whatIsNoFileIsRefused();

private:
    QString path(const QString& name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

void FileStartTest::ofALongFileTheBeginningIsRead()
{
    const auto start = readStart(writtenFile(path(u"long"_qs), "abcdef"), 4);
    QVERIFY_RESULT(start);
    QCOMPARE(start->bytes, QByteArray("abcd"));
    QCOMPARE(start->size, 6);
}

void FileStartTest::ofAShortFileAllIsRead()
{
    const auto start = readStart(writtenFile(path(u"short"_qs), "abc"), 100);
    QVERIFY_RESULT(start);
    QCOMPARE(start->bytes, QByteArray("abc"));
    QCOMPARE(start->size, 3);
    QCOMPARE(readStart(writtenFile(path(u"empty"_qs), ""), 100)->bytes.size(), 0);
}

void FileStartTest::oneFileHasOneIdentityByWhateverPath()
{
    const QString file = writtenFile(path(u"file"_qs), "abc");
    QVERIFY(QFile::link(file, path(u"link"_qs)));
    const QByteArray identity = readStart(file, 1)->identity;
    QCOMPARE(readStart(path(u"link"_qs), 3)->identity, identity);
    QVERIFY(readStart(writtenFile(path(u"other"_qs), "abc"), 1)->identity != identity);
}

void FileStartTest::aFileThatWasWrittenToHasAnother()
{
    const QString file = writtenFile(path(u"file"_qs), "abc");
    const QByteArray identity = readStart(file, 1)->identity;
    writtenFile(file, "abcd");
    QVERIFY(readStart(file, 1)->identity != identity);
}

void FileStartTest::whatIsNoFileIsRefused()
{
    QCOMPARE(readStart(path(u"absent"_qs), 1).error().kind, ErrorKind::NotFound);
    QCOMPARE(readStart(m_folder.path(), 1).error().kind, ErrorKind::NotAFile);
    writtenFile(path(u"file"_qs), "abc");
    QCOMPARE(readStart(path(u"file"_qs) + QChar(0) + u'x', 1).error().kind, ErrorKind::NotFound);
}

} // namespace file_start_test

GALLEY_APPLESS_TEST(file_start_test::FileStartTest)
#include "file_start_test.moc"

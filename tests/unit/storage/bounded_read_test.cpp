// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/storage/bounded_read.h"
#include "app/storage/file_descriptor.h"
#include "app/storage/file_start.h"
#include "tests/support/result_checks.h"
#include "tests/support/test_program.h"
#include "tests/support/unprivileged.h"

#include <QTest>

#include <sys/inotify.h>
#include <sys/socket.h>
#include <sys/stat.h>

#include <array>
#include <sys/un.h>

namespace bounded_read_test {

using namespace galley;

// Reading a file whole, or saying why not.
class BoundedReadTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void readsEveryByte_data();
    void readsEveryByte();
    void readsAFileThatClaimsToBeEmpty();
    void aFileOverTheLimitIsRefused();
    void theSentenceNamesTheFileAndTheLimit();
    void whatIsNoFileIsRefusedWithoutWaiting_data();
    void whatIsNoFileIsRefusedWithoutWaiting();
    void aPipeIsNotEvenOpened();
    void whatIsMissingIsNotFound_data();
    void whatIsMissingIsNotFound();
    void aFileOfSomeoneElseIsNotPermitted();

private:
    QString path(const QString& name) const
    {
        return QDir(m_folder->path()).absoluteFilePath(name);
    }
    void write(const QString& name, const QByteArray& content) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void BoundedReadTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void BoundedReadTest::write(const QString& name, const QByteArray& content) const
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

void BoundedReadTest::readsEveryByte_data()
{
    QTest::addColumn<QByteArray>("content");

    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("one byte") << QByteArray("x");
    QTest::newRow("NUL and CRLF") << QByteArray("a\0b\r\nc\x1a\xff", 8);
    QTest::newRow("exactly the limit") << QByteArray(1'000'000, 'x');
}

void BoundedReadTest::readsEveryByte()
{
    QFETCH(QByteArray, content);
    write(u"file"_qs, content);

    const auto read = boundedRead(path(u"file"_qs), 1'000'000);

    QVERIFY_RESULT(read);
    QCOMPARE(*read, content);
}

void BoundedReadTest::readsAFileThatClaimsToBeEmpty()
{
    const auto read = boundedRead(u"/proc/self/maps"_qs, 10'000'000);
    QVERIFY_RESULT(read);
    QVERIFY(read->size() > 100);
}

void BoundedReadTest::aFileOverTheLimitIsRefused()
{
    write(u"file"_qs, QByteArray(1001, 'x'));
    const auto read = boundedRead(path(u"file"_qs), 1000);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::TooLarge);

    const auto growing = boundedRead(u"/proc/self/maps"_qs, 100);
    QVERIFY(!growing);
    QCOMPARE(growing.error().kind, ErrorKind::TooLarge);
}

void BoundedReadTest::theSentenceNamesTheFileAndTheLimit()
{
    QFile sparse(path(u"large.json"_qs));
    QVERIFY(sparse.open(QIODevice::WriteOnly));
    QVERIFY(sparse.resize(200LL * 1024 * 1024));

    const auto read = boundedRead(sparse.fileName(), 64 * 1024 * 1024);

    QVERIFY(!read);
    QCOMPARE(read.error().sentence,
             u"“%1” is larger than 64 MB, the most that Galley reads."_qs.arg(sparse.fileName()));
}

void BoundedReadTest::whatIsNoFileIsRefusedWithoutWaiting_data()
{
    QTest::addColumn<QString>("name");

    QTest::newRow("folder") << u"folder"_qs;
    QTest::newRow("FIFO without a writer") << u"fifo"_qs;
    QTest::newRow("socket") << u"socket"_qs;
    QTest::newRow("endless device") << u"/dev/zero"_qs;
    QTest::newRow("empty device") << u"/dev/null"_qs;
}

void BoundedReadTest::whatIsNoFileIsRefusedWithoutWaiting()
{
    QFETCH(QString, name);
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_qs));
    QCOMPARE(::mkfifo(QFile::encodeName(path(u"fifo"_qs)).constData(), 0600), 0);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    const QByteArray socketName = QFile::encodeName(path(u"socket"_qs));
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, socketName.constData(), sizeof address.sun_path);
    QCOMPARE(::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);

    const auto read = boundedRead(path(name), 1000);
    ::close(socket);

    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::NotAFile);
    QVERIFY(read.error().sentence.contains(path(name)));
}

// Else who waits at its other end would be let go.
void BoundedReadTest::aPipeIsNotEvenOpened()
{
    const QByteArray name = QFile::encodeName(path(u"fifo"_qs));
    QCOMPARE(::mkfifo(name.constData(), 0600), 0);
    const FileDescriptor watch(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC));
    QVERIFY(::inotify_add_watch(watch.get(), name.constData(), IN_OPEN) >= 0);
    for (const Links links : {Links::Followed, Links::NotFollowed})
        QCOMPARE(boundedRead(path(u"fifo"_qs), 10, links).error().kind, ErrorKind::NotAFile);
    QCOMPARE(readStart(path(u"fifo"_qs), 10).error().kind, ErrorKind::NotAFile);
    std::array<char, 256> events{};
    QVERIFY(::read(watch.get(), events.data(), events.size()) < 0);
    QCOMPARE(errno, EAGAIN);
}

void BoundedReadTest::whatIsMissingIsNotFound_data()
{
    QTest::addColumn<QString>("name");

    QTest::newRow("no such file") << u"absent"_qs;
    QTest::newRow("no such folder") << u"absent/file"_qs;
    QTest::newRow("below a file") << u"file/file"_qs;
    QTest::newRow("dangling link") << u"dangling"_qs;
    QTest::newRow("circle of links") << u"circle"_qs;
    QTest::newRow("name longer than any") << QString(300, u'x');
    QTest::newRow("NUL behind a name that exists") << u"file\0x"_qs;
}

void BoundedReadTest::whatIsMissingIsNotFound()
{
    QFETCH(QString, name);
    write(u"file"_qs, "content");
    QVERIFY(QFile::link(u"absent"_qs, path(u"dangling"_qs)));
    QVERIFY(QFile::link(u"circle"_qs, path(u"circle"_qs)));

    const auto read = boundedRead(path(name), 1000);

    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::NotFound);
}

void BoundedReadTest::aFileOfSomeoneElseIsNotPermitted()
{
    write(u"file"_qs, "secret");
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7755)));
    QVERIFY(QFile::setPermissions(path(u"file"_qs), {}));

    QVERIFY(tests::unprivileged([this] {
        const auto read = boundedRead(path(u"file"_qs), 1000);
        return !read && read.error().kind == ErrorKind::NoPermission;
    }));
}

} // namespace bounded_read_test

GALLEY_GUILESS_TEST(bounded_read_test::BoundedReadTest)
#include "bounded_read_test.moc"

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/decoding/picture_decoder.h"

#include "tests/support/picture_bombs.h"
#include "tests/support/pictures.h"
#include "tests/support/result_checks.h"
#include "tests/support/test_program.h"

#include <galley_places.h>

#include <QDir>
#include <QFile>
#include <QTemporaryFile>
#include <QTest>
#include <QThreadPool>

#include <atomic>
#include <csignal>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <unistd.h>

namespace picture_decoder_test {

using namespace galley;
using namespace galley::tests;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The processes that this one has begun and that have not ended.
QList<int> begun()
{
    QList<int> pids;
    for (const QString& entry : QDir(u"/proc"_qs).entryList(QDir::Dirs)) {
        const QByteArray stat = contentOf(u"/proc/"_qs + entry + u"/stat"_qs);
        const QList<QByteArray> words = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
        if (words.value(1).toInt() == ::getpid() && words.value(0) != "Z")
            pids << entry.toInt();
    }
    return pids;
}

QByteArray limitOf(int pid, const char* name)
{
    for (const QByteArray& line :
         contentOf(QStringLiteral("/proc/%1/limits").arg(pid)).split('\n')) {
        if (line.startsWith(name))
            return line.mid(26).simplified().split(' ').first();
    }
    return {};
}

// As small a picture as takes its decoder seconds: scans that look anew at what none has told of.
QByteArray costlyJpeg()
{
    constexpr QByteArrayView scan("\1\1\0\1\x3f\0", 6);
    constexpr QByteArrayView refining("\1\1\0\1\x3f\x10", 6);
    return jpegOfScans(8000, 8000, 98).replace(scan, refining);
}

} // namespace

// Pictures are decoded by a process that ends when a picture asks too much of it.
class PictureDecoderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theAnswerIsTheSameAsInThisProcess_data();
    void theAnswerIsTheSameAsInThisProcess();
    void aProcessIsKeptForTheNextPicture();
    void oneThatEndedIsBegunAnew();
    void oneThatEndsOverAPictureIsToldAndBegunAnew();
    void itIsLimitedInMemoryAndTime();
    void whatGoesOverALimitIsToldAndTheNextOneIsDecoded_data();
    void whatGoesOverALimitIsToldAndTheNextOneIsDecoded();
    void noFurtherThreadIsBegunForAPicture();
    void itHoldsNoLockOfOurs();
    void itIsToldLittleOfOurEnvironment();
    void whatIsGivenUpEndsAtOnce();
    void aProgramThatDoesNotAnswerIsAFault_data();
    void aProgramThatDoesNotAnswerIsAFault();
    void manyThreadsAskAtOnce();
    void anAnswerThatIsNoneIsNotBelieved_data();
    void anAnswerThatIsNoneIsNotBelieved();
};

void PictureDecoderTest::init()
{
    decodePicturesWith(QStringLiteral(GALLEY_PROGRAM));
}

void PictureDecoderTest::cleanup()
{
    decodePicturesWith({});
    QCOMPARE(begun(), QList<int>());
}

void PictureDecoderTest::theAnswerIsTheSameAsInThisProcess_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("longSide");
    QTest::addColumn<QRect>("part");
    const QImage image = quarters({300, 200});
    QImage clear = quarters({300, 200}, QImage::Format_ARGB32);
    clear.setPixelColor(3, 3, QColor(1, 2, 3, 4));
    QTest::newRow("PNG") << encoded(image, "png") << 0 << QRect();
    QTest::newRow("transparent") << encoded(clear, "png") << 0 << QRect();
    QTest::newRow("JPEG, smaller") << encoded(image, "jpeg") << 50 << QRect();
    QTest::newRow("WebP, a part of it") << encoded(image, "webp") << 0 << QRect(10, 10, 33, 44);
    QTest::newRow("a part outside") << encoded(image, "png") << 0 << QRect(290, 0, 20, 20);
    QTest::newRow("animated") << gif(2) << 0 << QRect();
    QTest::newRow("cut off") << encoded(image, "png").first(100) << 0 << QRect();
    QTest::newRow("no picture") << QByteArray("text") << 0 << QRect();
    QTest::newRow("nothing") << QByteArray() << 0 << QRect();
}

void PictureDecoderTest::theAnswerIsTheSameAsInThisProcess()
{
    QFETCH(QByteArray, file);
    QFETCH(int, longSide);
    QFETCH(QRect, part);
    const auto here = decodeImage(file, longSide, {}, part);
    const auto there = decodePicture(file, longSide, part);
    QCOMPARE(there.has_value(), here.has_value());
    if (!here) {
        QCOMPARE(there.error().kind, here.error().kind);
        QCOMPARE(there.error().sentence, here.error().sentence);
        return;
    }
    QCOMPARE(there->image, here->image);
    QCOMPARE(there->image.format(), here->image.format());
    QCOMPARE(there->originalSize, here->originalSize);
    QCOMPARE(there->uprightSize, here->uprightSize);
    QCOMPARE(there->mimeType, here->mimeType);
    QCOMPARE(there->animated, here->animated);
    QCOMPARE(there->note, here->note);
    const auto measured = measurePicture(file);
    QVERIFY_RESULT(measured);
    QCOMPARE(measured->uprightSize, here->uprightSize);
    QVERIFY(measured->image.isNull());
}

void PictureDecoderTest::aProcessIsKeptForTheNextPicture()
{
    QVERIFY_RESULT(decodePicture(gif(1)));
    const QList<int> first = begun();
    QCOMPARE(first.size(), 1);
    QVERIFY_RESULT(decodePicture(gif(1)));
    QCOMPARE(begun(), first);
}

void PictureDecoderTest::oneThatEndedIsBegunAnew()
{
    QVERIFY_RESULT(decodePicture(gif(1)));
    const QList<int> first = begun();
    QCOMPARE(::kill(first.constFirst(), SIGKILL), 0);
    QTRY_VERIFY(begun().isEmpty());
    QVERIFY_RESULT(decodePicture(gif(1)));
    QCOMPARE(begun().size(), 1);
}

void PictureDecoderTest::oneThatEndsOverAPictureIsToldAndBegunAnew()
{
    QVERIFY_RESULT(decodePicture(gif(1)));
    const int pid = begun().constFirst();
    int asked = 0;
    const auto broken = decodePicture(encoded(quarters({3000, 2000}), "png"), 0, {}, [&] {
        if (++asked == 4) // while the file is handed over
            ::kill(pid, SIGKILL);
        return false;
    });
    QVERIFY(!broken);
    QCOMPARE(broken.error().kind, ErrorKind::TooLarge);
    QVERIFY(broken.error().sentence.contains(u"memory or time"));
    QVERIFY_RESULT(decodePicture(gif(1)));
}

void PictureDecoderTest::itIsLimitedInMemoryAndTime()
{
    QVERIFY_RESULT(decodePicture(gif(1)));
    const int pid = begun().constFirst();
    QVERIFY(limitOf(pid, "Max cpu time").toLongLong() > 0);
    QVERIFY(limitOf(pid, "Max cpu time").toLongLong() < 60);
    QCOMPARE(limitOf(pid, "Max file size"), QByteArray("0"));
    QCOMPARE(limitOf(pid, "Max core file size"), QByteArray("0"));
#ifndef __SANITIZE_ADDRESS__
    QVERIFY(limitOf(pid, "Max address space").toLongLong() > 0);
    QVERIFY(limitOf(pid, "Max address space").toLongLong() < 4000 * mebibyte);
#endif
}

void PictureDecoderTest::whatGoesOverALimitIsToldAndTheNextOneIsDecoded_data()
{
    QTest::addColumn<DecoderLimits>("limits");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("longSide");
#ifndef __SANITIZE_ADDRESS__
    DecoderLimits little;
    little.bytes = 16 * mebibyte;
    QTest::newRow("memory for the pixels") << little << encoded(quarters({3000, 2000}), "png") << 0;
    QTest::newRow("memory for what is kept from scan to scan")
        << little << jpegOfScans(6000, 4000, 2) << 1000;
    QTest::newRow("memory to convert the pixels in")
        << little << encoded(quarters({3000, 2000}, QImage::Format_Grayscale8), "png") << 0;
    QTest::newRow("memory for the file") << little << QByteArray(32 * mebibyte, 'x') << 0;
#endif
    DecoderLimits hasty;
    hasty.seconds = 0;
    QTest::newRow("time for a hundred scans") << hasty << costlyJpeg() << 1000;
}

void PictureDecoderTest::whatGoesOverALimitIsToldAndTheNextOneIsDecoded()
{
    QFETCH(DecoderLimits, limits);
    QFETCH(QByteArray, file);
    QFETCH(int, longSide);
    decodePicturesWith(QStringLiteral(GALLEY_PROGRAM), limits);
    const auto refused = decodePicture(file, longSide);
    QVERIFY(!refused);
    QVERIFY2(refused.error().sentence.contains(u"memory or time"),
             qPrintable(refused.error().sentence));
    QCOMPARE(refused.error().kind, ErrorKind::TooLarge);
    QVERIFY_RESULT(decodePicture(gif(1)));
    QCOMPARE(begun().size(), 1);
}

// Where there is no memory for one, Qt would wait for it without end.
void PictureDecoderTest::noFurtherThreadIsBegunForAPicture()
{
    const auto threads = [] {
        return QDir(QStringLiteral("/proc/%1/task").arg(begun().constFirst()))
            .entryList(QDir::Dirs | QDir::NoDotAndDotDot)
            .size();
    };
    QVERIFY_RESULT(decodePicture(gif(1)));
    const auto before = threads();
    QVERIFY(before > 0);
    QVERIFY_RESULT(decodePicture(encoded(quarters({3000, 2000}), "jpeg"), 1000));
    QCOMPARE(threads(), before);
}

void PictureDecoderTest::itHoldsNoLockOfOurs()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    const QByteArray path = QFile::encodeName(file.fileName());
    const int held = ::open(path.constData(), O_RDWR); // handed to whatever is begun
    QCOMPARE(::flock(held, LOCK_EX | LOCK_NB), 0);
    QVERIFY_RESULT(decodePicture(gif(1)));
    QCOMPARE(begun().size(), 1);
    ::close(held);
    const int other = ::open(path.constData(), O_RDWR | O_CLOEXEC);
    QCOMPARE(::flock(other, LOCK_EX | LOCK_NB), 0);
    ::close(other);
}

void PictureDecoderTest::itIsToldLittleOfOurEnvironment()
{
    qputenv("GALLEY_TEST_SECRET", "secret");
    const auto forget = qScopeGuard([] { qunsetenv("GALLEY_TEST_SECRET"); });
    QVERIFY_RESULT(decodePicture(gif(1)));
    const QByteArray told = contentOf(QStringLiteral("/proc/%1/environ").arg(begun().constFirst()));
    if (told.isEmpty())
        QSKIP("The system does not show what a process was told.");
    QVERIFY(!told.contains("secret"));
    QVERIFY(told.contains("LC_ALL") || !qEnvironmentVariableIsSet("LC_ALL"));
}

void PictureDecoderTest::whatIsGivenUpEndsAtOnce()
{
    int asked = 0;
    const auto cancelled = decodePicture(encoded(quarters({3000, 2000}), "png"), 0, {},
                                         [&asked] { return ++asked > 3; });
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().kind, ErrorKind::Cancelled);
    QCOMPARE(begun(), QList<int>());
}

void PictureDecoderTest::aProgramThatDoesNotAnswerIsAFault_data()
{
    QTest::addColumn<QString>("program");
    QTest::newRow("not there") << u"/nowhere/galley"_qs;
    QTest::newRow("no program") << u"/etc/passwd"_qs;
    QTest::newRow("another one") << u"/bin/false"_qs;
}

void PictureDecoderTest::aProgramThatDoesNotAnswerIsAFault()
{
    QFETCH(QString, program);
    decodePicturesWith(program);
    const auto decoded = decodePicture(gif(1));
    QVERIFY(!decoded);
    QVERIFY(!decoded.error().sentence.isEmpty());
}

void PictureDecoderTest::manyThreadsAskAtOnce()
{
    const QByteArray png = encoded(quarters({100, 100}), "png");
    std::atomic<int> right = 0;
    QThreadPool pool;
    pool.setMaxThreadCount(8);
    for (int picture = 0; picture < 40; ++picture) {
        pool.start([&right, &png, picture] {
            const auto decoded = decodePicture(png, 10 + picture);
            if (decoded && decoded->image.width() == 10 + picture)
                ++right;
        });
    }
    pool.waitForDone();
    QCOMPARE(right.load(), 40);
    QVERIFY(begun().size() <= 8);
}

void PictureDecoderTest::anAnswerThatIsNoneIsNotBelieved_data()
{
    QTest::addColumn<QByteArray>("answer");
    const auto head = [](const QByteArray& content) {
        return littleEndian(static_cast<quint32>(content.size())) + content;
    };
    const auto decoded = [&head](QSize size) {
        QByteArray content;
        QDataStream stream(&content, QIODevice::WriteOnly);
        stream << true << size << false << QSize(10, 10) << QSize(10, 10) << QString() << false
               << false << QString();
        return head(content);
    };
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a head without end") << littleEndian(quint32(0xffffffff)) + QByteArray(100, 'x');
    QTest::newRow("no head") << head(QByteArray(40, '\xff'));
    QTest::newRow("pixels without number") << decoded({100'000, 100'000});
    QTest::newRow("larger than asked for") << decoded({200, 1}) + QByteArray(800, 'x');
    QTest::newRow("negative") << decoded({-5, 5});
    QTest::newRow("pixels that end") << decoded({50, 50}) + QByteArray(100, 'x');
}

void PictureDecoderTest::anAnswerThatIsNoneIsNotBelieved()
{
    QFETCH(QByteArray, answer);
    int sockets[2];
    QCOMPARE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets), 0);
    QCOMPARE(::send(sockets[1], answer.constData(), static_cast<size_t>(answer.size()), 0),
             answer.size());
    ::close(sockets[1]);
    QVERIFY(!DecoderMessages(sockets[0]).answer({{}, 100, {}, false}));
    ::close(sockets[0]);
}

} // namespace picture_decoder_test

GALLEY_GUILESS_TEST(picture_decoder_test::PictureDecoderTest)
#include "picture_decoder_test.moc"

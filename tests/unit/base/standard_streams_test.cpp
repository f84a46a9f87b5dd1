// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/base/standard_streams.h"

#include "tests/support/test_program.h"

#include <QFile>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

namespace standard_streams_test {

class StandardStreamsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noFileGetsTheNumberOfAClosedStream_data();
    void noFileGetsTheNumberOfAClosedStream();
};

void StandardStreamsTest::noFileGetsTheNumberOfAClosedStream_data()
{
    QTest::addColumn<int>("stream");

    QTest::newRow("input") << STDIN_FILENO;
    QTest::newRow("output") << STDOUT_FILENO;
    QTest::newRow("errors") << STDERR_FILENO;
}

void StandardStreamsTest::noFileGetsTheNumberOfAClosedStream()
{
    QFETCH(const int, stream);
    constexpr int beyondStreams = 3;
    const int kept = ::fcntl(stream, F_DUPFD_CLOEXEC, beyondStreams);
    QVERIFY(kept >= beyondStreams);
    ::close(stream);

    galley::occupyStandardStreams();
    const int next = ::open("/dev/zero", O_RDONLY | O_CLOEXEC);
    const QString there = QFile::symLinkTarget(QStringLiteral("/proc/self/fd/%1").arg(stream));

    ::dup2(kept, stream);
    ::close(kept);
    ::close(next);
    QVERIFY(next >= beyondStreams);
    QCOMPARE(there, QStringLiteral("/dev/null"));
}

} // namespace standard_streams_test

GALLEY_APPLESS_TEST(standard_streams_test::StandardStreamsTest)
#include "standard_streams_test.moc"

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "galley_places.h"
#include "tests/support/captured_terminal.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/test_program.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>
#include <sys/stat.h>

namespace writers_story_test {

using namespace galley::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr char sample[] =
    R"({"$type": "site.standard.document", "title": "T", "textContent": "x"})";

} // namespace

// The program itself, beside others that write, and where it may not write much.
class WritersStoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_file = writtenFile(m_folder.filePath(u"article.json"_s), sample);
        QFile::remove(lockPath()); // as a window that was killed leaves it
    }

    void ofTwoProcessesThatSetTwoFieldsNoneLoses();
    void aLimitOfTheFilesSizeIsASentenceAndNoDeath();
    void aLimitOfTheFilesSizeEndsNoWindow();
    void aFolderThatSomebodyLocksStopsNobody();
    void noFileOfTheWindowGetsTheNumberOfAClosedStream();
    void aPipeForTheSettingsKeepsNoWindowFromOpening();

private:
    QString lockPath() const { return m_folder.filePath(u".article.json.galley-lock"_s); }
    static bool hasEnded(QProcess& process)
    {
        return process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit;
    }

    QTemporaryDir m_folder;
    QString m_file;
};

void WritersStoryTest::ofTwoProcessesThatSetTwoFieldsNoneLoses()
{
    for (int number = 0; number < 20; ++number) {
        const QString value = QString::number(number);
        QProcess title;
        QProcess path;
        title.start(QStringLiteral(GALLEY_PROGRAM), {u"set"_s, m_file, u"title"_s, u't' + value});
        path.start(QStringLiteral(GALLEY_PROGRAM), {u"set"_s, m_file, u"path"_s, u'/' + value});
        QVERIFY(hasEnded(title) && hasEnded(path));
        const auto isThere = [&](const QString& field, const QString& wanted) {
            return answerTo({u"get"_s, m_file, field}).output.trimmed() == wanted.toUtf8();
        };
        QVERIFY(title.exitCode() == 0 ? isThere(u"title"_s, u't' + value) : title.exitCode() == 2);
        QVERIFY(path.exitCode() == 0 ? isThere(u"path"_s, u'/' + value) : path.exitCode() == 2);
    }
}

void WritersStoryTest::aLimitOfTheFilesSizeIsASentenceAndNoDeath()
{
    QProcess set;
    set.setChildProcessModifier([] {
        const rlimit none{0, RLIM_INFINITY};
        ::setrlimit(RLIMIT_FSIZE, &none);
        std::signal(SIGXFSZ, SIG_DFL);
    });
    set.start(QStringLiteral(GALLEY_PROGRAM), {u"set"_s, m_file, u"title"_s, u"New"_s});
    QVERIFY(hasEnded(set));
    QCOMPARE(set.exitCode(), 2);
    QVERIFY(set.readAllStandardError().contains("no file of this size is allowed"));
    QCOMPARE(contentOf(m_file), QByteArray(sample));
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden),
             QStringList{u"article.json"_s});
}

void WritersStoryTest::aLimitOfTheFilesSizeEndsNoWindow()
{
    QProcess window;
    window.setChildProcessModifier([] {
        std::signal(SIGXFSZ, SIG_DFL);
        std::signal(SIGPIPE, SIG_DFL);
    });
    window.start(QStringLiteral(GALLEY_PROGRAM), {u"--new-instance"_s, m_file});
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(lockPath()), 60'000);
    const QByteArray status = contentOf(u"/proc/%1/status"_s.arg(window.processId()));
    window.kill();
    QVERIFY(window.waitForFinished(60'000));
    const qsizetype at = status.indexOf("SigIgn:") + 7;
    const quint64 ignored =
        status.mid(at, status.indexOf('\n', at) - at).trimmed().toULongLong(nullptr, 16);
    for (const int signal : {SIGXFSZ, SIGPIPE})
        QVERIFY(ignored & (quint64{1} << (signal - 1)));
}

void WritersStoryTest::aFolderThatSomebodyLocksStopsNobody()
{
    QProcess holder;
    holder.start(u"flock"_s, {m_folder.path(), u"sh"_s, u"-c"_s, u"echo held; exec cat"_s});
    if (!holder.waitForStarted() || !holder.waitForReadyRead(10'000))
        QSKIP("there is no program flock here");
    QCOMPARE(answerTo({u"set"_s, m_file, u"title"_s, u"New"_s}).code, 0);
    QVERIFY(contentOf(m_file).contains("New"));
    holder.closeWriteChannel();
    QVERIFY(hasEnded(holder));
}

// As a desktop may start it. What a library prints would go into a lock or a journal.
void WritersStoryTest::noFileOfTheWindowGetsTheNumberOfAClosedStream()
{
    QProcess window;
    window.start(u"/bin/sh"_s,
                 {u"-c"_s, u"exec \"$0\" \"$@\" <&- >&- 2>&-"_s, QStringLiteral(GALLEY_PROGRAM),
                  u"--new-instance"_s, m_file});
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(lockPath()), 60'000);
    const auto fileOf = [&](int stream) {
        return QFile::symLinkTarget(u"/proc/%1/fd/%2"_s.arg(window.processId()).arg(stream));
    };
    const QStringList files{fileOf(0), fileOf(1), fileOf(2)};
    window.kill();
    QVERIFY(window.waitForFinished(60'000));
    QCOMPARE(files, QStringList(3, u"/dev/null"_s));
}

void WritersStoryTest::aPipeForTheSettingsKeepsNoWindowFromOpening()
{
    QVERIFY(QDir(m_folder.path()).mkpath(u"config/galley"_s));
    const QByteArray pipe = QFile::encodeName(m_folder.filePath(u"config/galley/galley.conf"_s));
    QCOMPARE(::mkfifo(pipe.constData(), 0600), 0);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_CONFIG_HOME"_s, m_folder.filePath(u"config"_s));
    QProcess window;
    window.setProcessEnvironment(environment);
    window.start(QStringLiteral(GALLEY_PROGRAM), {u"--new-instance"_s, m_file});
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(lockPath()), 60'000);
    window.kill();
    QVERIFY(window.waitForFinished(60'000));
    const QByteArray said = window.readAllStandardError();
    QVERIFY2(said.contains("galley.conf” is in the way: it is a device or a pipe"),
             said.constData());
}

} // namespace writers_story_test

GALLEY_GUILESS_TEST(writers_story_test::WritersStoryTest)
#include "writers_story_test.moc"

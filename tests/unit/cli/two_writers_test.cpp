// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/history/history_store.h"
#include "tests/support/captured_terminal.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/injected_faults.h"
#include "tests/support/pictures.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QTest>

#include <thread>

#include <unistd.h>

namespace two_writers_test {

using namespace galley;
using namespace galley::tests;
using namespace Qt::StringLiterals;

namespace {

// An input during which another program does something.
class BusyInput : public QBuffer {
public:
    explicit BusyInput(std::function<void()> meanwhile) : m_meanwhile(std::move(meanwhile)) { }

protected:
    qint64 readData(char* data, qint64 size) override
    {
        if (const auto meanwhile = std::exchange(m_meanwhile, nullptr))
            meanwhile();
        return QBuffer::readData(data, size);
    }

private:
    std::function<void()> m_meanwhile;
};

} // namespace

// Commands that write a file that others write, too.
class TwoWritersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { writtenFile(m_file, record("T")); }

    void whatIsWrittenWhileATextIsTypedStays();
    void everyVersionThatStoodThereIsKept();
    void ofTwoFieldsSetAtOnceNoneIsLost();
    void ofACoverAndATitleSetAtOnceNoneIsLost();
    void whateverIsSavedWhileACoverIsMadeStays();
    void anotherNameOfTheFileIsSaid();

private:
    static QByteArray record(const QByteArray& title)
    {
        return "{\"$type\":\"site.standard.document\",\"site\":\"https://example.org\",\"title\":\""
            + title + "\",\"textContent\":\"x\"}";
    }
    Answer textTypedWhile(std::function<void()> meanwhile);

    QTemporaryDir m_folder;
    QString m_file = m_folder.filePath(u"article.json"_s);
};

Answer TwoWritersTest::textTypedWhile(std::function<void()> meanwhile)
{
    BusyInput in(std::move(meanwhile));
    QBuffer out;
    QBuffer errors;
    in.setData("new text\n");
    in.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    out.open(QIODevice::WriteOnly);
    errors.open(QIODevice::WriteOnly);
    Terminal terminal(in, out, errors);
    const int code = runCommandLine({u"set"_s, m_file, u"text"_s, u"-"_s}, terminal);
    return {code, out.data(), QString::fromUtf8(errors.data())};
}

void TwoWritersTest::whatIsWrittenWhileATextIsTypedStays()
{
    const Answer answer = textTypedWhile([this] { writtenFile(m_file, record("ANOTHER")); });
    QCOMPARE(answer.errors, QString());
    QCOMPARE(answer.code, 0);
    QCOMPARE(contentOf(m_file), record("ANOTHER").replace("\"x\"", "\"new text\""));
}

void TwoWritersTest::everyVersionThatStoodThereIsKept()
{
    textTypedWhile([this] { writtenFile(m_file, record("ANOTHER")); });
    const HistoryStore history(HistoryStore::standardFolder());
    QList<QByteArray> kept;
    for (const Version& version : history.versionsOf(m_file).versions)
        kept.append(history.contentOf(version).value());
    QVERIFY(kept.contains(record("ANOTHER")));
    QCOMPARE(kept.last(), contentOf(m_file));
}

void TwoWritersTest::ofTwoFieldsSetAtOnceNoneIsLost()
{
    for (int number = 0; number < 10; ++number) {
        const QString value = QString::number(number);
        Answer title;
        std::thread other([&] { title = answerTo({u"set"_s, m_file, u"title"_s, u't' + value}); });
        const Answer path = answerTo({u"set"_s, m_file, u"path"_s, u"/"_s + value});
        other.join();
        QCOMPARE(title.code, 0);
        QCOMPARE(path.code, 0);
        QCOMPARE(answerTo({u"get"_s, m_file, u"title"_s}).output.trimmed(), 't' + value.toUtf8());
        QCOMPARE(answerTo({u"get"_s, m_file, u"path"_s}).output.trimmed(), '/' + value.toUtf8());
    }
}

void TwoWritersTest::ofACoverAndATitleSetAtOnceNoneIsLost()
{
    const QString picture =
        writtenFile(m_folder.filePath(u"photo.png"_s), encoded(quarters({30, 20}), "PNG"));
    for (int number = 0; number < 10; ++number) {
        writtenFile(m_file, record("T"));
        Answer cover;
        std::thread other([&] { cover = answerTo({u"cover"_s, m_file, picture}); });
        const Answer title = answerTo({u"set"_s, m_file, u"title"_s, u"New"_s});
        other.join();
        QCOMPARE(cover.code, 0);
        QCOMPARE(title.code, 0);
        QCOMPARE(answerTo({u"get"_s, m_file, u"title"_s}).output.trimmed(), "New");
        QVERIFY(contentOf(m_file).contains("\"coverImage\""));
    }
}

// Another program saves at the first system call, in the next run at a later one, and so on: while
// the article and the picture are read, the blob is stored, and the article is written.
void TwoWritersTest::whateverIsSavedWhileACoverIsMadeStays()
{
    const QString picture =
        writtenFile(m_folder.filePath(u"photo.png"_s), encoded(quarters({30, 20}), "PNG"));
    qsizetype moment = 0;
    for (bool isSaved = true; isSaved; moment += 4) { // each takes its time
        writtenFile(m_file, record("T"));
        QDir(m_folder.filePath(u"blobs"_s)).removeRecursively();
        isSaved = false;
        const InjectedFaults other([&](const QByteArray&, qsizetype number) {
            if (number == moment) {
                isSaved = true;
                QFile::remove(m_file);
                writtenFile(m_file, record("ANOTHER"));
            }
            return 0;
        });
        const Answer answer = answerTo({u"cover"_s, m_file, picture});
        QVERIFY2(answer.code == 0, qPrintable(answer.errors));
        QVERIFY2(!isSaved || contentOf(m_file).contains("ANOTHER"),
                 qPrintable(QString::number(moment)));
    }
    QVERIFY(moment > 20);
}

void TwoWritersTest::anotherNameOfTheFileIsSaid()
{
    const QString other = m_folder.filePath(u"other.json"_s);
    QCOMPARE(::link(QFile::encodeName(m_file).constData(), QFile::encodeName(other).constData()),
             0);
    const Answer answer = answerTo({u"set"_s, m_file, u"title"_s, u"New"_s});
    QCOMPARE(answer.code, 0);
    QVERIFY2(answer.errors.contains(u"1 more name (a hard link)"_s), qPrintable(answer.errors));
    QCOMPARE(contentOf(other), record("T"));
    QCOMPARE(answerTo({u"set"_s, m_file, u"title"_s, u"Newer"_s}).errors, QString());
}

} // namespace two_writers_test

GALLEY_GUILESS_TEST(two_writers_test::TwoWritersTest)
#include "two_writers_test.moc"

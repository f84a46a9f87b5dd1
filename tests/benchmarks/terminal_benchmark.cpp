// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/storage/durable_write.h"
#include "tests/support/captured_terminal.h"
#include "tests/support/prose_rows.h"
#include "tests/support/session_support.h"

#include <QTemporaryDir>
#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

// What the commands of the terminal cost by the clock, by the size of the text: one that only
// reads, and one that writes, too, and keeps both versions.
class TerminalBenchmark : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cid_data() { sizes(); }
    void cid();
    void setOfATitle_data() { sizes(); }
    void setOfATitle();

private:
    static void sizes() { tests::addProseRows({{"1 MB", 1'000'000}, {"20 MB", 20'000'000}}); }

    QTemporaryDir m_folder;
    QString m_file = m_folder.filePath(u"article.json"_s);
};

void TerminalBenchmark::init()
{
    QFETCH(QString, text);
    QVERIFY(durableWrite(m_file, tests::articleWithText(text).article.toJson()));
}

void TerminalBenchmark::cid()
{
    QBENCHMARK
    {
        QCOMPARE(tests::answerTo({u"cid"_s, m_file}).code, 0);
    }
}

void TerminalBenchmark::setOfATitle()
{
    int rounds = 0;
    QBENCHMARK
    {
        const QString title = u"Title %1"_s.arg(++rounds);
        QCOMPARE(tests::answerTo({u"set"_s, m_file, u"title"_s, title}).code, 0);
    }
}

QTEST_GUILESS_MAIN(TerminalBenchmark)
#include "terminal_benchmark.moc"

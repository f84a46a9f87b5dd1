// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/captured_terminal.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace command_line_test {

using namespace galley;
using namespace galley::tests;
using namespace Qt::StringLiterals;

// What all commands share: which arguments are commands, help, misuse, a broken output.
class CommandLineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsCommandsFromFiles_data();
    void tellsCommandsFromFiles();
    void theVersionIsPrinted();
    void helpNamesEveryCommand();
    void aCommandSaysItsUsage();
    void misuseIsToldInOneLineWithTheUsage_data();
    void misuseIsToldInOneLineWithTheUsage();
    void anOutputThatFailsIsAnError();
};

void CommandLineTest::tellsCommandsFromFiles_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("isCommand");

    QTest::newRow("nothing") << QStringList{} << false;
    QTest::newRow("command") << QStringList{u"check"_s, u"a.json"_s} << true;
    QTest::newRow("command alone") << QStringList{u"get"_s} << true;
    QTest::newRow("file") << QStringList{u"article.json"_s} << false;
    QTest::newRow("file before a command's name") << QStringList{u"a.json"_s, u"check"_s} << false;
    QTest::newRow("file with a command's name") << QStringList{u"./check"_s} << false;
    QTest::newRow("window's option") << QStringList{u"--panes"_s, u"editor"_s} << false;
    QTest::newRow("--help") << QStringList{u"--help"_s} << true;
    QTest::newRow("-h") << QStringList{u"-h"_s} << true;
    QTest::newRow("--version") << QStringList{u"--version"_s} << true;
}

void CommandLineTest::tellsCommandsFromFiles()
{
    QFETCH(QStringList, arguments);

    QTEST(isCommandLine(arguments), "isCommand");
}

void CommandLineTest::theVersionIsPrinted()
{
    const Answer answer = answerTo({u"--version"_s});

    QCOMPARE(answer.output, QByteArray("galley " GALLEY_VERSION "\n"));
    QCOMPARE(answer.code, 0);
}

void CommandLineTest::helpNamesEveryCommand()
{
    const Answer answer = answerTo({u"--help"_s});

    for (const char* name :
         {"check FILE", "cid FILE", "get [-0] FILE FIELD", "set [--touch]", "unset [--touch]",
          "cover [--touch] FILE IMAGE", "export FILE", "versions FILE"})
        QVERIFY2(answer.output.contains(name), name);
    QCOMPARE(answer.code, 0);
}

void CommandLineTest::aCommandSaysItsUsage()
{
    const Answer answer = answerTo({u"get"_s, u"--help"_s});

    QVERIFY(answer.output.startsWith("Usage: galley get [-0] FILE FIELD\n"));
    QCOMPARE(answer.code, 0);
}

void CommandLineTest::misuseIsToldInOneLineWithTheUsage_data()
{
    QTest::addColumn<QStringList>("arguments");

    QTest::newRow("no file") << QStringList{u"check"_s};
    QTest::newRow("too few") << QStringList{u"get"_s, u"a.json"_s};
    QTest::newRow("too many") << QStringList{u"cid"_s, u"a.json"_s, u"b.json"_s};
    QTest::newRow("unknown option") << QStringList{u"cid"_s, u"--fast"_s, u"a.json"_s};
}

void CommandLineTest::misuseIsToldInOneLineWithTheUsage()
{
    QFETCH(QStringList, arguments);
    const Answer answer = answerTo(arguments);

    QCOMPARE(answer.output, QByteArray());
    QVERIFY(answer.errors.startsWith(u"galley: "));
    QVERIFY(answer.errors.contains(u". Usage: galley "_s + arguments.constFirst()));
    QVERIFY(!answer.errors.contains(u".. Usage: "));
    QCOMPARE(answer.errors.count(u'\n'), 1);
    QCOMPARE(answer.code, 2);
}

void CommandLineTest::anOutputThatFailsIsAnError()
{
    QBuffer input;
    QFile output(u"/dev/full"_s);
    QBuffer errors;
    if (!output.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        QSKIP("needs /dev/full");
    input.open(QIODevice::ReadOnly);
    errors.open(QIODevice::WriteOnly);
    Terminal terminal(input, output, errors);

    QCOMPARE(runCommandLine({u"--version"_s}, terminal), 2);
    QCOMPARE(errors.data(), QByteArray("galley: The output could not be written completely.\n"));
}

} // namespace command_line_test

GALLEY_APPLESS_TEST(command_line_test::CommandLineTest)
#include "command_line_test.moc"

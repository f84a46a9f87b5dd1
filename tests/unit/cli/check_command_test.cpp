// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/captured_terminal.h"
#include "tests/support/file_in_folder.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace galley::tests;
using namespace Qt::StringLiterals;

namespace {

QByteArray record(const QByteArray& members)
{
    return "{\"$type\": \"site.standard.document\", \"site\": \"https://example.org\", \"title\": "
           "\"T\", \"publishedAt\": \"2026-03-01T09:30:00Z\"\n"
        + members + "}";
}

} // namespace

// galley check
class CheckCommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCleanFileEndsWithZeroAndSaysNothing();
    void aWarningEndsWithZero();
    void anErrorEndsWithOneAndNamesPlaceAndRule();
    void anUnreadableFileEndsWithTwoAndTheOthersAreCheckedStill();
    void aFaultInTheJsonIsToldWithItsPlace();
    void aForgedNameCannotForgeALine();

private:
    QString file(const QString& name, const QByteArray& content)
    {
        return writtenFile(m_folder.filePath(name), content);
    }

    QTemporaryDir m_folder;
};

void CheckCommandTest::aCleanFileEndsWithZeroAndSaysNothing()
{
    const Answer answer = answerTo({u"check"_s, file(u"clean.json"_s, record({}))});

    QCOMPARE(answer.output, QByteArray());
    QCOMPARE(answer.errors, QString());
    QCOMPARE(answer.code, 0);
}

void CheckCommandTest::aWarningEndsWithZero()
{
    const QString path = file(u"twice.json"_s, record(R"(,"path": "/a", "path": "/b")"));
    const Answer answer = answerTo({u"check"_s, path});

    QVERIFY(QString::fromUtf8(answer.output).startsWith(path + u":2:2: warning: "_s));
    QVERIFY(answer.output.endsWith(" [duplicate-member]\n"));
    QCOMPARE(answer.code, 0);
}

void CheckCommandTest::anErrorEndsWithOneAndNamesPlaceAndRule()
{
    const QString path = file(u"100%1 wrong.json"_s, record(R"(,"tags": "x")"));
    const Answer answer = answerTo({u"check"_s, path});

    QCOMPARE(QString::fromUtf8(answer.output),
             path + u":2:10: error: “tags” must be an array, but it is a string. [type]\n"_s);
    QCOMPARE(answer.code, 1);
}

void CheckCommandTest::anUnreadableFileEndsWithTwoAndTheOthersAreCheckedStill()
{
    const QString wrong = file(u"wrong.json"_s, record(R"(,"path": 1)"));
    const Answer answer =
        answerTo({u"check"_s, m_folder.filePath(u"missing.json"_s), wrong, m_folder.path()});

    QCOMPARE(answer.output.count('\n'), 1);
    QVERIFY(answer.output.contains("[type]"));
    QCOMPARE(answer.errors.count(u'\n'), 2);
    QVERIFY(answer.errors.contains(u"missing.json"));
    QCOMPARE(answer.code, 2);
}

void CheckCommandTest::aFaultInTheJsonIsToldWithItsPlace()
{
    const QString path = file(u"cut.json"_s, "{\n  \"$type\": \"site");
    const Answer answer = answerTo({u"check"_s, path});

    QVERIFY2(answer.errors.startsWith(u"galley: "_s + path + u":2:"_s), qPrintable(answer.errors));
    QCOMPARE(answer.errors.count(u'\n'), 1);
    QCOMPARE(answer.code, 2);
}

void CheckCommandTest::aForgedNameCannotForgeALine()
{
    const QString path = file(u"a\n\u001b[2Jb.json"_s, record(R"(,"path": 1)"));
    const Answer answer = answerTo({u"check"_s, path});

    QCOMPARE(answer.output.count('\n'), 1);
    QVERIFY(!answer.output.contains('\x1b'));
}

QTEST_APPLESS_MAIN(CheckCommandTest)
#include "check_command_test.moc"

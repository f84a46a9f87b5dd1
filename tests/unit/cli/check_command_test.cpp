// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/lexicon/catalog.h"
#include "tests/support/captured_terminal.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/test_program.h"
#include "tests/support/unprivileged.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

namespace check_command_test {

using namespace galley;
using namespace galley::tests;
using namespace Qt::StringLiterals;

namespace {

QByteArray record(const QByteArray& members)
{
    return "{\"$type\": \"site.standard.document\", \"site\": \"https://example.org\", \"title\": "
           "\"T\", \"publishedAt\": \"2026-03-01T09:30:00Z\"\n"
        + members + "}";
}

// An editor misses a cover and a description in such a record.
Answer answerToCheck(const QStringList& arguments)
{
    return answerTo(QStringList{u"check"_s, u"--without"_s, u"no-cover,no-description"_s}
                    + arguments);
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
    void whatIsNoArticleEndsWithTwo();
    void strictTakesWarningsForErrors();
    void whatAnEditorWouldSayIsTold();
    void aRuleOfAnEditorCanBeTurnedOff();
    void aRuleThatIsNoneIsMisuse_data();
    void aRuleThatIsNoneIsMisuse();
    void foldersAreSearchedForArticles();
    void namesThatAreNoTextAreCountedAndFail();
    void aFolderThatCannotBeReadFails();
    void nothingOfANameDrivesATerminal();
    void aBrokenFileInAFolderIsTold();
    void jsonHoldsEveryFindingAndFailure();
    void sarifHoldsEveryFindingAndFailure();
    void controlCharactersStayOutOfJson();
    void anUnknownFormatIsMisuse();
    void schemasOfOnesOwnAreUsed();
    void aSchemaThatIsNoneIsTold();

private:
    QString file(const QString& name, const QByteArray& content)
    {
        return writtenFile(m_folder.filePath(name), content);
    }

    QTemporaryDir m_folder;
};

void CheckCommandTest::aCleanFileEndsWithZeroAndSaysNothing()
{
    const Answer answer = answerToCheck({file(u"clean.json"_s, record({}))});

    QCOMPARE(answer.output, QByteArray());
    QCOMPARE(answer.errors, QString());
    QCOMPARE(answer.code, 0);
}

void CheckCommandTest::aWarningEndsWithZero()
{
    const QString path = file(u"twice.json"_s, record(R"(,"path": "/a", "path": "/b")"));
    const Answer answer = answerToCheck({path});

    QVERIFY(QString::fromUtf8(answer.output).startsWith(path + u":2:2: warning: "_s));
    QVERIFY(answer.output.endsWith(" [duplicate-member]\n"));
    QCOMPARE(answer.code, 0);
}

void CheckCommandTest::anErrorEndsWithOneAndNamesPlaceAndRule()
{
    const QString path = file(u"100%1 wrong.json"_s, record(R"(,"tags": "x")"));
    const Answer answer = answerToCheck({path});

    QCOMPARE(QString::fromUtf8(answer.output),
             path + u":2:10: error: “tags” must be an array, but it is a string. [type]\n"_s);
    QCOMPARE(answer.code, 1);
}

void CheckCommandTest::anUnreadableFileEndsWithTwoAndTheOthersAreCheckedStill()
{
    const QString wrong = file(u"wrong.json"_s, record(R"(,"path": 1)"));
    const Answer answer = answerToCheck({m_folder.filePath(u"missing.json"_s), wrong});

    QCOMPARE(answer.output.count('\n'), 1);
    QVERIFY(answer.output.contains("[type]"));
    QCOMPARE(answer.errors.count(u'\n'), 1);
    QVERIFY(answer.errors.contains(u"missing.json"));
    QCOMPARE(answer.code, 2);
}

void CheckCommandTest::aFaultInTheJsonIsToldWithItsPlace()
{
    const QString path = file(u"cut.json"_s, "{\n  \"$type\": \"site");
    const Answer answer = answerToCheck({path});

    QVERIFY2(answer.errors.startsWith(u"galley: "_s + path + u":2:"_s), qPrintable(answer.errors));
    QCOMPARE(answer.errors.count(u'\n'), 1);
    QCOMPARE(answer.code, 2);
}

void CheckCommandTest::aForgedNameCannotForgeALine()
{
    const QString path = file(u"a\n\u001b[2Jb.json"_s, record(R"(,"path": 1)"));
    const Answer answer = answerToCheck({path});

    QCOMPARE(answer.output.count('\n'), 1);
    QVERIFY(!answer.output.contains('\x1b'));
}

void CheckCommandTest::whatIsNoArticleEndsWithTwo()
{
    const Answer answer = answerToCheck({file(u"other.json"_s, R"({"name": "x"})")});

    QCOMPARE(answer.output, QByteArray());
    QCOMPARE(answer.errors.count(u'\n'), 1);
    QCOMPARE(answer.code, 2);
}

void CheckCommandTest::strictTakesWarningsForErrors()
{
    const QString twice = file(u"twice.json"_s, record(R"(,"path": "/a", "path": "/b")"));
    const QString clean = file(u"clean.json"_s, record({}));

    QCOMPARE(answerToCheck({u"--strict"_s, twice}).code, 1);
    QCOMPARE(answerToCheck({u"--strict"_s, clean}).code, 0);
}

void CheckCommandTest::whatAnEditorWouldSayIsTold()
{
    const QString path =
        file(u"said.json"_s, record(",\"description\": \"d\", \"textContent\": \"the the\""));
    const Answer answer = answerTo({u"check"_s, u"--without"_s, u"no-cover"_s, path});

    QCOMPARE(QString::fromUtf8(answer.output),
             path + u":2:38: hint: “the” stands twice in a row: remove one. [doubled-word]\n"_s);
    QCOMPARE(answer.code, 0);
}

void CheckCommandTest::aRuleOfAnEditorCanBeTurnedOff()
{
    const QString path = file(u"bare.json"_s, record({}));

    QVERIFY(answerTo({u"check"_s, path}).output.contains("[no-cover]"));
    const Answer answer = answerTo(
        {u"check"_s, u"--without"_s, u"no-cover"_s, u"--without"_s, u"no-description"_s, path});
    QCOMPARE(answer.output, QByteArray());
}

void CheckCommandTest::aRuleThatIsNoneIsMisuse_data()
{
    QTest::addColumn<QString>("rule");

    QTest::newRow("unknown") << u"nonsense"_s;
    QTest::newRow("of the schema") << u"type"_s;
}

void CheckCommandTest::aRuleThatIsNoneIsMisuse()
{
    QFETCH(QString, rule);

    const Answer answer =
        answerTo({u"check"_s, u"--without"_s, rule, file(u"bare.json"_s, record({}))});

    QCOMPARE(answer.output, QByteArray());
    QVERIFY(answer.errors.contains(rule));
    QCOMPARE(answer.code, 2);
}

void CheckCommandTest::namesThatAreNoTextAreCountedAndFail()
{
    const QString folder = m_folder.filePath(u"names"_s);
    file(u"names/a.json"_s, record({}));
    for (const char* name : {"/\xff.json", "/b\xc3.json", "/.\xff.json"}) {
        const int made =
            ::open((QFile::encodeName(folder) + name).constData(), O_CREAT | O_WRONLY, 0600);
        QVERIFY(made >= 0);
        ::close(made);
    }

    const Answer answer = answerToCheck({folder});

    QCOMPARE(answer.code, 2);
    QVERIFY2(answer.errors.contains(u"the names of 2 files or folders are not UTF-8"),
             qPrintable(answer.errors));
    const Answer report = answerToCheck({u"--format"_s, u"json"_s, folder});
    QCOMPARE(report.code, 2);
    QVERIFY(report.output.contains("not UTF-8"));
}

void CheckCommandTest::aFolderThatCannotBeReadFails()
{
    const QString folder = m_folder.filePath(u"closed"_s);
    file(u"closed/a.json"_s, record({}));
    QVERIFY(QFile::setPermissions(folder, {}));
    const bool isTold = unprivileged([&] {
        const Answer answer = answerToCheck({folder});
        return answer.code == 2 && answer.errors.contains(u"cannot be read");
    });
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QVERIFY(isTold);
}

void CheckCommandTest::nothingOfANameDrivesATerminal()
{
    const QString name = file(u"a\u202e\u2028\u200b\u001b[2Jnosj.json"_s, "{");
    const Answer answer = answerToCheck({name});
    QVERIFY2(answer.errors.contains(u"a\ufffd\ufffd\ufffd\ufffd[2Jnosj.json"),
             qPrintable(answer.errors));
}

void CheckCommandTest::foldersAreSearchedForArticles()
{
    const QByteArray wrong = record(R"(,"path": 1)");
    for (const QString& name :
         {u"tree/b.json"_s, u"tree/a/deep/c.json"_s, u"tree/blobs/d.json"_s,
          u"tree/b.galley/e.json"_s, u"tree/.hidden/f.json"_s, u"tree/.g.json"_s, u"tree/h.txt"_s})
        file(name, wrong);
    file(u"tree/package.json"_s, R"({"name": "something else"})");
    file(u"tree/post.json"_s, R"({"$type": "app.bsky.feed.post"})");
    QFile::link(m_folder.filePath(u"tree"_s), m_folder.filePath(u"tree/round"_s));

    const Answer answer = answerToCheck({m_folder.filePath(u"tree"_s)});

    QStringList files;
    for (const QString& line : QString::fromUtf8(answer.output).split(u'\n', Qt::SkipEmptyParts))
        files << line.section(u':', 0, 0);
    QCOMPARE(files,
             (QStringList{m_folder.filePath(u"tree/b.json"_s),
                          m_folder.filePath(u"tree/a/deep/c.json"_s)}));
    QCOMPARE(answer.errors, QString());
    QCOMPARE(answer.code, 1);
}

void CheckCommandTest::aBrokenFileInAFolderIsTold()
{
    const QString path = file(u"broken/cut.json"_s, "{\n\"a\": ");

    const Answer answer = answerToCheck({m_folder.filePath(u"broken"_s)});

    QVERIFY2(answer.errors.startsWith(u"galley: "_s + path + u":2:"_s), qPrintable(answer.errors));
    QCOMPARE(answer.code, 2);
}

void CheckCommandTest::jsonHoldsEveryFindingAndFailure()
{
    const QString wrong = file(u"wrong.json"_s, record(R"(,"tags": ["a", 1])"));
    const QString cut = file(u"cut.json"_s, "{");
    const Answer answer = answerToCheck({u"--format"_s, u"json"_s, wrong, cut});

    const QJsonObject report = QJsonDocument::fromJson(answer.output).object();
    QCOMPARE(report[u"findings"].toArray(),
             (QJsonArray{QJsonObject{
                 {u"file"_s, wrong},
                 {u"line"_s, 2},
                 {u"column"_s, 16},
                 {u"pointer"_s, u"/tags/1"_s},
                 {u"severity"_s, u"error"_s},
                 {u"rule"_s, u"type"_s},
                 {u"message"_s, u"Element 2 of “tags” must be a string, but it is a number."_s}}}));
    const QJsonArray failures = report[u"failures"].toArray();
    QCOMPARE(failures.size(), 1);
    QCOMPARE(failures[0][u"file"].toString(), cut);
    QCOMPARE(failures[0][u"line"].toInt(), 1);
    QVERIFY(answer.errors.contains(cut));
    QCOMPARE(answer.code, 2);
}

void CheckCommandTest::sarifHoldsEveryFindingAndFailure()
{
    const QString wrong = file(u"wrong one.json"_s, record(R"(,"tags": "x", "a": 1, "a": 2)"));
    const QString missing = m_folder.filePath(u"missing.json"_s);
    const Answer answer = answerToCheck({u"--format"_s, u"sarif"_s, wrong, missing});

    const QJsonObject report = QJsonDocument::fromJson(answer.output).object();
    QCOMPARE(report[u"version"].toString(), u"2.1.0"_s);
    const QJsonValue run = report[u"runs"][0];
    QCOMPARE(run[u"tool"][u"driver"][u"name"].toString(), u"galley"_s);
    QCOMPARE(run[u"tool"][u"driver"][u"rules"].toArray().size(), 2);
    QCOMPARE(run[u"results"].toArray().size(), 2);
    const QJsonValue result = run[u"results"][0];
    QCOMPARE(result[u"ruleId"].toString(), u"type"_s);
    QCOMPARE(result[u"level"].toString(), u"error"_s);
    QVERIFY(!result[u"message"][u"text"].toString().isEmpty());
    const QJsonValue place = result[u"locations"][0][u"physicalLocation"];
    QVERIFY(place[u"artifactLocation"][u"uri"].toString().endsWith(u"/wrong%20one.json"));
    QVERIFY(place[u"artifactLocation"][u"uri"].toString().startsWith(u"file:///"));
    QCOMPARE(place[u"region"][u"startLine"].toInt(), 2);
    QCOMPARE(place[u"region"][u"startColumn"].toInt(), 10);
    QCOMPARE(run[u"results"][1][u"level"].toString(), u"warning"_s);
    QCOMPARE(run[u"invocations"][0][u"executionSuccessful"].toBool(true), false);
    QCOMPARE(run[u"invocations"][0][u"toolExecutionNotifications"].toArray().size(), 1);
    QCOMPARE(answer.code, 2);
}

void CheckCommandTest::controlCharactersStayOutOfJson()
{
    const QString path = file(u"a\u009b2J.json"_s, record(R"(,"path": 1)"));
    for (const QString& format : {u"json"_s, u"sarif"_s}) {
        const Answer answer = answerToCheck({u"--format"_s, format, path});

        QVERIFY(!QString::fromUtf8(answer.output).contains(u'\u009b'));
        QVERIFY(QJsonDocument::fromJson(answer.output).isObject());
    }
}

void CheckCommandTest::anUnknownFormatIsMisuse()
{
    const Answer answer =
        answerToCheck({u"--format"_s, u"xml"_s, file(u"clean.json"_s, record({}))});

    QCOMPARE(answer.output, QByteArray());
    QVERIFY(answer.errors.contains(u"sarif"));
    QCOMPARE(answer.code, 2);
}

void CheckCommandTest::schemasOfOnesOwnAreUsed()
{
    const QString path = file(u"thing.json"_s, R"({"$type": "com.example.thing", "x": 1})");
    QCOMPARE(answerToCheck({path}).code, 2);

    const QString schema =
        writtenFile(lexicon::schemaFolder() + u"/thing.json"_s,
                    R"({"lexicon": 1, "id": "com.example.thing", "defs": {"main": {"type": "record",
           "key": "any", "record": {"type": "object",
           "properties": {"x": {"type": "string"}}}}}})");
    const Answer answer = answerToCheck({path});
    QVERIFY(QFile::remove(schema));

    QCOMPARE(QString::fromUtf8(answer.output),
             path + u":1:37: error: “x” must be a string, but it is a number. [type]\n"_s);
    QCOMPARE(answer.code, 1);
}

void CheckCommandTest::aSchemaThatIsNoneIsTold()
{
    const QString schema = writtenFile(lexicon::schemaFolder() + u"/bad.json"_s, "{}");
    const Answer answer = answerToCheck({file(u"clean.json"_s, record({}))});
    QVERIFY(QFile::remove(schema));

    QVERIFY2(answer.errors.contains(schema + u":1:1"_s), qPrintable(answer.errors));
    QCOMPARE(answer.code, 0);
}

} // namespace check_command_test

GALLEY_APPLESS_TEST(check_command_test::CheckCommandTest)
#include "check_command_test.moc"

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/captured_terminal.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QTest>

namespace get_command_test {

using namespace galley::tests;
using namespace Qt::StringLiterals;

namespace {

// moc takes two slashes in a raw string for a comment, so the address has them escaped.
constexpr char record[] = R"({
  "$type": "site.standard.document",
  "bskyPostRef": {"uri": "at:\/\/a", "cid": "b"},
  "description": 7,
  "path": "",
  "tags": ["one", "two words"],
  "textContent": "Line\r\nQuote \u0022 and \u00e9\n",
  "title": "A title"
})";

} // namespace

// galley get
class GetCommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void printsAField_data();
    void printsAField();
    void anAbsentFieldIsToldAndEndsWithOne();
    void aFieldOfTheWrongTypeIsToldWithItsPlace();
    void anUnknownFieldIsWrongUsage();
    void eachTagIsOneLineWhateverItHolds();
    void eachTagEndsWithNulWhereThatIsAskedFor();
    void aValueEndsWithNulWhereThatIsAskedFor();
    void nothingOfTheArticleDrivesATerminal();

private:
    QTemporaryDir m_folder;
    QString m_file = writtenFile(m_folder.filePath(u"article.json"_s), record);
};

void GetCommandTest::printsAField_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QByteArray>("output");

    QTest::newRow("string") << u"title"_s << QByteArray("A title\n");
    QTest::newRow("empty string") << u"path"_s << QByteArray("\n");
    QTest::newRow("tags, one a line") << u"tags"_s << QByteArray("one\ntwo words\n");
    QTest::newRow("text as it is") << u"text"_s << QByteArray("Line\r\nQuote \" and é\n\n");
    QTest::newRow("object as JSON")
        << u"bskyPostRef"_s << QByteArray("{\"uri\": \"at:\\/\\/a\", \"cid\": \"b\"}\n");
}

void GetCommandTest::printsAField()
{
    QFETCH(QString, field);
    const Answer answer = answerTo({u"get"_s, m_file, field});

    QCOMPARE(answer.errors, QString());
    QTEST(answer.output, "output");
    QCOMPARE(answer.code, 0);
}

void GetCommandTest::anAbsentFieldIsToldAndEndsWithOne()
{
    const Answer answer = answerTo({u"get"_s, m_file, u"updatedAt"_s});

    QCOMPARE(answer.output, QByteArray());
    QCOMPARE(answer.errors, u"galley: “%1” has no “updatedAt”.\n"_s.arg(m_file));
    QCOMPARE(answer.code, 1);
}

void GetCommandTest::aFieldOfTheWrongTypeIsToldWithItsPlace()
{
    const Answer answer = answerTo({u"get"_s, m_file, u"description"_s});

    QCOMPARE(answer.output, QByteArray());
    QVERIFY2(
        answer.errors.startsWith(u"galley: "_s + m_file + u":4:18: “description” is a number"_s),
        qPrintable(answer.errors));
    QCOMPARE(answer.code, 1);
}

void GetCommandTest::anUnknownFieldIsWrongUsage()
{
    const Answer answer = answerTo({u"get"_s, m_file, u"colour"_s});

    QVERIFY(answer.errors.startsWith(u"galley: There is no field “colour”"));
    QCOMPARE(answer.code, 2);
}

void GetCommandTest::eachTagIsOneLineWhateverItHolds()
{
    const QString file = writtenFile(
        m_folder.filePath(u"tags.json"_s),
        R"({"$type": "site.standard.document", "tags": ["a\nb", "c\r\u2028d\u0085", "e\u0000"]})");
    const Answer answer = answerTo({u"get"_s, file, u"tags"_s});

    QCOMPARE(answer.output, u"a\ufffdb\nc\ufffd\ufffdd\ufffd\ne\0\n"_s.toUtf8());
}

void GetCommandTest::eachTagEndsWithNulWhereThatIsAskedFor()
{
    const QString file =
        writtenFile(m_folder.filePath(u"tags.json"_s),
                    R"({"$type": "site.standard.document", "tags": ["a\nb", "c\u0000d"]})");
    const Answer answer = answerTo({u"get"_s, u"-0"_s, file, u"tags"_s});

    QCOMPARE(answer.output, u"a\nb\0c\ufffdd\0"_s.toUtf8());
    QCOMPARE(answer.code, 0);
}

void GetCommandTest::aValueEndsWithNulWhereThatIsAskedFor()
{
    QCOMPARE(answerTo({u"get"_s, u"-0"_s, m_file, u"title"_s}).output, QByteArray("A title\0", 8));
}

void GetCommandTest::nothingOfTheArticleDrivesATerminal()
{
    const QString file = writtenFile(m_folder.filePath(u"escapes.json"_s),
                                     R"({"$type": "site.standard.document", "textContent":)"
                                     R"( "a\u001b[2J\u0007b\u0000\u009bc\rd\r\n\te\n"})");

    QCOMPARE(answerTo({u"get"_s, file, u"text"_s}, {}, galley::OutputKind::Terminal).output,
             u"a\ufffd[2J\ufffdb\ufffd\ufffdc\ufffdd\r\n\te\n\n"_s.toUtf8());
    QVERIFY(answerTo({u"get"_s, file, u"text"_s}).output.contains("\x1b[2J"));
}

} // namespace get_command_test

GALLEY_APPLESS_TEST(get_command_test::GetCommandTest)
#include "get_command_test.moc"

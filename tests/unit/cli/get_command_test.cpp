// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/captured_terminal.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QtTest>

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

} // namespace get_command_test

GALLEY_APPLESS_TEST(get_command_test::GetCommandTest)
#include "get_command_test.moc"

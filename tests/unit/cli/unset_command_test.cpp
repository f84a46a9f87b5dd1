// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/captured_terminal.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QTest>

namespace unset_command_test {

using namespace galley::tests;
using namespace Qt::StringLiterals;

// galley unset
class UnsetCommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void removesTheFieldWithItsLine_data();
    void removesTheFieldWithItsLine();
    void anAbsentFieldIsNoChange();
    void touchSetsUpdatedAtToo();

private:
    QTemporaryDir m_folder;
    QString m_file = m_folder.filePath(u"article.json"_s);
};

void UnsetCommandTest::removesTheFieldWithItsLine_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QByteArray>("line");

    QTest::newRow("string") << u"description"_s << QByteArray("\"description\": \"d\"");
    QTest::newRow("of the wrong type") << u"path"_s << QByteArray("\"path\": {}");
    QTest::newRow("tags") << u"tags"_s << QByteArray("\"tags\": [\n    \"a\"\n  ]");
    QTest::newRow("text") << u"text"_s << QByteArray("\"textContent\": \"t\"");
    QTest::newRow("cover") << u"coverImage"_s << QByteArray("\"coverImage\": null");
    QTest::newRow("post") << u"bskyPostRef"_s << QByteArray("\"bskyPostRef\": {}");
    QTest::newRow("duplicates, all")
        << u"title"_s << QByteArray("\"title\": \"a\",\n  \"title\": \"b\"");
}

void UnsetCommandTest::removesTheFieldWithItsLine()
{
    QFETCH(QString, field);
    QFETCH(QByteArray, line);
    const QByteArray start = "{\n  \"$type\": \"site.standard.document\",\n";
    const QByteArray end = "  \"x\": 1.0\n}\n";
    writtenFile(m_file, start + "  " + line + ",\n" + end);

    const Answer answer = answerTo({u"unset"_s, m_file, field});

    QCOMPARE(answer.errors, QString());
    QCOMPARE(answer.code, 0);
    QCOMPARE(contentOf(m_file), start + end);
}

void UnsetCommandTest::anAbsentFieldIsNoChange()
{
    const QByteArray json = R"({"$type": "site.standard.document"})";
    writtenFile(m_file, json);

    QCOMPARE(answerTo({u"unset"_s, u"--touch"_s, m_file, u"text"_s}).code, 0);

    QCOMPARE(contentOf(m_file), json);
}

void UnsetCommandTest::touchSetsUpdatedAtToo()
{
    writtenFile(m_file, R"({"$type": "site.standard.document", "path": "/a"})");

    QCOMPARE(answerTo({u"unset"_s, m_file, u"path"_s, u"--touch"_s}).code, 0);

    const QByteArray start = "{\"$type\": \"site.standard.document\", \"updatedAt\": \"20";
    QVERIFY2(contentOf(m_file).startsWith(start), contentOf(m_file).constData());
}

} // namespace unset_command_test

GALLEY_APPLESS_TEST(unset_command_test::UnsetCommandTest)
#include "unset_command_test.moc"

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/atproto/datetime.h"
#include "tests/support/captured_terminal.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/shared_files.h"
#include "tests/support/test_program.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

namespace set_command_test {

using namespace galley::tests;
using namespace Qt::StringLiterals;

namespace {

// Unsorted, tabs, CRLF, escapes that need not be, duplicates, numbers of every kind.
QByteArray record(const QByteArray& title = R"("A \u0074itle")",
                  const QByteArray& tags = R"(["one",  "t\u0077o"])",
                  const QByteArray& text = R"("Caf\u00e9\n\nand \/ more")")
{
    return "{\r\n\t\"$type\" : \"site.standard.document\",\r\n\t\"title\":" + title
        + ",\r\n\t\"x\": [1.0, 1e999, 9007199254740993],\r\n\t\"tags\": " + tags
        + ",\r\n\t\"path\": \"/void\",\r\n\t\"path\": \"\\/a\",\r\n\t\"textContent\": " + text
        + ",\r\n\t\"updatedAt\": \"2026-01-02T03:04:05Z\"\r\n}\r\n";
}

} // namespace

// galley set: what it changes, what it leaves, what it refuses.
class SetCommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void changesThatValueAlone_data();
    void changesThatValueAlone();
    void aTextComesFromTheInput();
    void whatGetPrintsIsWhatSetReads();
    void anAbsentTextCanBeMadeEmpty();
    void aValueAsItStoodWritesNothing();
    void touchSetsUpdatedAtToo();
    void touchWithoutAChangeChangesNothing();
    void refuses_data();
    void refuses();
    void aTextBesideAContentIsNotChanged();
    void everySharedRecordComesBack();

private:
    QTemporaryDir m_folder;
    QString m_file = m_folder.filePath(u"article.json"_s);
};

void SetCommandTest::changesThatValueAlone_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char* name, const QStringList& arguments, const QByteArray& after) {
        QTest::newRow(name) << arguments << after;
    };

    row("string", {u"title"_s, u"New"_s}, record(R"("New")"));
    row("the rest of a string keeps its spelling", {u"title"_s, u"The title"_s},
        record(R"("The \u0074itle")"));
    row("what must be escaped", {u"title"_s, u"\"\\\n\u0001é"_s},
        record("\"\\\"\\\\\\n\\u0001é\""));
    row("empty", {u"title"_s, u""_s}, record(R"("")"));
    row("a dash at the start", {u"title"_s, u"--"_s, u"--touch"_s}, record(R"("--touch")"));
    row("a dash is only for the text special", {u"title"_s, u"-"_s}, record(R"("-")"));
    row("of duplicates the last", {u"path"_s, u"/b"_s}, record().replace("\\/a", "\\/b"));
    row("a tag more", {u"tags"_s, u"one"_s, u"two"_s, u"new one"_s},
        record(R"("A \u0074itle")", R"(["one",  "t\u0077o",  "new one"])"));
    row("a tag less", {u"tags"_s, u"two"_s}, record(R"("A \u0074itle")", R"(["t\u0077o"])"));
    row("text", {u"text"_s, u"Café\n\nand / less"_s},
        record(R"("A \u0074itle")", R"(["one",  "t\u0077o"])", R"("Caf\u00e9\n\nand \/ less")"));
    row("date", {u"updatedAt"_s, u"2026-05-01T00:00:00+02:00"_s},
        record().replace("2026-01-02T03:04:05Z", "2026-05-01T00:00:00+02:00"));
    row("date without a time", {u"updatedAt"_s, u"2022-06-05"_s},
        record().replace("2026-01-02T03:04:05Z", "2022-06-05T00:00:00.000Z"));
    row("a new member", {u"site"_s, u"https://example.org"_s},
        record().replace("05Z\"\r\n", "05Z\",\r\n\t\"site\": \"https://example.org\"\r\n"));
}

void SetCommandTest::changesThatValueAlone()
{
    QFETCH(QStringList, arguments);
    writtenFile(m_file, record());

    const Answer answer = answerTo(QStringList{u"set"_s, m_file} + arguments);

    QCOMPARE(answer.errors, QString());
    QTEST(contentOf(m_file), "after");
    QCOMPARE(answer.output, QByteArray());
    QCOMPARE(answer.code, 0);
}

void SetCommandTest::aTextComesFromTheInput()
{
    writtenFile(m_file, record());

    const Answer answer =
        answerTo({u"set"_s, m_file, u"text"_s, u"-"_s}, QByteArrayLiteral("\uFEFFa\r\n\0b\n\n"));

    QCOMPARE(answer.code, 0);
    QCOMPARE(
        contentOf(m_file),
        record(R"("A \u0074itle")", R"(["one",  "t\u0077o"])", "\"\uFEFFa\\r\\n\\u0000b\\n\""));
}

void SetCommandTest::whatGetPrintsIsWhatSetReads()
{
    writtenFile(m_file, record());
    const Answer text = answerTo({u"get"_s, m_file, u"text"_s});

    QCOMPARE(answerTo({u"set"_s, m_file, u"text"_s, u"x"_s}).code, 0);
    QCOMPARE(answerTo({u"set"_s, m_file, u"text"_s, u"-"_s}, text.output).code, 0);

    QCOMPARE(answerTo({u"get"_s, m_file, u"text"_s}).output, text.output);
}

void SetCommandTest::anAbsentTextCanBeMadeEmpty()
{
    writtenFile(m_file, R"({"$type": "site.standard.document"})");

    QCOMPARE(answerTo({u"set"_s, m_file, u"text"_s, u""_s}).code, 0);

    QCOMPARE(contentOf(m_file),
             QByteArray(R"({"$type": "site.standard.document", "textContent": ""})"));
}

void SetCommandTest::aValueAsItStoodWritesNothing()
{
    writtenFile(m_file, record());
    QVERIFY(QFile::setPermissions(m_file, QFile::ReadOwner)); // a write would be refused

    QCOMPARE(answerTo({u"set"_s, m_file, u"title"_s, u"A title"_s}).code, 0);
    QCOMPARE(answerTo({u"set"_s, m_file, u"tags"_s, u"one"_s, u"two"_s}).code, 0);

    QVERIFY(QFile::setPermissions(m_file, QFile::ReadOwner | QFile::WriteOwner));
    QCOMPARE(contentOf(m_file), record());
}

void SetCommandTest::touchSetsUpdatedAtToo()
{
    writtenFile(m_file, record());
    const QDateTime before = QDateTime::currentDateTimeUtc();

    QCOMPARE(answerTo({u"set"_s, u"--touch"_s, m_file, u"title"_s, u"New"_s}).code, 0);

    QByteArray stamp = answerTo({u"get"_s, m_file, u"updatedAt"_s}).output;
    stamp.chop(1);
    const auto moment = galley::atproto::momentOf(QString::fromUtf8(stamp));
    QVERIFY(moment && *moment >= before && *moment <= QDateTime::currentDateTimeUtc());
    QCOMPARE(contentOf(m_file), record(R"("New")").replace("2026-01-02T03:04:05Z", stamp));
}

void SetCommandTest::touchWithoutAChangeChangesNothing()
{
    writtenFile(m_file, record());

    QCOMPARE(answerTo({u"set"_s, u"--touch"_s, m_file, u"title"_s, u"A title"_s}).code, 0);

    QCOMPARE(contentOf(m_file), record());
}

void SetCommandTest::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("about");
    QTest::addColumn<QByteArray>("input");
    const auto row = [](const char* name, const QStringList& arguments, const QString& about,
                        const QByteArray& input = {}) {
        QTest::newRow(name) << arguments << about << input;
    };

    row("a date that is none", {u"publishedAt"_s, u"yesterday"_s}, u"“yesterday”"_s);
    row("a date without a zone", {u"updatedAt"_s, u"2026-03-01T09:30:00"_s}, u"datetime"_s);
    row("two titles", {u"title"_s, u"My"_s, u"title"_s}, u"one value"_s);
    row("a cover", {u"coverImage"_s, u"x"_s}, u"galley cover"_s);
    row("a post", {u"bskyPostRef"_s, u"x"_s}, u"bskyPostRef"_s);
    row("an unknown field", {u"colour"_s, u"x"_s}, u"“colour”"_s);
    row("no value", {u"title"_s}, u"missing"_s);
    row("an option it does not have", {u"title"_s, u"-5"_s}, u"option"_s);
    row("an input that is not UTF-8", {u"text"_s, u"-"_s}, u"UTF-8"_s, "caf\xe9");
}

void SetCommandTest::refuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, about);
    QFETCH(QByteArray, input);
    writtenFile(m_file, record());

    const Answer answer = answerTo(QStringList{u"set"_s, m_file} + arguments, input);

    QVERIFY2(answer.errors.contains(about), qPrintable(answer.errors));
    QCOMPARE(answer.errors.count(u'\n'), 1);
    QCOMPARE(answer.code, 2);
    QCOMPARE(contentOf(m_file), record());
}

void SetCommandTest::aTextBesideAContentIsNotChanged()
{
    const QByteArray json = "{\"$type\": \"site.standard.document\", \"textContent\": \"a\",\n"
                            "\"content\": {\"$type\": \"org.example.blocks\"}}";
    writtenFile(m_file, json);

    const Answer answer = answerTo({u"set"_s, m_file, u"text"_s, u"b"_s});

    QVERIFY2(answer.errors.startsWith(u"galley: "_s + m_file + u":2:12: "_s),
             qPrintable(answer.errors));
    QCOMPARE(answer.code, 2);
    QCOMPARE(contentOf(m_file), json);
    QCOMPARE(answerTo({u"set"_s, m_file, u"title"_s, u"T"_s}).code, 0); // all else can be
}

void SetCommandTest::everySharedRecordComesBack()
{
    GALLEY_NEEDS_SHARED("samples/records");
    QStringList paths{sharedPath(u"samples/article.json"_s)};
    for (const QString& folder : {u"samples/records"_s, u"samples/envelopes"_s}) {
        QDirIterator files(sharedPath(folder), {u"*.json"_s}, QDir::Files);
        while (files.hasNext())
            paths << files.next();
    }
    QVERIFY(paths.size() > 12);
    for (const QString& path : paths) {
        const QByteArray json = contentOf(path);
        writtenFile(m_file, json);
        QByteArray title = answerTo({u"get"_s, m_file, u"title"_s}).output;
        title.chop(1);

        QCOMPARE(answerTo({u"set"_s, m_file, u"title"_s, u"Another \"title\""_s}).code, 0);
        QVERIFY2(contentOf(m_file) != json, qPrintable(path));
        QCOMPARE(answerTo({u"set"_s, m_file, u"title"_s, u"--"_s, QString::fromUtf8(title)}).code,
                 0);

        QVERIFY2(contentOf(m_file) == json, qPrintable(path));
    }
}

} // namespace set_command_test

GALLEY_APPLESS_TEST(set_command_test::SetCommandTest)
#include "set_command_test.moc"

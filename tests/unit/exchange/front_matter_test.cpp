// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/exchange/front_matter.h"
#include "tests/support/result_checks.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace front_matter_test {

using namespace galley;

namespace {

const QString text = QStringLiteral("Text.\n");

const FrontMatterEntry* entry(const MarkdownFile& file, const QString& key)
{
    if (!file.frontMatter)
        return nullptr;
    for (const FrontMatterEntry& entry : *file.frontMatter) {
        if (entry.key == key)
            return &entry;
    }
    return nullptr;
}

QString scalar(const MarkdownFile& file, const QString& key)
{
    const FrontMatterEntry* const found = entry(file, key);
    return found && found->text() ? *found->text() : QStringLiteral("(no text)");
}

QStringList list(const MarkdownFile& file, const QString& key)
{
    const FrontMatterEntry* const found = entry(file, key);
    return found && found->list() ? *found->list() : QStringList();
}

} // namespace

class FrontMatterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesAFileApart_data();
    void takesAFileApart();
    void findsTheFences_data();
    void findsTheFences();
    void leavesATextWithoutFrontMatterAlone_data();
    void leavesATextWithoutFrontMatterAlone();
    void saysWhereTheFileIsMalformed_data();
    void saysWhereTheFileIsMalformed();
    void refusesAFrontMatterThatIsTooLarge();
    void survivesHostileYaml_data();
    void survivesHostileYaml();
    void survivesHostileToml_data();
    void survivesHostileToml();
};

void FrontMatterTest::takesAFileApart_data()
{
    QTest::addColumn<QByteArray>("matter");

    QTest::newRow("YAML") << QByteArray("---\nTitle: \"One: two\"\ntags: [a, 'b, c', {d: e}, 7]\n"
                                        "day: 2026-03-01\nnested:\n  deep: 1\n  deeper: {most: 2}\n"
                                        "draft: true\nempty: ~\n---\n");
    QTest::newRow("TOML") << QByteArray(
        "+++\nTitle = 'One: two'\ntags = ['a', 'b, c', {d = 'e'}, 7]\n"
        "day = 2026-03-01\ndraft = true\n[nested]\n  deep = 1\n"
        "  deeper = {most = 2}\n+++\n");
    QTest::newRow("JSON") << QByteArray(
        "{\n  \"Title\": \"One: two\",\n  \"tags\": [\"a\", \"b, c\", "
        "{\"d\": \"e\"}, 7],\n  \"day\": \"2026-03-01\", \"draft\": true,"
        "\n  \"nested\": {\"deep\": 1, \"deeper\": {\"most\": 2}},\n"
        "  \"empty\": null\n}\n");
}

void FrontMatterTest::takesAFileApart()
{
    QFETCH(QByteArray, matter);
    const auto file = splitMarkdownFile(matter + "\nText.\n");

    QVERIFY_RESULT(file);
    QCOMPARE(scalar(*file, QStringLiteral("Title")), QStringLiteral("One: two"));
    QCOMPARE(list(*file, QStringLiteral("tags")),
             QStringList({QStringLiteral("a"), QStringLiteral("b, c"), QStringLiteral("7")}));
    QVERIFY(!entry(*file, QStringLiteral("tags"))->isWhole);
    QCOMPARE(scalar(*file, QStringLiteral("day")), QStringLiteral("2026-03-01"));
    QCOMPARE(scalar(*file, QStringLiteral("draft")), QStringLiteral("true"));
    QCOMPARE(scalar(*file, QStringLiteral("nested.deep")), QStringLiteral("1"));
    QVERIFY(entry(*file, QStringLiteral("nested.deeper")));
    QVERIFY(!entry(*file, QStringLiteral("empty")));
    QCOMPARE(file->body, text);
}

void FrontMatterTest::findsTheFences_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("no blank line behind") << QByteArray("---\na: 1\n---\nText.\n");
    QTest::newRow("a blank line behind") << QByteArray("---\na: 1\n---\n\nText.\n");
    QTest::newRow("CRLF") << QByteArray("---\r\na: 1\r\n---\r\n\r\nText.\n");
    QTest::newRow("a byte order mark") << QByteArray("\xef\xbb\xbf---\na: 1\n---\nText.\n");
    QTest::newRow("white space behind the fences") << QByteArray("---  \na: 1\n--- \t\nText.\n");
    QTest::newRow("an end of the document") << QByteArray("---\na: 1\n...\nText.\n");
    QTest::newRow("TOML") << QByteArray("+++\na = 1\n+++\nText.\n");
    QTest::newRow("TOML with CRLF") << QByteArray("+++\r\na = 1\r\n+++\r\n\r\nText.\n");
    QTest::newRow("JSON") << QByteArray("{\"a\": \"1\"}\nText.\n");
    QTest::newRow("JSON with braces in a text")
        << QByteArray("{ \"b\": \"}\\\"}\", \"a\": 1 }\n\nText.\n");
    QTest::newRow("JSON, a byte order mark") << QByteArray("\xef\xbb\xbf{\"a\": 1}\r\n\r\nText.\n");
}

void FrontMatterTest::findsTheFences()
{
    QFETCH(QByteArray, file);

    const auto parts = splitMarkdownFile(file);

    QVERIFY_RESULT(parts);
    QCOMPARE(scalar(*parts, QStringLiteral("a")), QStringLiteral("1"));
    QCOMPARE(parts->body, text);
}

void FrontMatterTest::leavesATextWithoutFrontMatterAlone_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a text") << QByteArray("# Title\n\nText.\r\n");
    QTest::newRow("a first fence alone") << QByteArray("---\na: 1\n");
    QTest::newRow("a rule and a heading") << QByteArray("---\nJust a heading\n---\nText.\n");
    QTest::newRow("a list between rules") << QByteArray("---\n- one\n- two\n---\n");
    QTest::newRow("fences further down") << QByteArray("\n---\na: 1\n---\n");
    QTest::newRow("a first TOML fence alone") << QByteArray("+++\na = 1\n");
    QTest::newRow("fences of two kinds") << QByteArray("+++\na = 1\n---\nText.\n");
    QTest::newRow("a shortcode") << QByteArray("{{< figure src=\"a.png\" >}}\n\nText.\n");
    QTest::newRow("a template") << QByteArray("{% raw %}\n\nText.\n");
    QTest::newRow("an attribute list") << QByteArray("{: .a}\n\nText.\n");
    QTest::newRow("an object within a line") << QByteArray("{\"a\": 1} is JSON.\n");
    QTest::newRow("an object without an end") << QByteArray("{\"a\": 1\n\nText.\n");
}

void FrontMatterTest::leavesATextWithoutFrontMatterAlone()
{
    QFETCH(QByteArray, file);

    const auto parts = splitMarkdownFile(file);

    QVERIFY_RESULT(parts);
    QVERIFY(!parts->frontMatter);
    QCOMPARE(parts->body.toUtf8(), file);
}

void FrontMatterTest::saysWhereTheFileIsMalformed_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::newRow("a mapping within a line")
        << QByteArray("---\na: 1\né: b: c\n---\nText.\n") << 3 << 5;
    QTest::newRow("a mapping within a line, CRLF")
        << QByteArray("---\r\na: 1\r\nb: c: d\r\n---\r\nText.\n") << 3 << 5;
    QTest::newRow("an unknown alias") << QByteArray("---\na: *b\n---\n") << 2 << 4;
    QTest::newRow("a control character") << QByteArray("---\ntitle: a\x04"
                                                       "b\n---\n")
                                         << 2 << 9;
    QTest::newRow("a NUL") << QByteArray("---\na: 1\n\0: 2\n---\n", 18) << 3 << 1;
    QTest::newRow("TOML without a value") << QByteArray("+++\na = 1\nb =\n+++\nText.\n") << 3 << 4;
    QTest::newRow("JSON with a last comma") << QByteArray("{\n  \"a\": 1,\n}\nText.\n") << 3 << 1;
    QTest::newRow("a byte that is not UTF-8") << QByteArray("Text.\nMore \xff text.\n") << 2 << 1;
}

void FrontMatterTest::saysWhereTheFileIsMalformed()
{
    QFETCH(QByteArray, file);
    QFETCH(int, line);
    QFETCH(int, column);

    const auto parts = splitMarkdownFile(file);

    QVERIFY(!parts);
    QCOMPARE(parts.error().kind, ErrorKind::Malformed);
    QCOMPARE(parts.error().place, (TextPlace{line, column}));
    QVERIFY2(parts.error().sentence.contains(QString::number(line)),
             qPrintable(parts.error().sentence));
}

void FrontMatterTest::refusesAFrontMatterThatIsTooLarge()
{
    const auto parts = splitMarkdownFile("---\na: " + QByteArray(70'000, 'x') + "\n---\nText.\n");

    QVERIFY(!parts);
    QCOMPARE(parts.error().kind, ErrorKind::TooLarge);
    QVERIFY(parts.error().sentence.contains(QStringLiteral("64 KiB")));
}

void FrontMatterTest::survivesHostileYaml_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QByteArray bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n";
    for (char name = 'b'; name <= 'z'; ++name) {
        const QByteArray alias = QByteArray("*") + static_cast<char>(name - 1);
        bomb +=
            QByteArray(1, name) + ": &" + name + " [" + (alias + ", ").repeated(8) + alias + "]\n";
    }
    QTest::newRow("aliases of aliases") << bomb;
    QTest::newRow("a list within itself") << QByteArray("a: &a [*a]\n");
    QTest::newRow("lists in lists") << "a: " + QByteArray(30'000, '[') + "\n";
    QTest::newRow("mappings in mappings") << "a: " + QByteArray("{a: ").repeated(10'000) + "\n";
    QTest::newRow("lists in lists by dashes") << "a:\n " + QByteArray("- ").repeated(30'000) + "\n";
    QTest::newRow("questions") << QByteArray("? ").repeated(30'000) + "\n";
    QTest::newRow("many keys") << QByteArray("a: 1\n").repeated(12'000);
    QTest::newRow("an unknown tag") << QByteArray("a: !!python/object:os.system ls\n");
    QTest::newRow("an open quote") << QByteArray("a: \"\n");
    QTest::newRow("an escape that is no character") << QByteArray("a: \"\\ud800\"\n");
    QTest::newRow("directives") << QByteArray("%YAML 9.9\n");
}

void FrontMatterTest::survivesHostileToml_data()
{
    QTest::addColumn<QByteArray>("toml");

    QTest::newRow("lists in lists") << "a = " + QByteArray(60'000, '[') + "\n";
    QTest::newRow("tables in tables") << "a = " + QByteArray("{a = ").repeated(10'000) + "\n";
    QTest::newRow("a deep key") << "a" + QByteArray(".a").repeated(25'000) + " = 1\n";
    QTest::newRow("an open text") << QByteArray("a = \"\"\"\n");
    QTest::newRow("a great number") << QByteArray("a = 99999999999999999999999\n");
    QTest::newRow("half of a pair") << QByteArray("a = \"\\ud800\"\n");
}

void FrontMatterTest::survivesHostileToml()
{
    QFETCH(QByteArray, toml);

    const auto parts = splitMarkdownFile("+++\n" + toml + "+++\nText.\n");

    if (parts)
        QVERIFY(parts->body.endsWith(text));
    else
        QVERIFY(!parts.error().sentence.isEmpty());
}

void FrontMatterTest::survivesHostileYaml()
{
    QFETCH(QByteArray, yaml);

    const auto parts = splitMarkdownFile("---\n" + yaml + "---\nText.\n");

    if (parts)
        QVERIFY(parts->body.endsWith(text));
    else
        QVERIFY(!parts.error().sentence.isEmpty());
}

} // namespace front_matter_test

GALLEY_APPLESS_TEST(front_matter_test::FrontMatterTest)
#include "front_matter_test.moc"

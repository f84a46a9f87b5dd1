// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/exchange/front_matter.h"
#include "tests/support/result_checks.h"
#include "tests/support/test_program.h"

#include <QtTest>

namespace front_matter_test {

using namespace galley;

namespace {

const QString text = QStringLiteral("Text.\n");

QString scalar(const MarkdownFile& file, const QString& key)
{
    const auto value = file.frontMatter.value(key);
    return std::holds_alternative<QString>(value) ? std::get<QString>(value)
                                                  : QStringLiteral("(a list)");
}

QStringList list(const MarkdownFile& file, const QString& key)
{
    const auto value = file.frontMatter.value(key);
    return std::holds_alternative<QStringList>(value) ? std::get<QStringList>(value)
                                                      : QStringList();
}

} // namespace

class FrontMatterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
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
};

void FrontMatterTest::takesAFileApart()
{
    const auto file = splitMarkdownFile("---\nTitle: \"One: two\"\ntags: [a, 'b, c', {d: e}, 7]\n"
                                        "nested:\n  deep: 1\nempty: ~\n---\n\nText.\n");

    QVERIFY_RESULT(file);
    QCOMPARE(scalar(*file, QStringLiteral("title")), QStringLiteral("One: two"));
    QCOMPARE(list(*file, QStringLiteral("tags")),
             QStringList({QStringLiteral("a"), QStringLiteral("b, c"), QStringLiteral("7")}));
    QVERIFY(!file->frontMatter.contains(QStringLiteral("nested")));
    QVERIFY(!file->frontMatter.contains(QStringLiteral("empty")));
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
}

void FrontMatterTest::leavesATextWithoutFrontMatterAlone()
{
    QFETCH(QByteArray, file);

    const auto parts = splitMarkdownFile(file);

    QVERIFY_RESULT(parts);
    QVERIFY(parts->frontMatter.isEmpty());
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

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/json/json_tree.h"
#include "tests/support/result_checks.h"
#include "tests/support/shared_files.h"
#include "tests/support/test_program.h"

#include <QDirIterator>
#include <QTest>

namespace json_tree_test {

using namespace galley;
using namespace galley::json;

// Reads JSON by RFC 8259 and knows where every value stands.
class JsonTreeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatTheStandardAllows_data();
    void readsWhatTheStandardAllows();
    void refusesWithThePlace_data();
    void refusesWithThePlace();
    void limitsAreNamed_data();
    void limitsAreNamed();
    void wholeNumbersAreReadExactly_data();
    void wholeNumbersAreReadExactly();
    void ofDuplicatesTheLastCounts();
    void valuesKnowTheirPlaceAndSpelling();
    void stringsKeepWhatUtf8CannotCarry();
    void everySharedFileIsRead();
};

void JsonTreeTest::readsWhatTheStandardAllows_data()
{
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF{}");
    QTest::newRow("white space around") << QByteArray(" \t\r\n1 \n");
    QTest::newRow("lone CR") << QByteArray("{\r\"a\"\r:\r1\r}");
    QTest::newRow("float") << QByteArray("1.0");
    QTest::newRow("exponent") << QByteArray("[1e3, 1E+3, -0.5e-3]");
    QTest::newRow("too large for a double") << QByteArray("1e999");
    QTest::newRow("400 digits") << QByteArray(400, '7');
    QTest::newRow("escapes") << QByteArray(R"("\u00e9\/\"\\\b\f\n\r\t")");
    QTest::newRow("lone surrogate") << QByteArray(R"("\ud800")");
    QTest::newRow("empty key") << QByteArray(R"({"": 1})");
    QTest::newRow("nested 1,000 deep") << QByteArray(1000, '[') + QByteArray(1000, ']');
    QTest::newRow("words") << QByteArray("[true, false, null]");
}

void JsonTreeTest::readsWhatTheStandardAllows()
{
    QFETCH(QByteArray, text);

    const auto tree = Tree::parse(text);

    QVERIFY_RESULT(tree);
    QCOMPARE(tree->text(), text);
}

void JsonTreeTest::refusesWithThePlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");

    QTest::newRow("nothing") << QByteArray() << 1 << 1;
    QTest::newRow("words") << QByteArray("Hello") << 1 << 1;
    QTest::newRow("cut off in an object") << QByteArray("{\n  \"a\": 1,\n") << 3 << 1;
    QTest::newRow("cut off in a string") << QByteArray("{\"a\": \"xy") << 1 << 10;
    QTest::newRow("missing comma") << QByteArray("[1 2]") << 1 << 4;
    QTest::newRow("comma at the end") << QByteArray("[1,]") << 1 << 4;
    QTest::newRow("single quotes") << QByteArray("{'a': 1}") << 1 << 2;
    QTest::newRow("more behind the value") << QByteArray("{}\n{}") << 2 << 1;
    QTest::newRow("NUL bytes behind") << QByteArray("{}\0\0", 4) << 1 << 3;
    QTest::newRow("leading zero") << QByteArray("[01]") << 1 << 3;
    QTest::newRow("bare minus") << QByteArray("-") << 1 << 2;
    QTest::newRow("bare fraction") << QByteArray("[1.]") << 1 << 4;
    QTest::newRow("wrong escape") << QByteArray(R"("\x")") << 1 << 3;
    QTest::newRow("short escape") << QByteArray(R"("\u12")") << 1 << 3;
    QTest::newRow("control character") << QByteArray("\"a\tb\"") << 1 << 3;
    QTest::newRow("wrong UTF-8") << QByteArray("\"\xC3\x28\"") << 1 << 2;
    QTest::newRow("overlong UTF-8") << QByteArray("\"\xC0\xAF\"") << 1 << 2;
    QTest::newRow("surrogate as UTF-8") << QByteArray("\"\xED\xA0\x80\"") << 1 << 2;
    QTest::newRow("beyond Unicode") << QByteArray("\"\xF4\x90\x80\x80\"") << 1 << 2;
    QTest::newRow("columns count code points")
        << QByteArray("[\"\xC3\xA9\xF0\x9F\x98\x80\" x]") << 1 << 7;
    QTest::newRow("CRLF is one line end") << QByteArray("[\r\n\r\nx]") << 3 << 1;
    QTest::newRow("wrong bracket") << QByteArray("[1}") << 1 << 3;
}

void JsonTreeTest::refusesWithThePlace()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    QFETCH(int, column);

    const auto tree = Tree::parse(text);

    QVERIFY(!tree.has_value());
    QCOMPARE(tree.error().kind, ErrorKind::Malformed);
    QVERIFY(tree.error().sentence.endsWith(u'.'));
    QCOMPARE(tree.error().place, std::optional(TextPlace{line, column}));
}

void JsonTreeTest::limitsAreNamed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("named");

    QTest::newRow("100,000 arrays") << QByteArray(100'000, '[') << u"1000 levels"_qs;
    QTest::newRow("65 MB") << QByteArray(65 * 1024 * 1024, ' ') << u"64 MB"_qs;
    QTest::newRow("values") << "[" + QByteArray("1,").repeated(8'000'001) + "1]"
                            << u"8000000 values"_qs;
}

void JsonTreeTest::limitsAreNamed()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, named);

    const auto tree = Tree::parse(text);

    QVERIFY(!tree.has_value());
    QCOMPARE(tree.error().kind, ErrorKind::TooLarge);
    QVERIFY2(tree.error().sentence.contains(named), qPrintable(tree.error().sentence));
}

void JsonTreeTest::wholeNumbersAreReadExactly_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("value");

    QTest::newRow("beyond a double") << QByteArray("9007199254740993") << u"9007199254740993"_qs;
    QTest::newRow("largest") << QByteArray("9223372036854775807") << u"9223372036854775807"_qs;
    QTest::newRow("one more") << QByteArray("9223372036854775808") << u"none"_qs;
    QTest::newRow("smallest") << QByteArray("-9223372036854775808") << u"-9223372036854775808"_qs;
    QTest::newRow("whole float") << QByteArray("123.0") << u"123"_qs;
    QTest::newRow("float") << QByteArray("123.456") << u"none"_qs;
    QTest::newRow("exponent") << QByteArray("1.5e3") << u"1500"_qs;
    QTest::newRow("exponent downwards") << QByteArray("1500e-2") << u"15"_qs;
    QTest::newRow("minus zero") << QByteArray("-0") << u"0"_qs;
    QTest::newRow("zero with any exponent") << QByteArray("0e99999999999999999999") << u"0"_qs;
    QTest::newRow("huge exponent") << QByteArray("1e99999999999999999999") << u"none"_qs;
    QTest::newRow("no number") << QByteArray("\"1\"") << u"none"_qs;
}

void JsonTreeTest::wholeNumbersAreReadExactly()
{
    QFETCH(QByteArray, text);
    const auto tree = Tree::parse(text);
    QVERIFY_RESULT(tree);

    const auto integer = tree->root().integer();

    QTEST(integer ? QString::number(*integer) : u"none"_qs, "value");
}

void JsonTreeTest::ofDuplicatesTheLastCounts()
{
    const auto tree = Tree::parse(R"({"a": 1, "b": 2, "a": 3})");
    QVERIFY_RESULT(tree);

    QCOMPARE(tree->root().size(), 3);
    QCOMPARE(tree->root().member(u"a")->integer(), std::optional<qint64>(3));
    QVERIFY(!tree->root().member(u"c").has_value());
}

void JsonTreeTest::valuesKnowTheirPlaceAndSpelling()
{
    const auto tree = Tree::parse("{\n  \"a\": [1, {\"b\": \"\\u00e9\"}]\n}");
    QVERIFY_RESULT(tree);

    const Value array = *tree->root().member(u"a");
    const Value string = *array.elements()[1].member(u"b");

    QCOMPARE(array.spelling(), QByteArray("[1, {\"b\": \"\\u00e9\"}]"));
    QCOMPARE(string.spelling(), QByteArray("\"\\u00e9\""));
    QCOMPARE(string.string(), u"\u00e9"_qs);
    QCOMPARE(string.place(), (TextPlace{2, 18}));
}

void JsonTreeTest::stringsKeepWhatUtf8CannotCarry()
{
    const auto tree = Tree::parse("\"\xEF\xBB\xBF\\ud800\\u0000\\ud83d\\ude00\"");
    QVERIFY_RESULT(tree);

    QCOMPARE(tree->root().string(),
             QString(QChar(0xFEFF)) + QChar(0xD800) + QChar(0) + QStringLiteral("\U0001F600"));
}

void JsonTreeTest::everySharedFileIsRead()
{
    GALLEY_NEEDS_SHARED("samples");
    QDirIterator files(tests::sharedPath(u"samples"_qs), {u"*.json"_qs}, QDir::Files,
                       QDirIterator::Subdirectories);
    int count = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY_RESULT(Tree::parse(file.readAll()));
        ++count;
    }
    QVERIFY(count > 20);
}

} // namespace json_tree_test

GALLEY_APPLESS_TEST(json_tree_test::JsonTreeTest)
#include "json_tree_test.moc"

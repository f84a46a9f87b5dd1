// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/json/json_edit.h"
#include "app/json/json_string.h"
#include "tests/support/result_checks.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace json_edit_test {

using namespace galley::json;

namespace {

Tree parsed(const QByteArray& text)
{
    auto tree = Tree::parse(text);
    if (!tree)
        qFatal("not JSON: %s", text.constData());
    return *tree;
}

QByteArray set(const QByteArray& text, const QString& name, const QByteArray& literal)
{
    const Tree tree = parsed(text);
    return withMember(tree, tree.root(), name, literal);
}

QByteArray unset(const QByteArray& text, const QString& name)
{
    const Tree tree = parsed(text);
    return withoutMember(tree, tree.root(), name);
}

QByteArray setStrings(const QByteArray& text, const QStringList& wanted)
{
    const Tree tree = parsed(text);
    return withStrings(tree, *tree.root().member(u"t"), wanted);
}

} // namespace

// Edits that leave every byte alone that they are not about.
class JsonEditTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void setsAMember_data();
    void setsAMember();
    void removesAMember_data();
    void removesAMember();
    void changesOnlyTheStringsThatChanged_data();
    void changesOnlyTheStringsThatChanged();
    void newContainersFollowTheFilesStyle_data();
    void newContainersFollowTheFilesStyle();
};

void JsonEditTest::setsAMember_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("after");

    QTest::newRow("replaces the value alone") << QByteArray("{ \"a\" :1 ,\t\"b\": 2}\n") << u"a"_qs
                                              << QByteArray("{ \"a\" :9 ,\t\"b\": 2}\n");
    QTest::newRow("of duplicates the last")
        << QByteArray(R"({"a": 1, "a": 2})") << u"a"_qs << QByteArray(R"({"a": 1, "a": 9})");
    QTest::newRow("name spelled with escapes")
        << QByteArray(R"({"\u0061": 1})") << u"a"_qs << QByteArray(R"({"\u0061": 9})");
    QTest::newRow("sorted, between") << QByteArray("{\n  \"a\": 1,\n  \"c\": 2\n}") << u"b"_qs
                                     << QByteArray("{\n  \"a\": 1,\n  \"b\": 9,\n  \"c\": 2\n}");
    QTest::newRow("sorted, first") << QByteArray("{\n  \"b\": 1,\n  \"c\": 2\n}") << u"a"_qs
                                   << QByteArray("{\n  \"a\": 9,\n  \"b\": 1,\n  \"c\": 2\n}");
    QTest::newRow("sorted, last") << QByteArray("{\r\n\t\"a\": 1,\r\n\t\"b\": 2\r\n}") << u"c"_qs
                                  << QByteArray(
                                         "{\r\n\t\"a\": 1,\r\n\t\"b\": 2,\r\n\t\"c\": 9\r\n}");
    QTest::newRow("unsorted, at the end") << QByteArray(R"({"c": 1, "a": 2})") << u"b"_qs
                                          << QByteArray(R"({"c": 1, "a": 2, "b": 9})");
    QTest::newRow("dense") << QByteArray(R"({"c":1,"a":2})") << u"b"_qs
                           << QByteArray(R"({"c":1,"a":2,"b":9})");
    QTest::newRow("one member over lines")
        << QByteArray("{\n\t\"c\": 1\n}") << u"d"_qs << QByteArray("{\n\t\"c\": 1,\n\t\"d\": 9\n}");
    QTest::newRow("one member on a line")
        << QByteArray(R"({"c": 1})") << u"d"_qs << QByteArray(R"({"c": 1, "d": 9})");
    QTest::newRow("one member says nothing of an order")
        << QByteArray(R"({"c": 1})") << u"b"_qs << QByteArray(R"({"c": 1, "b": 9})");
    QTest::newRow("lone CR") << QByteArray("{\r \"c\": 1,\r \"a\": 2\r}") << u"b"_qs
                             << QByteArray("{\r \"c\": 1,\r \"a\": 2,\r \"b\": 9\r}");
    QTest::newRow("comma first") << QByteArray("{ \"c\": 1\n, \"a\": 2\n}") << u"b"_qs
                                 << QByteArray("{ \"c\": 1\n, \"a\": 2\n, \"b\": 9\n}");
    QTest::newRow("empty object") << QByteArray("{ }") << u"b"_qs << QByteArray(R"({"b": 9})");
}

void JsonEditTest::setsAMember()
{
    QFETCH(QByteArray, before);
    QFETCH(QString, name);

    QTEST(set(before, name, "9"), "after");
}

void JsonEditTest::removesAMember_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");

    QTest::newRow("middle, with its line")
        << QByteArray("{\n  \"a\": 1,\n  \"x\": 2,\n  \"c\": 3\n}\n")
        << QByteArray("{\n  \"a\": 1,\n  \"c\": 3\n}\n");
    QTest::newRow("first") << QByteArray("{\n  \"x\": 1,\n  \"b\": 2\n}")
                           << QByteArray("{\n  \"b\": 2\n}");
    QTest::newRow("last") << QByteArray("{\n  \"a\": 1,\n  \"x\": [\n    2\n  ]\n}")
                          << QByteArray("{\n  \"a\": 1\n}");
    QTest::newRow("only one") << QByteArray("{ \"x\": 1 }") << QByteArray("{}");
    QTest::newRow("duplicates, all of them")
        << QByteArray(R"({"x":1,"x":2,"a":3,"x":4,"x":5,"b":6,"x":7})")
        << QByteArray(R"({"a":3,"b":6})");
    QTest::newRow("absent") << QByteArray("{ \"a\" : 1 }") << QByteArray("{ \"a\" : 1 }");
    QTest::newRow("white space elsewhere stays") << QByteArray("{\"a\": 1 , \"x\": 2  , \"b\" :3 }")
                                                 << QByteArray("{\"a\": 1  , \"b\" :3 }");
}

void JsonEditTest::removesAMember()
{
    QFETCH(QByteArray, before);

    QTEST(unset(before, u"x"_qs), "after");
}

void JsonEditTest::changesOnlyTheStringsThatChanged_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QStringList>("wanted");
    QTest::addColumn<QByteArray>("after");

    const QByteArray lines("{\n  \"t\": [\n    \"\\u0061\",\n    \"b\" ,\n    \"c\"\n  ]\n}");
    QTest::newRow("none") << lines << QStringList{u"a"_qs, u"b"_qs, u"c"_qs} << lines;
    QTest::newRow("one added at the end")
        << lines << QStringList{u"a"_qs, u"b"_qs, u"c"_qs, u"d"_qs}
        << QByteArray(
               "{\n  \"t\": [\n    \"\\u0061\",\n    \"b\" ,\n    \"c\",\n    \"d\"\n  ]\n}");
    QTest::newRow("one added at the start")
        << lines << QStringList{u"0"_qs, u"a"_qs, u"b"_qs, u"c"_qs}
        << QByteArray(
               "{\n  \"t\": [\n    \"0\",\n    \"\\u0061\",\n    \"b\" ,\n    \"c\"\n  ]\n}");
    QTest::newRow("one removed") << lines << QStringList{u"a"_qs, u"c"_qs}
                                 << QByteArray(
                                        "{\n  \"t\": [\n    \"\\u0061\" ,\n    \"c\"\n  ]\n}");
    QTest::newRow("first removed") << lines << QStringList{u"b"_qs, u"c"_qs}
                                   << QByteArray("{\n  \"t\": [\n    \"b\" ,\n    \"c\"\n  ]\n}");
    QTest::newRow("last removed") << lines << QStringList{u"a"_qs, u"b"_qs}
                                  << QByteArray(
                                         "{\n  \"t\": [\n    \"\\u0061\",\n    \"b\"\n  ]\n}");
    QTest::newRow("one moved keeps its spelling")
        << QByteArray(R"({"t": ["\u0061", "b", "c"]})") << QStringList{u"b"_qs, u"c"_qs, u"a"_qs}
        << QByteArray(R"({"t": ["b", "c", "\u0061"]})");
    QTest::newRow("second of one on a line")
        << QByteArray(R"({"t": ["a"]})") << QStringList{u"a"_qs, u"b"_qs}
        << QByteArray(R"({"t": ["a", "b"]})");
    QTest::newRow("all removed") << lines << QStringList{} << QByteArray("{\n  \"t\": []\n}");
    QTest::newRow("first of none, over lines")
        << QByteArray("{\n  \"t\": []\n}") << QStringList{u"a"_qs}
        << QByteArray("{\n  \"t\": [\n    \"a\"\n  ]\n}");
    QTest::newRow("first of none, dense")
        << QByteArray(R"({"t":[]})") << QStringList{u"a"_qs, u"b"_qs}
        << QByteArray(R"({"t":["a","b"]})");
    QTest::newRow("what is no string gives way")
        << QByteArray(R"({"t": ["a", 1, "b"]})") << QStringList{u"a"_qs, u"b"_qs}
        << QByteArray(R"({"t": ["a", "b"]})");
}

void JsonEditTest::changesOnlyTheStringsThatChanged()
{
    QFETCH(QByteArray, before);
    QFETCH(QStringList, wanted);

    QTEST(setStrings(before, wanted), "after");
}

void JsonEditTest::newContainersFollowTheFilesStyle_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("object");
    QTest::addColumn<QByteArray>("array");

    QTest::newRow("two spaces") << QByteArray("{\n  \"a\": 1\n}")
                                << QByteArray("{\n    \"k\": 1,\n    \"l\": 2\n  }")
                                << QByteArray("[\n    \"x\",\n    \"y\"\n  ]");
    QTest::newRow("tabs and CRLF") << QByteArray("{\r\n\t\"a\": 1\r\n}")
                                   << QByteArray("{\r\n\t\t\"k\": 1,\r\n\t\t\"l\": 2\r\n\t}")
                                   << QByteArray("[\r\n\t\t\"x\",\r\n\t\t\"y\"\r\n\t]");
    QTest::newRow("one line") << QByteArray(R"({"a": 1})") << QByteArray(R"({"k": 1, "l": 2})")
                              << QByteArray(R"(["x", "y"])");
    QTest::newRow("dense") << QByteArray(R"({"a":1})") << QByteArray(R"({"k":1,"l":2})")
                           << QByteArray(R"(["x","y"])");
}

void JsonEditTest::newContainersFollowTheFilesStyle()
{
    QFETCH(QByteArray, file);
    const Tree tree = parsed(file);

    QTEST(objectLiteral(tree, tree.root(), {{u"k"_qs, "1"}, {u"l"_qs, "2"}}), "object");
    QTEST(arrayLiteral(tree, tree.root(), {u"x"_qs, u"y"_qs}), "array");
}

} // namespace json_edit_test

GALLEY_APPLESS_TEST(json_edit_test::JsonEditTest)
#include "json_edit_test.moc"

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/json/json_compare.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace json_compare_test {

using namespace galley;

class JsonCompareTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comparesWhatValuesSay_data();
    void comparesWhatValuesSay();
};

void JsonCompareTest::comparesWhatValuesSay_data()
{
    QTest::addColumn<QByteArray>("one");
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<bool>("isSame");

    const auto row = [](const char* name, const QByteArray& one, const QByteArray& other,
                        bool isSame) { QTest::newRow(name) << one << other << isSame; };
    row("white space and order", R"({"a": [1, true], "b": null})", "{\"b\":null,\n\"a\":[1,true]}",
        true);
    row("escapes", R"("\u0041\/")", R"("A/")", true);
    row("numbers as they are spelled", "1.50", "1.5", false);
    row("kinds", "\"1\"", "1", false);
    row("truth", "true", "false", false);
    row("an element more", "[1]", "[1, 2]", false);
    row("an element less", "[1, 2]", "[1]", false);
    row("elements in another order", "[1, 2]", "[2, 1]", false);
    row("a member more", "{\"a\": 1}", "{\"a\": 1, \"b\": 1}", false);
    row("another name", "{\"a\": 1}", "{\"b\": 1}", false);
    row("far within", R"([{"a": [{"b": 1}]}])", R"([{"a": [{"b": 2}]}])", false);
}

void JsonCompareTest::comparesWhatValuesSay()
{
    QFETCH(QByteArray, one);
    QFETCH(QByteArray, other);
    const auto first = json::Tree::parse(one);
    const auto second = json::Tree::parse(other);

    QVERIFY(first && second);
    QTEST(json::isSame(first->root(), second->root()), "isSame");
    QTEST(json::isSame(second->root(), first->root()), "isSame");
}

} // namespace json_compare_test

GALLEY_APPLESS_TEST(json_compare_test::JsonCompareTest)
#include "json_compare_test.moc"

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/json/json_string.h"
#include "tests/support/random_edits.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace json_string_test {

using namespace galley;
using namespace galley::json;

// String literals: what they spell, and what stays of a spelling when the text changes.
class JsonStringTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void escapesOnlyWhatTheStandardRequires();
    void literalSpellsTheTextItWasMadeOf();
    void keepsTheSpellingOutsideTheChange_data();
    void keepsTheSpellingOutsideTheChange();
    void changedLiteralSpellsTheChangedText();
};

void JsonStringTest::escapesOnlyWhatTheStandardRequires()
{
    const QString text = QStringLiteral("\"\\/\b\f\n\r\t\u00e9\U0001F600\u2028\x7F") + QChar(0)
        + QChar(0x1F) + QChar(0xD800);

    QCOMPARE(literalOf(text),
             QByteArray("\"\\\"\\\\/\\b\\f\\n\\r\\t\xC3\xA9\xF0\x9F\x98\x80\xE2\x80\xA8\x7F"
                        "\\u0000\\u001f\\ud800\""));
}

void JsonStringTest::literalSpellsTheTextItWasMadeOf()
{
    tests::RandomEdits random;
    for (int round = 0; round < 2000; ++round) {
        const QString text = random.text(10);
        QCOMPARE(textOf(literalOf(text)), text);
    }
}

void JsonStringTest::keepsTheSpellingOutsideTheChange_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<int>("position");
    QTest::addColumn<QString>("removed");
    QTest::addColumn<QString>("inserted");
    QTest::addColumn<QByteArray>("after");

    const QString grin = u"\U0001F600"_qs;
    QTest::newRow("nothing changed")
        << QByteArray(R"("\u00e9\/")") << 0 << u""_qs << u""_qs << QByteArray(R"("\u00e9\/")");
    QTest::newRow("word between escapes") << QByteArray(R"("\u00e9 one \/")") << 2 << u"one"_qs
                                          << u"two"_qs << QByteArray(R"("\u00e9 two \/")");
    QTest::newRow("escape removed")
        << QByteArray(R"("a\nb\u0041")") << 1 << u"\n"_qs << u""_qs << QByteArray(R"("ab\u0041")");
    QTest::newRow("inserted text is escaped as little as possible")
        << QByteArray(R"("\u00e9")") << 1 << u""_qs << u"\u00e9\"/"_qs
        << QByteArray("\"\\u00e9\xC3\xA9\\\"/\"");
    QTest::newRow("pair of escapes stays") << QByteArray(R"("\ud83d\ude00a")") << 2 << u"a"_qs
                                           << u"b"_qs << QByteArray(R"("\ud83d\ude00b")");
    QTest::newRow("first half of a pair removed")
        << QByteArray("\"\xF0\x9F\x98\x80\"") << 0 << grin.left(1) << u""_qs
        << QByteArray(R"("\ude00")");
    QTest::newRow("word between the halves of a pair")
        << QByteArray("\"\xF0\x9F\x98\x80\"") << 1 << u""_qs << u"x"_qs
        << QByteArray(R"("\ud83dx\ude00")");
    QTest::newRow("at the end") << QByteArray(R"("\u0041")") << 1 << u""_qs << u"!"_qs
                                << QByteArray(R"("\u0041!")");
}

void JsonStringTest::keepsTheSpellingOutsideTheChange()
{
    QFETCH(QByteArray, before);
    QFETCH(int, position);
    QFETCH(QString, removed);
    QFETCH(QString, inserted);

    const QByteArray after = literalAfter(before, {{{position, removed, inserted}}});

    QTEST(after, "after");
}

void JsonStringTest::changedLiteralSpellsTheChangedText()
{
    tests::RandomEdits random;
    for (int round = 0; round < 2000; ++round) {
        const QString text = random.text(12);
        const TextDelta delta = random.delta(text);

        QCOMPARE(textOf(literalAfter(literalOf(text), delta)), applied(text, delta));
    }
}

} // namespace json_string_test

GALLEY_APPLESS_TEST(json_string_test::JsonStringTest)
#include "json_string_test.moc"

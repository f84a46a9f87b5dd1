// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/compare/tokens.h"

#include "tests/support/test_program.h"

#include <QTest>

namespace tokens_test {

using namespace galley;
using namespace galley::compare;

namespace {

QStringList tokensOf(const QString& text)
{
    Vocabulary vocabulary;
    QStringList tokens;
    for (const Token& token : cutIntoTokens(text, blocksOf(text)[1], vocabulary))
        tokens.append(text.mid(token.range.start, token.range.length));
    return tokens;
}

QList<int> keysOf(const QString& text, Vocabulary& vocabulary)
{
    QList<int> keys;
    for (const Token& token : cutIntoTokens(text, blocksOf(text)[1], vocabulary))
        keys.append(token.key);
    return keys;
}

} // namespace

// The words and marks of a block.
class TokensTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBlockIsCutIntoWordsAndMarks_data();
    void aBlockIsCutIntoWordsAndMarks();
    void typographyAndNumbersDoNotTellKeysApart_data();
    void typographyAndNumbersDoNotTellKeysApart();
};

void TokensTest::aBlockIsCutIntoWordsAndMarks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("tokens");
    QTest::newRow("words") << u"One  two,\nthree."_qs
                           << QStringList{u"One"_qs, u"two"_qs, u","_qs, u"three"_qs, u"."_qs};
    QTest::newRow("marks in pairs")
        << u"**one** _two_ ~~x~~"_qs
        << QStringList{u"**"_qs, u"one"_qs, u"**"_qs, u"_"_qs, u"two"_qs,
                       u"_"_qs,  u"~~"_qs,  u"x"_qs,  u"~~"_qs};
    QTest::newRow("an underscore within a word") << u"a_b"_qs << QStringList{u"a_b"_qs};
    QTest::newRow("dashes and dots")
        << u"a -- b... c"_qs << QStringList{u"a"_qs, u"--"_qs, u"b"_qs, u"..."_qs, u"c"_qs};
    QTest::newRow("a link") << u"[one](https://a.example/b_(c)) d"_qs
                            << QStringList{u"["_qs, u"one"_qs, u"](https://a.example/b_(c))"_qs,
                                           u"d"_qs};
    QTest::newRow("an item's number") << u"12. one"_qs << QStringList{u"12."_qs, u"one"_qs};
    QTest::newRow("Chinese") << u"\u5929\u6c14\u3002"_qs
                             << QStringList{u"\u5929\u6c14"_qs, u"\u3002"_qs};
    QTest::newRow("an emoji of several") << u"\U0001F469\u200D\U0001F467!"_qs
                                         << QStringList{u"\U0001F469\u200D\U0001F467"_qs, u"!"_qs};
}

void TokensTest::aBlockIsCutIntoWordsAndMarks()
{
    QFETCH(QString, text);
    QTEST(tokensOf(text), "tokens");
}

void TokensTest::typographyAndNumbersDoNotTellKeysApart_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("areEqual");
    QTest::newRow("quotes") << u"it's"_qs << u"it\u2019s"_qs << true;
    QTest::newRow("dashes") << u"a -- b --- c"_qs << u"a \u2013 b \u2014 c"_qs << true;
    QTest::newRow("dots") << u"a..."_qs << u"a\u2026"_qs << true;
    QTest::newRow("forms of a letter") << u"caf\u00e9"_qs << u"cafe\u0301"_qs << true;
    QTest::newRow("numbers of items") << u"1. a"_qs << u"7. a"_qs << true;
    QTest::newRow("other numbers") << u"a 1."_qs << u"a 7."_qs << false;
    QTest::newRow("capitals") << u"a"_qs << u"A"_qs << false;
}

void TokensTest::typographyAndNumbersDoNotTellKeysApart()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(bool, areEqual);
    Vocabulary vocabulary;
    QCOMPARE(keysOf(one, vocabulary) == keysOf(other, vocabulary), areEqual);
}

} // namespace tokens_test

GALLEY_APPLESS_TEST(tokens_test::TokensTest)
#include "tokens_test.moc"

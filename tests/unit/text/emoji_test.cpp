// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/text/emoji.h"

#include "tests/support/test_program.h"

#include <QTest>

namespace emoji_test {

using namespace galley;
using namespace Qt::StringLiterals;

// Which parts of a text can be shown as pictures.
class EmojiTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachIsFoundWhole_data();
    void eachIsFoundWhole();
    void whatIsTextStaysText_data();
    void whatIsTextStaysText();
    void severalAreInTheOrderOfTheText();
};

void EmojiTest::eachIsFoundWhole_data()
{
    QTest::addColumn<QString>("emoji");
    QTest::newRow("a face") << u"\U0001F600"_s;
    QTest::newRow("one of the first plane") << u"\u2705"_s;
    QTest::newRow("with a skin tone") << u"\U0001F44D\U0001F3FB"_s;
    QTest::newRow("a heart, by its selector") << u"\u2764\uFE0F"_s;
    QTest::newRow("a family") << u"\U0001F468\u200D\U0001F469\u200D\U0001F467"_s;
    QTest::newRow("joined without a selector") << u"\u2764\u200D\U0001F525"_s;
    QTest::newRow("a pointing hand with a tone") << u"\u261D\U0001F3FF"_s;
    QTest::newRow("a flag of two letters") << u"\U0001F1E9\U0001F1EA"_s;
    QTest::newRow("a flag of tags")
        << u"\U0001F3F4\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F"_s;
    QTest::newRow("a keycap") << u"1\uFE0F\u20E3"_s;
    QTest::newRow("a keycap without a selector") << u"#\u20E3"_s;
    QTest::newRow("a heart of the text") << u"\u2764"_s;
    QTest::newRow("copyright") << u"\u00A9"_s;
}

void EmojiTest::eachIsFoundWhole()
{
    QFETCH(QString, emoji);
    QCOMPARE(emojiIn(u"before "_s + emoji + u" behind"_s), (QList<TextRange>{{7, emoji.size()}}));
    QCOMPARE(emojiIn(emoji), (QList<TextRange>{{0, emoji.size()}}));
}

void EmojiTest::whatIsTextStaysText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("digits and signs") << u"1 # * 23"_s;
    QTest::newRow("other signs") << u"\u00A7 \u2020 \u2026 \u20AC"_s;
    QTest::newRow("Chinese") << u"\u4E2D\u6587"_s;
    QTest::newRow("half of a surrogate") << u"a"_s + QChar(0xD83D) + u"b"_s;
    QTest::newRow("selectors alone") << u"\uFE0F \u200D \u20E3"_s;
}

void EmojiTest::whatIsTextStaysText()
{
    QFETCH(QString, text);
    QCOMPARE(emojiIn(text), QList<TextRange>());
}

void EmojiTest::severalAreInTheOrderOfTheText()
{
    QCOMPARE(emojiIn(u"\U0001F600\U0001F601 x \u2705"_s),
             (QList<TextRange>{{0, 2}, {2, 2}, {7, 1}}));
}

} // namespace emoji_test

GALLEY_APPLESS_TEST(emoji_test::EmojiTest)
#include "emoji_test.moc"

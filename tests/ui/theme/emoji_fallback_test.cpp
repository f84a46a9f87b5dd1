// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/theme/emoji_fallback.h"

#include "tests/support/test_program.h"

#include <QFontDatabase>
#include <QGlyphRun>
#include <QPainterPath>
#include <QRawFont>
#include <QTest>
#include <QTextLayout>

namespace emoji_fallback_test {

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

const QString emojiFont = u"Noto Color Emoji"_s;

// The families that a text is drawn by, one for each letter or picture that is seen.
QStringList drawnBy(const QString& text, const QFont& font)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    layout.createLine().setLineWidth(10'000);
    layout.endLayout();
    QStringList families;
    for (const QGlyphRun& run : layout.glyphRuns()) {
        const QString family = run.rawFont().familyName();
        for (const quint32 glyph : run.glyphIndexes()) {
            if (family == emojiFont || !run.rawFont().pathForGlyph(glyph).isEmpty())
                families += family;
        }
    }
    return families;
}

} // namespace

// Emoji among words.
class EmojiFallbackTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void eachIsOnePicture_data();
    void eachIsOnePicture();
    void lettersAndDigitsStayThose_data();
    void lettersAndDigitsStayThose();
};

void EmojiFallbackTest::initTestCase()
{
    if (!QFontDatabase::families().contains(emojiFont))
        QSKIP("There is no font of emoji here.");
}

void EmojiFallbackTest::eachIsOnePicture_data()
{
    QTest::addColumn<QString>("emoji");
    QTest::newRow("a face") << u"\U0001F600"_s;
    QTest::newRow("with a skin tone") << u"\U0001F44D\U0001F3FB"_s;
    QTest::newRow("a heart, by its selector") << u"\u2764\uFE0F"_s;
    QTest::newRow("a family") << u"\U0001F468\u200D\U0001F469\u200D\U0001F467"_s;
    QTest::newRow("a flag") << u"\U0001F1E9\U0001F1EA"_s;
}

void EmojiFallbackTest::eachIsOnePicture()
{
    QFETCH(QString, emoji);
    const QFont font(u"Noto Serif"_s, 12);
    showEmojiAsPictures(font);
    QCOMPARE(drawnBy(emoji, font), QStringList{emojiFont});
}

void EmojiFallbackTest::lettersAndDigitsStayThose_data()
{
    QTest::addColumn<QFont>("font");
    QTest::newRow("of a text") << QFont(u"Noto Serif"_s, 12);
    QTest::newRow("of the program") << QGuiApplication::font();
    QTest::newRow("of code") << QFontDatabase::systemFont(QFontDatabase::FixedFont);
    QTest::newRow("of a font that is not there") << QFont(u"No Such Font"_s, 12);
}

// A font of emoji has digits, too.
void EmojiFallbackTest::lettersAndDigitsStayThose()
{
    QFETCH(QFont, font);
    const QString words = u"Word 12 # \u00A9"_s;
    showEmojiAsPictures(font);
    font.setPointSize(31); // no font that is known from before
    const QString family = QFontInfo(font).family();
    QVERIFY(family != emojiFont);
    QCOMPARE(drawnBy(words, font).filter(family, Qt::CaseInsensitive).size(), 8);
}

} // namespace emoji_fallback_test

GALLEY_TEST(emoji_fallback_test::EmojiFallbackTest)
#include "emoji_fallback_test.moc"

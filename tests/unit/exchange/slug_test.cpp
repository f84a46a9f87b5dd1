// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/exchange/slug.h"

#include "tests/support/test_program.h"

#include <QTest>

namespace slug_test {

using galley::slugOf;

class SlugTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makesASlugOfATitle_data();
    void makesASlugOfATitle();
    void cutsALongTitleAtAHyphen();
    void cutsALongWordBetweenCharacters();
};

void SlugTest::makesASlugOfATitle_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("slug");
    const auto row = [](const char* name, const char* title, const char* slug) {
        QTest::newRow(name) << QString::fromUtf8(title) << QString::fromUtf8(slug);
    };
    row("words", "Three Easy Pieces", "three-easy-pieces");
    row("accents", "Où est le café?", "ou-est-le-cafe");
    row("an accent by a combining mark", "Cafe\xcc\x81", "cafe");
    row("punctuation in a row", "Rock -- & -- roll!", "rock-roll");
    row("punctuation around", "«Well…»", "well");
    row("digits", "Windows 3.11", "windows-3-11");
    row("a ligature", "The ﬁrst", "the-first");
    row("full width letters", "ＡＢＣ", "abc");
    row("a dotted capital I", "İstanbul", "istanbul");
    row("Greek", "Ελλάδα", "ελλαδα");
    row("Russian keeps its letters", "Йод и ёж", "йод-и-ёж");
    row("Devanagari keeps its vowels", "नमस्ते दुनिया", "नमस्ते-दुनिया");
    row("Japanese keeps its voicing", "がんばれ", "がんばれ");
    row("Korean stays composed", "한국어", "한국어");
    row("letters beyond the first plane", "𐐀x", "𐐨x");
    row("emoji are no letters", "👩‍🚀 in space", "in-space");
    row("marks without a letter", "\xcc\x81", "");
    row("nothing", "", "");
    row("punctuation alone", "?!", "");
}

void SlugTest::makesASlugOfATitle()
{
    QFETCH(QString, title);
    QFETCH(QString, slug);

    QCOMPARE(slugOf(title), slug);
}

void SlugTest::cutsALongTitleAtAHyphen()
{
    const QString slug = slugOf(QStringLiteral("fifteen letters ").repeated(20));

    QCOMPARE(slug, QStringLiteral("fifteen-letters-").repeated(5).chopped(1));
}

void SlugTest::cutsALongWordBetweenCharacters()
{
    QCOMPARE(slugOf(QString(100'000, u'a')), QString(80, u'a'));
    QCOMPARE(slugOf(u'a' + QStringLiteral("𐐨").repeated(100)),
             u'a' + QStringLiteral("𐐨").repeated(39));
}

} // namespace slug_test

GALLEY_APPLESS_TEST(slug_test::SlugTest)
#include "slug_test.moc"

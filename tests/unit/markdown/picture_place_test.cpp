// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/commands/picture_place.h"

#include "tests/support/test_program.h"

#include <QTest>

namespace picture_place_test {

using namespace galley;
using namespace galley::markdown;

// Where a picture goes: "|" is where it was dropped, "^" where it belongs; where that is the same
// place, there is only "|".
class PicturePlaceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPictureGoesBehindWhatItWouldPart_data();
    void aPictureGoesBehindWhatItWouldPart();
    void noPlaceOfATextPartsAWordOrALink();
};

void PicturePlaceTest::aPictureGoesBehindWhatItWouldPart_data()
{
    QTest::addColumn<QString>("marked");
    const auto row = [](const char* name, const QString& marked) { QTest::newRow(name) << marked; };
    row("between words", QStringLiteral("one | two"));
    row("at a word's start", QStringLiteral("one |two"));
    row("at a word's end", QStringLiteral("one| two"));
    row("in a word", QStringLiteral("o|ne^ two"));
    row("in a word before a full stop", QStringLiteral("Words en|d^."));
    row("in a word with an apostrophe", QStringLiteral("it do|esn't^ fit"));
    row("behind an apostrophe", QStringLiteral("l’|homme^ dit"));
    row("at a hyphen", QStringLiteral("a well|-known^ word"));
    row("behind a hyphen", QStringLiteral("a well-|known^ word"));
    row("in a number", QStringLiteral("3.|14^ is pi"));
    row("between ideographs", QStringLiteral("排|版"));
    row("in a link's text", QStringLiteral("a [li|nk](https://example.org)^ b"));
    row("in a link's target", QStringLiteral("a [link](https://exa|mple.org \"t\")^ b"));
    row("before a link", QStringLiteral("a |[link](b) c"));
    row("behind a link", QStringLiteral("a [link](b)| c"));
    row("in a link over two lines", QStringLiteral("a [one| \ntwo](b)^ c"));
    row("at a line's start in a link", QStringLiteral("> a [one\n> |two](b)^ c"));
    row("in a reference", QStringLiteral("a [li|nk][r]^ b\n\n[r]: https://example.org"));
    row("in another picture", QStringLiteral("![o|ne](a.png)^ two"));
    row("in code", QStringLiteral("a `co|de`^ b"));
    row("in a mark", QStringLiteral("a *|*^bold** b"));
    row("in bold words", QStringLiteral("a **bold | words** b"));
    row("in a bold word", QStringLiteral("a **bo|ld^ words** b"));
    row("in a bare address", QStringLiteral("see https://exam|ple.org/a-b^ now"));
    row("in an address in brackets", QStringLiteral("see <https://exa|mple.org>^ now"));
    row("in HTML in a line", QStringLiteral("a <sp|an>^ b"));
    row("in a cell", QStringLiteral("| a | b |\n|---|---|\n| on|e^ | two |"));
    row("in a block of code", QStringLiteral("```\nco|de\n```"));
    row("on an empty line", QStringLiteral("one\n|\ntwo"));
    row("at the end", QStringLiteral("one|"));
    row("in nothing", QStringLiteral("|"));
    row("an emoji of several", QStringLiteral("a 👩‍🚀| b"));
}

void PicturePlaceTest::aPictureGoesBehindWhatItWouldPart()
{
    QFETCH(QString, marked);
    // A table's pipes are many: its mark is the one within a word.
    const QString dataRow = QString::fromLatin1(QTest::currentDataTag());
    const qsizetype position =
        dataRow == u"in a cell" ? marked.indexOf(u"on|e") + 2 : marked.indexOf(u'|');
    QString source = marked;
    source.remove(position, 1);
    const qsizetype wanted = source.indexOf(u'^');
    source.remove(u'^');
    const SourceText text(source);
    const BlockList blocks = BlockList::parsed(text.utf8());
    QCOMPARE(picturePlace(blocks, text, position), wanted < 0 ? position : wanted);
}

// Whatever the place, the words and links of the text are there behind it as before.
void PicturePlaceTest::noPlaceOfATextPartsAWordOrALink()
{
    const QString source = QStringLiteral(
        "A [link with **bold** words](https://example.org/a_b \"title\") and `some code`, "
        "it doesn't end.\n\n- An item with ![a picture](b.png) and <https://example.com>.\n\n"
        "> Quoted [over\n> two lines][r] words\n\n[r]: https://example.net\n");
    const SourceText text(source);
    const BlockList blocks = BlockList::parsed(text.utf8());
    const QStringList kept{
        QStringLiteral("[link with **bold** words](https://example.org/a_b \"title\")"),
        QStringLiteral("`some code`"),
        QStringLiteral("doesn't"),
        QStringLiteral("![a picture](b.png)"),
        QStringLiteral("<https://example.com>"),
        QStringLiteral("[over\n> two lines][r]")};
    const qsizetype definition = source.indexOf(u"[r]: ");
    for (qsizetype position = 0; position < definition; ++position) {
        QString changed = source;
        changed.insert(picturePlace(blocks, text, position), QStringLiteral("![x](y.png)"));
        for (const QString& words : kept)
            QVERIFY2(changed.contains(words), qPrintable(changed));
    }
}

} // namespace picture_place_test

GALLEY_APPLESS_TEST(picture_place_test::PicturePlaceTest)
#include "picture_place_test.moc"

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/preview/block_writer.h"

#include "tests/support/test_program.h"
#include "tests/support/written_page.h"
#include "ui/preview/block_properties.h"
#include "ui/preview/inline_writer.h"

#include <QTest>

namespace block_writer_test {

using namespace galley;
using tests::WrittenPage;

namespace {

// What the pieces of a long block show, its punctuation set.
QString wordsOfPieces(const QString& text)
{
    const auto blocks = markdown::BlockList::parsed(text.toUtf8());
    PageStyles styles({}, lightColours());
    styles.hasSmartTypography = true;
    const PagePieces pieces = piecesOf(*blocks.at(0).node, styles);
    QString words;
    for (const PagePiece& piece : pieces) {
        QTextDocument page;
        QTextCursor cursor(&page);
        InlineWriter(cursor, styles).write(*piece.node, styles.text, piece.range);
        words += page.firstBlock().text();
    }
    return pieces.size() > 1 ? words : QString();
}

} // namespace

class BlockWriterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void headingsHaveTheirLevelsAndSizes();
    void emphasisAndStrongAreSet();
    void codeKeepsItsLinesInOneBlock();
    void rawHtmlIsShownAsText();
    void quotesIndentAndHaveABar();
    void theBarOfAQuoteJoinsItsBlocks();
    void orderedListsCountFromTheirFirstNumber();
    void tightItemsStandCloserThanLooseOnes();
    void anEmptyItemHasItsMark();
    void listsWithinItemsBeginOnTheSameLine();
    void breaksAreSpacesOrLines();
    void onlySafeLinksAreLinks_data();
    void onlySafeLinksAreLinks();
    void picturesAreNamedByTheirTarget();
    void aPicturesTitleIsItsCaption();
    void everyBlockKnowsTheLinesItCameFrom();
    void everyBlockHasItsOwnDirection_data();
    void everyBlockHasItsOwnDirection();
    void aQuoteOfRightToLeftTextStandsOnTheRight();
    void whatNestsDeeplyIsIndentedOnlySoFar();
    void unitsThatEndABlockForQtAreReplaced();
    void struckTextIsStruck();
    void codeHasTheNameOfItsLanguage();
    void tasksHaveBoxes();
    void typographyIsSmartWhereWanted_data();
    void typographyIsSmartWhereWanted();
    void typographyOfALongBlockIsThatOfAShortOne_data() { typographyIsSmartWhereWanted_data(); }
    void typographyOfALongBlockIsThatOfAShortOne();
    void anAddressThatIsPartedStaysAsItIs();
};

void BlockWriterTest::headingsHaveTheirLevelsAndSizes()
{
    const WrittenPage page(QStringLiteral("# One\n\n## Two\n\n###### Six\n\ntext"));
    QCOMPARE(page.block(0).blockFormat().headingLevel(), 1);
    QCOMPARE(page.block(1).blockFormat().headingLevel(), 2);
    QCOMPARE(page.block(2).blockFormat().headingLevel(), 6);
    QCOMPARE(page.block(3).blockFormat().headingLevel(), 0);
    QVERIFY(page.letter(0, 0).fontPointSize() > page.letter(1, 0).fontPointSize());
    QVERIFY(page.letter(1, 0).fontPointSize() > page.letter(3, 0).fontPointSize());
    QCOMPARE(page.letter(0, 0).fontWeight(), int(QFont::Bold));
}

void BlockWriterTest::emphasisAndStrongAreSet()
{
    const WrittenPage page(QStringLiteral("a *e* **s** `c` ***b***"));
    QCOMPARE(page.text(0), QStringLiteral("a e s c b"));
    QVERIFY(!page.letter(0, 0).fontItalic());
    QVERIFY(page.letter(0, 2).fontItalic());
    QCOMPARE(page.letter(0, 4).fontWeight(), int(QFont::Bold));
    QVERIFY(page.letter(0, 6).fontFixedPitch());
    QCOMPARE(page.letter(0, 6).background().color(), lightColours().surface);
    QVERIFY(page.letter(0, 8).fontItalic());
    QCOMPARE(page.letter(0, 8).fontWeight(), int(QFont::Bold));
}

void BlockWriterTest::codeKeepsItsLinesInOneBlock()
{
    const WrittenPage page(QStringLiteral("```c++\none\n  two\n\n```\n\n    indented"));
    QCOMPARE(page.blockCount(), 2);
    QCOMPARE(page.text(0), QStringLiteral("one\u2028  two\u2028"));
    QVERIFY(page.block(0).blockFormat().boolProperty(OnSurface));
    QVERIFY(page.letter(0, 0).fontFixedPitch());
    QCOMPARE(page.text(1), QStringLiteral("indented"));
    QVERIFY(page.block(1).blockFormat().boolProperty(OnSurface));
}

void BlockWriterTest::rawHtmlIsShownAsText()
{
    const WrittenPage page(QStringLiteral(
        "<script>alert(1)</script>\n\ntext <img src=\"https://a.example/p.png\"> text"));
    QCOMPARE(page.text(0), QStringLiteral("<script>alert(1)</script>"));
    QCOMPARE(page.text(1), QStringLiteral("text <img src=\"https://a.example/p.png\"> text"));
    QVERIFY(page.letter(1, 6).fontFixedPitch());
    QVERIFY(!page.letter(1, 6).isImageFormat());
    QVERIFY(page.written().pictures.isEmpty());
}

void BlockWriterTest::quotesIndentAndHaveABar()
{
    const WrittenPage page(QStringLiteral("> one\n>\n> > two"));
    QCOMPARE(page.block(0).blockFormat().leftMargin(), page.styles().indent);
    QCOMPARE(page.block(0).blockFormat().property(QuoteBars).toList().size(), 1);
    QCOMPARE(page.block(1).blockFormat().leftMargin(), 2 * page.styles().indent);
    QCOMPARE(page.block(1).blockFormat().property(QuoteBars).toList().size(), 2);
}

void BlockWriterTest::theBarOfAQuoteJoinsItsBlocks()
{
    const WrittenPage page(QStringLiteral("> a\n>\n> b\n>\n> > c\n\nbetween\n\n> d"));
    QCOMPARE(page.block(0).blockFormat().intProperty(JoinedBars), 0);
    QCOMPARE(page.block(1).blockFormat().intProperty(JoinedBars), 1);
    QCOMPARE(page.block(2).blockFormat().intProperty(JoinedBars), 1);
    QCOMPARE(page.block(4).blockFormat().intProperty(JoinedBars), 0);
}

void BlockWriterTest::orderedListsCountFromTheirFirstNumber()
{
    const WrittenPage page(QStringLiteral("9. nine\n9. ten\n"));
    QCOMPARE(page.block(0).blockFormat().stringProperty(Markers), QStringLiteral("9."));
    QCOMPARE(page.block(1).blockFormat().stringProperty(Markers), QStringLiteral("10."));
}

void BlockWriterTest::tightItemsStandCloserThanLooseOnes()
{
    const WrittenPage tight(QStringLiteral("- a\n- b\n"));
    const WrittenPage loose(QStringLiteral("- a\n\n- b\n"));
    QVERIFY(tight.block(1).blockFormat().topMargin() < loose.block(1).blockFormat().topMargin());
    QCOMPARE(tight.block(0).blockFormat().topMargin(), loose.block(0).blockFormat().topMargin());
}

void BlockWriterTest::anEmptyItemHasItsMark()
{
    const WrittenPage page(QStringLiteral("- \n- b\n"));
    QCOMPARE(page.text(0), QString());
    QCOMPARE(page.block(0).blockFormat().stringProperty(Markers), QStringLiteral("•"));
}

void BlockWriterTest::listsWithinItemsBeginOnTheSameLine()
{
    const WrittenPage page(QStringLiteral("- 3. a\n"));
    QCOMPARE(page.blockCount(), 1);
    QCOMPARE(page.block(0).blockFormat().stringProperty(Markers), QStringLiteral("•\n3."));
    QCOMPARE(page.block(0).blockFormat().property(MarkerOffsets).toList().size(), 2);
}

void BlockWriterTest::breaksAreSpacesOrLines()
{
    const WrittenPage page(QStringLiteral("soft\nhard  \nend"));
    QCOMPARE(page.text(0), QStringLiteral("soft hard\u2028end"));
}

void BlockWriterTest::onlySafeLinksAreLinks_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isLink");
    QTest::newRow("https") << QStringLiteral("https://a.example/?b=c&d") << true;
    QTest::newRow("mailto") << QStringLiteral("mailto:a@b.example") << true;
    QTest::newRow("javascript") << QStringLiteral("javascript:alert(1)") << false;
    QTest::newRow("mixed case") << QStringLiteral("JaVaScRiPt:alert(1)") << false;
    QTest::newRow("data") << QStringLiteral("data:text/html,x") << false;
    QTest::newRow("file") << QStringLiteral("file:///etc/passwd") << false;
}

void BlockWriterTest::onlySafeLinksAreLinks()
{
    QFETCH(QString, url);
    QFETCH(bool, isLink);
    const WrittenPage page(QStringLiteral("[text](<%1>)").arg(url));
    QCOMPARE(page.text(0), QStringLiteral("text"));
    QCOMPARE(page.letter(0, 0).isAnchor(), isLink);
    QCOMPARE(page.letter(0, 0).anchorHref(), isLink ? url : QString());
    QCOMPARE(page.letter(0, 0).fontUnderline(), isLink);
}

void BlockWriterTest::picturesAreNamedByTheirTarget()
{
    const WrittenPage page(QStringLiteral("![some *alt* text](blobs/a.png \"title\")"));
    const QTextImageFormat image = page.letter(0, 0).toImageFormat();
    QCOMPARE(image.name(), QStringLiteral("blobs/a.png"));
    QCOMPARE(image.property(QTextFormat::ImageAltText).toString(), QStringLiteral("some alt text"));
    QVERIFY(image.boolProperty(StandsAlone));
    QCOMPARE(page.written().pictures, QStringList(QStringLiteral("blobs/a.png")));
    const WrittenPage inText(QStringLiteral("text ![](a.png)"));
    QVERIFY(!inText.letter(0, 5).boolProperty(StandsAlone));
}

void BlockWriterTest::aPicturesTitleIsItsCaption()
{
    const WrittenPage page(QStringLiteral("![a](a.png \"The *mole*\")\n\nnext"));
    QCOMPARE(page.blockCount(), 3);
    QCOMPARE(page.text(1), QStringLiteral("The *mole*"));
    QCOMPARE(page.block(1).blockFormat().alignment(), Qt::AlignHCenter);
    QVERIFY(page.block(1).blockFormat().topMargin() < page.block(1).blockFormat().bottomMargin());
    const WrittenPage inText(QStringLiteral("text ![a](a.png \"title\")"));
    QCOMPARE(inText.blockCount(), 1);
}

void BlockWriterTest::everyBlockKnowsTheLinesItCameFrom()
{
    const WrittenPage page(QStringLiteral("- one\n- > two\n  > more\n\n  ```\n  c\n  ```\n-\n"));
    const std::vector<NodeLines> expected{{0, 1}, {1, 2}, {4, 3}, {7, 1}};
    QCOMPARE(page.blockCount(), 4);
    QVERIFY(page.written().lines == expected);
}

void BlockWriterTest::everyBlockHasItsOwnDirection_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isRightToLeft");
    QTest::newRow("Latin") << QStringLiteral("abc") << false;
    QTest::newRow("Hebrew") << QStringLiteral("\u05d0\u05d1") << true;
    QTest::newRow("Arabic behind a number") << QStringLiteral("12 \u0627\u0628") << true;
    QTest::newRow("emphasised") << QStringLiteral("*\u05d0* abc") << true;
    QTest::newRow("emoji first") << QStringLiteral("\U0001F600 \u05d0") << true;
    QTest::newRow("code first") << QStringLiteral("`abc` \u05d0") << true;
    QTest::newRow("no letter") << QStringLiteral("123") << false;
    QTest::newRow("code") << QStringLiteral("```\n\u05d0\n```") << false;
}

void BlockWriterTest::everyBlockHasItsOwnDirection()
{
    QFETCH(QString, text);
    QFETCH(bool, isRightToLeft);
    const WrittenPage page(text);
    QCOMPARE(page.block(0).blockFormat().layoutDirection(),
             isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
}

void BlockWriterTest::aQuoteOfRightToLeftTextStandsOnTheRight()
{
    const WrittenPage page(QStringLiteral("> \u05d0\n>\n> 123"));
    for (const int number : {0, 1}) {
        const QTextBlockFormat format = page.block(number).blockFormat();
        QCOMPARE(format.leftMargin(), 0.0);
        QCOMPARE(format.rightMargin(), page.styles().indent);
        QCOMPARE(format.layoutDirection(), Qt::RightToLeft);
        QVERIFY(format.property(QuoteBars).toList()[0].toDouble() < 0);
    }
}

void BlockWriterTest::whatNestsDeeplyIsIndentedOnlySoFar()
{
    const WrittenPage page(QString(5000, u'>') + QStringLiteral(" a\n\n")
                           + QStringLiteral("- ").repeated(200) + QStringLiteral("b"));
    for (QTextBlock block = page.block(0); block.isValid(); block = block.next()) {
        QVERIFY(block.blockFormat().leftMargin() <= page.styles().deepestIndent);
        QVERIFY(block.blockFormat().property(QuoteBars).toList().size() < 20);
    }
    QVERIFY(page.block(page.blockCount() - 1).text().endsWith(u'b'));
}

void BlockWriterTest::unitsThatEndABlockForQtAreReplaced()
{
    const WrittenPage page(QStringLiteral("a\u2029b\uFDD0c\uFDD1d\uFFFCe"));
    QCOMPARE(page.blockCount(), 1);
    QCOMPARE(page.text(0), QStringLiteral("a\u2028b\uFFFDc\uFFFDd\uFFFDe"));
}

void BlockWriterTest::struckTextIsStruck()
{
    const WrittenPage page(QStringLiteral("a ~~b *c*~~ www.d.e"));
    QCOMPARE(page.text(0), QStringLiteral("a b c www.d.e"));
    QVERIFY(!page.letter(0, 0).fontStrikeOut());
    QVERIFY(page.letter(0, 2).fontStrikeOut());
    QVERIFY(page.letter(0, 4).fontStrikeOut() && page.letter(0, 4).fontItalic());
    QCOMPARE(page.letter(0, 6).anchorHref(), QStringLiteral("http://www.d.e"));
}

void BlockWriterTest::codeHasTheNameOfItsLanguage()
{
    const WrittenPage page(QStringLiteral("```c++ x\na\n```\n\n```\nb\n```"));
    QCOMPARE(page.block(0).blockFormat().stringProperty(CodeLanguage), QStringLiteral("c++"));
    QVERIFY(!page.block(1).blockFormat().hasProperty(CodeLanguage));
}

void BlockWriterTest::tasksHaveBoxes()
{
    const WrittenPage page(QStringLiteral("- [ ] a\n- [x] b\n- c\n\n1. [x] d"));
    QCOMPARE(page.text(0), QStringLiteral("a"));
    const auto marker = [&page](int number) {
        return page.block(number).blockFormat().stringProperty(Markers);
    };
    QCOMPARE(marker(0), QString(openTaskMark));
    QCOMPARE(marker(1), QString(doneTaskMark));
    QCOMPARE(marker(2), QStringLiteral("•"));
    QCOMPARE(marker(3), QStringLiteral("1. ") + doneTaskMark);
}

void BlockWriterTest::typographyIsSmartWhereWanted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const QString& text, const QString& expected) {
        QTest::newRow(name) << text << expected;
    };
    row("double quotes", QStringLiteral("\"a\" (\"b\")"), QStringLiteral("“a” (“b”)"));
    row("single quotes", QStringLiteral("'a' it's '90s"), QStringLiteral("‘a’ it’s ’90s"));
    row("one in the other", QStringLiteral("\"'a' b\""), QStringLiteral("“‘a’ b”"));
    row("around emphasis", QStringLiteral("\"*a*\""), QStringLiteral("“a”"));
    row("dashes", QStringLiteral("a--b---c - d -"), QStringLiteral("a–b—c - d -"));
    row("dots", QStringLiteral("a... b.. c...."), QStringLiteral("a… b.. c…."));
    row("code", QStringLiteral("`\"a\"`--'b'"), QStringLiteral("\"a\"–‘b’"));
    row("behind a line", QStringLiteral("a\n'b'"), QStringLiteral("a ‘b’"));
    row("escaped", QStringLiteral("\\\"a\\\" \\'b\\' \\--- \\..."),
        QStringLiteral("\"a\" 'b' -– ..."));
    row("what pairs with nothing", QStringLiteral("'tis 'a' \"b"), QStringLiteral("’tis ‘a’ “b"));
    row("addresses", QStringLiteral("https://a.b/c--d'e"), QStringLiteral("https://a.b/c--d'e"));
}

void BlockWriterTest::typographyIsSmartWhereWanted()
{
    QFETCH(QString, text);
    QTEST(WrittenPage(text, true).text(0), "expected");
    const QString asWritten = WrittenPage(text).text(0);
    QVERIFY(!asWritten.contains(QChar(0x201C)) && !asWritten.contains(QChar(0x2013)));
}

void BlockWriterTest::typographyOfALongBlockIsThatOfAShortOne()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const QString before = u"word "_qs.repeated(3000);
    QCOMPARE(wordsOfPieces(before + text + u" word"_qs), before + expected + u" word"_qs);
}

void BlockWriterTest::anAddressThatIsPartedStaysAsItIs()
{
    const QString address = u"https://a.b/"_qs + u"c--d'e..."_qs.repeated(2000) + u'f';
    QCOMPARE(wordsOfPieces(address).remove(QChar(0x200B)), address);
}

} // namespace block_writer_test

GALLEY_TEST(block_writer_test::BlockWriterTest)
#include "block_writer_test.moc"

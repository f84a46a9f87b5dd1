// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/blocks/block_list.h"
#include "tests/support/long_texts.h"
#include "tests/support/random_edits.h"
#include "tests/support/test_program.h"
#include "ui/preview/page_document.h"
#include "ui/preview/page_html.h"
#include "ui/preview/page_map.h"

#include <QAbstractTextDocumentLayout>
#include <QSignalSpy>
#include <QTest>
#include <QTextLayout>

namespace page_pieces_test {

using namespace galley;
using namespace Qt::StringLiterals;
using markdown::BlockList;
using tests::addLongTexts;
using tests::numbered;

namespace {

// What Qt lays out in a few milliseconds, whatever it is: letters and lines of a block of the page.
constexpr int maximumUnits = 8100;
constexpr int maximumLines = 101;

struct Page {
    explicit Page(const QString& markdown = {}) : document(noPicture) { show(markdown); }

    void show(const QString& markdown)
    {
        read(markdown);
        document.update({}, blocks);
    }
    void read(const QString& markdown)
    {
        text = SourceText(markdown);
        blocks = BlockList::parsed(text.utf8());
    }
    // Another size, in light or dark.
    void setStyles(int look)
    {
        document.setStyles({{QFont(u"DejaVu Serif"_s, 8 + 4 * look), 40},
                            look % 2 == 0 ? lightColours() : darkColours()});
    }
    // Blocks of the body.
    QTextBlock first() const
    {
        return document.document()->findBlockByNumber(document.firstBlockOf(1));
    }
    QString plainText()
    {
        QTextCursor cursor(first());
        cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
        return plainTextOf(cursor);
    }
    QString html()
    {
        QTextCursor cursor(first());
        cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
        return htmlOf(cursor);
    }

    static Picture noPicture(const QString&, bool)
    {
        return {Picture::State::Absent, {}, {}, 0, {}};
    }

    SourceText text;
    BlockList blocks;
    PageDocument document;
};

bool looksLike(const QTextBlock& one, const QTextBlock& other)
{
    if (one.text() != other.text() || one.blockFormat() != other.blockFormat()
        || one.charFormat() != other.charFormat())
        return false;
    auto piece = one.begin();
    auto there = other.begin();
    for (; !piece.atEnd() && !there.atEnd(); ++piece, ++there) {
        if (piece.fragment().text() != there.fragment().text()
            || piece.fragment().charFormat() != there.fragment().charFormat())
            return false;
    }
    return piece.atEnd() && there.atEnd();
}

// The number of the first block that differs in text or formats; -1 where none does.
int firstDifference(const Page& page, const Page& other)
{
    QTextBlock block = page.first();
    QTextBlock there = other.first();
    int number = 0;
    for (; block.isValid() && there.isValid(); block = block.next(), there = there.next()) {
        if (!looksLike(block, there))
            return number;
        ++number;
    }
    return block.isValid() == there.isValid() ? -1 : number;
}

// Where each block stands, once all is laid out.
QList<QRect> placesOn(Page& page)
{
    page.document.document()->pageCount();
    QList<QRect> places;
    for (QTextBlock block = page.first(); block.isValid(); block = block.next()) {
        const bool hasLines = block.layout()->lineCount() > 0;
        const QRectF rect = page.document.document()->documentLayout()->blockBoundingRect(block);
        places += hasLines ? rect.toRect() : QRect();
    }
    return places;
}

} // namespace

// A page whose paragraphs, lists and code are too long to be laid out or replaced at a time.
class PagePiecesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noBlockIsTooLongToBeLaidOut_data() { addLongTexts(); }
    void noBlockIsTooLongToBeLaidOut();
    void noTableIsTooLongToBeLaidOut_data();
    void noTableIsTooLongToBeLaidOut();
    void whatIsPartedIsCopiedAsOne_data();
    void whatIsPartedIsCopiedAsOne();
    void anEditWithinReplacesOnePiece_data();
    void anEditWithinReplacesOnePiece();
    void anEditedPageIsTheSameAsAFreshOne_data() { addLongTexts(); }
    void anEditedPageIsTheSameAsAFreshOne();
    void aPageOfManyActsIsTheSameAsAFreshOne_data() { addLongTexts(); }
    void aPageOfManyActsIsTheSameAsAFreshOne();
    void aListIsWrittenInSlices();
    void aCommentIsNotSeenWhereverItsPiecesBegin();
    void everyLineOfAFenceHasItsPlace();
    void thePartsOfALineHaveTheirPlaces();
    void aCharacterIsNeverParted();
};

void PagePiecesTest::noBlockIsTooLongToBeLaidOut()
{
    QFETCH(QString, markdown);
    const Page page(markdown);
    for (QTextBlock block = page.first(); block.isValid(); block = block.next()) {
        const int lines = static_cast<int>(block.text().count(QChar::LineSeparator)) + 1;
        QVERIFY2(block.length() <= maximumUnits, qPrintable(QString::number(block.length())));
        QVERIFY2(lines <= maximumLines || block.length() <= maximumUnits,
                 qPrintable(QString::number(lines)));
        const auto pictures = block.text().count(QChar::ObjectReplacementCharacter);
        QVERIFY2(pictures <= maximumLines, qPrintable(QString::number(pictures)));
        QVERIFY(!block.text().contains(u"<!--") && !block.text().contains(u"-->"));
    }
}

void PagePiecesTest::noTableIsTooLongToBeLaidOut_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<int>("parts");

    const QString head = u"| a | b |\n|---|---|\n"_s;
    const QString row = u"| %1 | c |\n"_s;
    QTest::newRow("one endless cell") << head + row.arg(QString(100'000, u'x')) << 1;
    QTest::newRow("much text in few cells")
        << head + row.arg(numbered(u"word%1 "_s, 300)).repeated(20) << 10;
    QTest::newRow("many rows") << head + row.arg(u"x"_s).repeated(2'000) << 20;
    QTest::newRow("many columns and no cells") << u"|a"_s.repeated(150) + u"|\n"_s
            + u"|-"_s.repeated(150) + u"|\n"_s
            + u"|\n"_s.repeated(300) << 1;
}

void PagePiecesTest::noTableIsTooLongToBeLaidOut()
{
    QFETCH(QString, markdown);
    QFETCH(int, parts);
    const Page page(markdown);
    QVERIFY(page.document.partCount() > parts);
    for (QTextBlock block = page.first(); block.isValid(); block = block.next())
        QVERIFY(block.length() <= maximumUnits);
    for (int part = 1; part < page.document.partCount(); ++part) {
        const auto blockAt = [&](int number) {
            return page.document.document()->findBlockByNumber(page.document.firstBlockOf(number));
        };
        QVERIFY(blockAt(part + 1).position() - blockAt(part).position() < 2 * maximumUnits);
    }
}

void PagePiecesTest::whatIsPartedIsCopiedAsOne_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("copied");
    QTest::addColumn<QString>("html");

    const QString lines = numbered(u"line %1\n"_s, 1'000);
    QTest::newRow("code") << u"```\n"_s + lines + u"```"_s << lines
                          << u"<pre><code>"_s + lines.chopped(1) + u"</code></pre>\n"_s;
    const QString line = numbered(u"int a%1; "_s, 2'000).trimmed();
    QTest::newRow("a line of code") << u"```\n"_s + line + u"\n```"_s << line + u'\n'
                                    << u"<pre><code>"_s + line + u"</code></pre>\n"_s;
    const QString words = numbered(u"word%1 "_s, 3'000).trimmed();
    QTest::newRow("a paragraph") << words << words + u'\n' << u"<p>"_s + words + u"</p>\n"_s;
}

void PagePiecesTest::whatIsPartedIsCopiedAsOne()
{
    QFETCH(QString, markdown);
    QFETCH(QString, copied);
    QFETCH(QString, html);
    Page page(markdown);
    QVERIFY(page.document.partCount() > 3);
    QCOMPARE(page.plainText().trimmed(), copied.trimmed());
    QCOMPARE(page.html(), html);
}

void PagePiecesTest::anEditWithinReplacesOnePiece_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("edited"); // the word 700 of it

    QTest::newRow("an item of a list") << numbered(u"- item %1\n"_s, 1'500) << u"item 700\n"_s;
    QTest::newRow("a line of code")
        << u"```\n"_s + numbered(u"line %1\n"_s, 2'000) + u"```"_s << u"line 700\n"_s;
    QTest::newRow("a quote") << numbered(u"> quote %1\n>\n"_s, 1'500) << u"quote 700\n"_s;
    QTest::newRow("a word of a paragraph") << numbered(u"word%1 "_s, 2'500) << u"word700 "_s;
}

void PagePiecesTest::anEditWithinReplacesOnePiece()
{
    QFETCH(QString, markdown);
    QFETCH(QString, edited);
    Page page(markdown);
    QSignalSpy changes(page.document.document(), &QTextDocument::contentsChange);
    page.show(QString(markdown).replace(edited, u"other "_s + edited));
    QCOMPARE(changes.size(), 1);
    const int length = changes[0][2].toInt();
    QVERIFY2(length < 2 * maximumUnits, qPrintable(QString::number(length)));
}

void PagePiecesTest::anEditedPageIsTheSameAsAFreshOne()
{
    QFETCH(QString, markdown);
    tests::RandomEdits random(
        {u"x"_s, u" "_s, u"\n"_s, u"\n\n"_s, u"**"_s, u"`"_s, u"- "_s, u"> "_s, u"```\n"_s});
    Page page(markdown);
    for (int round = 0; round < 3; ++round) {
        markdown.insert(random.below(static_cast<int>(markdown.size())), random.text(2));
        page.show(markdown);
        const Page fresh(markdown);
        QCOMPARE(firstDifference(page, fresh), -1);
    }
}

// Edits, sizes, colours, widths, and slices of updates in between, as they come.
void PagePiecesTest::aPageOfManyActsIsTheSameAsAFreshOne()
{
    QFETCH(QString, markdown);
    tests::RandomEdits random({u"x"_s, u" "_s, u"\n"_s, u"\n\n"_s, u"**"_s, u"- "_s, u"```\n"_s,
                               u"\n\n<!-- "_s, u" -->\n\n"_s});
    Page page;
    page.read(markdown);
    int look = 0;
    int width = 500;
    for (int act = 0; act < 12; ++act) {
        switch (random.below(4)) {
        case 0:
            markdown.insert(random.below(markdown.size()), random.text(2));
            page.read(markdown);
            break;
        case 1:
            page.setStyles(look = random.below(3));
            break;
        case 2:
            width = 200 + 100 * random.below(5);
            page.document.prepareWidth(width);
            page.document.document()->setPageSize({qreal(width), PageHeight::tallestSheet});
            break;
        default:
            page.document.update({}, page.blocks, QDeadlineTimer(0));
        }
    }
    page.setStyles(look);
    page.document.prepareWidth(width);
    page.document.document()->setPageSize({qreal(width), PageHeight::tallestSheet});
    page.show(markdown);
    Page fresh;
    fresh.setStyles(look);
    fresh.document.document()->setPageSize({qreal(width), PageHeight::tallestSheet});
    fresh.show(markdown);
    QCOMPARE(firstDifference(page, fresh), -1);
    QCOMPARE(placesOn(page), placesOn(fresh));
}

void PagePiecesTest::aListIsWrittenInSlices()
{
    Page page;
    const auto blocks = BlockList::parsed(numbered(u"- item %1\n"_s, 600).toUtf8());
    int slices = 1;
    int before = 0;
    while (!page.document.update({}, blocks, QDeadlineTimer(0))) {
        const int count = page.document.document()->blockCount();
        QVERIFY(count > before);
        before = count;
        ++slices;
    }
    QVERIFY(slices > 20);
    QCOMPARE(page.document.partCount(), 1 + slices);
    QVERIFY(page.document.document()->toPlainText().contains(u"item 599"_s));
}

// “<!-->” is all of a comment, so that a piece that begins with a quote's mark might end it.
void PagePiecesTest::aCommentIsNotSeenWhereverItsPiecesBegin()
{
    QString text = u"before\n\n<!-- x\n"_s;
    for (int line = 0; line < 400; ++line)
        text += QString(1 + line % 9, u'>') + u" line %1\n"_s.arg(line);
    Page page(text);
    QCOMPARE(page.plainText().trimmed(), u"before"_s);
}

void PagePiecesTest::everyLineOfAFenceHasItsPlace()
{
    Page page(u"words\n\n```\n"_s + numbered(u"line %1\n"_s, 1'000) + u"```\n\nend"_s);
    page.document.document()->setTextWidth(600);
    const PageMap map(page.document, page.blocks, page.text);
    qreal before = 0;
    for (int line = 0; line < page.text.lineCount(); line += 50) {
        const qreal y = map.yOf(line);
        QVERIFY(y >= before);
        before = y;
        // Lines of the fence stand where they are: a hundred of its lines share a block.
        if (line > 3 && line < 1'000)
            QVERIFY2(qAbs(map.lineAt(y + 1) - line) < 2, qPrintable(QString::number(line)));
    }
}

void PagePiecesTest::thePartsOfALineHaveTheirPlaces()
{
    Page page(numbered(u"word%1 "_s, 2'500));
    page.document.document()->setTextWidth(600);
    const PageMap map(page.document, page.blocks, page.text);
    const qreal height = page.document.document()->size().height();
    for (const qreal share : {0.1, 0.5, 0.9}) {
        QVERIFY(qAbs(map.yOf(share) - share * height) < 0.05 * height);
        QVERIFY(qAbs(map.lineAt(share * height) - share) < 0.05);
    }
}

void PagePiecesTest::aCharacterIsNeverParted()
{
    for (const QString& text :
         {u"\U0001F468"_s.repeated(5'000), u"x"_s + u"\U0001F468"_s.repeated(5'000),
          u"**"_s + u"\U0001F468"_s.repeated(5'000) + u"**"_s}) {
        const Page page(text);
        for (QTextBlock block = page.first(); block.isValid(); block = block.next())
            QVERIFY(block.text().isEmpty() || !block.text().front().isLowSurrogate());
    }
}

} // namespace page_pieces_test

GALLEY_TEST(page_pieces_test::PagePiecesTest)
#include "page_pieces_test.moc"

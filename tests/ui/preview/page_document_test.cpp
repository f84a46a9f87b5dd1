// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/preview/page_document.h"

#include "tests/support/random_edits.h"
#include "tests/support/test_program.h"
#include "ui/preview/block_properties.h"

#include <QSignalSpy>
#include <QTest>
#include <QTextLayout>

namespace page_document_test {

using namespace galley;
using markdown::BlockList;

namespace {

FindPicture noPictures()
{
    return [](const QString&, bool) { return Picture{Picture::State::Absent, {}, {}, 0, {}}; };
}

// Everything a reader could see of a page: text and formats, block by block.
QStringList described(QTextDocument& page)
{
    QStringList blocks;
    for (QTextBlock block = page.begin(); block.isValid(); block = block.next()) {
        QString line;
        QDebug out(&line);
        out << block.text() << block.blockFormat().properties()
            << block.charFormat().foreground().color();
        for (auto piece = block.begin(); !piece.atEnd(); ++piece)
            out << piece.fragment().length() << piece.fragment().charFormat().properties();
        blocks += line;
    }
    return blocks;
}

HeaderFields titled(const QString& title)
{
    HeaderFields fields;
    fields.title = title;
    return fields;
}

QStringList texts(QTextDocument& page)
{
    QStringList lines;
    for (QTextBlock block = page.begin(); block.isValid(); block = block.next())
        lines += block.text();
    return lines;
}

} // namespace

class PageDocumentTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theHeaderStandsAboveTheText();
    void onlyTheBlocksThatDifferAreReplaced();
    void aPatchedPageEqualsAFreshOne();
    void aChangedHeaderLeavesTheTextAlone();
    void aLongTextIsShownInSlicesFromTheTop();
    void newStylesReachEverythingShown();
    void aTabOfCodeIsAsWideAsFourOfItsLetters();
    void aFollowedBlockIsFoundAfterAChangeAbove();
    void aFollowedBlockOfARewrittenListIsFoundByItsText();
};

void PageDocumentTest::theHeaderStandsAboveTheText()
{
    PageDocument page(noPictures());
    page.update(titled(QStringLiteral("Title")), BlockList::parsed("text"));
    QCOMPARE(texts(*page.document()),
             QStringList({QStringLiteral("Title"), {}, QStringLiteral("text"), {}}));
}

void PageDocumentTest::onlyTheBlocksThatDifferAreReplaced()
{
    PageDocument page(noPictures());
    page.update({}, BlockList::parsed("one\n\ntwo\n\nthree"));
    QSignalSpy changes(page.document(), &QTextDocument::contentsChange);
    page.update({}, BlockList::parsed("one\n\nother\n\nthree"));
    QCOMPARE(changes.size(), 1);
    const int position = changes[0][0].toInt();
    const int length = changes[0][2].toInt();
    // With the separator before it, which holds a block's text format.
    QCOMPARE(page.document()->findBlock(position + 1).text(), QStringLiteral("other"));
    QVERIFY2(length <= 12, qPrintable(QString::number(length)));
    QVERIFY(texts(*page.document()).contains(QStringLiteral("three")));
    changes.clear();
    page.update({}, BlockList::parsed("one\n\nother\n\nthree"));
    QVERIFY(changes.isEmpty());
}

void PageDocumentTest::aPatchedPageEqualsAFreshOne()
{
    tests::RandomEdits random({
        QStringLiteral("# "),
        QStringLiteral("> "),
        QStringLiteral("- "),
        QStringLiteral("1. "),
        QStringLiteral("```\n"),
        QStringLiteral("    code\n"),
        QStringLiteral("***"),
        QStringLiteral("[a](https://b.example)"),
        QStringLiteral("![p](p.png)"),
        QStringLiteral("<b>"),
        QStringLiteral("---\n"),
        QStringLiteral("  \n"),
        QStringLiteral("[x]: /u\n\n"),
        QStringLiteral("[x]"),
        QStringLiteral("\u05d0"),
        QStringLiteral("`c`"),
        QStringLiteral("\n\n"),
        QStringLiteral("\n\n- "),
    });
    SourceText source(random.text(200));
    BlockList blocks = BlockList::parsed(source.utf8());
    PageDocument page(noPictures());
    page.update({}, blocks);
    for (int round = 0; round < 120; ++round) {
        const TextDelta delta = random.delta(source.toString());
        source.apply(delta);
        blocks.apply(source, delta);
        page.update({}, blocks);
        PageDocument fresh(noPictures());
        fresh.update({}, BlockList::parsed(source.utf8()));
        QCOMPARE(described(*page.document()), described(*fresh.document()));
    }
}

void PageDocumentTest::aChangedHeaderLeavesTheTextAlone()
{
    PageDocument page(noPictures());
    page.update(titled(QStringLiteral("Title")), BlockList::parsed("text"));
    QTextCursor inText(page.document()->lastBlock().previous());
    HeaderFields header = titled(QStringLiteral("Another"));
    header.tags += QStringLiteral("tag");
    page.update(header, BlockList::parsed("text"));
    QCOMPARE(inText.block().text(), QStringLiteral("text"));
    QCOMPARE(
        texts(*page.document()),
        QStringList(
            {QStringLiteral("Another"), QStringLiteral("#tag"), {}, QStringLiteral("text"), {}}));
}

void PageDocumentTest::aLongTextIsShownInSlicesFromTheTop()
{
    QByteArray text;
    for (int number = 0; number < 50; ++number)
        text += "Paragraph " + QByteArray::number(number) + "\n\n";
    const BlockList blocks = BlockList::parsed(text);
    PageDocument page(noPictures());
    QVERIFY(!page.update({}, blocks, QDeadlineTimer(0)));
    QVERIFY(texts(*page.document()).contains(QStringLiteral("Paragraph 0")));
    QVERIFY(!texts(*page.document()).contains(QStringLiteral("Paragraph 49")));
    int slices = 1;
    while (!page.update({}, blocks, QDeadlineTimer(0)))
        ++slices;
    QCOMPARE(slices, 49);
    PageDocument fresh(noPictures());
    fresh.update({}, blocks);
    QCOMPARE(described(*page.document()), described(*fresh.document()));
}

void PageDocumentTest::newStylesReachEverythingShown()
{
    const BlockList blocks = BlockList::parsed("# Heading\n\n> quote\n\n- item\n\n`code`");
    PageDocument page(noPictures());
    page.update({}, blocks);
    page.setStyles(PageStyles({QFont(QStringLiteral("DejaVu Serif"), 15), 60}, darkColours()));
    while (!page.update({}, blocks, QDeadlineTimer(0))) { }
    PageDocument fresh(noPictures());
    fresh.setStyles(page.styles());
    fresh.update({}, blocks);
    QCOMPARE(described(*page.document()), described(*fresh.document()));
}

void PageDocumentTest::aTabOfCodeIsAsWideAsFourOfItsLetters()
{
    PageDocument page(noPictures());
    page.setStyles(PageStyles({QFont(QStringLiteral("DejaVu Serif"), 15), 60}, lightColours()));
    page.document()->setTextWidth(600);
    page.update({}, BlockList::parsed("```\n\ta\n```\n\n```\n    b\n```"));
    const auto placeOf = [&page](const QString& letter) {
        const QTextCursor found = page.document()->find(letter);
        const QTextBlock block = found.block();
        return block.layout()->lineAt(0).cursorToX(found.selectionStart() - block.position());
    };
    QVERIFY(qAbs(placeOf(QStringLiteral("a")) - placeOf(QStringLiteral("b"))) < 1);
}

void PageDocumentTest::aFollowedBlockIsFoundAfterAChangeAbove()
{
    PageDocument page(noPictures());
    page.update({}, BlockList::parsed("one\n\ntwo\n\nthree"));
    page.follow(page.document()->lastBlock().previous());
    HeaderFields header = titled(QStringLiteral("T"));
    header.description = QStringLiteral("D");
    page.update(header, BlockList::parsed("one\n\nnew\n\n- list\n- list\n\ntwo\n\nthree"));
    QCOMPARE(page.followed().text(), QStringLiteral("three"));
}

void PageDocumentTest::aFollowedBlockOfARewrittenListIsFoundByItsText()
{
    PageDocument page(noPictures());
    page.update({}, BlockList::parsed("- a\n- b\n- c"));
    page.follow(page.document()->lastBlock().previous().previous());
    page.update({}, BlockList::parsed("- a\n- new\n- newer\n- b\n- c"));
    QCOMPARE(page.followed().text(), QStringLiteral("b"));
}

} // namespace page_document_test

GALLEY_TEST(page_document_test::PageDocumentTest)
#include "page_document_test.moc"

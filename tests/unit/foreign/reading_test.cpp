// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/foreign/reading.h"
#include "app/markdown/blocks/block_list.h"
#include "tests/support/foreign_blocks.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace reading_test {

using namespace galley;
using namespace galley::tests;
using namespace Qt::StringLiterals;

namespace {

const QByteArray blob = "{\"$type\":\"blob\",\"ref\":{\"$link\":"
                        "\"bafkreif2h75n2tglhurzf4hjzfrp7iljoile2u3kxjqe6xhvjsnih7hqru\"},"
                        "\"mimeType\":\"image/jpeg\",\"size\":3}";
const QString blobFile = u"blobs/bafkreif2h75n2tglhurzf4hjzfrp7iljoile2u3kxjqe6xhvjsnih7hqru.jpg"_s;

} // namespace

// The blocks of other programs' bodies, read as Markdown.
class ReadingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void blocksOfLeafletAreRead_data();
    void blocksOfLeafletAreRead();
    void blocksOfOffprintAreRead_data();
    void blocksOfOffprintAreRead();
    void blocksOfPcktAreRead_data();
    void blocksOfPcktAreRead();
    void whatIsNotKnownIsABoxThatNamesIt();
    void whatIsWithinAnUnknownBlockIsRead();
    void pagesFollowEachOther();
    void aCanvasIsReadFromItsTopToItsBottom();
    void eachBlockIsFoundInTheReading();
    void notesStandBelow();
    void listsInARowStayTwo();
    void anItemMayHoldBlocks();
    void whatNobodyKnowsIsNotRead_data();
    void whatNobodyKnowsIsNotRead();
    void theSentenceOnAnUnknownBodyNamesIt();
};

void ReadingTest::blocksOfLeafletAreRead_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QString>("markdown");
    const auto row = [](const char* name, const QByteArray& members, const QString& markdown) {
        QTest::newRow(qPrintable(
            u"%1 %2"_s.arg(QString::fromLatin1(name), QString::fromUtf8(members.left(40)))))
            << QByteArray(name) << members << markdown;
    };
    row("text", R"("plaintext":"One *two*")", u"One \\*two\\*"_s);
    row("text",
        R"("plaintext":"One two","facets":[{"index":{"byteStart":4,"byteEnd":7},"features":[{"$type":"pub.leaflet.richtext.facet#bold"}]}])",
        u"One **two**"_s);
    row("header", R"("level":3,"plaintext":"Head")", u"### Head"_s);
    row("header", R"("plaintext":"Head #")", u"# Head \\#"_s);
    row("header", R"("level":99,"plaintext":"Head\nline")", u"###### Head line"_s);
    row("unorderedList",
        R"("children":[{"content":{"$type":"pub.leaflet.blocks.text","plaintext":"a"}},{"content":{"$type":"pub.leaflet.blocks.text","plaintext":"b"},"children":[{"content":{"$type":"pub.leaflet.blocks.text","plaintext":"c"}}]}])",
        u"- a\n- b\n  - c"_s);
    row("unorderedList",
        R"("children":[{"content":{"$type":"pub.leaflet.blocks.text","plaintext":"a"},"orderedListChildren":{"children":[{"content":{"$type":"pub.leaflet.blocks.text","plaintext":"b"}}]}}])",
        u"- a\n  1. b"_s);
    row("orderedList",
        R"("startIndex":9,"children":[{"content":{"$type":"pub.leaflet.blocks.text","plaintext":"a"}},{"content":{"$type":"pub.leaflet.blocks.text","plaintext":"b"},"unorderedListChildren":{"children":[{"content":{"$type":"pub.leaflet.blocks.text","plaintext":"c"}}]}}])",
        u"9. a\n10. b\n    - c"_s);
    row("unorderedList",
        R"("children":[{"checked":true,"content":{"$type":"pub.leaflet.blocks.text","plaintext":"a"}},{"checked":false,"content":{"$type":"pub.leaflet.blocks.text","plaintext":"b"}}])",
        u"- [x] a\n- [ ] b"_s);
    row("unorderedList",
        R"("children":[{"content":{"$type":"pub.leaflet.blocks.header","level":2,"plaintext":"a"}},{"content":{"$type":"pub.leaflet.blocks.image","image":)"
            + blob + "}}]",
        u"- ## a\n- ![]("_s + blobFile + u')');
    row("blockquote", R"("plaintext":"a\nb")", u"> a\\\n> b"_s);
    row("code", R"("plaintext":"a\n```\nb","language":"c++ <x>")", u"````c++x\na\n```\nb\n````"_s);
    row("math", R"("tex":"x^2")", u"```math\nx^2\n```"_s);
    row("html", R"("html":"<b>x</b>")", u"```html\n<b>x</b>\n```"_s);
    row("horizontalRule", R"("x":0)", u"___"_s);
    row("image", R"("alt":"A [cat]","image":)" + blob, u"![A \\[cat\\]]("_s + blobFile + u')');
    row("image", R"("alt":"A cat")", box(u"A picture that this record does not hold."_s));
    row("imageGallery", R"("images":[{"image":)" + blob + R"(,"alt":"a"},{"image":)" + blob + "}]",
        u"![a](%1)\n![](%1)"_s.arg(blobFile));
    row("website", R"("src":"https://a.example","title":"T","description":"D")",
        u"> [T](https://a.example)\n>\n> D"_s);
    row("iframe", R"("url":"https://a.example/x")",
        u"> [https://a.example/x](https://a.example/x)"_s);
    row("button", R"("text":"Go","url":"https://a.example")", u"[Go](https://a.example)"_s);
    row("button", R"("text":"Go","url":" ")",
        box(u"A block of a kind that Galley does not know: pub.leaflet.blocks.button"_s));
    row("bskyPost", R"("postRef":{"uri":"at://did:plc:a/app.bsky.feed.post/k","cid":"c"})",
        u"> [A post on Bluesky](https://bsky.app/profile/did:plc:a/post/k)"_s);
    row("bskyPost", R"("postRef":{"uri":"at://did:plc:a/app.bsky.graph.list/k","cid":"c"})",
        box(u"A block of a kind that Galley does not know: pub.leaflet.blocks.bskyPost"_s));
    row("bskyPost", R"("postRef":{"uri":"x://a.example/app.bsky.feed.post/a)b"})",
        box(u"A block of a kind that Galley does not know: pub.leaflet.blocks.bskyPost"_s));
    row("standardSitePost", R"("uri":"at://a/b/c")",
        box(u"Another record, which is not part of this one: at://a/b/c"_s));
    row("membersOnlyDelimiter", R"("audience":"all")", box(u"What follows is for members only."_s));
    row("poll", R"("pollRef":{})",
        box(u"A block of a kind that Galley does not know: pub.leaflet.blocks.poll"_s));
}

void ReadingTest::blocksOfLeafletAreRead()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, members);
    QTEST(leaflet(leafletBlock(name, members)), "markdown");
}

void ReadingTest::blocksOfOffprintAreRead_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QString>("markdown");
    const auto row = [](const char* name, const QByteArray& members, const QString& markdown) {
        QTest::newRow(name) << QByteArray(name) << members << markdown;
    };
    row("text", R"("plaintext":"a")", u"a"_s);
    row("heading", R"("level":2,"plaintext":"a")", u"## a"_s);
    row("bulletList", R"("children":[{"content":{"plaintext":"a"}}])", u"- a"_s);
    row("orderedList", R"("children":[{"content":{"plaintext":"a"}}])", u"1. a"_s);
    row("taskList", R"("children":[{"checked":true,"content":{"plaintext":"a"}}])", u"- [x] a"_s);
    row("blockquote",
        R"("content":[{"$type":"app.offprint.block.text","plaintext":"a"},{"$type":"app.offprint.block.text","plaintext":"b"}])",
        u"> a\n>\n> b"_s);
    row("callout", R"("emoji":"💡","plaintext":"a")", u"> 💡 a"_s);
    row("codeBlock", R"("language":"css","code":"a {}")", u"```css\na {}\n```"_s);
    row("horizontalRule", {}, u"___"_s);
    row("imageGrid", R"("images":[{"image":)" + blob + "}]", u"![]("_s + blobFile + u')');
    row("imageCarousel", R"("images":[{"image":)" + blob + "}]", u"![]("_s + blobFile + u')');
    row("imageDiff",
        R"("labels":["Before","\"After\""],"images":[{"image":)" + blob + R"(},{"image":)" + blob
            + "}]",
        u"![](%1 \"Before\")\n![](%1 \"\\\"After\\\"\")"_s.arg(blobFile));
    row("webBookmark", R"("href":"https://a.example","title":"T","description":"D","siteName":"S")",
        u"> [T](https://a.example)\n>\n> D\n>\n> S"_s);
    row("webEmbed", R"("href":"https://a.example","embedUrl":"https://b.example","title":"T")",
        u"> [T](https://a.example)"_s);
}

void ReadingTest::blocksOfOffprintAreRead()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, members);
    QTEST(offprint(name, members), "markdown");
}

void ReadingTest::blocksOfPcktAreRead_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QString>("markdown");
    const auto row = [](const char* name, const QByteArray& members, const QString& markdown) {
        QTest::newRow(name) << QByteArray(name) << members << markdown;
    };
    const auto content = [](const QByteArray& blocks) { return "\"content\":[" + blocks + ']'; };
    row("bulletList", content(pcktBlock("listItem", content(pcktText("a")))), u"- a"_s);
    row("orderedList",
        R"("attrs":{"start":4},)" + content(pcktBlock("listItem", content(pcktText("a")))),
        u"4. a"_s);
    row("taskList", content(pcktBlock("taskItem", R"("checked":false,)" + content(pcktText("a")))),
        u"- [ ] a"_s);
    row("codeBlock", R"("attrs":[],"plaintext":"a")", u"```\na\n```"_s);
    row("image", R"("attrs":{"alt":"a","blob":)" + blob + "}", u"![a]("_s + blobFile + u')');
    row("gallery", R"("ref":"at://a/blog.pckt.gallery/b")",
        box(u"Another record, which is not part of this one: at://a/blog.pckt.gallery/b"_s));
    row("blueskyEmbed", R"("postRef":{"uri":"at://did:plc:a/app.bsky.feed.post/k"})",
        u"> [A post on Bluesky](https://bsky.app/profile/did:plc:a/post/k)"_s);
    row("table",
        content(pcktBlock("tableRow",
                          content(pcktBlock("tableHeader",
                                            R"("attrs":{"colspan":2},)" + content(pcktText("h")))))
                + ','
                + pcktBlock("tableRow",
                            content(pcktBlock("tableCell", content(pcktText("a|b"))) + ','
                                    + pcktBlock("tableCell", content(pcktText("c\\nd"))) + ','
                                    + pcktBlock("tableCell", content({}))))),
        u"| h |  |  |\n| --- | --- | --- |\n| a\\|b | c d |  |"_s);
}

void ReadingTest::blocksOfPcktAreRead()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, members);
    QTEST(pckt(pcktBlock(name, members)), "markdown");
}

void ReadingTest::whatIsNotKnownIsABoxThatNamesIt()
{
    QCOMPARE(pckt(R"({"$type":"blog.pckt.block.hologram"},{"$type":"x\n```"},{},7)"),
             box(u"A block of a kind that Galley does not know: blog.pckt.block.hologram"_s)
                 + u"\n\n````galley\nA block of a kind that Galley does not know: x ```\n````\n\n"_s
                 + box(u"A block that does not say of what kind it is."_s) + u"\n\n"_s
                 + box(u"A block that does not say of what kind it is."_s));
}

void ReadingTest::whatIsWithinAnUnknownBlockIsRead()
{
    QCOMPARE(pckt(R"({"$type":"a.b.columns","plaintext":"its own","content":[)" + pcktText("inner")
                  + "]}"),
             box(u"A block of a kind that Galley does not know: a.b.columns"_s)
                 + u"\n\nits own\n\ninner"_s);
}

void ReadingTest::pagesFollowEachOther()
{
    QCOMPARE(reading(R"({"$type":"pub.leaflet.content","pages":[{"id":"1","blocks":[)"
                     + leafletBlock("text", R"("plaintext":"one")") + ','
                     + leafletBlock("page", R"("id":"2")") + ','
                     + leafletBlock("page", R"("id":"3")") + R"(]},{"id":"2","blocks":[)"
                     + leafletBlock("text", R"("plaintext":"two")") + "]}]}"),
             u"one\n\n"_s + box(u"A page that this record does not hold."_s) + u"\n\n___\n\ntwo"_s);
}

void ReadingTest::aCanvasIsReadFromItsTopToItsBottom()
{
    const auto placed = [](int x, int y, const QByteArray& text) {
        return R"({"x":)" + QByteArray::number(x) + R"(,"y":)" + QByteArray::number(y)
            + R"(,"block":{"$type":"pub.leaflet.blocks.text","plaintext":")" + text + "\"}}";
    };
    QCOMPARE(
        reading(
            R"({"$type":"pub.leaflet.content","pages":[{"$type":"pub.leaflet.pages.canvas","blocks":[)"
            + placed(0, 9, "c") + ',' + placed(5, 1, "b") + ',' + placed(1, 1, "a") + "]}]}"),
        u"a\n\nb\n\nc"_s);
}

void ReadingTest::eachBlockIsFoundInTheReading()
{
    const QByteArray content = "{\"$type\":\"pub.leaflet.content\",\"pages\":[{\"blocks\":["
        + leafletBlock("text", R"("plaintext":"")") + ','
        + leafletBlock("poll", R"("plaintext":"two")")
        + "]},{\"blocks\":[]},{\"$type\":\"pub.leaflet.pages.canvas\",\"blocks\":["
          R"({"y":2,"block":{"$type":"pub.leaflet.blocks.text","plaintext":"below"}},)"
          R"({"y":1,"block":{"$type":"pub.leaflet.blocks.text","plaintext":"above"}}]}]})";
    const auto tree = json::Tree::parse(content);
    QVERIFY(tree);
    const QString markdown = *foreign::readingOf(tree->root());
    QStringList found;
    for (const foreign::ReadBlock& block : foreign::blocksRead(tree->root()))
        found.append(block.pointer + u' ' + markdown.mid(block.start, 5));
    QCOMPARE(found,
             (QStringList{u"/pages/0/blocks/1/block ```ga"_s, u"/pages/0/blocks/1/block two\n\n"_s,
                          u"/pages/2/blocks/1/block above"_s, u"/pages/2/blocks/0/block below"_s}));
}

void ReadingTest::notesStandBelow()
{
    QCOMPARE(
        leaflet(leafletBlock(
            "text",
            R"("plaintext":"One*","facets":[{"index":{"byteStart":3,"byteEnd":4},"features":[{"$type":"pub.leaflet.richtext.facet#footnote","contentPlaintext":"why *"}]}])")),
        u"One\\[1\\]\n\n___\n\n1. why \\*"_s);
}

void ReadingTest::listsInARowStayTwo()
{
    const QByteArray list = pcktBlock(
        "bulletList",
        "\"content\":[" + pcktBlock("listItem", "\"content\":[" + pcktText("a") + ']') + ']');
    const QString markdown = pckt(list + ',' + list + ',' + list);
    QCOMPARE(markdown, u"- a\n\n* a\n\n- a"_s);
    QCOMPARE(markdown::BlockList::parsed(markdown.toUtf8()).count(), 3);
}

void ReadingTest::anItemMayHoldBlocks()
{
    QCOMPARE(
        pckt(pcktBlock(
            "orderedList",
            "\"content\":["
                + pcktBlock("listItem",
                            "\"content\":[" + pcktText("a") + ','
                                + pcktBlock("blockquote", "\"content\":[" + pcktText("q") + ']')
                                + ',' + pcktBlock("codeBlock", R"("plaintext":"x\n\ny")") + ']')
                + ',' + pcktBlock("listItem", "\"content\":[]") + ']')),
        u"1. a\n\n   > q\n\n   ```\n   x\n\n   y\n   ```\n\n2."_s);
}

void ReadingTest::whatNobodyKnowsIsNotRead_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("a string") << QByteArray("\"text\"");
    QTest::newRow("without a type") << QByteArray(R"({"items":[{"plaintext":"a"}]})");
    QTest::newRow("of another type") << QByteArray(R"({"$type":"a.b","items":[]})");
    QTest::newRow("without blocks") << QByteArray(R"({"$type":"app.offprint.content"})");
    QTest::newRow("with an empty paragraph") << QByteArray(
        R"({"$type":"app.offprint.content","items":[{"$type":"app.offprint.block.text","plaintext":" \n"}]})");
    QTest::newRow("with pages that are none")
        << QByteArray(R"({"$type":"pub.leaflet.content","pages":[null,{},{"blocks":7}]})");
}

void ReadingTest::whatNobodyKnowsIsNotRead()
{
    QFETCH(QByteArray, content);
    QCOMPARE(reading(content), u"(nothing)"_s);
}

void ReadingTest::theSentenceOnAnUnknownBodyNamesIt()
{
    QCOMPARE(foreign::sentenceOn(u"a.b\nc"_s),
             box(u"The body is of a kind that Galley does not know: a.b c"_s));
    QCOMPARE(foreign::sentenceOn(u"pub.leaflet.content"_s),
             box(u"The record does not hold the text of its body: pub.leaflet.content"_s));
    QCOMPARE(foreign::sentenceOn({}), box(u"The body is of a kind that Galley does not know."_s));
}

} // namespace reading_test

GALLEY_GUILESS_TEST(reading_test::ReadingTest)
#include "reading_test.moc"

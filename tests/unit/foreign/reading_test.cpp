// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/foreign/reading.h"
#include "app/markdown/blocks/block_list.h"
#include "app/markdown/views/html.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/shared_files.h"
#include "tests/support/test_program.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

namespace reading_test {

using namespace galley;
using tests::contentOf;
using namespace Qt::StringLiterals;

namespace {

QString reading(const QByteArray& content)
{
    const auto tree = json::Tree::parse(content);
    if (!tree)
        qFatal("%s: %s", qPrintable(tree.error().sentence), content.constData());
    return foreign::readingOf(tree->root()).value_or(u"(nothing)"_s);
}

QString leaflet(const QByteArray& blocks)
{
    return reading("{\"$type\":\"pub.leaflet.content\",\"pages\":[{\"blocks\":[" + blocks + "]}]}");
}

QByteArray leafletBlock(const QByteArray& name, const QByteArray& members)
{
    return "{\"$type\":\"pub.leaflet.pages.linearDocument#block\",\"block\":{\"$type\":\"pub."
           "leaflet.blocks."
        + name + "\"," + members + "}}";
}

QString offprint(const QByteArray& name, const QByteArray& members)
{
    return reading("{\"$type\":\"app.offprint.content\",\"items\":[{\"$type\":\"app.offprint.block."
                   + name + "\"" + (members.isEmpty() ? "" : ",") + members + "}]}");
}

QByteArray pcktBlock(const QByteArray& name, const QByteArray& members)
{
    return "{\"$type\":\"blog.pckt.block." + name + "\"" + (members.isEmpty() ? "" : ",") + members
        + "}";
}

QString pckt(const QByteArray& blocks)
{
    return reading("{\"$type\":\"blog.pckt.content\",\"items\":[" + blocks + "]}");
}

QByteArray pcktText(const QByteArray& text)
{
    return pcktBlock("text", "\"plaintext\":\"" + text + "\"");
}

const QByteArray blob = "{\"$type\":\"blob\",\"ref\":{\"$link\":"
                        "\"bafkreif2h75n2tglhurzf4hjzfrp7iljoile2u3kxjqe6xhvjsnih7hqru\"},"
                        "\"mimeType\":\"image/jpeg\",\"size\":3}";
const QString blobFile = u"blobs/bafkreif2h75n2tglhurzf4hjzfrp7iljoile2u3kxjqe6xhvjsnih7hqru.jpg"_s;

QString box(const QString& sentence)
{
    return u"```galley\n"_s + sentence + u"\n```"_s;
}

QString withoutSpaces(QString text)
{
    text.removeIf([](QChar unit) { return unit.isSpace(); });
    return text;
}

// All texts of a value, those aside in which the number of a note stands for an asterisk.
void appendTexts(const json::Value& value, QStringList& texts)
{
    if (value.isArray()) {
        for (const json::Value& element : value.elements())
            appendTexts(element, texts);
    }
    if (!value.isObject())
        return;
    for (const json::Member& member : value.members()) {
        const QString name = member.key.string();
        const bool isText = name == u"plaintext" || name == u"code" || name == u"tex";
        if (isText && member.value.isString() && !member.value.string().contains(u'*'))
            texts.append(member.value.string());
        appendTexts(member.value, texts);
    }
}

// A body of blocks that hold each other so deep.
QByteArray nested(int depth)
{
    QByteArray open;
    QByteArray close;
    for (int level = 0; level < depth; ++level) {
        open += "{\"$type\":\"blog.pckt.block.blockquote\",\"content\":[";
        close += "]}";
    }
    return open + pcktText("deep") + close;
}

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
    void whatIsNestedTooDeepIsSaidToBe();
    void aBodyOfTooManyBlocksEndsWithASentence();
    void aBodyOfTooMuchTextEndsWithASentence();
    void aBodyIsWhatItWasWrittenAs();
    void realBodiesAreRead();
    void mutatedBodiesDoNoHarm();
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
    row("bskyPost", R"("postRef":{"uri":"at://did:plc:a/app.bsky.feed.post/k","cid":"c"})",
        u"> [A post on Bluesky](https://bsky.app/profile/did:plc:a/post/k)"_s);
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

void ReadingTest::whatIsNestedTooDeepIsSaidToBe()
{
    QVERIFY(pckt(nested(foreign::maximumNesting)).endsWith("> deep"_L1));
    const QString tooDeep = pckt(nested(300));
    QVERIFY(tooDeep.contains("What is nested deeper is not shown."_L1));
    QVERIFY(!tooDeep.contains("> deep"_L1));
}

void ReadingTest::aBodyOfTooManyBlocksEndsWithASentence()
{
    QByteArrayList blocks(foreign::maximumBlocks + 10, pcktText("Z"));
    const QString markdown = pckt(blocks.join(','));
    QCOMPARE(markdown.count(u'Z'), foreign::maximumBlocks);
    QVERIFY(markdown.endsWith("Galley reads no more of it.\n```"_L1));
}

void ReadingTest::aBodyOfTooMuchTextEndsWithASentence()
{
    const QByteArray block = pcktText(QByteArray(foreign::maximumText / 2 - 10, 'x'));
    const QString markdown = pckt(block + ',' + block + ',' + block);
    QVERIFY(markdown.size() < foreign::maximumText + 100);
    QVERIFY(markdown.endsWith("Galley reads no more of it.\n```"_L1));
}

// A record of our own with all that is known, against what was found right by reading it.
void ReadingTest::aBodyIsWhatItWasWrittenAs()
{
    const QString folder = QStringLiteral(GALLEY_SOURCE_DIR "/tests/golden/foreign/");
    for (const QString& name : {u"leaflet"_s, u"offprint"_s, u"pckt"_s}) {
        const auto record = json::Tree::parse(contentOf(folder + name + u".json"_s));
        QVERIFY(record);
        const QString markdown = reading(record->root().member(u"content")->spelling());
        const QString expected = QString::fromUtf8(contentOf(folder + name + u".md"_s));
        if (qEnvironmentVariableIsSet("GALLEY_WRITE_GOLDEN")) {
            tests::writtenFile(folder + name + u".md"_s, markdown.toUtf8() + '\n');
            continue;
        }
        QCOMPARE(markdown + u'\n', expected);
    }
}

void ReadingTest::realBodiesAreRead()
{
    GALLEY_NEEDS_SHARED("samples");
    int count = 0;
    QDirIterator files(tests::sharedPath(u"samples"_s), {u"*.json"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const auto tree = json::Tree::parse(contentOf(files.next()));
        const auto value =
            tree && tree->root().isObject() ? tree->root().member(u"value") : std::nullopt;
        const json::Value record = value ? *value : tree->root();
        const auto content = record.isObject() ? record.member(u"content") : std::nullopt;
        const auto text = foreign::readingOf(content ? *content : record);
        if (!text)
            continue;
        ++count;
        QVERIFY2(!text->contains("does not know"_L1), qPrintable(files.filePath() + *text));
        QVERIFY2(!text->contains("does not say"_L1), qPrintable(files.filePath() + *text));
        const QString shown =
            withoutSpaces(markdown::toPlainText(markdown::BlockList::parsed(text->toUtf8())));
        QStringList texts;
        appendTexts(content ? *content : record, texts);
        for (const QString& each : texts)
            QVERIFY2(shown.contains(withoutSpaces(each)), qPrintable(files.filePath() + each));
    }
    QVERIFY2(count >= 15, qPrintable(QString::number(count)));
}

// Bytes changed, stretches doubled and taken out: each is read in bounded time, and what is read is
// a text that can be shown.
void ReadingTest::mutatedBodiesDoNoHarm()
{
    const QString folder = QStringLiteral(GALLEY_SOURCE_DIR "/tests/golden/foreign/");
    QRandomGenerator random(16);
    int wellFormed = 0;
    QElapsedTimer time;
    time.start();
    for (const QString& name : {u"leaflet"_s, u"offprint"_s, u"pckt"_s}) {
        const QByteArray whole = contentOf(folder + name + u".json"_s);
        for (int round = 0; round < 400; ++round) {
            QByteArray json = whole;
            for (int change = random.bounded(1, 5); change > 0; --change) {
                const int start = random.bounded(int(json.size()));
                const int length = random.bounded(1, 40);
                const QByteArray stretch = json.mid(start, length);
                switch (random.bounded(4)) {
                case 0:
                    json.insert(random.bounded(int(json.size())), stretch);
                    break;
                case 1:
                    json.remove(start, length);
                    break;
                case 2:
                    json[start] = char(random.bounded(32, 127));
                    break;
                default:
                    json.replace(":1", ':' + QByteArray::number(random.generate()));
                }
            }
            const auto tree = json::Tree::parse(json);
            if (!tree)
                continue;
            ++wellFormed;
            const auto content =
                tree->root().isObject() ? tree->root().member(u"content") : std::nullopt;
            if (const auto text = foreign::readingOf(content.value_or(tree->root())))
                QVERIFY(!markdown::toHtml(markdown::BlockList::parsed(text->toUtf8())).isEmpty());
        }
    }
    QVERIFY2(wellFormed > 50, qPrintable(QString::number(wellFormed)));
    QVERIFY2(time.elapsed() < 60'000, qPrintable(QString::number(time.elapsed())));
}

} // namespace reading_test

GALLEY_GUILESS_TEST(reading_test::ReadingTest)
#include "reading_test.moc"

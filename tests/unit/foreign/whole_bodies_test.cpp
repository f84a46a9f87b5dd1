// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/foreign/marked_text.h"
#include "app/foreign/reading.h"
#include "app/markdown/blocks/block_list.h"
#include "app/markdown/views/html.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/foreign_blocks.h"
#include "tests/support/shared_files.h"
#include "tests/support/test_program.h"

#include <QDirIterator>
#include <QRandomGenerator>
#include <QTest>

namespace whole_bodies_test {

using namespace galley;
using namespace galley::tests;
using namespace Qt::StringLiterals;

namespace {

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

// Something that holds itself so deep.
QByteArray nested(const QByteArray& before, const QByteArray& within, const QByteArray& behind,
                  int depth)
{
    return before.repeated(depth) + within + behind.repeated(depth);
}

QByteArray nestedQuotes(int depth)
{
    return nested("{\"$type\":\"blog.pckt.block.blockquote\",\"content\":[", pcktText("bottom"),
                  "]}", depth);
}

// What stands so deep in items that each put eleven units before a line.
QByteArray inDeepestLists(const QByteArray& block)
{
    return nested("{\"$type\":\"blog.pckt.block.orderedList\",\"attrs\":{\"start\":900000000},"
                  "\"content\":[{\"content\":[",
                  block, "]}]}", foreign::maximumNesting);
}

QByteArray facet(int start, int end, const QByteArray& feature)
{
    return "{\"index\":{\"byteStart\":" + QByteArray::number(start)
        + ",\"byteEnd\":" + QByteArray::number(end)
        + "},\"features\":[{\"$type\":\"blog.pckt.richtext.facet#" + feature + "}]}";
}

// One long address that is begun anew behind each of many short ones.
QByteArray linksWithinALink()
{
    constexpr int links = 499;
    QByteArrayList facets{facet(0, 2 * links,
                                "link\",\"uri\":\"https://a.example/"
                                    + QByteArray(foreign::maximumUrl - 20, 'x') + "\"")};
    for (int link = 0; link < links; ++link)
        facets.append(facet(2 * link, 2 * link + 1, "link\",\"uri\":\"https://b\""));
    return pcktBlock("text",
                     "\"plaintext\":\"" + QByteArray(2 * links, 'y') + "\",\"facets\":["
                         + facets.join(',') + ']');
}

QByteArray textWithNote(const QByteArray& note)
{
    return pcktBlock("text",
                     "\"plaintext\":\"*\",\"facets\":["
                         + facet(0, 1, "footnote\",\"contentPlaintext\":\"" + note + "\"") + ']');
}

} // namespace

// Whole bodies of other programs: real ones, too large ones, and ones that somebody broke.
class WholeBodiesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsNestedTooDeepIsSaidToBe_data();
    void whatIsNestedTooDeepIsSaidToBe();
    void aBodyOfTooManyBlocksEndsWithASentence();
    void aBodyOfTooMuchTextEndsWithASentence_data();
    void aBodyOfTooMuchTextEndsWithASentence();
    void aTableOfTooManyColumnsIsReadAsATable_data();
    void aTableOfTooManyColumnsIsReadAsATable();
    void aBodyIsWhatItWasWrittenAs();
    void realBodiesAreRead();
    void mutatedBodiesDoNoHarm();
};

void WholeBodiesTest::whatIsNestedTooDeepIsSaidToBe_data()
{
    QTest::addColumn<QByteArray>("blocks");
    QTest::newRow("quotations") << nestedQuotes(300);
    QTest::newRow("posts without an address") << nested(
        "{\"$type\":\"blog.pckt.block.bskyPost\",\"content\":[", pcktText("bottom"), "]}", 100);
    QTest::newRow("pages on the web without an address") << nested(
        "{\"$type\":\"blog.pckt.block.website\",\"content\":[", pcktText("bottom"), "]}", 100);
    QTest::newRow("lists right in items")
        << "{\"$type\":\"blog.pckt.block.bulletList\",\"children\":["
            + nested("{\"plaintext\":\"a\",\"children\":[", "{\"plaintext\":\"bottom\"}", "]}", 100)
            + "]}";
}

void WholeBodiesTest::whatIsNestedTooDeepIsSaidToBe()
{
    QFETCH(QByteArray, blocks);
    QVERIFY(pckt(nestedQuotes(foreign::maximumNesting)).endsWith("> bottom"_L1));
    const QString tooDeep = pckt(blocks);
    QVERIFY(tooDeep.contains("What is nested deeper is not shown."_L1));
    QVERIFY(!tooDeep.contains("bottom"_L1));
}

void WholeBodiesTest::aBodyOfTooManyBlocksEndsWithASentence()
{
    QByteArrayList blocks(foreign::maximumBlocks + 10, pcktText("Z"));
    const QString markdown = pckt(blocks.join(','));
    QCOMPARE(markdown.count(u'Z'), foreign::maximumBlocks);
    QVERIFY(markdown.endsWith("Galley reads no more of it.\n```"_L1));
}

void WholeBodiesTest::aBodyOfTooMuchTextEndsWithASentence_data()
{
    QTest::addColumn<QByteArray>("blocks");
    const auto repeated = [](const QByteArray& block, int times) {
        return QByteArrayList(times, block).join(',');
    };
    const QByteArray half(foreign::maximumText / 2 - 10, 'x');
    QTest::newRow("texts") << repeated(pcktText(half), 3);
    QTest::newRow("signs that are escaped")
        << repeated(pcktText(QByteArray(foreign::maximumText / 4, '*')), 3);
    QTest::newRow("links within links") << repeated(linksWithinALink(), 10);
    QTest::newRow("notes") << repeated(textWithNote(half), 3);
    const QByteArray lines = QByteArray("x\\n").repeated(60000);
    QTest::newRow("lines of a text in lists") << inDeepestLists(pcktText(lines));
    QTest::newRow("lines of code in lists")
        << inDeepestLists(pcktBlock("codeBlock", "\"plaintext\":\"" + lines + "\""));
    QTest::newRow("lines that end otherwise") << inDeepestLists(
        pcktBlock("codeBlock", "\"plaintext\":\"" + QByteArray(lines).replace('n', 'r') + "\""));
}

void WholeBodiesTest::aBodyOfTooMuchTextEndsWithASentence()
{
    QFETCH(QByteArray, blocks);
    const QString markdown = pckt(blocks);
    QVERIFY(markdown.size() < foreign::maximumText + 1000);
    QVERIFY(markdown.endsWith("Galley reads no more of it.\n```"_L1));
}

void WholeBodiesTest::aTableOfTooManyColumnsIsReadAsATable_data()
{
    QTest::addColumn<int>("cells");
    QTest::addColumn<int>("span");
    QTest::newRow("cells") << 600 << 1;
    QTest::newRow("wide cells") << 100 << 7;
}

// More columns would be no table to whoever reads the Markdown.
void WholeBodiesTest::aTableOfTooManyColumnsIsReadAsATable()
{
    QFETCH(int, cells);
    QFETCH(int, span);
    const QByteArray cell =
        pcktBlock("tableCell",
                  "\"plaintext\":\"a\",\"attrs\":{\"colspan\":" + QByteArray::number(span) + '}');
    const QString markdown = pckt(pcktBlock(
        "table",
        "\"content\":["
            + pcktBlock("tableRow", "\"content\":[" + QByteArrayList(cells, cell).join(',') + ']')
            + ']'));
    QVERIFY(markdown::toHtml(markdown::BlockList::parsed(markdown.toUtf8())).contains("<table"_L1));
}

// A record of our own with all that is known, against what was found right by reading it.
void WholeBodiesTest::aBodyIsWhatItWasWrittenAs()
{
    const QString folder = QStringLiteral(GALLEY_SOURCE_DIR "/tests/golden/foreign/");
    for (const QString& name : {u"leaflet"_s, u"offprint"_s, u"pckt"_s}) {
        const auto record = json::Tree::parse(contentOf(folder + name + u".json"_s));
        QVERIFY(record);
        const QString markdown = reading(record->root().member(u"content")->spelling());
        const QString expected = QString::fromUtf8(contentOf(folder + name + u".md"_s));
        if (qEnvironmentVariableIsSet("GALLEY_WRITE_GOLDEN")) {
            writtenFile(folder + name + u".md"_s, markdown.toUtf8() + '\n');
            continue;
        }
        QCOMPARE(markdown + u'\n', expected);
    }
}

void WholeBodiesTest::realBodiesAreRead()
{
    GALLEY_NEEDS_SHARED("samples");
    int count = 0;
    QDirIterator files(sharedPath(u"samples"_s), {u"*.json"_s}, QDir::Files,
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

// Bytes changed, stretches doubled and taken out: each is read, and what is read is a text that can
// be shown.
void WholeBodiesTest::mutatedBodiesDoNoHarm()
{
    const QString folder = QStringLiteral(GALLEY_SOURCE_DIR "/tests/golden/foreign/");
    QRandomGenerator random(16);
    int wellFormed = 0;
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
}

} // namespace whole_bodies_test

GALLEY_GUILESS_TEST(whole_bodies_test::WholeBodiesTest)
#include "whole_bodies_test.moc"

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/blocks/cmark_tree.h"
#include "tests/support/node_outline.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace cmark_tree_test {

using namespace galley;
using namespace galley::markdown;

namespace {

QString outline(const QByteArray& text)
{
    QStringList blocks;
    for (const Block& block : parseText(text).blocks)
        blocks.append(tests::outline(*block.node));
    return blocks.join(u' ');
}

int depthOf(const Node& node)
{
    int deepest = 0;
    for (const ChildBlock& child : node.blocks)
        deepest = qMax(deepest, depthOf(*child));
    for (const Node& child : node.children)
        deepest = qMax(deepest, depthOf(child));
    return deepest + 1;
}

} // namespace

// cmark's tree as plain values, with the lines that each block stands on.
class CmarkTreeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEveryKindOfNode_data();
    void readsEveryKindOfNode();
    void blocksHaveTheirLines_data();
    void blocksHaveTheirLines();
    void aPreambleDefinesButIsNoPartOfTheText();
    void aByteOrderMarkBelongsToTheText();
    void deepNestingIsFlattened_data();
    void deepNestingIsFlattened();
};

void CmarkTreeTest::readsEveryKindOfNode_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");

    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("text in pieces")
        << QByteArray("a*b &amp; c]") << u"(Paragraph@0+1 'a*b & c]')"_qs;
    QTest::newRow("emphasis") << QByteArray("*a* **b**")
                              << u"(Paragraph@0+1 (Emphasis 'a') ' ' (Strong 'b'))"_qs;
    QTest::newRow("breaks") << QByteArray("a\nb  \nc")
                            << u"(Paragraph@0+3 'a' SoftBreak 'b' LineBreak 'c')"_qs;
    QTest::newRow("code and HTML")
        << QByteArray("`a` <b>") << u"(Paragraph@0+1 (Code \"a\") ' ' (HtmlInline \"<b>\"))"_qs;
    QTest::newRow("link") << QByteArray("[a](/u 't')")
                          << u"(Paragraph@0+1 (Link \"/u\" \"t\" 'a'))"_qs;
    QTest::newRow("image") << QByteArray("![a](/u)") << u"(Paragraph@0+1 (Image \"/u\" 'a'))"_qs;
    QTest::newRow("heading") << QByteArray("## a") << u"(Heading@0+1 2 'a')"_qs;
    QTest::newRow("numbers") << QByteArray("3. a")
                             << u"(List@0+1 3 (Item@0+1 (Paragraph@0+1 'a')))"_qs;
    QTest::newRow("fence") << QByteArray("```x y\na\n```") << u"(CodeBlock@0+3 \"a|\" \"x y\")"_qs;
    QTest::newRow("html") << QByteArray("<div>\na") << u"(HtmlBlock@0+2 \"<div>|a|\")"_qs;
    QTest::newRow("break") << QByteArray("***") << u"ThematicBreak@0+1"_qs;
    QTest::newRow("marks that look like a byte order mark")
        << QByteArray("*\xEF\xBB\xBF*") << u"(Paragraph@0+1 (Emphasis '\ufeff'))"_qs;
    QTest::newRow("masked") << QByteArray("a\x1a\xEF\xBF\xBD")
                            << u"(Paragraph@0+1 'a\u001a\ufffd')"_qs;
}

void CmarkTreeTest::readsEveryKindOfNode()
{
    QFETCH(QByteArray, text);
    QTEST(outline(text), "expected");
}

void CmarkTreeTest::blocksHaveTheirLines_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("expected"); // the source of each block

    const auto row = [](const char* name, const QByteArray& text, const QStringList& expected) {
        QTest::newRow(name) << text << expected;
    };
    row("underlined", "a\n===\nb", {u"a\n===\n"_qs, u"b"_qs});
    row("underlined, then a blank line", "a\n===\n\nb", {u"a\n===\n"_qs, u"b"_qs});
    row("underlined at the end", "a\n===", {u"a\n==="_qs});
    row("underlined at the end of a line", "a\n===\n", {u"a\n===\n"_qs});
    row("underlined twice", "a\n===\n===", {u"a\n===\n"_qs, u"==="_qs});
    row("underlined, then a break", "a\n---\n---", {u"a\n---\n"_qs, u"---"_qs});
    row("underlined, then a definition", "a\n---\n[c]: -", {u"a\n---\n"_qs});
    row("underlined, then blanks", "a\n---\n \n", {u"a\n---\n"_qs});
    row("comment", "<!-- a\n\n-->\nb", {u"<!-- a\n\n-->\n"_qs, u"b"_qs});
    row("comment on one line", "<!-- a -->\nb", {u"<!-- a -->\n"_qs, u"b"_qs});
    row("comment with CRLF", "<!-- a\r\n-->\r\nb", {u"<!-- a\r\n-->\r\n"_qs, u"b"_qs});
    row("open comment", "<!-- a\n\nb\n\n", {u"<!-- a\n\nb\n"_qs});
    row("open fence", "```\na\n\n\n", {u"```\na\n"_qs});
    row("indented code", "    a\n\n    b\n\n\nc", {u"    a\n\n    b\n"_qs, u"c"_qs});
    row("list", "- a\n\n  b\n\n\nc", {u"- a\n\n  b\n"_qs, u"c"_qs});
    row("lazy quote", "> a\nb\n- c", {u"> a\nb\n"_qs, u"- c"_qs});
    row("definition before a block", "[a]: b\n# c", {u"# c"_qs});
    row("definition before text", "[a]: b\nc", {u"[a]: b\nc"_qs});
    row("line terminators", "# a\r# b\r\n# c\n\r# d",
        {u"# a\r"_qs, u"# b\r\n"_qs, u"# c\n"_qs, u"# d"_qs});
    row("blank lines with blanks", " \t\na\n \t\n", {u"a\n"_qs});
}

void CmarkTreeTest::blocksHaveTheirLines()
{
    QFETCH(QByteArray, text);
    QStringList sources;
    for (const Block& block : parseText(text).blocks) {
        sources.append(QString::fromUtf8(text.mid(block.source.start, block.source.length)));
        QVERIFY(block.node->lineCount > 0);
    }
    QTEST(sources, "expected");
}

void CmarkTreeTest::aPreambleDefinesButIsNoPartOfTheText()
{
    const ParsedText parsed = parseText("[b]\n", "[a]\n\n[b]: /u\n\n");
    QCOMPARE(parsed.preamble.size(), 1u);
    QCOMPARE(tests::outline(parsed.preamble[0]->children[0]), u"'[a]'"_qs);
    QCOMPARE(parsed.blocks.size(), 1u);
    QCOMPARE(tests::outline(*parsed.blocks[0].node), u"(Paragraph@0+1 (Link \"/u\" 'b'))"_qs);
    QCOMPARE(parsed.blocks[0].source, (galley::ByteRange{0, 4}));
}

void CmarkTreeTest::aByteOrderMarkBelongsToTheText()
{
    const ParsedText parsed = parseText("\xEF\xBB\xBF# a\n");
    QCOMPARE(tests::outline(*parsed.blocks[0].node), u"(Heading@0+1 1 'a')"_qs);
    QCOMPARE(parsed.blocks[0].source, (galley::ByteRange{0, 7}));
}

void CmarkTreeTest::deepNestingIsFlattened_data()
{
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("quotes") << QByteArray(20'000, '>') + "a";
    QTest::newRow("lists") << QByteArray("- ").repeated(5'000) + "a";
    QTest::newRow("quoted lists") << QByteArray("> 1. ").repeated(3'000) + "a";
    QTest::newRow("emphasis") << QByteArray("*a **a ").repeated(5'000) + "b"
            + QByteArray(" a** a*").repeated(5'000);
    QTest::newRow("brackets") << QByteArray(20'000, '[') + "a"
            + QByteArray("](b)").repeated(20'000);
    QTest::newRow("images") << QByteArray("![").repeated(3'000) + "a"
            + QByteArray("](b)").repeated(3'000);
}

void CmarkTreeTest::deepNestingIsFlattened()
{
    QFETCH(QByteArray, text);
    const ParsedText parsed = parseText(text);
    QCOMPARE(parsed.blocks.size(), 1u);
    QVERIFY(depthOf(*parsed.blocks[0].node) <= maximumDepth + 4);
    QVERIFY(tests::outline(*parsed.blocks[0].node).contains(u'a'));
}

} // namespace cmark_tree_test

GALLEY_APPLESS_TEST(cmark_tree_test::CmarkTreeTest)
#include "cmark_tree_test.moc"

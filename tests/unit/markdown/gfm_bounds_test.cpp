// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/blocks/block_list.h"
#include "app/markdown/gfm/table_reader.h"
#include "app/markdown/views/html.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <algorithm>

namespace gfm_bounds_test {

using namespace galley;
using namespace galley::markdown;

// What a stranger's text may not do with GitHub's Markdown.
class GfmBoundsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tooLargeTablesStayText_data();
    void tooLargeTablesStayText();
    void deepStrikethroughStaysShallow();
    void takesTimeInProportion_data();
    void takesTimeInProportion();
};

void GfmBoundsTest::tooLargeTablesStayText_data()
{
    QTest::addColumn<int>("columns");
    QTest::addColumn<int>("rows");
    QTest::addColumn<bool>("isTable");

    QTest::newRow("most columns") << maximumColumns << 2 << true;
    QTest::newRow("more columns") << maximumColumns + 1 << 2 << false;
    QTest::newRow("most cells") << 100 << 1000 << true;
    QTest::newRow("more cells") << 100 << 1001 << false;
}

void GfmBoundsTest::tooLargeTablesStayText()
{
    QFETCH(int, columns);
    QFETCH(int, rows);
    QFETCH(bool, isTable);
    const QByteArray text = QByteArray("|a").repeated(columns) + '\n'
        + QByteArray("|-").repeated(columns) + '\n' + QByteArray("|b|\n").repeated(rows - 1);
    const BlockList list = BlockList::parsed(text);
    QCOMPARE(list.count(), 1);
    const Node& block = *list.at(0).node;
    QCOMPARE(block.kind, isTable ? NodeKind::Table : NodeKind::Paragraph);
    QCOMPARE(block.isTooLarge, !isTable);
    QVERIFY(!block.blocks.empty() || !block.children.empty());
}

void GfmBoundsTest::deepStrikethroughStaysShallow()
{
    const QByteArray text =
        QByteArray("~~a ~b ").repeated(2000) + QByteArray("b~ a~~ ").repeated(2000);
    const BlockList list = BlockList::parsed(text);
    const Node* node = list.at(0).node.get();
    int depth = 0;
    for (; !node->children.empty(); ++depth) {
        const auto inner = std::find_if(node->children.begin(), node->children.end(),
                                        [](const Node& child) { return !child.children.empty(); });
        node = inner == node->children.end() ? &node->children.front() : &*inner;
    }
    QVERIFY(depth > maximumDepth / 2);
    QVERIFY(depth <= maximumDepth + 2);
}

void GfmBoundsTest::takesTimeInProportion_data()
{
    QTest::addColumn<QByteArray>("piece");
    QTest::addColumn<QByteArray>("start");

    const auto row = [](const char* name, const QByteArray& piece, const QByteArray& start = {}) {
        QTest::newRow(name) << piece << start;
    };
    row("hosts", "www.a_www.b_");
    row("hosts that go on", "www.a.b_c.");
    row("signs", "a@");
    row("dots and signs", "a.b@");
    row("closing parentheses", ")", "www.a.b/");
    row("entities", "&a;", "www.a.b/");
    row("opening tildes", "~~a ~b ");
    row("closing tildes", "a~~ b~ ");
    row("tildes in emphasis", "*~a* ");
    row("escaped tildes", "\\~*a*\n");
    row("escaped tildes in an item", "  \\~b\n\n",
        "- " + QByteArray("ж ").repeated(200'000) + "\n\n");
    row("escaped tildes in an item behind spaces", "  \\~b\n\n",
        "- " + QByteArray(400'000, ' ') + "a\n\n");
    row("pipes", "|", "|a|\n|-|\n");
    row("rows", "|\n", "|a|b|c|\n|-|-|-|\n");
    row("headers", "|a|\n|-|\n\n");
    row("rows of hyphens", "a\n|-|-|\n");
    row("definitions and rows", "[a]: b\n|-|\n");
    row("references in cells", "|[a]|\n|-|\n\n[a]: b\n\n");
    row("quotes around tables", "> |a|\n> |-|\n");
    row("boxes", "- [ ] a\n");
}

// Were any of it not in proportion to the text, this would not come to its end.
void GfmBoundsTest::takesTimeInProportion()
{
    QFETCH(QByteArray, piece);
    QFETCH(QByteArray, start);
    constexpr qsizetype size = 100'000;
    const BlockList list = BlockList::parsed(start + piece.repeated(size / piece.size()));
    QVERIFY(list.count() > 0);
    QVERIFY(!toHtml(list).isEmpty());
}

} // namespace gfm_bounds_test

GALLEY_APPLESS_TEST(gfm_bounds_test::GfmBoundsTest)
#include "gfm_bounds_test.moc"

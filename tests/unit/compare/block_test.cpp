// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/compare/block.h"

#include "tests/support/random_edits.h"
#include "tests/support/test_program.h"

namespace block_test {

using namespace galley;
using namespace galley::compare;

namespace {

// "P:One two|I:- three": the blocks with the first letter of their kind.
QString shown(const QString& text)
{
    static const QStringList letters{u"S"_qs, u"P"_qs, u"H"_qs, u"I"_qs,
                                     u"T"_qs, u"C"_qs, u"R"_qs, u"E"_qs};
    QStringList shown;
    const QList<Block> blocks = blocksOf(text);
    for (const Block& block : blocks.mid(1, blocks.size() - 2))
        shown.append(letters[static_cast<int>(block.kind)] + u':'
                     + text.mid(block.range.start, block.range.length));
    return shown.join(u"|"_qs);
}

} // namespace

// The blocks of a text.
class BlockTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTextIsPartedIntoBlocks_data();
    void aTextIsPartedIntoBlocks();
    void aNumberedItemKnowsItsNumber();
    void whatIsInNoBlockIsWhiteSpace();
};

void BlockTest::aTextIsPartedIntoBlocks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("blocks");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("blank") << u" \n\t\r\n"_qs << QString();
    QTest::newRow("paragraphs") << u"One\ntwo \n\n\nthree"_qs << u"P:One\ntwo|P:three"_qs;
    QTest::newRow("CRLF") << u"One\r\n\r\ntwo\r\n"_qs << u"P:One|P:two"_qs;
    QTest::newRow("CR alone") << u"One\r\rtwo\r"_qs << u"P:One|P:two"_qs;
    QTest::newRow("a heading") << u"# One\ntwo"_qs << u"H:# One|P:two"_qs;
    QTest::newRow("underlined headings")
        << u"One\n===\nTwo\n---\nthree"_qs << u"H:One\n===|H:Two\n---|P:three"_qs;
    QTest::newRow("no heading") << u"#One"_qs << u"P:#One"_qs;
    QTest::newRow("items") << u"- one\n  goes on\n* two\n  + three\n"_qs
                           << u"I:- one\n  goes on|I:* two|I:  + three"_qs;
    QTest::newRow("numbered items") << u"1. one\n2) two\n"_qs << u"I:1. one|I:2) two"_qs;
    QTest::newRow("a year at the start of a line is no item")
        << u"It was\n1984.\n"_qs << u"P:It was\n1984."_qs;
    QTest::newRow("rules") << u"one\n\n---\n\n* * *\n"_qs << u"P:one|R:---|R:* * *"_qs;
    QTest::newRow("a table") << u"| a | b |\n| - | - |\n| c | d |\n"_qs
                             << u"T:| a | b ||T:| - | - ||T:| c | d |"_qs;
    QTest::newRow("code keeps its blank lines")
        << u"```cpp\na\n\n# b\n```\nc\n"_qs << u"C:```cpp\na\n\n# b\n```|P:c"_qs;
    QTest::newRow("a longer fence") << u"````\n```\n````\n"_qs << u"C:````\n```\n````"_qs;
    QTest::newRow("an open fence") << u"~~~\na\n\n"_qs << u"C:~~~\na"_qs;
    QTest::newRow("code within a line") << u"```a``` b\n"_qs << u"P:```a``` b"_qs;
    QTest::newRow("a quotation after a line")
        << u"One\n> two\n> three\n"_qs << u"P:One|P:> two\n> three"_qs;
}

void BlockTest::aTextIsPartedIntoBlocks()
{
    QFETCH(QString, text);
    QTEST(shown(text), "blocks");
}

void BlockTest::aNumberedItemKnowsItsNumber()
{
    const QList<Block> blocks = blocksOf(u"  12. one\n- two\n"_qs);
    QCOMPARE(blocks[1].number, (TextRange{2, 2}));
    QVERIFY(blocks[2].number.isEmpty());
}

void BlockTest::whatIsInNoBlockIsWhiteSpace()
{
    tests::RandomEdits random({u"```\n"_qs, u"- a\n"_qs, u"| b\n"_qs, u"> c\n"_qs, u"===\n"_qs});
    for (int round = 0; round < 2000; ++round) {
        const QString text = random.text(random.below(40));
        qsizetype at = 0;
        for (const Block& block : blocksOf(text)) {
            QVERIFY(block.range.start >= at);
            QVERIFY(isBlank(QStringView(text).mid(at, block.range.start - at)));
            at = block.range.end();
        }
        QCOMPARE(at, text.size());
    }
}

} // namespace block_test

GALLEY_APPLESS_TEST(block_test::BlockTest)
#include "block_test.moc"

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/blocks/block_list.h"
#include "tests/support/processor_time.h"
#include "tests/support/test_program.h"
#include "ui/preview/piece_likeness.h"

#include <limits>

namespace piece_likeness_test {

using namespace galley;
using namespace Qt::StringLiterals;

// Which pieces of a page may stay when its text has changed.
class PieceLikenessTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void piecesAreAlikeWhereWhatTheyShowIs_data();
    void piecesAreAlikeWhereWhatTheyShowIs();
    void comparingAllPiecesTakesTimeByTheLength_data();
    void comparingAllPiecesTakesTimeByTheLength();
};

namespace {

struct ParsedBlock {
    explicit ParsedBlock(const QString& text)
        : blocks(markdown::BlockList::parsed(text.toUtf8()))
        , pieces(piecesOf(*blocks.at(0).node, PageStyles({}, lightColours())))
    {
    }
    markdown::BlockList blocks;
    PagePieces pieces;
};

// How long it takes to find all pieces of a text alike with those of the same text, parsed anew:
// the least of ten times, for now and then the machine takes a moment for itself.
double secondsToCompare(const QString& text)
{
    const ParsedBlock one(text);
    const ParsedBlock other(text);
    double least = std::numeric_limits<double>::max();
    for (int time = 0; time < 10; ++time) {
        PieceLikeness likeness;
        const double before = tests::threadSeconds();
        for (std::size_t piece = 0; piece < one.pieces.size(); ++piece) {
            if (!likeness.areAlike(one.pieces[piece], other.pieces[piece]))
                return -1;
        }
        least = qMin(least, tests::threadSeconds() - before);
    }
    return least;
}

} // namespace

void PieceLikenessTest::piecesAreAlikeWhereWhatTheyShowIs_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<int>("first"); // unit, line or item
    QTest::addColumn<int>("length");
    QTest::addColumn<bool>("alike");

    QTest::newRow("the same words") << u"abc\ndef"_s << u"abc\ndef ghi"_s << 0 << 7 << true;
    QTest::newRow("a line that became longer")
        << u"abc\ndef"_s << u"abcx\ndef"_s << 0 << 7 << false;
    QTest::newRow("a line that became shorter")
        << u"abcx\ndef"_s << u"abc\ndefg"_s << 0 << 7 << false;
    QTest::newRow("other marks") << u"a **b** c"_s << u"a *b* c"_s << 0 << 5 << false;
    QTest::newRow("a quote that is escaped") << u"a \\\"b\""_s << u"a \"b\""_s << 0 << 5 << false;
    QTest::newRow("a quote that is escaped behind them")
        << u"a b \\\"c\""_s << u"a b \"c\""_s << 0 << 4 << true;
    QTest::newRow("an escaped quote in emphasis")
        << u"a *\\\"b\"*"_s << u"a *\"b\"*"_s << 0 << 5 << false;
    QTest::newRow("code") << u"```\nab\ncd\n```"_s << u"```\nab\nce\n```"_s << 0 << 4 << true;
    QTest::newRow("other code") << u"```\nab\ncd\n```"_s << u"```\nab\nce\n```"_s << 0 << 5
                                << false;
    QTest::newRow("a tag that goes on otherwise")
        << u"a <b x>"_s << u"a <b y>"_s << 0 << 5 << false;
    QTest::newRow("items") << u"- a\n- b\n- c"_s << u"- a\n- b\n- d"_s << 0 << 2 << true;
    QTest::newRow("other items") << u"- a\n- b\n- c"_s << u"- a\n- b\n- d"_s << 1 << 2 << false;
    QTest::newRow("items of other numbers")
        << u"1. a\n2. b"_s << u"2. a\n3. b"_s << 0 << 2 << false;
    QTest::newRow("a list that became loose")
        << u"- a\n- b"_s << u"- a\n\n- b"_s << 0 << 2 << false;
}

void PieceLikenessTest::piecesAreAlikeWhereWhatTheyShowIs()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(int, first);
    QFETCH(int, length);
    QFETCH(bool, alike);
    const auto blocks = markdown::BlockList::parsed(one.toUtf8());
    const auto otherBlocks = markdown::BlockList::parsed(other.toUtf8());
    PagePiece piece;
    piece.node = blocks.at(0).node.get();
    piece.range = {first, 0, length};
    PagePiece otherPiece = piece;
    otherPiece.node = otherBlocks.at(0).node.get();
    QCOMPARE(PieceLikeness().areAlike(piece, otherPiece), alike);
    QCOMPARE(PieceLikeness().areAlike(otherPiece, piece), alike);
}

void PieceLikenessTest::comparingAllPiecesTakesTimeByTheLength_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("node");
    QTest::addColumn<QString>("behind");
    QTest::newRow("of one emphasis") << u"*x "_s << u"`1` 2 `3` "_s << u" x*"_s;
    QTest::newRow("of one link") << u"[x "_s << u"`1` 2 `3` "_s << u" x](https://a.example)"_s;
    QTest::newRow("of pictures alone") << QString() << u"![](a)"_s << QString();
}

// Where each piece looks at all others, 24 times as many take 576 times as long.
void PieceLikenessTest::comparingAllPiecesTakesTimeByTheLength()
{
    QFETCH(QString, before);
    QFETCH(QString, node);
    QFETCH(QString, behind);
    const auto seconds = [&](int nodes) {
        return secondsToCompare(before + node.repeated(nodes) + behind);
    };
    const double some = seconds(2000);
    const double many = seconds(48'000);
    QVERIFY(some >= 0 && many >= 0);
    QVERIFY2(many < 60 * qMax(some, 0.001), qPrintable(u"%1 s, %2 s"_s.arg(some).arg(many)));
}

} // namespace piece_likeness_test

GALLEY_TEST(piece_likeness_test::PieceLikenessTest)
#include "piece_likeness_test.moc"

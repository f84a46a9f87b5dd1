// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/preview/page_map.h"

#include "tests/support/random_edits.h"
#include "tests/support/test_program.h"

#include <QAbstractTextDocumentLayout>
#include <QTest>

namespace page_map_test {

using namespace galley;
using markdown::BlockList;

namespace {

// A page of 600 pixels' width that shows a text.
struct Shown {
    explicit Shown(const QString& markdown)
        : text(markdown)
        , blocks(BlockList::parsed(text.utf8()))
        , page([](const QString&, bool) {
            return Picture{Picture::State::Absent, {}, {}, 0, {}};
        })
    {
        page.document()->setTextWidth(600);
        HeaderFields header;
        header.title = u"Title"_qs;
        page.update(header, blocks);
    }

    PageMap map() const { return {page, blocks, text}; }
    QTextBlock blockWith(const QString& words) { return page.document()->find(words).block(); }
    QRectF rectOf(const QString& words)
    {
        return page.document()->documentLayout()->blockBoundingRect(blockWith(words));
    }

    SourceText text;
    BlockList blocks;
    PageDocument page;
};

using Lines = std::pair<int, int>;

} // namespace

// Lines of the source and places of the page, each found from the other.
class PageMapTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLineIsWhereItsBlockIs_data();
    void aLineIsWhereItsBlockIs();
    void aLineReachesAsFarAsWhatItIsAPartOf();
    void withinATallBlockPlacesAreInterpolated();
    void betweenBlocksPlacesAreInterpolated();
    void theHeaderBelongsToTheFirstLine();
    void theEndsMeet();
    void aTextWithoutBlocksHasAMapToo_data();
    void aTextWithoutBlocksHasAMapToo();
    void knowsTheLinesOfEachBlock_data();
    void knowsTheLinesOfEachBlock();
    void bothWaysAgreeOnAnyTextAfterAnyEdit();
};

void PageMapTest::aLineIsWhereItsBlockIs_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("line");
    QTest::newRow("a paragraph") << u"one\n\ntwo\n\nthree"_qs << u"two"_qs << 2;
    QTest::newRow("behind blank lines") << u"one\n\n\n\n\ntwo"_qs << u"two"_qs << 5;
    QTest::newRow("an item") << u"- one\n- two\n  - three\n- four"_qs << u"three"_qs << 2;
    QTest::newRow("in a quote") << u"> one\n>\n> two"_qs << u"two"_qs << 2;
    QTest::newRow("code within a list") << u"- one\n\n  ```\n  code\n  ```\n"_qs << u"code"_qs << 2;
    QTest::newRow("an underlined heading") << u"one\n\nHead\n===\n"_qs << u"Head"_qs << 2;
    QTest::newRow("behind a definition") << u"one\n\n[a]: /u\n\ntwo"_qs << u"two"_qs << 4;
    QTest::newRow("behind comments")
        << u"one\n\n<!-- a\nb -->\n\n<!-- c -->\n\ntwo"_qs << u"two"_qs << 7;
    QTest::newRow("before comments")
        << u"one\n\n<!-- a -->\n\ntwo\n\n<!-- c -->"_qs << u"two"_qs << 4;
    QTest::newRow("line ends of all kinds")
        << u"one\r\n\rthree\u2029\n\nfour"_qs << u"four"_qs << 5;
}

void PageMapTest::aLineIsWhereItsBlockIs()
{
    QFETCH(QString, markdown);
    QFETCH(QString, words);
    QFETCH(int, line);
    Shown shown(markdown);
    QCOMPARE(shown.map().yOf(line), shown.rectOf(words).top());
    QCOMPARE(shown.map().lineAt(shown.rectOf(words).top()), qreal(line));
}

void PageMapTest::aLineReachesAsFarAsWhatItIsAPartOf()
{
    Shown shown(u"one\n\ntwo\nthree\n\n[a]: b\n"_qs);
    const QRectF both = shown.rectOf(u"two"_qs);
    for (const int line : {2, 3})
        QCOMPARE(shown.map().reachOf(line), std::optional(std::pair(both.top(), both.bottom())));
    QVERIFY(!shown.map().reachOf(1)); // blank
    QVERIFY(!shown.map().reachOf(5)); // nothing of it is shown
}

void PageMapTest::withinATallBlockPlacesAreInterpolated()
{
    Shown shown(u"one\n\n"_qs + u"some words "_qs.repeated(300) + u"\n\ntwo"_qs);
    const QRectF tall = shown.rectOf(u"some words"_qs);
    QVERIFY(tall.height() > 200);
    QCOMPARE(shown.map().yOf(2.25), tall.top() + tall.height() / 4);
    QCOMPARE(shown.map().lineAt(tall.center().y()), 2.5);
}

void PageMapTest::betweenBlocksPlacesAreInterpolated()
{
    Shown shown(u"one\n\n\n\ntwo"_qs);
    const qreal from = shown.rectOf(u"one"_qs).bottom();
    const qreal to = shown.rectOf(u"two"_qs).top();
    QVERIFY(to > from);
    QCOMPARE(shown.map().yOf(2.5), (from + to) / 2);
    QCOMPARE(shown.map().lineAt((from + to) / 2), 2.5);
}

void PageMapTest::theHeaderBelongsToTheFirstLine()
{
    Shown shown(u"\n\none"_qs);
    QCOMPARE(shown.map().lineAt(shown.rectOf(u"Title"_qs).center().y()), 2.0);
    QCOMPARE(shown.map().yOf(0), shown.rectOf(u"one"_qs).top());
    QVERIFY(!shown.map().linesOf(shown.blockWith(u"Title"_qs)));
}

void PageMapTest::theEndsMeet()
{
    Shown shown(u"one\n\ntwo\n\n\n"_qs);
    const qreal end = shown.page.document()->size().height();
    QCOMPARE(shown.map().yOf(shown.text.lineCount()), end);
    QCOMPARE(shown.map().lineAt(end), qreal(shown.text.lineCount()));
}

void PageMapTest::aTextWithoutBlocksHasAMapToo_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::newRow("empty") << QString();
    QTest::newRow("blank") << u"\n\n"_qs;
    QTest::newRow("definitions alone") << u"[a]: /u\n"_qs;
    QTest::newRow("comments alone") << u"<!-- a\nb -->\n\n<!-- c -->\n"_qs;
}

void PageMapTest::aTextWithoutBlocksHasAMapToo()
{
    QFETCH(QString, markdown);
    Shown shown(markdown);
    QVERIFY(shown.map().yOf(0) > shown.rectOf(u"Title"_qs).bottom());
    QVERIFY(shown.map().yOf(99) >= shown.map().yOf(0));
    QCOMPARE(shown.map().lineAt(0), 0.0);
}

void PageMapTest::knowsTheLinesOfEachBlock_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("words");
    QTest::addColumn<Lines>("lines");
    QTest::newRow("a paragraph") << u"one\n\ntwo\nmore\n\nthree"_qs << u"two"_qs << Lines(2, 4);
    QTest::newRow("between comments")
        << u"<!-- a -->\n\ntwo\nmore\n\n<!-- b -->"_qs << u"two"_qs << Lines(2, 4);
    QTest::newRow("a fence") << u"```c\ncode\n```"_qs << u"code"_qs << Lines(0, 3);
    QTest::newRow("an item") << u"- one\n- two\n  more\n- three"_qs << u"two"_qs << Lines(1, 3);
    QTest::newRow("line ends that are none to Markdown")
        << u"one\u2029more\n\ntwo\u2029more"_qs << u"two"_qs << Lines(3, 5);
}

void PageMapTest::knowsTheLinesOfEachBlock()
{
    QFETCH(QString, markdown);
    QFETCH(QString, words);
    QFETCH(Lines, lines);
    Shown shown(markdown);
    const auto found = shown.map().linesOf(shown.blockWith(words));
    QVERIFY(found);
    QCOMPARE(*found, lines);
}

void PageMapTest::bothWaysAgreeOnAnyTextAfterAnyEdit()
{
    tests::RandomEdits random({u"# "_qs, u"> "_qs, u"- "_qs, u"1. "_qs, u"```\n"_qs, u"\n\n"_qs,
                               u"\n\n"_qs, u"\n---\n"_qs, u"![p](p.png)"_qs, u"[x]: /u\n\n"_qs,
                               u"\n\n<!-- x -->\n\n"_qs, u"- <!-- y -->\n"_qs, u"word word "_qs});
    Shown shown(random.text(150));
    for (int round = 0; round < 40; ++round) {
        const TextDelta delta = random.delta(shown.text.toString());
        shown.text.apply(delta);
        shown.blocks.apply(shown.text, delta);
        shown.page.update({}, shown.blocks);
        const PageMap map = shown.map();
        qreal before = -1;
        for (qreal line = 0; line <= shown.text.lineCount(); line += 0.25) {
            const qreal y = map.yOf(line);
            QVERIFY2(y >= before, qPrintable(QString::number(line)));
            before = y;
        }
        before = -1;
        const qreal end = shown.page.document()->size().height();
        for (qreal y = 0; y <= end; y += 7) {
            const qreal line = map.lineAt(y);
            QVERIFY2(line >= before, qPrintable(QString::number(y)));
            before = line;
            // Back again, except where several places belong to one line (a rule, the header).
            QVERIFY(qAbs(map.lineAt(map.yOf(line)) - line) < 0.01);
        }
    }
}

} // namespace page_map_test

GALLEY_TEST(page_map_test::PageMapTest)
#include "page_map_test.moc"

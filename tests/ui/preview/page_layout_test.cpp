// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/random_edits.h"
#include "tests/support/test_program.h"
#include "ui/preview/page_view.h"

#include <QAbstractTextDocumentLayout>
#include <QSignalSpy>
#include <QTest>
#include <QTextLayout>

namespace page_layout_test {

using namespace galley;
using namespace Qt::StringLiterals;
using markdown::BlockList;

namespace {

// A page of many paragraphs, of which an act changes one thing.
struct Page {
    explicit Page(int paragraphs) : document(find)
    {
        for (int number = 0; number < paragraphs; ++number)
            text += sentence.repeated(1 + number % 9);
        document.setStyles(styles(12));
        document.document()->setTextWidth(500);
        update();
    }

    static PageStyles styles(int size)
    {
        return {{QFont(u"DejaVu Serif"_s, size), 60}, lightColours()};
    }

    bool update(const QDeadlineTimer& deadline = QDeadlineTimer(QDeadlineTimer::Forever))
    {
        return document.update(header, BlockList::parsed(text.join(u"\n\n"_s).toUtf8()), deadline);
    }

    // Qt lays a long document out by and by, the last block last.
    bool isLaidOut() { return document.document()->lastBlock().layout()->lineCount() > 0; }

    void comePicture(const QString& name, int side)
    {
        sizes[name] = {side, side};
        document.redrawPictures({name});
    }

    // Each block's place, once all is laid out; "without lines" where it has none.
    QStringList places()
    {
        document.document()->pageCount(); // has Qt lay out what it has not yet
        QStringList places;
        QTextBlock block = document.document()->begin();
        for (; block.isValid(); block = block.next()) {
            const QRectF rect = document.document()->documentLayout()->blockBoundingRect(block);
            const bool hasLines = block.layout()->lineCount() > 0;
            places +=
                hasLines ? QDebug::toString(rect.toRect()) : u"without lines: "_s + block.text();
        }
        return places;
    }

    const FindPicture find = [this](const QString& name, bool) -> Picture {
        if (!sizes.contains(name))
            return {Picture::State::Absent, {}, {}, 0, {}};
        return {Picture::State::Ready, {}, sizes[name], 0, {}};
    };
    const QString sentence = u"Some words that need more than a line. "_s;
    QHash<QString, QSize> sizes;
    QStringList text;
    HeaderFields header;
    PageDocument document;
};

QStringList placesAnew(const Page& page)
{
    Page fresh(0);
    fresh.sizes = page.sizes;
    fresh.text = page.text;
    fresh.header = page.header;
    fresh.document.setStyles(page.document.styles());
    fresh.document.document()->setTextWidth(page.document.document()->textWidth());
    fresh.update();
    return fresh.places();
}

} // namespace

// Where the lines of a page stand, though it changes before Qt has laid all of it out.
class PageLayoutTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyLineHasItsPlaceThoughTheTextChangesMeanwhile_data();
    void everyLineHasItsPlaceThoughTheTextChangesMeanwhile();
    void everyLineHasItsPlaceThoughAPictureComesMeanwhile();
    void everyLineHasItsPlaceThoughTheStylesChangeMeanwhile();
    void newStylesAreLaidOutByAndBy();
    void everyLineHasItsPlaceWhateverHappensMeanwhile();
    void aCommentChangesNothingOnThePage_data();
    void aCommentChangesNothingOnThePage();
    void aPageOfMillionsOfPixelsHasItsEnd();
    void noPageIsHigherThanQtCanCount_data();
    void noPageIsHigherThanQtCanCount();
    void anEditBeforeAllIsLaidOutMakesNoPageTooHigh();
    void allPicturesTogetherAreNoHigherThanQtCanCount();
    void aPageThatWasCutGrowsAgain();
    void anEditOfACutPageLeavesTheRestOfItAlone();
};

void PageLayoutTest::everyLineHasItsPlaceThoughTheTextChangesMeanwhile_data()
{
    QTest::addColumn<int>("changed");

    for (const int changed : {0, 1, 60})
        QTest::addRow("paragraph %d", changed) << changed;
}

void PageLayoutTest::everyLineHasItsPlaceThoughTheTextChangesMeanwhile()
{
    QFETCH(int, changed);
    Page page(120);
    page.document.document()->setTextWidth(400);
    QVERIFY(!page.isLaidOut());
    page.text[changed] += u"One more."_s;
    page.update();
    QCOMPARE(page.places(), placesAnew(page));
}

void PageLayoutTest::everyLineHasItsPlaceThoughAPictureComesMeanwhile()
{
    Page page(120);
    page.text[1] += u"![](a.png)"_s;
    page.update();
    page.document.document()->setTextWidth(400);
    QVERIFY(!page.isLaidOut());
    page.comePicture(u"a.png"_s, 50);
    QCOMPARE(page.places(), placesAnew(page));
}

void PageLayoutTest::everyLineHasItsPlaceThoughTheStylesChangeMeanwhile()
{
    Page page(0);
    page.text = QStringList(u"| a | b |\n|---|---|\n| c | d |"_s)
        + QStringList(30, u"Some words that need more than a line. Some words."_s);
    page.update();
    page.document.setStyles(Page::styles(14));
    page.document.document()->setTextWidth(486);
    page.update();
    QCOMPARE(page.places(), placesAnew(page));
}

void PageLayoutTest::newStylesAreLaidOutByAndBy()
{
    Page page(120);
    page.document.setStyles(Page::styles(14));
    QVERIFY(!page.isLaidOut());
}

void PageLayoutTest::everyLineHasItsPlaceWhateverHappensMeanwhile()
{
    tests::RandomEdits random;
    const auto paragraph = [&random](const Page& page) {
        const QStringList others{u"| a | b |\n|---|---|\n| c | some longer words here |"_s,
                                 u"![](a.png)"_s, u"- item\n- other\n\n  more"_s,
                                 u"> quotation ![](b.png) with a picture"_s};
        const int kind = random.below(2 * others.size());
        return kind < others.size() ? others[kind] : page.sentence.repeated(1 + random.below(12));
    };
    for (int round = 0; round < 40; ++round) {
        Page page(10 + random.below(120));
        for (int tables = random.below(20); tables > 0; --tables)
            page.text.insert(random.below(page.text.size()), paragraph(page));
        bool isComplete = page.update();
        for (int act = 0; act < 12; ++act) {
            const int place = random.below(page.text.size());
            switch (random.below(8)) {
            case 0:
                page.document.document()->setTextWidth(300 + random.below(400));
                page.document.fitTables();
                continue;
            case 1:
                page.document.setStyles(Page::styles(10 + random.below(5)));
                continue;
            case 2:
                page.comePicture(random.below(2) == 0 ? u"a.png"_s : u"b.png"_s,
                                 20 + random.below(300));
                continue;
            case 3:
                isComplete = page.update(QDeadlineTimer(0));
                continue;
            case 4:
                page.header.title += u"Words of a title "_s;
                break;
            case 5:
                page.text[place] += u" more"_s;
                break;
            case 6:
                page.text.insert(place, paragraph(page));
                break;
            case 7:
                page.text[place] = paragraph(page);
                break;
            }
            isComplete = page.update();
        }
        while (!isComplete)
            isComplete = page.update(QDeadlineTimer(0));
        page.update(); // where the styles changed last
        QCOMPARE(page.places(), placesAnew(page));
    }
}

// The runner's time limit is the check: Qt by itself comes to no end.
void PageLayoutTest::aCommentChangesNothingOnThePage_data()
{
    QTest::addColumn<QString>("with");
    QTest::addColumn<QString>("without");
    const auto row = [](const char* name, const QString& with, const QString& without) {
        QTest::newRow(name) << with << without;
    };
    row("between paragraphs", u"a\n\n<!-- x -->\n\nb"_s, u"a\n\nb"_s);
    row("two of them", u"a\n\n<!-- x -->\n\n<!-- y\nz -->\n\nb"_s, u"a\n\nb"_s);
    row("before a heading", u"a\n\n<!-- x -->\n\n# b"_s, u"a\n\n# b"_s);
    row("behind code", u"```\na\n```\n\n<!-- x -->\n\nb"_s, u"```\na\n```\n\nb"_s);
    row("at the beginning", u"<!-- x -->\n\na"_s, u"a"_s);
    row("at the end", u"a\n\n<!-- x -->"_s, u"a"_s);
    row("alone", u"<!-- x -->"_s, {});
    row("behind a table", u"|a|b|\n|-|-|\n|c|d|\n\n<!-- x -->\n\ne"_s,
        u"|a|b|\n|-|-|\n|c|d|\n\ne"_s);
    row("in a quote", u"> a\n>\n> <!-- x -->\n>\n> b"_s, u"> a\n>\n> b"_s);
    row("at the beginning of an item", u"- <!-- x -->\n\n  a\n- b"_s, u"- a\n\n- b"_s);
    row("in an item", u"- a\n\n  <!-- x -->\n\n  b"_s, u"- a\n\n  b"_s);
    row("alone in an item", u"- a\n- <!-- x -->\n- b"_s, u"- a\n-\n- b"_s);
}

void PageLayoutTest::aCommentChangesNothingOnThePage()
{
    QFETCH(QString, with);
    QFETCH(QString, without);
    Page page(0);
    page.text = {with};
    page.update();
    Page other(0);
    other.text = {without};
    other.update();
    QCOMPARE(page.document.document()->toPlainText(), other.document.document()->toPlainText());
    QCOMPARE(page.places(), other.places());
    page.text = {u"a\n\n"_s + with}; // and when the page goes on from there
    page.update();
    other.text = {u"a\n\n"_s + without};
    other.update();
    QCOMPARE(page.places(), other.places());
}

void PageLayoutTest::aPageOfMillionsOfPixelsHasItsEnd()
{
    Page page(0);
    page.document.setHighest(2 * PageHeight::tallestSheet);
    page.text = QStringList(400, u"A line\n"_s.repeated(150));
    page.document.setStyles({{QFont(u"DejaVu Serif"_s, 40), 4}, lightColours()});
    PageView view(page.document);
    view.resize(500, 300);
    view.fitColumn();
    page.update();
    page.document.document()->pageCount(); // has Qt lay out what it has not yet
    const QRectF last = page.document.document()->documentLayout()->blockBoundingRect(
        page.document.document()->lastBlock());
    QVERIFY2(last.top() > 9'000'000, qPrintable(QString::number(last.top())));
    QVERIFY(page.isLaidOut());
}

void PageLayoutTest::noPageIsHigherThanQtCanCount_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("lines of a fence") << u"```\n"_s + u"A line\n"_s.repeated(180'000) + u"```"_s;
    QTest::newRow("items of a list") << u"- item\n"_s.repeated(110'000);
    QTest::newRow("paragraphs") << u"A paragraph\n\n"_s.repeated(110'000);
    QTest::newRow("a paragraph without an end") << u"words "_s.repeated(700'000);
}

// As in a page of 32 million pixels, but sooner.
void PageLayoutTest::noPageIsHigherThanQtCanCount()
{
    constexpr qreal maximumCounted = 5'000'000;
    QFETCH(QString, text);
    Page page(0);
    page.document.setMostCounted(maximumCounted);
    page.document.setStyles({{QFont(u"DejaVu Serif"_s, 6), 30}, lightColours()});
    PageView view(page.document);
    view.resize(1200, 800);
    view.fitColumn();
    qreal highest = 0;
    const auto look = [&] { highest = qMax(highest, page.document.document()->size().height()); };
    const auto blocks = BlockList::parsed(text.toUtf8());
    const auto writeAll = [&] {
        look();
        while (!page.document.update({}, blocks, QDeadlineTimer(100)))
            look();
        look();
        QVERIFY(page.document.isCut());
        QVERIFY2(highest < maximumCounted, qPrintable(QString::number(highest)));
    };
    writeAll();
    QVERIFY(highest > maximumCounted / 4);
    // Zoomed to 300 %, then in a narrow window.
    page.document.setStyles({{QFont(u"DejaVu Serif"_s, 18), 30}, lightColours()});
    view.fitColumn();
    writeAll();
    view.resize(300, 800);
    view.fitColumn();
    writeAll();
    QVERIFY(page.isLaidOut());
}

void PageLayoutTest::anEditBeforeAllIsLaidOutMakesNoPageTooHigh()
{
    constexpr qreal maximumCounted = 5'000'000;
    Page page(0);
    page.document.setMostCounted(maximumCounted);
    page.document.setStyles({{QFont(u"DejaVu Serif"_s, 6), 30}, lightColours()});
    const QString pasted = u"A paragraph\n\n"_s.repeated(10'000);
    for (int paste = 0; paste < 20; ++paste) {
        page.document.document()->setTextWidth(paste % 2 == 0 ? 300 : 301); // lays it out anew
        page.text.prepend(pasted);
        page.update();
    }
    const qreal height = page.document.document()->size().height();
    QVERIFY2(height < maximumCounted, qPrintable(QString::number(height)));
    QVERIFY(page.document.isCut());
}

void PageLayoutTest::allPicturesTogetherAreNoHigherThanQtCanCount()
{
    Page page(0);
    page.document.document()->setTextWidth(500);
    for (int number = 0; number < 1'000; ++number)
        page.text += u"![a](p%1)"_s.arg(number);
    page.update();
    QSet<QString> names;
    for (int number = 0; number < 1'000; ++number)
        names += u"p%1"_s.arg(number);
    for (const QString& name : names)
        page.sizes[name] = {10, 60'000};
    page.document.redrawPictures(names);
    const qreal height = page.document.document()->size().height();
    const qreal maximum = PageHeight(page.document.styles().em).highestPictures();
    QVERIFY2(height > maximum / 2 && height < 1.2 * maximum, qPrintable(QString::number(height)));
}

void PageLayoutTest::aPageThatWasCutGrowsAgain()
{
    Page page(400);
    page.document.setHighest(10'000);
    page.document.setStyles(Page::styles(14));
    page.update();
    QVERIFY(page.document.isCut());
    QVERIFY(page.document.partCount() < 300);
    page.text.remove(10, 380);
    page.update();
    QVERIFY(!page.document.isCut());
    QCOMPARE(page.places(), placesAnew(page));
}

void PageLayoutTest::anEditOfACutPageLeavesTheRestOfItAlone()
{
    Page page(400);
    page.document.setHighest(10'000);
    page.document.setStyles(Page::styles(14));
    page.update();
    auto blocks = BlockList::parsed(page.text.join(u"\n\n"_s).toUtf8());
    SourceText text(page.text.join(u"\n\n"_s));
    page.document.update(page.header, blocks);
    const int parts = page.document.partCount();
    QSignalSpy changes(page.document.document(), &QTextDocument::contentsChange);
    const TextDelta delta{{{0, {}, u"One more. "_s}}};
    text.apply(delta);
    blocks.apply(text, delta);
    page.document.update(page.header, blocks);
    QCOMPARE(changes.size(), 1);
    QVERIFY(changes[0][2].toInt() < 1'000);
    QVERIFY(page.document.isCut());
    QCOMPARE(page.document.partCount(), parts);
}

} // namespace page_layout_test

GALLEY_TEST(page_layout_test::PageLayoutTest)
#include "page_layout_test.moc"

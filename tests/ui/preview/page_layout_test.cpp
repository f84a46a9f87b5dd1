// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/random_edits.h"
#include "tests/support/test_program.h"
#include "ui/preview/page_view.h"

#include <QAbstractTextDocumentLayout>
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
        sides[name] = side;
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
        if (!sides.contains(name))
            return {Picture::State::Absent, {}, {}, 0, {}};
        const QImage image(sides[name], sides[name], QImage::Format_RGB32);
        return {Picture::State::Ready, image, image.size(), 0, {}};
    };
    const QString sentence = u"Some words that need more than a line. "_s;
    QHash<QString, int> sides;
    QStringList text;
    HeaderFields header;
    PageDocument document;
};

QStringList placesAnew(const Page& page)
{
    Page fresh(0);
    fresh.sides = page.sides;
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
    void aPageOfMillionsOfPixelsHasItsEnd();
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
void PageLayoutTest::aPageOfMillionsOfPixelsHasItsEnd()
{
    Page page(0);
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

} // namespace page_layout_test

GALLEY_TEST(page_layout_test::PageLayoutTest)
#include "page_layout_test.moc"

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/preview/page_marks.h"

#include "tests/support/shown_page.h"
#include "tests/support/test_program.h"

#include <QAbstractTextDocumentLayout>
#include <QTest>

namespace page_marks_test {

using namespace galley;

namespace {

// A page that shows a text with marks.
struct MarkedPage : tests::ShownPage {
    explicit MarkedPage(const QString& markdown) : ShownPage(markdown), marks(page, text) { }

    void edit(const TextDelta& delta)
    {
        text.apply(delta);
        marks.follow(delta);
        blocks.apply(text, delta);
        update();
    }
    std::vector<PageMarks::Shape> shapes()
    {
        const PageMap places = map();
        return marks.shapesIn({QPointF(), page.document()->size()}, &places);
    }
    // The words that shapes lie on; "|" between them.
    QString marked(const std::vector<PageMarks::Shape>& shapes)
    {
        QStringList words;
        for (const PageMarks::Shape& shape : shapes) {
            const auto placeAt = [&](qreal x) {
                return page.document()->documentLayout()->hitTest({x, shape.rect.center().y()},
                                                                  Qt::FuzzyHit);
            };
            const int one = placeAt(shape.rect.left());
            const int other = placeAt(shape.rect.right());
            words.append(page.document()->toRawText().mid(qMin(one, other), qAbs(other - one)));
        }
        return words.join(u'|');
    }
    QString marked() { return marked(shapes()); }
    TextRange rangeOf(const QString& words) const
    {
        return {text.toString().indexOf(words), words.size()};
    }

    PageMarks marks;
};

} // namespace

class PageMarksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMarkLiesOnItsWords_data();
    void aMarkLiesOnItsWords();
    void anInsertionIsAPlaceWithoutWidth();
    void whatIsNotShownIsMarkedWhereItWouldBe();
    void onlyWhatIsInSightIsLookedFor();
    void marksFollowAnEdit();
    void whatIsPutBesideAMarkIsNoPartOfIt();
    void aMarkWhoseWordsAreDeletedIsGone();
    void anInsertionMovesWithItsPlace();
    void whatBeganAtOnePlaceIsFoundAfterItParted();
    void whileThePageIsBehindTheMarksThatAreKnownStay();
    void withoutMarksThePageIsNotBehind();
    void theCurrentMarkIsPaintedLast();
    void equalMarksChangeNothing();
};

void PageMarksTest::aMarkLiesOnItsWords_data()
{
    QTest::addColumn<QString>("markdown"); // the mark between «two signs»
    QTest::addColumn<QString>("marked");
    const auto row = [](const char* name, const QString& markdown, const QString& marked) {
        QTest::newRow(name) << markdown << marked;
    };
    row("words", u"one «two three» four"_qs, u"two three"_qs);
    row("into emphasis", u"one «two **thr»ee** four"_qs, u"two thr"_qs);
    row("around an entity", u"one «a &copy; b» two"_qs, u"a © b"_qs);
    row("a heading", u"one\n\n## «two»\n"_qs, u"two"_qs);
    row("over paragraphs", u"one «two\n\nthree» four"_qs, u"two|three"_qs);
    row("an item", u"- one\n- «two» three\n"_qs, u"two"_qs);
    row("over items", u"- one «two\n- three» four\n"_qs, u"two|three"_qs);
    row("a cell", u"| a | b |\n|---|---|\n| one | t«wo» |\n"_qs, u"wo"_qs);
    row("in a quote", u"> one «two»\n"_qs, u"two"_qs);
    row("a line of code", u"```\none\n«two»\n```\n"_qs, u"two"_qs);
    row("right to left", u"אחת «שתיים» שלוש"_qs, u"שתיים"_qs);
}

void PageMarksTest::aMarkLiesOnItsWords()
{
    QFETCH(QString, markdown);
    QFETCH(QString, marked);
    const qsizetype start = markdown.indexOf(u'«');
    const TextRange range{start, markdown.indexOf(u'»') - start - 1};
    MarkedPage page(markdown.remove(u'«').remove(u'»'));
    page.marks.set({{range}});
    QCOMPARE(page.marked(), marked);
}

void PageMarksTest::anInsertionIsAPlaceWithoutWidth()
{
    MarkedPage page(u"one two"_qs);
    page.marks.set({{{3, 0}, PageMark::Kind::Insertion}});
    const auto shapes = page.shapes();
    QCOMPARE(shapes.size(), std::size_t{1});
    QCOMPARE(shapes[0].rect.width(), 0.0);
    page.marks.set({{{0, 3}}});
    QCOMPARE(page.shapes()[0].rect.right(), shapes[0].rect.left());
}

void PageMarksTest::whatIsNotShownIsMarkedWhereItWouldBe()
{
    MarkedPage page(u"a [b](https://b.example) c\n\nd"_qs);
    page.marks.set({{page.rangeOf(u"b.example"_qs)}});
    const auto shapes = page.shapes();
    QCOMPARE(shapes.size(), std::size_t{1});
    QCOMPARE(shapes[0].mark.kind, PageMark::Kind::Insertion);
}

void PageMarksTest::onlyWhatIsInSightIsLookedFor()
{
    MarkedPage page(u"one two\n\n"_qs.repeated(100));
    std::vector<PageMark> marks;
    for (qsizetype at = 0; at < page.text.size(); at += 9)
        marks.push_back({{at, 3}});
    page.marks.set(marks);
    const PageMap map = page.map();
    const qreal height = page.page.document()->size().height();
    const QRectF part(0, height / 2, 600, height / 20);
    const std::size_t found = page.marks.shapesIn(part, &map).size();
    QVERIFY(found >= 4 && found <= 8);
    QCOMPARE(page.shapes().size(), std::size_t{100});
}

void PageMarksTest::marksFollowAnEdit()
{
    MarkedPage page(u"one\n\ntwo three\n\nfour"_qs);
    page.marks.set({{page.rangeOf(u"three"_qs)}, {page.rangeOf(u"four"_qs)}});
    QCOMPARE(page.marked(), u"three|four"_qs);
    page.edit({{{0, {}, u"a paragraph\n\n"_qs}, {9, {}, u"and "_qs}}});
    QCOMPARE(page.marked(), u"three|four"_qs);
}

void PageMarksTest::whatIsPutBesideAMarkIsNoPartOfIt()
{
    MarkedPage page(u"one two three"_qs);
    page.marks.set({{page.rangeOf(u"two"_qs)}});
    page.edit({{{4, {}, u"a"_qs}, {7, {}, u"b"_qs}}});
    QCOMPARE(page.text.toString(), u"one atwob three"_qs);
    QCOMPARE(page.marked(), u"two"_qs);
}

void PageMarksTest::aMarkWhoseWordsAreDeletedIsGone()
{
    MarkedPage page(u"one two three"_qs);
    page.marks.set({{page.rangeOf(u"two"_qs)}});
    page.edit({{{4, u"two "_qs, {}}}});
    QVERIFY(page.marks.isEmpty());
    QVERIFY(page.shapes().empty());
}

void PageMarksTest::anInsertionMovesWithItsPlace()
{
    MarkedPage page(u"one two"_qs);
    page.marks.set({{{3, 0}, PageMark::Kind::Insertion}});
    page.edit({{{0, {}, u"a "_qs}}});
    const qreal place = page.shapes()[0].rect.left();
    page.marks.set({{{2, 3}}});
    QCOMPARE(page.shapes()[0].rect.right(), place);
}

void PageMarksTest::whatBeganAtOnePlaceIsFoundAfterItParted()
{
    MarkedPage page(u"one two\n\nthree"_qs);
    page.marks.set({{{4, 3}}, {{4, 0}, PageMark::Kind::Insertion}});
    page.edit({{{4, {}, u"and\n\n"_qs}}});
    QCOMPARE(page.shapes().size(), std::size_t{2});
    QVERIFY(page.marked().contains(u"two"));
}

void PageMarksTest::whileThePageIsBehindTheMarksThatAreKnownStay()
{
    MarkedPage page(u"one two\n\nthree four"_qs);
    page.marks.set({{page.rangeOf(u"two"_qs)}, {page.rangeOf(u"four"_qs)}});
    const QRectF all(QPointF(), page.page.document()->size());
    QVERIFY(page.marks.shapesIn(all, nullptr).empty());
    QVERIFY(page.marks.isBehind());
    QCOMPARE(page.marked(), u"two|four"_qs);
    QVERIFY(!page.marks.isBehind());
    page.text.apply({{{0, {}, u"zero "_qs}}});
    page.marks.follow({{{0, {}, u"zero "_qs}}});
    QCOMPARE(page.marked(page.marks.shapesIn(all, nullptr)), u"two|four"_qs);
    QVERIFY(!page.marks.isBehind());
}

void PageMarksTest::withoutMarksThePageIsNotBehind()
{
    MarkedPage page(u"one two"_qs);
    page.marks.set({{{0, 3}}});
    const QRectF all(QPointF(), page.page.document()->size());
    page.marks.shapesIn(all, nullptr);
    page.marks.set({});
    page.marks.shapesIn(all, nullptr);
    QVERIFY(!page.marks.isBehind());
}

void PageMarksTest::theCurrentMarkIsPaintedLast()
{
    MarkedPage page(u"one two three"_qs);
    PageMark current{page.rangeOf(u"one two"_qs)};
    current.isCurrent = true;
    page.marks.set({current, {page.rangeOf(u"two"_qs)}});
    QCOMPARE(page.marked(), u"two|one two"_qs);
}

void PageMarksTest::equalMarksChangeNothing()
{
    MarkedPage page(u"one two"_qs);
    QVERIFY(page.marks.set({{{0, 3}}}));
    QVERIFY(!page.marks.set({{{0, 3}}}));
    QVERIFY(page.marks.set({{{0, 3}, PageMark::Kind::Deletion}}));
}

} // namespace page_marks_test

GALLEY_TEST(page_marks_test::PageMarksTest)

#include "page_marks_test.moc"

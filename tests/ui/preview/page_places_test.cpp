// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/random_edits.h"
#include "tests/support/shown_page.h"
#include "tests/support/test_program.h"

#include <QAbstractTextDocumentLayout>
#include <QTest>
#include <QTextLayout>
#include <QTextTable>

namespace page_places_test {

using namespace galley;

namespace {

constexpr QChar here = u'¦'; // a place between two units

} // namespace

// Places of the page and of the source, each found from the other, exactly.
class PagePlacesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPlaceOfThePageIsFoundInTheSource_data();
    void aPlaceOfThePageIsFoundInTheSource();
    void whatIsNotShownHasThePlaceBeforeIt_data();
    void whatIsNotShownHasThePlaceBeforeIt();
    void theHeaderIsNowhereInTheSource();
    void ofATabThatIsPartedALineBeginsBeforeIt();
    void aTableOfRowsIsFoundAsOneInAFrame();
    void aLongParagraphIsFoundInItsParts();
    void longCodeIsFoundInItsParts_data();
    void longCodeIsFoundInItsParts();
    void aCaptionBelongsToItsPicture();
    void aPlaceIsOnTheLineOfItsWords();
    void eachUnitOfRandomTextsIsTheOneThatWasWritten();
};

void PagePlacesTest::aPlaceOfThePageIsFoundInTheSource_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("shown");

    const auto row = [](const char* name, const QString& markdown, const QString& shown) {
        QTest::newRow(name) << markdown << shown;
    };
    row("plain", u"one\n\nsome w¦ords"_qs, u"some w¦ords"_qs);
    row("the beginning", u"one\n\n¦some"_qs, u"¦some"_qs);
    row("the end", u"one\n\nsome¦"_qs, u"some¦"_qs);
    row("of a heading", u"## ¦Head\n"_qs, u"¦Head"_qs);
    row("in an underlined heading", u"a\n\nHe¦ad\n===\n"_qs, u"He¦ad"_qs);
    row("behind emphasis", u"a **two** th¦ree"_qs, u"a two th¦ree"_qs);
    row("in emphasis", u"a **t¦wo** three"_qs, u"a t¦wo three"_qs);
    row("at the end of emphasis", u"a **two¦** three"_qs, u"a two¦ three"_qs);
    row("the same word twice", u"*tide* and ti¦de"_qs, u"tide and ti¦de"_qs);
    row("behind an escape", u"a \\*\\*b¦c"_qs, u"a **b¦c"_qs);
    row("between escapes", u"a \\*¦\\* b"_qs, u"a *¦* b"_qs);
    row("behind an entity", u"&copy; &amp; th¦ere"_qs, u"© & th¦ere"_qs);
    row("before an entity", u"a ¦&copy; b"_qs, u"a ¦© b"_qs);
    row("in a link", u"a [li¦nk](https://t.example/li 'li') b"_qs, u"a li¦nk b"_qs);
    row("behind a link", u"a [link](https://t.example/li) l¦i"_qs, u"a link l¦i"_qs);
    row("behind a link by reference", u"[a][b] c¦d\n\n[b]: /cd\n"_qs, u"a c¦d"_qs);
    row("in an address", u"see <https://a.ex¦ample> b"_qs, u"see https://a.ex¦ample b"_qs);
    row("in a bare address", u"see https://a.ex¦ample b"_qs, u"see https://a.ex¦ample b"_qs);
    row("in code", u"a ``b`¦c`` d"_qs, u"a b`¦c d"_qs);
    row("behind code with spaces", u"a `` `b` `` c¦d"_qs, u"a `b` c¦d"_qs);
    row("struck", u"a ~~b¦c~~ d"_qs, u"a b¦c d"_qs);
    row("in HTML", u"a <b¦r> c"_qs, u"a <b¦r> c"_qs);
    row("behind a comment", u"a <!-- b --> c¦d"_qs, u"a  c¦d"_qs);
    row("behind a picture", u"a ![b](c.png) d¦e"_qs, u"a \uFFFC d¦e"_qs);
    row("on the second line", u"one two\nth¦ree"_qs, u"one two th¦ree"_qs);
    row("the beginning of a line", u"> one\n> ¦two"_qs, u"one ¦two"_qs);
    row("behind a line that is broken by hand", u"one  \n  t¦wo"_qs, u"one\u2028t¦wo"_qs);
    row("in a quote in a quote", u"> > one\n> > t¦wo"_qs, u"one t¦wo"_qs);
    row("on a lazy line", u"> one\nt¦wo"_qs, u"one t¦wo"_qs);
    row("an item's beginning", u"- one\n- ¦two\n"_qs, u"¦two"_qs);
    row("in an item in an item", u"1. one\n   - tw¦o\n     three\n"_qs, u"tw¦o three"_qs);
    row("in a task", u"- [x] o¦ne\n"_qs, u"o¦ne"_qs);
    row("a quote in an item", u"- one\n\n  > two\n  > th¦ree\n"_qs, u"two th¦ree"_qs);
    row("a cell", u"| a | b |\n|---|---|\n| one | t¦wo |\n"_qs, u"t¦wo"_qs);
    row("a cell's beginning", u"| a | b |\n|---|---|\n| one |   ¦two |\n"_qs, u"¦two"_qs);
    row("a cell with an escaped pipe", u"| a |\n|---|\n| one \\| t¦wo |\n"_qs, u"one | t¦wo"_qs);
    row("the header of a table", u"a\n\n| one | t¦wo |\n|---|---|\n"_qs, u"t¦wo"_qs);
    row("a cell of a table in a quote", u"> | a |\n> |---|\n> | t*w¦o* |\n"_qs, u"tw¦o"_qs);
    row("fenced code", u"```c\na()\nb¦()\n```\n"_qs, u"a()\u2028b¦()"_qs);
    row("the beginning of a line of code", u"```c\na()\n¦b()\n```\n"_qs, u"a()\u2028¦b()"_qs);
    row("code that is indented with its fence", u"  ```\n  a\n    b¦\n  ```\n"_qs,
        u"a\u2028  b¦"_qs);
    row("code behind a tab of which a list takes some", u"- ```\n\tx¦y\n  ```\n"_qs, u"  x¦y"_qs);
    row("the end of a line of code", u"> ```\n> a()¦\n> b\n> ```\n"_qs, u"a()¦\u2028b"_qs);
    row("code without an end", u"```\na\nb¦c"_qs, u"a\u2028b¦c"_qs);
    row("code without an end, before blank lines", u"```\na\nb¦c\n\n \n"_qs,
        u"a\u2028b¦c\u2028\u2028 "_qs);
    row("code without an end in an item", u"- ```\n  a\n  b¦c\n\nd"_qs, u"a\u2028b¦c\u2028"_qs);
    row("code with blank lines at its end", u"```\na\nb¦c\n\n```\n"_qs, u"a\u2028b¦c\u2028"_qs);
    row("indented code before blank lines", u"    a\n    b¦c\n\n\nd"_qs, u"a\u2028b¦c"_qs);
    row("indented code in an item before blank lines", u"- a\n\n      b\n      c¦d\n\n\n  e"_qs,
        u"b\u2028c¦d"_qs);
    row("indented code at the end", u"    a\n    b¦c\n\n\n"_qs, u"a\u2028b¦c"_qs);
    row("indented code", u"    a\n      b¦c\n"_qs, u"a\u2028  b¦c"_qs);
    row("code in an item in a quote", u"> - ```\n>   a\n>   b¦c\n>   ```\n"_qs, u"a\u2028b¦c"_qs);
    row("a block of HTML", u"<div>\na¦b\n</div>\n"_qs, u"<div>\u2028a¦b\u2028</div>"_qs);
    row("CRLF", u"one\r\n\r\n> *two*\r\n> th¦ree\r\n"_qs, u"two th¦ree"_qs);
    row("code with CRLF", u"```\r\na\r\nb¦c\r\n```\r\n"_qs, u"a\u2028b¦c"_qs);
    row("CR", u"one\r\rtwo\rth¦ree"_qs, u"two th¦ree"_qs);
    row("behind emoji", u"\U0001F600 *a* \U0001F469\u200D\U0001F467 b¦c"_qs,
        u"\U0001F600 a \U0001F469\u200D\U0001F467 b¦c"_qs);
    row("line ends that are none to Markdown", u"one\u2029two\n\na\u2029*b* c¦d"_qs,
        u"a\u2028b c¦d"_qs);
    row("behind quotes that are set", u"\"a 'b' c\" d¦e"_qs, u"“a ‘b’ c” d¦e"_qs);
    row("behind dashes and dots that are set", u"a --- b... c¦d"_qs, u"a — b… c¦d"_qs);
    row("before a dash that is set", u"a ¦--- b"_qs, u"a ¦— b"_qs);
    row("behind an escaped quote", u"\\\"a\" --- b¦c"_qs, u"\"a” — b¦c"_qs);
    row("an indented paragraph", u"one\n\n   tw¦o"_qs, u"tw¦o"_qs);
    row("a paragraph beside a table", u"one *t¦wo*\n| a |\n|---|\n| b |\n"_qs, u"one t¦wo"_qs);
    row("behind definitions", u"[a]: /u\n[b]: /v\nt¦wo"_qs, u"t¦wo"_qs);
}

void PagePlacesTest::aPlaceOfThePageIsFoundInTheSource()
{
    QFETCH(QString, markdown);
    QFETCH(QString, shown);
    const qsizetype source = markdown.indexOf(here);
    const qsizetype place = shown.indexOf(here);
    markdown.remove(source, 1);
    shown.remove(place, 1);
    tests::ShownPage page(markdown);
    int position = -1;
    for (QTextBlock block = page.page.document()->begin(); block.isValid(); block = block.next()) {
        if (block.text() == shown)
            position = block.position() + static_cast<int>(place);
    }
    QVERIFY(position >= 0);
    QCOMPARE(page.map().sourceOf(position), std::optional(source));
    QCOMPARE(page.map().positionOf(source), std::optional(position));
}

void PagePlacesTest::whatIsNotShownHasThePlaceBeforeIt_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("shown");
    QTest::newRow("before a heading's words") << u"#¦# Head"_qs << u"¦Head"_qs;
    QTest::newRow("in a link's target") << u"a [b](https://¦b.example) c"_qs << u"a b¦ c"_qs;
    QTest::newRow("in an entity") << u"a &co¦py; b"_qs << u"a ¦© b"_qs;
    QTest::newRow("in a comment") << u"a <!-- ¦b --> c"_qs << u"a ¦ c"_qs;
    QTest::newRow("in a definition behind") << u"a b\n\n[c]: /¦u\n"_qs << u"a b¦"_qs;
    QTest::newRow("on a blank line behind") << u"a b\n\n\n¦\nc"_qs << u"a b¦"_qs;
}

void PagePlacesTest::whatIsNotShownHasThePlaceBeforeIt()
{
    QFETCH(QString, markdown);
    QFETCH(QString, shown);
    const qsizetype source = markdown.indexOf(here);
    const qsizetype place = shown.indexOf(here);
    markdown.remove(source, 1);
    shown.remove(place, 1);
    tests::ShownPage page(markdown);
    const auto position = page.map().positionOf(source);
    QVERIFY(position);
    const QTextBlock block = page.page.document()->findBlock(*position);
    QCOMPARE(block.text().insert(*position - block.position(), here), shown.insert(place, here));
}

void PagePlacesTest::theHeaderIsNowhereInTheSource()
{
    tests::ShownPage page(u"one"_qs);
    QVERIFY(!page.map().sourceOf(page.page.document()->find(u"Title"_qs).position()));
}

// The item takes two columns of it, the code has the other two as spaces.
void PagePlacesTest::ofATabThatIsPartedALineBeginsBeforeIt()
{
    tests::ShownPage page(u"- ```\n\tx\n  ```\n"_qs);
    const QTextBlock code = page.page.document()->find(u"x"_qs).block();
    QCOMPARE(code.text(), u"  x"_qs);
    QCOMPARE(page.map().sourceOf(code.position()), std::optional<qsizetype>(6));
    QCOMPARE(page.map().sourceOf(code.position() + 2), std::optional<qsizetype>(7));
}

// Behind forty tables, and within quotes, they are rows.
void PagePlacesTest::aTableOfRowsIsFoundAsOneInAFrame()
{
    tests::ShownPage page(u"| a | b |\n|---|---|\n| c | *d* |\n\n"_qs.repeated(60)
                          + u"| a | b |\n|---|---|\n| c | *last* |\n"_qs);
    const QTextCursor found = page.page.document()->find(u"last"_qs);
    QVERIFY(!found.currentTable());
    const qsizetype expected = page.text.toString().indexOf(u"last");
    QCOMPARE(page.map().sourceOf(found.selectionStart() + 2), std::optional(expected + 2));
    QCOMPARE(page.map().positionOf(expected + 2), std::optional(found.selectionStart() + 2));
}

void PagePlacesTest::aLongParagraphIsFoundInItsParts()
{
    QString text;
    for (int word = 0; word < 9000; ++word)
        text += u"w%1 *e%1* \\*&amp; "_qs.arg(word);
    tests::ShownPage page(text);
    QVERIFY(page.page.partCount() > 5);
    for (const int word : {0, 1, 500, 2345, 4444, 6789, 8999}) {
        const QString wanted = u"e%1 "_qs.arg(word);
        const QTextCursor found = page.page.document()->find(wanted);
        const qsizetype expected = text.indexOf(u"*e%1*"_qs.arg(word)) + 1;
        QCOMPARE(page.map().sourceOf(found.selectionStart() + 1), std::optional(expected + 1));
        QCOMPARE(page.map().positionOf(expected + 1), std::optional(found.selectionStart() + 1));
    }
}

void PagePlacesTest::longCodeIsFoundInItsParts_data()
{
    QTest::addColumn<QString>("end");
    QTest::newRow("closed") << u"  ```\n"_qs;
    QTest::newRow("not closed") << u"\n\n"_qs;
}

void PagePlacesTest::longCodeIsFoundInItsParts()
{
    QFETCH(QString, end);
    QString text = u"- a\n\n  ```c\n"_qs;
    for (int line = 0; line < 900; ++line)
        text += u"  line%1; // of it\n"_qs.arg(line);
    text += end;
    tests::ShownPage page(text);
    QVERIFY(page.page.partCount() > 3);
    for (const int line : {0, 1, 99, 100, 432, 899}) {
        const QString wanted = u"line%1;"_qs.arg(line);
        const QTextCursor found = page.page.document()->find(wanted);
        const qsizetype expected = text.indexOf(wanted);
        QCOMPARE(page.map().sourceOf(found.selectionStart() + 2), std::optional(expected + 2));
        QCOMPARE(page.map().positionOf(expected + 2), std::optional(found.selectionStart() + 2));
    }
}

void PagePlacesTest::aCaptionBelongsToItsPicture()
{
    tests::ShownPage page(u"one\n\n![a](b.png 'Caption')\n\ntwo"_qs);
    const QTextCursor found = page.page.document()->find(u"Caption"_qs);
    QCOMPARE(page.map().sourceOf(found.selectionEnd()),
             std::optional(page.text.toString().indexOf(u"\n\ntwo")));
}

// However long the source of what stands beside them is.
void PagePlacesTest::aPlaceIsOnTheLineOfItsWords()
{
    const QString target = QString(3000, u'u');
    tests::ShownPage page(u"one\n\n[a](%1) "_qs.arg(target) + u"word "_qs.repeated(200)
                          + u"here"_qs);
    QTextDocument& document = *page.page.document();
    const QTextCursor found = document.find(u"here"_qs);
    const QTextLine line = found.block().layout()->lineForTextPosition(found.positionInBlock());
    QVERIFY(line.lineNumber() > 5);
    const qreal top = document.documentLayout()->blockBoundingRect(found.block()).top();
    QCOMPARE(page.map().yOfPlace(page.text.size() - 1), top + line.y());
    QCOMPARE(page.map().yOfPlace(page.text.toString().indexOf(u"word")), top);
}

// Letters stand for themselves: what is shown as one was written as one.
void PagePlacesTest::eachUnitOfRandomTextsIsTheOneThatWasWritten()
{
    tests::RandomEdits random({u"# "_qs,
                               u"> "_qs,
                               u"- "_qs,
                               u"1. "_qs,
                               u"```\n"_qs,
                               u"\n\n"_qs,
                               u"\n\n"_qs,
                               u"**"_qs,
                               u"_"_qs,
                               u"`"_qs,
                               u"\\"_qs,
                               u"&amp;"_qs,
                               u"\n"_qs,
                               u"\r\n"_qs,
                               u"[a](b)"_qs,
                               u"![p](q)"_qs,
                               u"<i>"_qs,
                               u"--"_qs,
                               u"\""_qs,
                               u"'"_qs,
                               u"word word "_qs,
                               u"é\U0001F600"_qs,
                               u"\n\n| a | b |\n|---|---|\n| c | d\\|e |\n\n"_qs,
                               u"  \n"_qs,
                               u"    "_qs,
                               u"~~"_qs});
    for (int round = 0; round < 60; ++round) {
        tests::ShownPage page(random.text(60), round % 2 == 0);
        const QString text = page.text.toString();
        const PageMap map = page.map();
        const int start =
            page.page.document()->findBlockByNumber(page.page.firstBlockOf(1)).position();
        for (QTextBlock block = page.page.document()->findBlock(start); block.isValid();
             block = block.next()) {
            const QString shown = block.text();
            for (int unit = 0; unit < shown.size(); ++unit) {
                if (!shown[unit].isLetter())
                    continue;
                const auto source = map.sourceOf(block.position() + unit + 1);
                QVERIFY(source);
                QVERIFY2(*source > 0 && text[*source - 1] == shown[unit],
                         qPrintable(
                             u"%1\n---\n%2 at %3: %4"_qs.arg(text, shown).arg(unit).arg(*source)));
                QCOMPARE(map.positionOf(*source - 1), std::optional(block.position() + unit));
            }
        }
    }
}

} // namespace page_places_test

GALLEY_TEST(page_places_test::PagePlacesTest)
#include "page_places_test.moc"

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/preview/page_html.h"

#include "app/markdown/blocks/block_list.h"
#include "tests/support/test_program.h"
#include "ui/preview/block_writer.h"

#include <QTest>
#include <QTextDocument>

namespace page_html_test {

using namespace galley;

namespace {

// A text on a page, and what of it is selected: all, or from one word to another.
struct Page {
    explicit Page(const QString& markdown)
    {
        QTextCursor cursor(&document);
        const PageStyles styles({QFont(u"DejaVu Serif"_qs, 12), 70}, darkColours());
        BlockWriter writer(cursor, styles);
        const auto blocks = markdown::BlockList::parsed(markdown.toUtf8());
        for (int index = 0; index < blocks.count(); ++index)
            writer.write(*blocks.at(index).node);
    }

    QTextCursor all()
    {
        QTextCursor cursor(&document);
        cursor.select(QTextCursor::Document);
        return cursor;
    }
    QTextCursor between(const QString& first, const QString& last)
    {
        QTextCursor cursor(&document);
        cursor.setPosition(document.find(first).selectionStart());
        cursor.setPosition(document.find(last).selectionEnd(), QTextCursor::KeepAnchor);
        return cursor;
    }

    QTextDocument document;
};

QString onOneLine(QString html)
{
    return html.remove(u'\n');
}

} // namespace

// What of the page goes to other programs.
class PageHtmlTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPageBecomesPlainHtml_data();
    void aPageBecomesPlainHtml();
    void onlyWhatIsSelectedIsTaken_data();
    void onlyWhatIsSelectedIsTaken();
    void tablesAreTables_data();
    void tablesAreTables();
    void listsKeepTheirKindsAndNumbers_data();
    void listsKeepTheirKindsAndNumbers();
    void aSelectionAcrossATableIsATable_data();
    void aSelectionAcrossATableIsATable();
    void plainTextHasNoSignsOfThePage();
    void plainTextSaysWhatThePageShows_data();
    void plainTextSaysWhatThePageShows();
    void plainTextOfAPartHasNoMoreThanThePart_data();
    void plainTextOfAPartHasNoMoreThanThePart();
};

void PageHtmlTest::aPageBecomesPlainHtml_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("html");
    QTest::newRow("a paragraph") << u"one & two"_qs << u"<p>one &amp; two</p>"_qs;
    QTest::newRow("inlines") << u"*a* **b** `c` [d](https://e.example)"_qs
                             << u"<p><em>a</em> <strong>b</strong> <code>c</code> "
                                "<a href=\"https://e.example\">d</a></p>"_qs;
    QTest::newRow("a target is percent-encoded")
        << u"[a](b\\c)"_qs << u"<p><a href=\"b%5Cc\">a</a></p>"_qs;
    QTest::newRow("no comments") << u"a <!-- b -->c\n\n<!-- d -->\n\ne"_qs
                                 << u"<p>a c</p><p>e</p>"_qs;
    QTest::newRow("a heading") << u"## a *b*"_qs << u"<h2>a <em>b</em></h2>"_qs;
    QTest::newRow("a line break") << u"a\\\nb"_qs << u"<p>a<br/>b</p>"_qs;
    QTest::newRow("a rule") << u"a\n\n---\n\nb"_qs << u"<p>a</p><hr/><p>b</p>"_qs;
    QTest::newRow("a list") << u"- a\n- b"_qs << u"<ul><li>a</li><li>b</li></ul>"_qs;
    QTest::newRow("a numbered list")
        << u"3. a\n4. b"_qs << u"<ol start=\"3\"><li>a</li><li>b</li></ol>"_qs;
    QTest::newRow("a list in a list")
        << u"- a\n  - b\n  - c\n- d"_qs
        << u"<ul><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ul>"_qs;
    QTest::newRow("an item of two paragraphs")
        << u"- a\n\n  b\n- c"_qs << u"<ul><li>a<p>b</p></li><li>c</li></ul>"_qs;
    QTest::newRow("text behind a list") << u"- a\n\nb"_qs << u"<ul><li>a</li></ul><p>b</p>"_qs;
    QTest::newRow("a quote") << u"> a\n>\n> b"_qs
                             << u"<blockquote><p>a</p><p>b</p></blockquote>"_qs;
    QTest::newRow("a quote in a quote")
        << u"> a\n>\n> > b\n\nc"_qs
        << u"<blockquote><p>a</p><blockquote><p>b</p></blockquote></blockquote><p>c</p>"_qs;
    QTest::newRow("a list in a quote")
        << u"> - a\n> - b"_qs << u"<blockquote><ul><li>a</li><li>b</li></ul></blockquote>"_qs;
    QTest::newRow("a quote in a list")
        << u"- > a\n- b"_qs << u"<ul><li><blockquote><p>a</p></blockquote></li><li>b</li></ul>"_qs;
    QTest::newRow("a list from the right")
        << u"- \u05d0\n- \u05d1"_qs << u"<ul><li>\u05d0</li><li>\u05d1</li></ul>"_qs;
    QTest::newRow("a picture") << u"![a \"b\"](c.png)"_qs
                               << u"<p><img src=\"c.png\" alt=\"a &quot;b&quot;\"/></p>"_qs;
    QTest::newRow("an unsafe link") << u"[a](javascript:b)"_qs << u"<p>a</p>"_qs;
    QTest::newRow("HTML") << u"<b>a</b>"_qs
                          << u"<p><code>&lt;b&gt;</code>a<code>&lt;/b&gt;</code></p>"_qs;
}

void PageHtmlTest::aPageBecomesPlainHtml()
{
    QFETCH(QString, markdown);
    QFETCH(QString, html);
    Page page(markdown);
    QCOMPARE(onOneLine(htmlOf(page.all())), html);
}

void PageHtmlTest::onlyWhatIsSelectedIsTaken_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::addColumn<QString>("html");
    QTest::newRow("within a paragraph")
        << u"one **two** three"_qs << u"two"_qs << u"th"_qs << u"<p><strong>two</strong> th</p>"_qs;
    QTest::newRow("over blocks") << u"one two\n\n# three\n\nfour five"_qs << u"two"_qs << u"four"_qs
                                 << u"<p>two</p><h1>three</h1><p>four</p>"_qs;
    QTest::newRow("code") << u"```\na\nb\nc\n```"_qs << u"b"_qs << u"c"_qs
                          << u"<pre><code>bc</code></pre>"_qs;
}

void PageHtmlTest::onlyWhatIsSelectedIsTaken()
{
    QFETCH(QString, markdown);
    QFETCH(QString, first);
    QFETCH(QString, last);
    QFETCH(QString, html);
    Page page(markdown);
    QCOMPARE(onOneLine(htmlOf(page.between(first, last))), html);
}

void PageHtmlTest::tablesAreTables_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("html");
    const QString table = u"<table><thead><tr><th>a</th><th align=\"right\">b</th></tr></thead>"
                          "<tbody><tr><td><em>c</em></td><td align=\"right\"></td></tr></tbody>"
                          "</table>"_qs;
    const QString inText = u"|a|b|\n|-|-:|\n|*c*||\n"_qs;
    const QString quoted = u"> |a|b|\n> |-|-:|\n> |*c*||\n"_qs;
    QTest::newRow("with columns of its own") << inText << table;
    QTest::newRow("between paragraphs")
        << u"x\n\n"_qs + inText + u"\ny"_qs << u"<p>x</p>"_qs + table + u"<p>y</p>"_qs;
    QTest::newRow("one after another") << inText + u'\n' + inText << table + table;
    QTest::newRow("from the right")
        << u"|\u05d0|\u05d1|\n|-:|-|\n|c|d|\n"_qs
        << u"<table><thead><tr><th align=\"right\">\u05d0</th><th>\u05d1</th></tr></thead>"
           "<tbody><tr><td align=\"right\">c</td><td>d</td></tr></tbody></table>"_qs;
    QTest::newRow("as rows, in a quote")
        << quoted << u"<blockquote>"_qs + table + u"</blockquote>"_qs;
    QTest::newRow("as rows, one after another")
        << quoted + u">\n"_qs + quoted << u"<blockquote>"_qs + table + table + u"</blockquote>"_qs;
    QTest::newRow("as rows too wide for the page")
        << u"> |a|%1|\n> |:-:|-|\n"_qs.arg(u"word "_qs.repeated(40).trimmed())
        << u"<blockquote><table><thead><tr><th align=\"center\">a</th><th>%1</th></tr></thead>"
           "</table></blockquote>"_qs.arg(u"word "_qs.repeated(40).trimmed());
    QTest::newRow("as rows, aligned from the first column")
        << u"> |a|b|\n> |-:|:-|\n"_qs
        << u"<blockquote><table><thead><tr><th align=\"right\">a</th><th align=\"left\">b</th>"
           "</tr></thead></table></blockquote>"_qs;
    QTest::newRow("as rows, in a list")
        << u"- |a|\n  |-|\n- b"_qs
        << u"<ul><li><table><thead><tr><th>a</th></tr></thead></table></li><li>b</li></ul>"_qs;
}

void PageHtmlTest::tablesAreTables()
{
    QFETCH(QString, markdown);
    QFETCH(QString, html);
    Page page(markdown);
    QCOMPARE(onOneLine(htmlOf(page.all())), html);
}

void PageHtmlTest::listsKeepTheirKindsAndNumbers_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("html");
    QTest::newRow("numbers behind bullets")
        << u"- a\n\n9. b\n10. c"_qs
        << u"<ul><li>a</li></ul><ol start=\"9\"><li>b</li><li>c</li></ol>"_qs;
    QTest::newRow("bullets behind numbers")
        << u"9. a\n10. b\n\n- c"_qs
        << u"<ol start=\"9\"><li>a</li><li>b</li></ol><ul><li>c</li></ul>"_qs;
    QTest::newRow("lists of other marks")
        << u"- a\n\n* b\n\n+ c"_qs
        << u"<ul><li>a</li></ul><ul><li>b</li></ul><ul><li>c</li></ul>"_qs;
    QTest::newRow("tasks") << u"- [ ] a\n- [x] b\n- c"_qs
                           << u"<ul><li>\u2610 a</li><li>\u2611 b</li><li>c</li></ul>"_qs;
    QTest::newRow("numbered tasks")
        << u"3. [x] a\n4. b"_qs << u"<ol start=\"3\"><li>\u2611 a</li><li>b</li></ol>"_qs;
    QTest::newRow("a list in a list of two")
        << u"- a\n\n  1. b\n\n  * c\n- d"_qs
        << u"<ul><li>a<ol start=\"1\"><li>b</li></ol><ul><li>c</li></ul></li><li>d</li></ul>"_qs;
    QTest::newRow("deeper than is indented") << u"- "_qs.repeated(40)
            + u'a' << u"<ul><li>"_qs.repeated(40) + u'a' + u"</li></ul>"_qs.repeated(40);
}

void PageHtmlTest::listsKeepTheirKindsAndNumbers()
{
    QFETCH(QString, markdown);
    QFETCH(QString, html);
    Page page(markdown);
    QCOMPARE(onOneLine(htmlOf(page.all())), html);
}

void PageHtmlTest::aSelectionAcrossATableIsATable_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::addColumn<QString>("html");
    const QString quoted = u"> |a1|b1|c1|\n> |-|-|-|\n> |a2|b2|c2|\n> |a3|b3|c3|\n\nend"_qs;
    const QString inText = QString(quoted).remove(u"> "_qs);
    QTest::newRow("as rows, begun within it")
        << quoted << u"b2"_qs << u"end"_qs
        << u"<blockquote><table><tbody><tr><td></td><td>b2</td><td>c2</td></tr>"
           "<tr><td>a3</td><td>b3</td><td>c3</td></tr></tbody></table></blockquote><p>end</p>"_qs;
    QTest::newRow("as rows, ended within it")
        << quoted << u"1"_qs << u"a2"_qs
        << u"<blockquote><table><thead><tr><th>1</th><th>b1</th><th>c1</th></tr></thead>"
           "<tbody><tr><td>a2</td><td></td><td></td></tr></tbody></table></blockquote>"_qs;
    QTest::newRow("as rows, part of one row")
        << quoted << u"b2"_qs << u"c2"_qs
        << u"<blockquote><table><tbody><tr><td>b2</td><td>c2</td></tr></tbody></table>"
           "</blockquote>"_qs;
    QTest::newRow("as rows, one cell")
        << quoted << u"b2"_qs << u"b2"_qs << u"<blockquote><p>b2</p></blockquote>"_qs;
    QTest::newRow("the cells between two corners")
        << inText << u"b2"_qs << u"c3"_qs
        << u"<table><tbody><tr><td>b2</td><td>c2</td></tr><tr><td>b3</td><td>c3</td></tr></tbody>"
           "</table>"_qs;
    QTest::newRow("within one cell") << inText << u"2"_qs << u"2"_qs << u"<p>2</p>"_qs;
    QTest::newRow("begun within it")
        << inText << u"b3"_qs << u"end"_qs
        << u"<table><thead><tr><th>a1</th><th>b1</th><th>c1</th></tr></thead><tbody>"
           "<tr><td>a2</td><td>b2</td><td>c2</td></tr><tr><td>a3</td><td>b3</td><td>c3</td></tr>"
           "</tbody></table><p>end</p>"_qs;
}

void PageHtmlTest::aSelectionAcrossATableIsATable()
{
    QFETCH(QString, markdown);
    QFETCH(QString, first);
    QFETCH(QString, last);
    QFETCH(QString, html);
    Page page(markdown);
    QCOMPARE(onOneLine(htmlOf(page.between(first, last))), html);
}

void PageHtmlTest::plainTextHasNoSignsOfThePage()
{
    Page page(u"one\\\ntwo\n\n![a](b.png)\n\nthree\u00a0four"_qs);
    QCOMPARE(plainTextOf(page.all()), u"one\ntwo\n\nthree\u00a0four"_qs);
}

void PageHtmlTest::plainTextSaysWhatThePageShows_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("text");
    QTest::newRow("a table") << u"x\n\n|a|b|\n|-|-:|\n|c||\n|d|e|\n\ny"_qs
                             << u"x\na\tb\nc\t\nd\te\ny"_qs;
    QTest::newRow("a table at the end") << u"|a|b|\n|-|-|\n|c|d|"_qs << u"a\tb\nc\td\n"_qs;
    QTest::newRow("a table in a quote")
        << u"> |a|b|\n> |-:|:-:|\n> |c|d|\n\ny"_qs << u"a\tb\nc\td\ny"_qs;
    QTest::newRow("a wide table in a quote")
        << u"> |a|%1|\n> |-|-|\n"_qs.arg(u"word "_qs.repeated(40).trimmed())
        << u"a\t"_qs + u"word "_qs.repeated(40).trimmed();
    QTest::newRow("lists") << u"- a\n  - b\n\n9. c\n10. d"_qs
                           << u"\u2022 a\n\u25e6 b\n9. c\n10. d"_qs;
    QTest::newRow("tasks") << u"- [ ] a\n- [x] b\n\n1. [x] c"_qs
                           << u"\u2610 a\n\u2611 b\n1. \u2611 c"_qs;
}

void PageHtmlTest::plainTextSaysWhatThePageShows()
{
    QFETCH(QString, markdown);
    QFETCH(QString, text);
    Page page(markdown);
    QCOMPARE(plainTextOf(page.all()), text);
}

void PageHtmlTest::plainTextOfAPartHasNoMoreThanThePart_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::addColumn<QString>("text");
    const QString quoted = u"> |a1|b1|\n> |-|-|\n> |a2|b2|\n"_qs;
    QTest::newRow("of one item") << u"- one two"_qs << u"one"_qs << u"two"_qs << u"one two"_qs;
    QTest::newRow("from within an item")
        << u"1. one two\n2. three"_qs << u"two"_qs << u"three"_qs << u"two\n2. three"_qs;
    QTest::newRow("of one cell") << quoted << u"b1"_qs << u"b1"_qs << u"b1"_qs;
    QTest::newRow("from within a table") << quoted << u"b1"_qs << u"b2"_qs << u"\tb1\na2\tb2"_qs;
    QTest::newRow("of one column")
        << QString(quoted).remove(u"> "_qs) << u"b1"_qs << u"b2"_qs << u"b1\nb2"_qs;
}

void PageHtmlTest::plainTextOfAPartHasNoMoreThanThePart()
{
    QFETCH(QString, markdown);
    QFETCH(QString, first);
    QFETCH(QString, last);
    QFETCH(QString, text);
    Page page(markdown);
    QCOMPARE(plainTextOf(page.between(first, last)), text);
}

} // namespace page_html_test

GALLEY_TEST(page_html_test::PageHtmlTest)
#include "page_html_test.moc"

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/preview/page_html.h"

#include "app/markdown/block_list.h"
#include "ui/preview/block_writer.h"

#include <QTextDocument>
#include <QtTest>

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
    void plainTextHasNoSignsOfThePage();
};

void PageHtmlTest::aPageBecomesPlainHtml_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("html");
    QTest::newRow("a paragraph") << u"one & two"_qs << u"<p>one &amp; two</p>"_qs;
    QTest::newRow("inlines") << u"*a* **b** `c` [d](https://e.example)"_qs
                             << u"<p><em>a</em> <strong>b</strong> <code>c</code> "
                                "<a href=\"https://e.example\">d</a></p>"_qs;
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

void PageHtmlTest::plainTextHasNoSignsOfThePage()
{
    Page page(u"one\\\ntwo\n\n![a](b.png)\n\nthree\u00a0four"_qs);
    QCOMPARE(plainTextOf(page.all()), u"one\ntwo\n\nthree\u00a0four"_qs);
}

QTEST_MAIN(PageHtmlTest)
#include "page_html_test.moc"

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/blocks/block_list.h"
#include "app/markdown/views/html.h"
#include "tests/support/node_outline.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace gfm_test {

using namespace galley;
using namespace galley::markdown;

namespace {

QString html(const QByteArray& text)
{
    return toHtml(BlockList::parsed(text));
}

QString outline(const QByteArray& text)
{
    const BlockList list = BlockList::parsed(text);
    QStringList blocks;
    for (int index = 0; index < list.count(); ++index)
        blocks.append(tests::outline(*list.at(index).node));
    return blocks.join(u' ');
}

QString link(const QString& url, const QString& text)
{
    return u"<a href=\"%1\">%2</a>"_qs.arg(url, text);
}

QString paragraphs(const QStringList& texts)
{
    QString html;
    for (const QString& text : texts)
        html += u"<p>%1</p>\n"_qs.arg(text);
    return html;
}

// Rows by lines, the header's first; cells by "¦".
QString table(const QString& rows, const QStringList& attributes = {})
{
    QString html = u"<table>\n<thead>\n"_qs;
    QString tag = u"th"_qs;
    for (const QString& row : rows.split(u'\n')) {
        html += u"<tr>\n"_qs;
        const QStringList cells = row.split(u'¦');
        for (qsizetype cell = 0; cell < cells.size(); ++cell)
            html += u"<%1%2>%3</%1>\n"_qs.arg(tag, attributes.value(cell), cells[cell]);
        html += u"</tr>\n"_qs;
        if (std::exchange(tag, u"td"_qs) == u"th")
            html += rows.contains(u'\n') ? u"</thead>\n<tbody>\n"_qs : u"</thead>\n"_qs;
    }
    return html + (rows.contains(u'\n') ? u"</tbody>\n"_qs : QString()) + u"</table>\n"_qs;
}

} // namespace

// GitHub's Markdown beyond CommonMark: https://github.github.com/gfm/. "Example" rows are those of
// the specification, by number; HTML is compared as we write it, which differs in line breaks.
class GfmTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTables_data();
    void readsTables();
    void readsTasks_data();
    void readsTasks();
    void readsStrikethrough_data();
    void readsStrikethrough();
    void readsBareLinks_data();
    void readsBareLinks();
    void tablesStandOnTheirLines_data();
    void tablesStandOnTheirLines();
    void definitionsHoldInCells_data();
    void definitionsHoldInCells();
};

void GfmTest::readsTables_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");

    const auto row = [](const char* name, const QByteArray& text, const QString& expected) {
        QTest::newRow(name) << text << expected;
    };
    row("example 198", "| foo | bar |\n| --- | --- |\n| baz | bim |",
        table(u"foo¦bar\nbaz¦bim"_qs));
    row("example 199", "| abc | defghi |\n:-: | -----------:\nbar | baz",
        table(u"abc¦defghi\nbar¦baz"_qs, {u" align=\"center\""_qs, u" align=\"right\""_qs}));
    row("example 200", "| f\\|oo  |\n| ------ |\n| b `\\|` az |\n| b **\\|** im |",
        table(u"f|oo\nb <code>|</code> az\nb <strong>|</strong> im"_qs));
    row("example 201", "| abc | def |\n| --- | --- |\n| bar | baz |\n> bar",
        table(u"abc¦def\nbar¦baz"_qs) + u"<blockquote><p>bar</p></blockquote>\n"_qs);
    row("example 202", "| abc | def |\n| --- | --- |\n| bar | baz |\nbar\n\nbar",
        table(u"abc¦def\nbar¦baz\nbar¦"_qs) + paragraphs({u"bar"_qs}));
    row("example 203", "| abc | def |\n| --- |\n| bar |",
        paragraphs({u"| abc | def |\n| --- |\n| bar |"_qs}));
    row("example 204", "| abc | def |\n| --- | --- |\n| bar |\n| bar | baz | boo |",
        table(u"abc¦def\nbar¦\nbar¦baz"_qs));
    row("example 205", "| abc | def |\n| --- | --- |", table(u"abc¦def"_qs));
    row("example of an underline", "| abc | def |\n| --- | --- |\n| bar | baz |\nbar\n===",
        table(u"abc¦def\nbar¦baz\nbar¦\n===¦"_qs));

    row("left", "|a|\n|:-|\n|b|", table(u"a\nb"_qs, {u" align=\"left\""_qs}));
    row("in the middle of text", "x\n| a |\n|---|\n| b |",
        paragraphs({u"x"_qs}) + table(u"a\nb"_qs));
    row("inlines", "*a* | [b](c)\n-|-\n~~d~~ | www.e.f",
        table(
            u"<em>a</em>¦<a href=\"c\">b</a>\n<del>d</del>¦<a href=\"http://www.e.f\">www.e.f</a>"_qs));
    row("signs of a heading", "| # a # |\n|-|\n| ## |", table(u"# a #\n##"_qs));
    row("in a quote", "> |a|\n> |-|\n> |b|",
        u"<blockquote>"_qs + table(u"a\nb"_qs).trimmed() + u"</blockquote>\n"_qs);
    row("in a list", "- |a|\n  |-|\n  |b|",
        u"<ul>\n<li>"_qs + table(u"a\nb"_qs).trimmed() + u"</li>\n</ul>\n"_qs);
    row("a lazy line is no row", "> |a|\n> |-|\nb",
        u"<blockquote>"_qs + table(u"a"_qs) + u"<p>b</p></blockquote>\n"_qs);
    row("a lazy line is no row of hyphens", "> |a|\n|-|",
        u"<blockquote><p>|a|\n|-|</p></blockquote>\n"_qs);
    row("code is no row of hyphens", "a | b\n     -|-", paragraphs({u"a | b\n-|-"_qs}));
    row("a break behind it", "|a|\n|-|\n|b|\n---", table(u"a\nb"_qs) + u"<hr>\n"_qs);
    row("an underlined line behind it", "> |a|\n> |-|\n>      b\n> ===",
        u"<blockquote>"_qs + table(u"a"_qs) + u"<h1>b</h1></blockquote>\n"_qs);
    row("what begins a list only behind it", "|a|\n|-|\n     2. b",
        table(u"a"_qs) + paragraphs({u"2. b"_qs}));
    row("CRLF", "|a|b|\r\n|-|-|\r\n|c|d|\r\n", table(u"a¦b\nc¦d"_qs));
    row("a byte order mark", "\xEF\xBB\xBF|a|\n|-|\n|b|", table(u"a\nb"_qs));
    row("a column without pipes", "a\n:-:\nb", table(u"a\nb"_qs, {u" align=\"center\""_qs}));
    row("underlined", "a | b\n---", u"<h2>a | b</h2>\n"_qs);
    row("no text above", "| - |\n| - |", table(u"-"_qs));
}

void GfmTest::readsTables()
{
    QFETCH(QByteArray, text);
    QTEST(html(text), "expected");
}

void GfmTest::readsTasks_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");

    const QString open = u"<input type=\"checkbox\" disabled> "_qs;
    const QString done = u"<input type=\"checkbox\" disabled checked> "_qs;
    const auto row = [](const char* name, const QByteArray& text, const QString& items) {
        QTest::newRow(name) << text << u"<ul>\n"_qs + items + u"\n</ul>\n"_qs;
    };
    row("example 279", "- [ ] foo\n- [x] bar",
        u"<li>"_qs + open + u"foo</li>\n<li>"_qs + done + u"bar</li>"_qs);
    row("example 280", "- [x] foo\n  - [ ] bar\n  - [x] baz\n- [ ] bim",
        u"<li>"_qs + done + u"foo\n<ul>\n<li>"_qs + open + u"bar</li>\n<li>"_qs + done
            + u"baz</li>\n</ul></li>\n<li>"_qs + open + u"bim</li>"_qs);
    row("a capital letter", "* [X] a", u"<li>"_qs + done + u"a</li>"_qs);
    row("inlines", "- [ ] *a*", u"<li>"_qs + open + u"<em>a</em></li>"_qs);
    row("loose", "- [ ] a\n\n- b", u"<li>"_qs + open + u"<p>a</p></li>\n<li><p>b</p></li>"_qs);
    row("no blank behind", "- [ ]a", u"<li>[ ]a</li>"_qs);
    row("nothing behind", "- [x]", u"<li>[x]</li>"_qs);
    row("escaped", "- \\[ ] a", u"<li>[ ] a</li>"_qs);
    row("another letter", "- [y] a", u"<li>[y] a</li>"_qs);
    row("in the second paragraph", "- a\n\n  [ ] b", u"<li><p>a</p>\n<p>[ ] b</p></li>"_qs);
}

void GfmTest::readsTasks()
{
    QFETCH(QByteArray, text);
    QTEST(html(text), "expected");
}

void GfmTest::readsStrikethrough_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");

    const auto row = [](const char* name, const QByteArray& text, const QString& expected) {
        QTest::newRow(name) << text << expected;
    };
    row("example 491", "~~Hi~~ Hello, ~there~ world!",
        u"<p><del>Hi</del> Hello, <del>there</del> world!</p>\n"_qs);
    row("example 492", "This ~~has a\n\nnew paragraph~~.",
        u"<p>This ~~has a</p>\n<p>new paragraph~~.</p>\n"_qs);
    row("example 493", "This will ~~~not~~~ strike.", u"<p>This will ~~~not~~~ strike.</p>\n"_qs);
    row("other inlines", "~~a *b* `c`~~", u"<p><del>a <em>b</em> <code>c</code></del></p>\n"_qs);
    row("in emphasis", "*a ~~b~~*", u"<p><em>a <del>b</del></em></p>\n"_qs);
    row("in a link", "[~~a~~](b)", u"<p><a href=\"b\"><del>a</del></a></p>\n"_qs);
    row("over lines", "~~a\nb~~", u"<p><del>a\nb</del></p>\n"_qs);
    row("other lengths", "~~a~ b~~", u"<p><del>a~ b</del></p>\n"_qs);
    row("one in the other", "~~a ~b~ c~~", u"<p><del>a <del>b</del> c</del></p>\n"_qs);
    row("white space within", "~~ a ~~", u"<p>~~ a ~~</p>\n"_qs);
    row("in a word", "a~~b~~c", u"<p>a<del>b</del>c</p>\n"_qs);
    row("in code", "`~~a~~`", u"<p><code>~~a~~</code></p>\n"_qs);
    row("escaped", "\\~~a~~ ~b\\~ \\\\~c~", u"<p>~~a~~ ~b~ \\<del>c</del></p>\n"_qs);
    row("all escaped", "\\~\\~a\\~\\~ &#126;b~", u"<p>~~a~~ ~b~</p>\n"_qs);
    row("escaped in a heading", "## \\~a~ b~", u"<h2>~a~ b~</h2>\n"_qs);
    row("escaped in a quote", "> a\n> \\~b~\nc \\~d~",
        u"<blockquote><p>a\n~b~\nc ~d~</p></blockquote>\n"_qs);
    row("escaped in items of long markers",
        ">    123456789.    -    a\n>\n>                       \\~b~ c~",
        u"<blockquote><ol start=\"123456789\">\n<li><ul>\n<li><p>a</p>\n<p>~b~ c~</p></li>\n</ul>"
        "</li>\n</ol></blockquote>\n"_qs);
    row("unclosed", "~~a", u"<p>~~a</p>\n"_qs);
}

void GfmTest::readsStrikethrough()
{
    QFETCH(QByteArray, text);
    QTEST(html(text), "expected");
}

void GfmTest::readsBareLinks_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("expected"); // the paragraphs

    const auto row = [](const char* name, const QByteArray& text, const QStringList& expected) {
        QTest::newRow(name) << text << expected;
    };
    const auto www = [](const QString& text) { return link(u"http://"_qs + text, text); };
    const auto same = [](const QString& text) { return link(text, text); };
    const auto mail = [](const QString& text) { return link(u"mailto:"_qs + text, text); };

    row("example 622", "www.commonmark.org", {www(u"www.commonmark.org"_qs)});
    row("example 623", "Visit www.commonmark.org/help for more information.",
        {u"Visit "_qs + www(u"www.commonmark.org/help"_qs) + u" for more information."_qs});
    row("example 624", "Visit www.commonmark.org.\n\nVisit www.commonmark.org/a.b.",
        {u"Visit "_qs + www(u"www.commonmark.org"_qs) + u'.',
         u"Visit "_qs + www(u"www.commonmark.org/a.b"_qs) + u'.'});
    const QString search = u"www.google.com/search?q=Markup+(business)"_qs;
    row("example 625",
        "www.google.com/search?q=Markup+(business)\n\n"
        "www.google.com/search?q=Markup+(business)))\n\n"
        "(www.google.com/search?q=Markup+(business))\n\n"
        "(www.google.com/search?q=Markup+(business)",
        {www(search), www(search) + u"))"_qs, u'(' + www(search) + u')', u'(' + www(search)});
    row("example 626", "www.google.com/search?q=(business))+ok",
        {www(u"www.google.com/search?q=(business))+ok"_qs)});
    row("example 627",
        "www.google.com/search?q=commonmark&hl=en\n\n"
        "www.google.com/search?q=commonmark&hl;",
        {www(u"www.google.com/search?q=commonmark&amp;hl=en"_qs),
         www(u"www.google.com/search?q=commonmark"_qs) + u"&amp;hl;"_qs});
    row("example 628", "www.commonmark.org/he<lp",
        {www(u"www.commonmark.org/he"_qs) + u"&lt;lp"_qs});
    row("example 629",
        "http://commonmark.org\n\n(Visit https://encrypted.google.com/search?q=Markup+(business))",
        {same(u"http://commonmark.org"_qs),
         u"(Visit "_qs + same(u"https://encrypted.google.com/search?q=Markup+(business)"_qs)
             + u')'});
    row("example 630", "foo@bar.baz", {mail(u"foo@bar.baz"_qs)});
    row("example 631", "hello@mail+xyz.example isn't valid, but hello+xyz@mail.example is.",
        {u"hello@mail+xyz.example isn't valid, but "_qs + mail(u"hello+xyz@mail.example"_qs)
         + u" is."_qs});
    row("example 632", "a.b-c_d@a.b\n\na.b-c_d@a.b.\n\na.b-c_d@a.b-\n\na.b-c_d@a.b_",
        {mail(u"a.b-c_d@a.b"_qs), mail(u"a.b-c_d@a.b"_qs) + u'.', u"a.b-c_d@a.b-"_qs,
         u"a.b-c_d@a.b_"_qs});
    row("example 633",
        "mailto:foo@bar.baz\n\nmailto:a.b-c_d@a.b\n\nmailto:a.b-c_d@a.b.\n\n"
        "mailto:a.b-c_d@a.b/\n\nmailto:a.b-c_d@a.b-\n\nmailto:a.b-c_d@a.b_",
        {same(u"mailto:foo@bar.baz"_qs), same(u"mailto:a.b-c_d@a.b"_qs),
         same(u"mailto:a.b-c_d@a.b"_qs) + u'.', same(u"mailto:a.b-c_d@a.b"_qs) + u'/',
         u"mailto:a.b-c_d@a.b-"_qs, u"mailto:a.b-c_d@a.b_"_qs});

    row("at the start of other marks", "*www.a.b* **https://a.b** ~~www.a.b~~ _www.a.b_",
        {u"<em>%1</em> <strong>%2</strong> <del>%1</del> <em>%1</em>"_qs.arg(
            www(u"www.a.b"_qs), same(u"https://a.b"_qs))});
    row("behind a line break", "a\nwww.a.b", {u"a\n"_qs + www(u"www.a.b"_qs)});
    row("behind a letter", "xwww.a.b xhttp://a.b", {u"xwww.a.b xhttp://a.b"_qs});
    row("behind code", "`a`www.a.b", {u"<code>a</code>www.a.b"_qs});
    row("underscores in a host", "www.a_b.c www.a.b_c www.a_b.c.d",
        {u"www.a_b.c www.a.b_c "_qs + www(u"www.a_b.c.d"_qs)});
    row("a host without a dot", "www. http://localhost:80/a",
        {u"www. "_qs + same(u"http://localhost:80/a"_qs)});
    row("capitals", "HTTP://A.B WWW.A.B", {same(u"HTTP://A.B"_qs) + u" WWW.A.B"_qs});
    row("letters of the world", "https://b\xC3\xBC.de/\xE4\xB8\xAD.",
        {link(u"https://b%C3%BC.de/%E4%B8%AD"_qs, u"https://b\u00fc.de/\u4e2d"_qs) + u'.'});
    row("in a link", "[www.a.b](c) ![www.a.b](d) <http://a.b>",
        {link(u"c"_qs, u"www.a.b"_qs) + u" <img src=\"d\" alt=\"www.a.b\"> "_qs
         + same(u"http://a.b"_qs)});
    row("in code", "`www.a.b`", {u"<code>www.a.b</code>"_qs});
    row("escaped", "http\\://a.b www\\.a.b", {u"http://a.b www.a.b"_qs});
    row("what is not safe is text", "ftp://a.b xmpp:a@b.c", {u"ftp://a.b xmpp:a@b.c"_qs});
    row("a script", "javascript://a.b", {u"javascript://a.b"_qs});
}

void GfmTest::readsBareLinks()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, expected);
    QCOMPARE(html(text), paragraphs(expected));
}

void GfmTest::tablesStandOnTheirLines_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");

    const auto row = [](const char* name, const QByteArray& text, const QString& expected) {
        QTest::newRow(name) << text << expected;
    };
    row("alone", "\n|a|\n|-|\n|b|\n",
        u"(Table@0+3 (TableRow@0+1 (TableCell 'a')) (TableRow@2+1 (TableCell 'b')))"_qs);
    row("between text", "x\n\ny\n|a|\n|-|\n     z",
        u"(Paragraph@0+1 'x') (Document@0+4 (Paragraph@0+1 'y') (Table@1+2 (TableRow@1+1 "
        u"(TableCell "
        "'a'))) (Paragraph@3+1 'z'))"_qs);
    row("in a quote", "> x\n>\n> |a|\n> |-|",
        u"(Quote@0+4 (Paragraph@0+1 'x') (Table@2+2 (TableRow@2+1 (TableCell 'a'))))"_qs);
    row("behind a definition", "[a]: /u\n|a|\n|-|\n",
        u"(Document@0+3 (Table@1+2 (TableRow@1+1 (TableCell 'a'))))"_qs);
    row("a definition is no header", "[a]: /u\n|-|\n", u"(Paragraph@0+2 '|-|')"_qs);
    row("nor a row of hyphens", "[a]:\n|-|\nb\n", u"(Paragraph@0+3 'b')"_qs);
}

void GfmTest::tablesStandOnTheirLines()
{
    QFETCH(QByteArray, text);
    QTEST(outline(text), "expected");
}

void GfmTest::definitionsHoldInCells_data()
{
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("defined behind") << QByteArray("|[a]|\n|-|\n\n[a]: /u");
    QTest::newRow("defined before") << QByteArray("[a]: /u\n\n|[a]|\n|-|");
    QTest::newRow("defined right before") << QByteArray("[a]: /u\n|[a]|\n|-|");
    QTest::newRow("defined twice") << QByteArray("> [a]: /u\n\n|[a]|\n|-|\n\n[a]: /v");
    QTest::newRow("a label over lines") << QByteArray("|[a]|\n|-|\n\n[b\nc]: /v\n[a]: /u");
}

void GfmTest::definitionsHoldInCells()
{
    QFETCH(QByteArray, text);
    QVERIFY2(outline(text).contains(u"(TableCell (Link \"/u\" 'a'))"), qPrintable(outline(text)));
}

} // namespace gfm_test

GALLEY_APPLESS_TEST(gfm_test::GfmTest)
#include "gfm_test.moc"

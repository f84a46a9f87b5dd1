// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/views/html.h"

#include "tests/support/test_program.h"

#include <QTest>

namespace html_test {

using namespace galley::markdown;

// Pages and plain text made of Markdown, safe whatever it holds.
class HtmlTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlySomeLinksAreSafe_data();
    void onlySomeLinksAreSafe();
    void picturesAreNeverMail();
    void writesHtml_data();
    void writesHtml();
    void marksAreTagsWhereNoOtherHtmlIs();
    void eachBlockSaysWhichWayItReads_data();
    void eachBlockSaysWhichWayItReads();
    void writesPlainText_data();
    void writesPlainText();
    void writesDeepTextsToo();
};

void HtmlTest::onlySomeLinksAreSafe_data()
{
    QTest::addColumn<bool>("expected");

    for (const char* safe :
         {"", "#a", "?a:b", "a.md", "a/b:c", "./a:b", "/a", "http://a", "HTTPS://a", "mailto:a@b",
          "http:a", "javascript%3Aalert(1)", "a b", "tel:+49-30", "at://did:plc:a/b/c", "AT:a"})
        QTest::newRow(safe) << true;
    for (const char* unsafe :
         {"javascript:alert(1)", "JavaScript:a", " javascript:a", "java\nscript:a",
          "java\tscript:a", "\x01javascript:a", "data:text/html,a", "file:///etc/passwd",
          "vbscript:a", "//a/b", "/\\a", "\\\\a\\b", "C:\\a", "a:b", ":", "ftp://a", " //a"})
        QTest::newRow(unsafe) << false;
}

void HtmlTest::onlySomeLinksAreSafe()
{
    QTEST(isSafeLink(QString::fromUtf8(QTest::currentDataTag())), "expected");
}

void HtmlTest::picturesAreNeverMail()
{
    QVERIFY(isSafePicture(u"a.png"_qs));
    QVERIFY(isSafePicture(u"https://a/b.png"_qs));
    QVERIFY(!isSafePicture(u"mailto:a@b"_qs));
    QVERIFY(!isSafePicture(u"data:image/png;base64,AA"_qs));
}

void HtmlTest::writesHtml_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");

    const auto row = [](const char* name, const QByteArray& text, const QString& expected) {
        QTest::newRow(name) << text << expected;
    };
    row("nothing", "", u""_qs);
    row("paragraphs", "a\nb  \nc\n\nd", u"<p>a\nb<br>\nc</p>\n<p>d</p>\n"_qs);
    row("emphasis", "*a* **b** `<`",
        u"<p><em>a</em> <strong>b</strong> <code>&lt;</code></p>\n"_qs);
    row("heading", "## a", u"<h2>a</h2>\n"_qs);
    row("quote", "> a\n>\n> b", u"<blockquote><p>a</p>\n<p>b</p></blockquote>\n"_qs);
    row("tight list", "- a\n- b\n  - c",
        u"<ul>\n<li>a</li>\n<li>b\n<ul>\n<li>c</li>\n</ul></li>\n</ul>\n"_qs);
    row("loose numbers", "2. a\n\n3. b",
        u"<ol start=\"2\">\n<li><p>a</p></li>\n<li><p>b</p></li>\n</ol>\n"_qs);
    row("break", "***", u"<hr>\n"_qs);
    row("code", "```c++ x\na<b\n```",
        u"<pre><code class=\"language-c++\">a&lt;b\n</code></pre>\n"_qs);
    row("indented code", "    a", u"<pre><code>a\n</code></pre>\n"_qs);
    row("hostile info", "```\"><script>\n```",
        u"<pre><code class=\"language-&quot;&gt;&lt;script&gt;\"></code></pre>\n"_qs);
    row("HTML", "<script>a</script>", u"<pre>&lt;script&gt;a&lt;/script&gt;\n</pre>\n"_qs);
    row("inline HTML", "a <b onclick='x'>", u"<p>a <code>&lt;b onclick='x'&gt;</code></p>\n"_qs);
    row("a target is percent-encoded", "[a](<a\\b c\"[é]>) ![d](e\\f.png) [g](100%25%ä)",
        u"<p><a href=\"a%5Cb%20c%22%5B%C3%A9%5D\">a</a> <img src=\"e%5Cf.png\" alt=\"d\"> "
        "<a href=\"100%25%%C3%A4\">g</a></p>\n"_qs);
    row("numbers and records", "[a](tel:+49-30) [b](at://did:plc:x/y/z)",
        u"<p><a href=\"tel:+49-30\">a</a> <a href=\"at://did:plc:x/y/z\">b</a></p>\n"_qs);
    row("a comment", "a\n\n<!-- b\n\nc -->\n\nd", u"<p>a</p>\n<p>d</p>\n"_qs);
    row("a comment within a line", "a<!-- b -->c <!-- d\ne -->", u"<p>ac </p>\n"_qs);
    row("a comment with HTML beside it", "<!-- a --> <b>\n", u"<pre> &lt;b&gt;\n</pre>\n"_qs);
    row("a comment within HTML", "<div>\n<!-- a\n--> b <!--> c\n</div>",
        u"<pre>&lt;div&gt;\n b  c\n&lt;/div&gt;\n</pre>\n"_qs);
    row("a comment without an end", "a\n\n<!-- b\n\nc", u"<p>a</p>\n"_qs);
    row("a comment in a list", "- <!-- a -->\n- b", u"<ul>\n<li></li>\n<li>b</li>\n</ul>\n"_qs);
    row("link", "[a](/u?x=1&y \"t\\\"\")",
        u"<p><a href=\"/u?x=1&amp;y\" title=\"t&quot;\">a</a></p>\n"_qs);
    row("unsafe link", "[*a*](javascript:b)", u"<p><em>a</em></p>\n"_qs);
    row("unsafe entity", "[a](java&#10;script&#58;b)", u"<p>a</p>\n"_qs);
    row("picture", "![*a*\nb](c.png 't')",
        u"<p><img src=\"c.png\" alt=\"a b\" title=\"t\"></p>\n"_qs);
    row("unsafe picture", "![a](data:b)", u"<p><img alt=\"a\"></p>\n"_qs);
    row("hostile alt", "![\"><b>](c)", u"<p><img src=\"c\" alt=\"&quot;&gt;\"></p>\n"_qs);
}

void HtmlTest::writesHtml()
{
    QFETCH(QByteArray, text);
    QTEST(toHtml(BlockList::parsed(text)), "expected");
}

void HtmlTest::marksAreTagsWhereNoOtherHtmlIs()
{
    const BlockList list = BlockList::parsed("<u>a</u> <mark>b</mark><!-- --> <b onclick=\"x\">c");
    QCOMPARE(toHtml(list, {.hasMarkTags = true}), u"<p><u>a</u> <mark>b</mark> c</p>\n"_qs);
    QVERIFY(toHtml(list).contains(u"<code>&lt;u&gt;</code>a"_qs));
}

void HtmlTest::eachBlockSaysWhichWayItReads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");

    const auto row = [](const char* name, const QByteArray& text, const QString& expected) {
        QTest::newRow(name) << text << expected;
    };
    row("paragraph and heading", "# א\n\nb",
        u"<h1 dir=\"auto\">א</h1>\n<p dir=\"auto\">b</p>\n"_qs);
    row("quote", "> א", u"<blockquote dir=\"rtl\"><p dir=\"auto\">א</p></blockquote>\n"_qs);
    row("tight list", "- א\n- b",
        u"<ul dir=\"rtl\">\n<li dir=\"auto\">א</li>\n<li dir=\"auto\">b</li>\n</ul>\n"_qs);
    row("loose list", "1. a\n\n2. א",
        u"<ol dir=\"ltr\">\n<li dir=\"ltr\"><p dir=\"auto\">a</p></li>\n"
        "<li dir=\"rtl\"><p dir=\"auto\">א</p></li>\n</ol>\n"_qs);
    row("table", "| א |\n|--:|\n| b |",
        u"<table dir=\"rtl\">\n<thead>\n<tr>\n<th align=\"right\" "
        u"dir=\"auto\">א</th>\n</tr>\n</thead>\n"
        "<tbody>\n<tr>\n<td align=\"right\" dir=\"auto\">b</td>\n</tr>\n</tbody>\n</table>\n"_qs);
    row("code and HTML", "    א\n\n<div>א",
        u"<pre dir=\"ltr\"><code>א\n</code></pre>\n<pre dir=\"ltr\">&lt;div&gt;א\n</pre>\n"_qs);
    row("no letter", "> 1", u"<blockquote dir=\"auto\"><p dir=\"auto\">1</p></blockquote>\n"_qs);
}

void HtmlTest::eachBlockSaysWhichWayItReads()
{
    QFETCH(QByteArray, text);
    QTEST(toHtml(BlockList::parsed(text), {true, false}), "expected");
}

void HtmlTest::writesPlainText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");

    const auto row = [](const char* name, const QByteArray& text, const QString& expected) {
        QTest::newRow(name) << text << expected;
    };
    row("nothing", "", u""_qs);
    row("paragraphs", "a\nb  \nc\n\n# d *e*", u"a b\nc\n\nd e"_qs);
    row("quote", "> a\n>\n> b", u"a\n\nb"_qs);
    row("break", "a\n\n***\n\nb", u"a\n\nb"_qs);
    row("tight list", "- a\n- b\n  - c\n  - d\n- e", u"- a\n- b\n  - c\n  - d\n- e"_qs);
    row("loose numbers", "9. a\n\n   b\n\n10. c", u"9. a\n\n   b\n\n10. c"_qs);
    row("code", "```\n  a\n\n*b*\n```\n\n`*c*`", u"  a\n\n*b*\n\n*c*"_qs);
    row("link", "[a](/u) <http://b>", u"a http://b"_qs);
    row("picture", "![a](/u)", u"a"_qs);
    row("entity", "a &amp; \\*", u"a & *"_qs);
    row("inline HTML", "a <b>c</b>", u"a c"_qs);
    row("HTML", "<div>\n<p a='b'>c</p>\n<!-- d -->", u"c"_qs);
    row("HTML that is none", "<div>\n1 < 2", u"1 < 2"_qs);
    row("script", "<script>\na > b\n</script>", u""_qs);
}

void HtmlTest::writesPlainText()
{
    QFETCH(QByteArray, text);
    QTEST(toPlainText(BlockList::parsed(text)), "expected");
}

void HtmlTest::writesDeepTextsToo()
{
    const BlockList list = BlockList::parsed(QByteArray("> - ").repeated(5'000) + "a");
    QVERIFY(toHtml(list).contains(u"<p>a</p>"_qs) || toHtml(list).contains(u"<li>a</li>"_qs));
    QVERIFY(toPlainText(list).endsWith(u'a'));
}

} // namespace html_test

GALLEY_APPLESS_TEST(html_test::HtmlTest)
#include "html_test.moc"

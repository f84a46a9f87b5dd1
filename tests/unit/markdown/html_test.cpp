// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/html.h"

#include "tests/support/test_program.h"

#include <QtTest>

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
    void writesPlainText_data();
    void writesPlainText();
    void writesDeepTextsToo();
};

void HtmlTest::onlySomeLinksAreSafe_data()
{
    QTest::addColumn<bool>("expected");

    for (const char* safe : {"", "#a", "?a:b", "a.md", "a/b:c", "./a:b", "/a", "http://a",
                             "HTTPS://a", "mailto:a@b", "http:a", "javascript%3Aalert(1)", "a b"})
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
    row("inline HTML", "a <b onclick='x'>", u"<p>a &lt;b onclick='x'&gt;</p>\n"_qs);
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

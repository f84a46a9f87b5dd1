// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/views/html.h"
#include "app/markdown/views/smart_punctuation.h"
#include "tests/support/specifications.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace smart_punctuation_test {

using namespace galley;
using namespace galley::markdown;

namespace {

QString smart(const QByteArray& text)
{
    return toHtml(BlockList::parsed(text), {false, true});
}

// What of the texts is written otherwise than it is shown, as "shown<written"; an error where the
// rest is not written as it is shown.
QStringList respelled(const Node& node, const QByteArray& source)
{
    QStringList told;
    if (node.kind == NodeKind::Text) {
        qsizetype unit = 0;
        qsizetype byte = node.source.contentStart;
        const auto passTo = [&](qsizetype end) {
            const QByteArray literal = node.text.mid(unit, end - unit).toUtf8();
            if (source.mid(byte, literal.size()) != literal)
                told += u"wrong: "_qs + QString::fromUtf8(literal);
            unit = end;
            byte += literal.size();
        };
        for (const Respelling& respelling : node.respellings) {
            passTo(respelling.unit);
            told += node.text.mid(respelling.unit, respelling.units) + u'<'
                + QString::fromUtf8(source.mid(respelling.byte, respelling.bytes));
            if (byte != respelling.byte)
                told += u"wrong place"_qs;
            unit += respelling.units;
            byte += respelling.bytes;
        }
        passTo(node.text.size());
        if (byte != node.source.contentEnd)
            told += u"wrong end"_qs;
    }
    for (const Node& child : node.children)
        told += respelled(child, source);
    return told;
}

QString paragraph(const QString& text)
{
    return u"<p>%1</p>\n"_qs.arg(text);
}

} // namespace

// Quotes, dashes and dots as printers set them.
class SmartPunctuationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void setsWhatIsTyped_data();
    void setsWhatIsTyped();
    void passesTheCasesOfCmark();
    void isQuickWhateverStandsOpen();
    void eachSignKnowsWhereItWasWritten_data();
    void eachSignKnowsWhereItWasWritten();
};

void SmartPunctuationTest::setsWhatIsTyped_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("set");

    const auto row = [](const char* name, const QByteArray& text, const QString& set) {
        QTest::newRow(name) << text << set;
    };
    row("quotes within quotes", "\"a 'b' c\"", u"“a ‘b’ c”"_qs);
    row("an apostrophe", "it's the '90s' end", u"it’s the ‘90s’ end"_qs);
    row("a quote that is not closed", "\"a 'b", u"“a ’b"_qs);
    row("over code", "'`a`' \"`b`\"", u"‘<code>a</code>’ “<code>b</code>”"_qs);
    row("over emphasis", "\"*a* b\" 'c *d*'", u"“<em>a</em> b” ‘c <em>d</em>’"_qs);
    row("within emphasis", "*\"a\"* **'b'**", u"<em>“a”</em> <strong>‘b’</strong>"_qs);
    row("behind a link", "[a](b)'s", u"<a href=\"b\">a</a>’s"_qs);
    row("over a line's end", "\"a\nb\"", u"“a\nb”"_qs);
    row("escaped", "\\\"a\\\" \\'b\\' c\\-- d\\... \\-\\-", u"&quot;a&quot; 'b' c-- d... --"_qs);
    row("as entities", "&quot;a&#39; &#45;-", u"&quot;a' --"_qs);
    row("some of them escaped", "\\\"a\\\" \"b\" -- \\--", u"&quot;a&quot; “b” – --"_qs);
    row("addresses", "<http://a--b.c> www.a--b.org",
        u"<a href=\"http://a--b.c\">http://a--b.c</a> "
        "<a href=\"http://www.a--b.org\">www.a--b.org</a>"_qs);
    row("the text of a link", "[a--'b'](c--d)", u"<a href=\"c--d\">a–‘b’</a>"_qs);
    row("code and HTML", "`\"a--\"` <b c=\"d--e\">",
        u"<code>&quot;a--&quot;</code> <code>&lt;b c=&quot;d--e&quot;&gt;</code>"_qs);
    row("what is struck", "~~\"a\"~~ \"~~b~~\"", u"<del>“a”</del> “<del>b</del>”"_qs);
    row("dots", "a.. b... c.... d......", u"a.. b… c…. d……"_qs);
    row("behind letters beyond ASCII", "„é\" «\"a\"»", u"„é” «“a”»"_qs);
}

void SmartPunctuationTest::setsWhatIsTyped()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, set);

    QCOMPARE(smart(text), paragraph(set));
}

void SmartPunctuationTest::passesTheCasesOfCmark()
{
    GALLEY_NEEDS_SPECIFICATION("cmark/test/smart_punct.txt");
    const auto examples =
        tests::examplesIn(tests::specifications().filePath(u"cmark/test/smart_punct.txt"_qs));

    QVERIFY(examples.size() >= 16);
    for (const tests::Example& example : examples)
        QCOMPARE(smart(example.markdown), QString::fromUtf8(example.html));
}

void SmartPunctuationTest::isQuickWhateverStandsOpen()
{
    const QByteArray text =
        QByteArray(" 'a \"b").repeated(50'000) + QByteArray("c' \"").repeated(50'000);
    QVERIFY(smart(text).size() > text.size());
}

void SmartPunctuationTest::eachSignKnowsWhereItWasWritten_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");

    const auto row = [](const char* name, const QByteArray& text, const QString& expected) {
        QTest::newRow(name) << text << expected;
    };
    row("nothing to set", "a - b", {});
    row("quotes", "a \"b\" it's", u"“<\" ”<\" ’<'"_qs);
    row("dashes and dots", "é -- b --- c... d", u"–<-- —<--- …<..."_qs);
    row("beside escapes", "\\\"a\\-- \"b\" &amp; c--", u"\"<\\\" -<\\- “<\" ”<\" &<&amp; –<--"_qs);
    row("behind an emoji", "\U0001F600 \"b\"", u"“<\" ”<\""_qs);
    row("a pair over emphasis", "\"a *b* c\"", u"“<\" ”<\""_qs);
}

void SmartPunctuationTest::eachSignKnowsWhereItWasWritten()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const BlockList blocks = BlockList::parsed(text);
    QCOMPARE(respelled(withSmartPunctuation(*blocks.at(0).node), text).join(u' '), expected);
}

} // namespace smart_punctuation_test

GALLEY_APPLESS_TEST(smart_punctuation_test::SmartPunctuationTest)
#include "smart_punctuation_test.moc"

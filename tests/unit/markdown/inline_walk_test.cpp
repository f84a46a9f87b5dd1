// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/inlines/inline_walk.h"

#include "app/markdown/blocks/cmark_tree.h"
#include "app/markdown/views/html.h"
#include "tests/support/inline_faults.h"
#include "tests/support/random_edits.h"
#include "tests/support/specifications.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace inline_walk_test {

using namespace galley;
using namespace galley::markdown;
using namespace Qt::StringLiterals;

namespace {

QString faultIn(const QByteArray& text)
{
    return tests::InlineFaults::in(text, parseText(text));
}

} // namespace

// Where each inline stands in the source, byte for byte.
class InlineWalkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachByteBelongsToOneInline_data();
    void eachByteBelongsToOneInline();
    void eachByteOfTheSpecificationsBelongsToOneInline();
    void eachByteOfAnyTextBelongsToOneInline_data();
    void eachByteOfAnyTextBelongsToOneInline();
    void whatIsEscapedIsNotStruck_data();
    void whatIsEscapedIsNotStruck();
};

void InlineWalkTest::eachByteBelongsToOneInline_data()
{
    QTest::addColumn<QByteArray>("text");

    const auto row = [](const char* name, const char* text) {
        QTest::newRow(name) << QByteArray(text);
    };
    row("emphasis over a quote's lines", "> a *b\n> c* d\n");
    row("a lazy line keeps its indentation", "> a\\\n   b `c\n  d`\n");
    row("a tab of which a quote took a part", "> - a\n>\tb\n");
    row("code with blanks at its ends", "a `` `b ``\n");
    row("code over an item's lines", "1. a `b\n   c`\n");
    row("an escape, an entity, an entity of two", "\\* &amp; &ngE; &amp;amp; &nosuch;\n");
    row("a letter of four bytes behind an entity", "&copy; \xF0\x9F\x98\x80 \\_ *a*\n");
    row("a link's target, title and label", "[a *b*](<c> \"d\") [e][f]\n\n[f]: g\n");
    row("a paragraph that begins with definitions", "[a]: b\n[c]: d 'e'\n*f* [a]\n");
    row("an underlined heading", "a *b*\n  c\n===\n");
    row("a heading with closing signs", "## a `b` # c ###\n");
    row("an address in angle brackets", "<http://a.b/\\&amp;>\n");
    row("struck, with an escape", "~~a \\~ b~~ ~c~\n");
    row("bare addresses", "see www.a.example/b&amp;c, or me@b.example.\n");
    row("a task", "- [x] a *b*\n- [ ] \\[c\n");
    row("cells", "| a \\| *b* | `c\\|d` |\n| --- | :-: |\n| \\\\\\| ~~e~~ | [f](g) |\n");
    row("text around a table in a quote", "> *a*\n> b | c\n> - | -\n> d | `e`\n>\n> f\n");
    row("text behind a table that is lazy", "> a | b\n> - | -\nc `d\ne`\n");
    row("CRLF", "a *b\r\nc* \\\r\nd\r\n");
    row("CR", "> a `b\r> c`\r");
    row("a byte order mark", "\xEF\xBB\xBF# *a*\n");
    row("HTML over lines", "a <b\n  c='d'> <!-- e\nf -->\n");
}

void InlineWalkTest::eachByteBelongsToOneInline()
{
    QFETCH(QByteArray, text);
    QCOMPARE(faultIn(text), QString());
}

void InlineWalkTest::eachByteOfTheSpecificationsBelongsToOneInline()
{
    GALLEY_NEEDS_SPECIFICATION("cmark/test/spec.txt");
    for (const tests::Example& example : tests::allExamples()) {
        const QString fault = faultIn(example.markdown);
        QVERIFY2(fault.isEmpty(), qPrintable(example.name + u": "_qs + fault));
    }
}

void InlineWalkTest::eachByteOfAnyTextBelongsToOneInline_data()
{
    QTest::addColumn<QStringList>("pieces");

    QTest::newRow("inlines") << QStringList{u"*"_qs,
                                            u"**"_qs,
                                            u"_"_qs,
                                            u"`"_qs,
                                            u"``"_qs,
                                            u"["_qs,
                                            u"]"_qs,
                                            u"]("_qs,
                                            u")"_qs,
                                            u"!["_qs,
                                            u"\\"_qs,
                                            u"(c)"_qs,
                                            u"[x]"_qs,
                                            u"<"_qs,
                                            u">"_qs,
                                            u"\""_qs,
                                            u"«"_qs,
                                            u"😀"_qs,
                                            u"<i>"_qs,
                                            u"~"_qs,
                                            u"~~"_qs,
                                            u"&lt;"_qs,
                                            u"&#x41;"_qs,
                                            u"&ngE;"_qs,
                                            u"a"_qs,
                                            u" "_qs,
                                            u"  \n"_qs,
                                            u"\nd"_qs,
                                            u"www.a.b"_qs,
                                            u"<http://a>"_qs,
                                            u"https://b.c/"_qs,
                                            u"@d.e"_qs,
                                            u"\\~"_qs};
    QTest::newRow("blocks") << QStringList{
        u"> "_qs,       u">"_qs,     u"- "_qs,     u"1. "_qs,    u"\n"_qs,      u"\n\n"_qs,
        u"    "_qs,     u"\t"_qs,    u"# "_qs,     u" #\n"_qs,   u"===\n"_qs,   u"---\n"_qs,
        u"```\n"_qs,    u"| "_qs,    u"|"_qs,      u"\\|"_qs,    u"a | b\n"_qs, u"- | -\n"_qs,
        u"[x]: y\n"_qs, u"[x]"_qs,   u"*a*"_qs,    u"`b\n"_qs,   u"c`"_qs,      u"\\\n"_qs,
        u"  \n"_qs,     u"\r"_qs,    u"\r\n"_qs,   u"- [ ] "_qs, u"<b>"_qs,     u"~~d~~"_qs,
        u"é"_qs,        u"&amp;"_qs, u"* * -\n"_qs};
}

void InlineWalkTest::eachByteOfAnyTextBelongsToOneInline()
{
    QFETCH(QStringList, pieces);
    const int rounds = qMax(20'000, qEnvironmentVariableIntValue("GALLEY_ROUNDS"));
    tests::RandomEdits random;
    for (int round = 0; round < rounds; ++round) {
        QString text;
        for (int piece = random.below(25); piece >= 0; --piece)
            text += pieces[random.below(static_cast<int>(pieces.size()))];
        const QString fault = faultIn(text.toUtf8());
        QVERIFY2(fault.isEmpty(), qPrintable(fault + u"\n"_qs + text));
    }
}

void InlineWalkTest::whatIsEscapedIsNotStruck_data()
{
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("behind a hard break") << QByteArray("a\\\n\\~~b~~\n");
    QTest::newRow("behind code over lines") << QByteArray("a `x\ny` \\~~b~~\n");
    QTest::newRow("in a quote") << QByteArray("> a\\\n> \\~~b~~\n");
}

void InlineWalkTest::whatIsEscapedIsNotStruck()
{
    QFETCH(QByteArray, text);
    QVERIFY(!toHtml(BlockList::parsed(text)).contains(u"<del>"));
}

} // namespace inline_walk_test

GALLEY_APPLESS_TEST(inline_walk_test::InlineWalkTest)
#include "inline_walk_test.moc"

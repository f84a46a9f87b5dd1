// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/foreign/inline_markdown.h"
#include "app/markdown/blocks/block_list.h"
#include "tests/support/test_program.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

namespace inline_markdown_test {

using namespace galley;
using namespace galley::foreign;
using namespace Qt::StringLiterals;

namespace {

MarkedText marked(const QString& text, std::vector<Mark> marks = {})
{
    return {text, std::move(marks)};
}

// What each unit of a text is shown as: the text, and below it a letter for each mark.
struct Shown {
    QString text;
    QList<QString> marks;

    void put(const QString& words, const QString& styles)
    {
        text += words;
        for (qsizetype unit = 0; unit < words.size(); ++unit)
            marks.append(styles);
    }
    bool operator==(const Shown&) const = default;
};

QString sorted(QString letters)
{
    std::sort(letters.begin(), letters.end());
    letters.erase(std::unique(letters.begin(), letters.end()), letters.end());
    return letters;
}

void show(const std::vector<markdown::Node>& nodes, QString styles, Shown& shown)
{
    using markdown::NodeKind;
    for (const markdown::Node& node : nodes) {
        switch (node.kind) {
        case NodeKind::Emphasis:
            show(node.children, styles + u'i', shown);
            break;
        case NodeKind::Strong:
            show(node.children, styles + u'b', shown);
            break;
        case NodeKind::Strikethrough:
            show(node.children, styles + u's', shown);
            break;
        case NodeKind::Link:
            show(node.children, styles + u'l', shown);
            break;
        case NodeKind::Code:
            shown.put(node.text, sorted(styles + u'c'));
            break;
        case NodeKind::HtmlInline:
            if (node.text == u"<u>")
                styles += u'u';
            else if (node.text == u"<mark>")
                styles += u'h';
            else if (node.text == u"</u>")
                styles.remove(u'u');
            else if (node.text == u"</mark>")
                styles.remove(u'h');
            else if (node.text != u"<!-- -->")
                shown.put(u"HTML"_s, styles);
            break;
        case NodeKind::LineBreak:
            shown.put(u"\n"_s, {});
            break;
        case NodeKind::SoftBreak:
            shown.put(u"soft"_s, {});
            break;
        default:
            shown.put(node.text, sorted(styles));
        }
    }
}

Shown shownOf(const QString& markdown)
{
    const auto blocks = markdown::BlockList::parsed(markdown.toUtf8());
    Shown shown;
    if (blocks.count() != 1 || blocks.at(0).node->kind != markdown::NodeKind::Paragraph) {
        shown.put(u"%1 blocks"_s.arg(blocks.count()), {});
        return shown;
    }
    show(blocks.at(0).node->children, {}, shown);
    return shown;
}

// White space is not marked: marks end before it.
Shown expectedOf(const MarkedText& text)
{
    constexpr QStringView letters = u"lbiuhsc";
    Shown shown;
    for (qsizetype unit = 0; unit < text.text.size(); ++unit) {
        QString styles;
        for (const Mark& mark : text.marks) {
            if (unit >= mark.range.start && unit < mark.range.end())
                styles += letters[static_cast<int>(mark.kind)];
        }
        shown.put(text.text.mid(unit, 1), sorted(styles));
    }
    return shown;
}

void forgetSpaces(Shown& shown)
{
    for (qsizetype unit = 0; unit < shown.text.size(); ++unit) {
        if (shown.text[unit].isSpace())
            shown.marks[unit].clear();
    }
}

} // namespace

// Text and marks as inline Markdown, and what that is read as.
class InlineMarkdownTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textIsShownAsItIs_data();
    void textIsShownAsItIs();
    void marksAreWritten_data();
    void marksAreWritten();
    void aLineEndIsKeptWhereThereAreLines();
    void aBarInACellIsEscapedWithinCodeToo();
    void aLinkIsNoDefinitionForTheCodeInIt();
    void aTargetIsOneWord_data();
    void aTargetIsOneWord();
    void randomTextsWithRandomMarksComeBack();
};

void InlineMarkdownTest::textIsShownAsItIs_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"plain words",
                             "*stars* and _underscores_",
                             "`code`",
                             "[link](target)",
                             "![image](x)",
                             "<b>tags</b>",
                             "&amp; &#65; &",
                             "~~struck~~ ~5",
                             "# heading",
                             "- item",
                             "+ item",
                             "1. item",
                             "12) item",
                             "> quote",
                             "===",
                             "---",
                             "***",
                             "___",
                             "| a | b |",
                             "    indented",
                             "\\ backslash \\*",
                             "[x]: target",
                             "a\nb",
                             "a\n\nb",
                             "a\n# b\n- c\n=",
                             "a | b\n--- | ---\nc | d",
                             "a  \nb",
                             "\ta",
                             "```\ncode\n```",
                             "~~~\ncode",
                             "C# is #1 #",
                             "snake_case_name",
                             "a*b*c",
                             "!",
                             "Hello!",
                             "1.5 and 2.",
                             "é😀中",
                             "[ ] task",
                             "[^1]: note",
                             "<!-- comment -->",
                             "<script>alert(1)</script>",
                             ":-- | :--",
                             "&copy;"}) {
        QTest::newRow(text) << QString::fromUtf8(text);
    }
}

void InlineMarkdownTest::textIsShownAsItIs()
{
    QFETCH(QString, text);
    const QString markdown = inlineMarkdown(marked(text));
    const Shown shown = shownOf(markdown);
    QCOMPARE(shown.text, text);
    for (const QString& marks : shown.marks)
        QVERIFY2(marks.isEmpty(), qPrintable(markdown));
}

void InlineMarkdownTest::marksAreWritten_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("marks"); // kind, start, length, in turn
    QTest::addColumn<QString>("markdown");
    constexpr int link = 0;
    constexpr int bold = 1;
    constexpr int italic = 2;
    constexpr int underline = 3;
    constexpr int highlight = 4;
    constexpr int struck = 5;
    constexpr int code = 6;
    const auto row = [](const char* name, const QString& text, const QList<int>& marks,
                        const QString& markdown) {
        QTest::newRow(name) << text << marks << markdown;
    };
    row("bold", u"a word"_s, {bold, 2, 4}, u"a **word**"_s);
    row("italic", u"a word"_s, {italic, 2, 4}, u"a _word_"_s);
    row("struck", u"a word"_s, {struck, 2, 4}, u"a ~~word~~"_s);
    row("underlined", u"a word"_s, {underline, 2, 4}, u"a <u>word</u>"_s);
    row("highlighted", u"a word"_s, {highlight, 2, 4}, u"a <mark>word</mark>"_s);
    row("code", u"a `word`"_s, {code, 2, 6}, u"a `` `word` ``"_s);
    row("link", u"a word"_s, {link, 2, 4}, u"a [word](https://a.example)"_s);
    row("all at once", u"a"_s, {code, 0, 1, italic, 0, 1, link, 0, 1, bold, 0, 1},
        u"[**_`a`_**](https://a.example)"_s);
    row("space at the edges", u"a word b"_s, {bold, 1, 6}, u"a **word** b"_s);
    row("space alone", u"a   b"_s, {bold, 1, 3}, u"a   b"_s);
    row("overlapping", u"one two three"_s, {bold, 0, 7, italic, 4, 9}, u"**one _two_** _three_"_s);
    row("adjoining", u"ab"_s, {bold, 0, 1, italic, 1, 1}, u"**a**_b_"_s);
    row("twice the same", u"ab"_s, {bold, 0, 1, bold, 1, 1}, u"**ab**"_s);
    row("within a word", u"abc"_s, {bold, 1, 1}, u"a**b**c"_s);
    row("italic within a word", u"abc"_s, {italic, 1, 1}, u"&#97;_b_&#99;"_s);
    row("quotes beside a letter", u"a\"b\"c"_s, {bold, 1, 3}, u"&#97;**\"b\"**&#99;"_s);
    row("struck quotes beside a letter", u"a\"b\"c"_s, {struck, 1, 3},
        u"a<!-- -->~~\"b\"~~<!-- -->c"_s);
    row("an ampersand that may be an entity", u"&a;&b=1"_s, {}, u"\\&a;&b=1"_s);
    row("a sign of headings", u"C# is #1"_s, {}, u"C# is #1"_s);
    row("an exclamation before a link", u"no!yes"_s, {link, 3, 3},
        u"no\\![yes](https://a.example)"_s);
    row("over a line's end", u"a\nb"_s, {bold, 0, 3}, u"**a\\\nb**"_s);
    row("code over a line's end", u"a\nb"_s, {code, 0, 3}, u"`a`\\\n`b`"_s);
}

void InlineMarkdownTest::marksAreWritten()
{
    QFETCH(QString, text);
    QFETCH(QList<int>, marks);
    MarkedText written = marked(text);
    for (qsizetype mark = 0; mark < marks.size(); mark += 3) {
        const auto kind = static_cast<MarkKind>(marks[mark]);
        written.marks.push_back({kind,
                                 {marks[mark + 1], marks[mark + 2]},
                                 kind == MarkKind::Link ? u"https://a.example"_s : QString()});
    }
    const QString markdown = inlineMarkdown(written);
    QTEST(markdown, "markdown");
    Shown shown = shownOf(markdown);
    Shown expected = expectedOf(written);
    forgetSpaces(shown);
    forgetSpaces(expected);
    QCOMPARE(shown.text, expected.text);
    QCOMPARE(shown.marks, expected.marks);
}

void InlineMarkdownTest::aLineEndIsKeptWhereThereAreLines()
{
    QCOMPARE(inlineMarkdown(marked(u"a\r\nb\rc"_s)), u"a \\\nb\\\nc"_s);
    QCOMPARE(inlineMarkdown(marked(u"a\nb"_s), InlinePlace::Heading), u"a b"_s);
}

void InlineMarkdownTest::aBarInACellIsEscapedWithinCodeToo()
{
    const MarkedText text = marked(u"|"_s, {{MarkKind::Code, {0, 1}, {}}});
    QCOMPARE(inlineMarkdown(text), u"`|`"_s);
    QCOMPARE(inlineMarkdown(text, InlinePlace::Cell), u"`\\|`"_s);
}

void InlineMarkdownTest::aLinkIsNoDefinitionForTheCodeInIt()
{
    const QString markdown = inlineMarkdown(
        marked(u"a]:b"_s, {{MarkKind::Code, {0, 4}, {}}, {MarkKind::Link, {0, 4}, u"x"_s}}));
    QCOMPARE(markdown, u"[a\\]:b](x)"_s);
    QCOMPARE(shownOf(markdown).text, u"a]:b"_s);
}

void InlineMarkdownTest::aTargetIsOneWord_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("target");
    QTest::newRow("plain") << u"https://a.example/?a=1&b=2"_s << u"https://a.example/?a=1&b=2"_s;
    QTest::newRow("with an entity") << u"x?a&amp;b"_s << u"x?a\\&amp;b"_s;
    QTest::newRow("with spaces") << u"a b"_s << u"<a b>"_s;
    QTest::newRow("with parentheses") << u"a)b"_s << u"<a)b>"_s;
    QTest::newRow("with angle brackets") << u"<a>"_s << u"%3Ca%3E"_s;
    QTest::newRow("with a line's end") << u"a\nb"_s << u"a%0Ab"_s;
    QTest::newRow("empty") << QString() << u"<>"_s;
}

void InlineMarkdownTest::aTargetIsOneWord()
{
    QFETCH(QString, url);
    QTEST(markdownTarget(url), "target");
}

// Marks of all kinds at any place of texts full of what Markdown reads as markup.
void InlineMarkdownTest::randomTextsWithRandomMarksComeBack()
{
    const QStringList pieces{u"a"_s,  u"bc"_s, u" "_s, u" "_s,  u"*"_s, u"_"_s, u"\""_s, u"("_s,
                             u")"_s,  u"["_s,  u"]"_s, u"!"_s,  u"<"_s, u">"_s, u"&"_s,  u"~"_s,
                             u"\\"_s, u"`"_s,  u"#"_s, u"\n"_s, u"-"_s, u"1"_s, u"."_s,  u"é"_s,
                             u"中"_s, u"😀"_s,  u"|"_s, u";"_s,  u":"_s, u"="_s, u"€"_s,  u"„"_s};
    QRandomGenerator random(20261130);
    for (int round = 0; round < 20'000; ++round) {
        MarkedText text = marked(u"x"_s);
        for (int piece = random.bounded(1, 12); piece > 0; --piece)
            text.text += pieces[random.bounded(pieces.size())];
        text.text += u"y"_s;
        for (int mark = random.bounded(5); mark > 0; --mark) {
            const auto kind = static_cast<MarkKind>(random.bounded(7));
            const qsizetype start = random.bounded(text.text.size());
            const qsizetype length = random.bounded(text.text.size() - start) + 1;
            const auto isWithinPair = [&](qsizetype at) {
                return at < text.text.size() && text.text[at].isLowSurrogate();
            };
            if (!isWithinPair(start) && !isWithinPair(start + length))
                text.marks.push_back({kind, {start, length}, u"https://a.example"_s});
        }
        if (text.text.contains("]:"_L1))
            continue; // a link with such code in it is left without the code
        const QString markdown = inlineMarkdown(text);
        Shown shown = shownOf(markdown);
        Shown expected = expectedOf(text);
        forgetSpaces(shown);
        forgetSpaces(expected);
        const QString told = u"round %1: %2"_s.arg(round).arg(markdown);
        QVERIFY2(shown.text == expected.text,
                 qPrintable(told + u"\nshown: "_s + shown.text + u"\nwanted: "_s + expected.text));
        QVERIFY2(shown.marks == expected.marks,
                 qPrintable(told + u"\nshown: "_s + shown.marks.join(u' ') + u"\nwanted: "_s
                            + expected.marks.join(u' ')));
    }
}

} // namespace inline_markdown_test

GALLEY_GUILESS_TEST(inline_markdown_test::InlineMarkdownTest)
#include "inline_markdown_test.moc"

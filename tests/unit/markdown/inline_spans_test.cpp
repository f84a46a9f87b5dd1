// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/blocks/cmark_tree.h"
#include "app/markdown/views/inline_spans.h"
#include "app/text/utf8_scan.h"
#include "tests/support/random_edits.h"
#include "tests/support/span_outline.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace inline_spans_test {

using namespace galley::markdown;

namespace {

// The visible characters of a text, each with what it is.
using Characters = QList<std::pair<QChar, SpanFlags>>;

void append(Characters& characters, QStringView text, SpanFlags flags)
{
    for (const QChar character : text) {
        if (!character.isSpace())
            characters.append({character, flags});
    }
}

Characters charactersOf(const Node& node, SpanFlags flags = {})
{
    static const QHash<NodeKind, SpanKind> kinds{
        {NodeKind::Emphasis, SpanKind::Emphasis}, {NodeKind::Strong, SpanKind::Strong},
        {NodeKind::Code, SpanKind::Code},         {NodeKind::Link, SpanKind::Link},
        {NodeKind::Image, SpanKind::Image},       {NodeKind::HtmlInline, SpanKind::Html},
    };
    if (kinds.contains(node.kind))
        flags |= kinds.value(node.kind);
    Characters characters;
    append(characters, node.text, flags);
    for (const Node& child : node.children)
        characters += charactersOf(child, flags);
    return characters;
}

Characters charactersOf(const QString& text, const std::vector<Span>& spans)
{
    Characters characters;
    qsizetype position = 0;
    for (const Span& span : spans) {
        append(characters, text.sliced(position, span.range.start - position), {});
        if (!span.flags.testFlag(SpanKind::Mark) && !span.flags.testFlag(SpanKind::Target))
            append(characters, text.sliced(span.range.start, span.range.length), span.flags);
        position = span.range.end();
    }
    append(characters, text.sliced(position), {});
    return characters;
}

// The spans of a text that is one paragraph, in UTF-16 units.
std::vector<Span> spansIn(const QString& text, const Node& paragraph)
{
    const QByteArray utf8 = text.toUtf8();
    std::vector<Span> spans = inlineSpans(paragraph);
    for (Span& span : spans) {
        const qsizetype start = galley::utf8::unitCount(utf8.first(span.range.start));
        const qsizetype end = galley::utf8::unitCount(utf8.first(span.range.end()));
        span.range = {start, end - start};
    }
    return spans;
}

} // namespace

// What a paragraph's text is made of, place by place.
class InlineSpansTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsTheSpansOfALine_data();
    void findsTheSpansOfALine();
    void agreesWithCmarkOnAnyText_data();
    void agreesWithCmarkOnAnyText();
    void hostileTextsTakeLinearTime_data();
    void hostileTextsTakeLinearTime();
};

void InlineSpansTest::findsTheSpansOfALine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    const auto row = [](const char* name, const QString& text, const QString& expected) {
        QTest::newRow(name) << text << expected;
    };
    row("nothing", u""_qs, u""_qs);
    row("words", u"a b"_qs, u""_qs);
    row("emphasis", u"a *b* c"_qs, u"Em+Mark<*> Em<b> Em+Mark<*>"_qs);
    row("strong", u"__b__"_qs, u"Strong+Mark<__> Strong<b> Strong+Mark<__>"_qs);
    row("both", u"***b***"_qs,
        u"Em+Mark<*> Em+Strong+Mark<**> Em+Strong<b> Em+Strong+Mark<**> Em+Mark<*>"_qs);
    row("strong in emphasis", u"*a **b***"_qs,
        u"Em+Mark<*> Em<a > Em+Strong+Mark<**> Em+Strong<b> Em+Strong+Mark<**> Em+Mark<*>"_qs);
    row("a mark too many", u"**a*"_qs, u"Em+Mark<*> Em<a> Em+Mark<*>"_qs);
    row("within a word", u"a*b*c a_b_c"_qs, u"Em+Mark<*> Em<b> Em+Mark<*>"_qs);
    row("rule of three", u"*a**b*"_qs, u"Em+Mark<*> Em<a**b> Em+Mark<*>"_qs);
    row("beside a space", u"* a* * b *"_qs, u""_qs);
    row("over lines", u"*a\nb*"_qs, u"Em+Mark<*> Em<a\nb> Em+Mark<*>"_qs);
    row("escaped", u"\\*a\\* \\a"_qs, u"Mark<\\> Mark<\\>"_qs);
    row("hard break", u"a\\\nb"_qs, u"Mark<\\>"_qs);
    row("code", u"`a*b` *"_qs, u"Code+Mark<`> Code<a*b> Code+Mark<`>"_qs);
    row("code with backticks", u"`` a`b `` `"_qs, u"Code+Mark<``> Code< a`b > Code+Mark<``>"_qs);
    row("open code", u"`a ``b"_qs, u""_qs);
    row("code before emphasis", u"*a `*`"_qs, u"Code+Mark<`> Code<*> Code+Mark<`>"_qs);
    row("link", u"[a](b \"c\")"_qs,
        u"Link+Mark<[> Link<a> Link+Mark<](> Link+Target<b> Link+Mark< > Link+Target<\"c\"> "
        u"Link+Mark<)>"_qs);
    row("link in brackets", u"[a](<b c>)"_qs,
        u"Link+Mark<[> Link<a> Link+Mark<](> Link+Target<<b c>> Link+Mark<)>"_qs);
    row("link with parentheses", u"[a](b(c))"_qs,
        u"Link+Mark<[> Link<a> Link+Mark<](> Link+Target<b(c)> Link+Mark<)>"_qs);
    row("title whose only closing quote is escaped", u"[a](b '\\'c\\') d"_qs,
        u"Link+Mark<[> Link<a> Link+Mark<](> Link+Target<b> Link+Mark< > Link+Target<'\\'c\\'> "
        u"Link+Mark<)>"_qs);
    row("title with escaped quotes", u"[a](b (\\(\\\\))) \\)"_qs,
        u"Link+Mark<[> Link<a> Link+Mark<](> Link+Target<b> Link+Mark< > Link+Target<(\\(\\\\))> "
        u"Link+Mark<)> Mark<\\>"_qs);
    row("target with an escaped line end", u"[a](<\\\nb>)"_qs,
        u"Link+Mark<[> Link<a> Link+Mark<](> Link+Target<<\\\nb>> Link+Mark<)>"_qs);
    row("open link", u"[a](b"_qs, u""_qs);
    row("spaces before the target", u"[a] (b)"_qs, u""_qs);
    row("image", u"![a](b)"_qs,
        u"Image+Mark<![> Image<a> Image+Mark<](> Image+Target<b> Image+Mark<)>"_qs);
    row("emphasis ends in the link", u"*[a*](b)"_qs,
        u"Link+Mark<[> Link<a*> Link+Mark<](> Link+Target<b> Link+Mark<)>"_qs);
    row("link in link", u"[a [b](c)](d)"_qs,
        u"Link+Mark<[> Link<b> Link+Mark<](> Link+Target<c> Link+Mark<)>"_qs);
    row("image in link", u"[![a](b)](c)"_qs,
        u"Link+Mark<[> Link+Image+Mark<![> Link+Image<a> Link+Image+Mark<](> "
        u"Link+Image+Target<b> Link+Image+Mark<)> Link+Mark<](> Link+Target<c> Link+Mark<)>"_qs);
    row("reference", u"[x] [*y*] [z][x] [x][]\n\n[x]: /u"_qs,
        u"Link+Mark<[> Link<x> Link+Mark<]> Em+Mark<*> Em<y> Em+Mark<*> Link+Mark<[> Link<z> "
        u"Link+Mark<][x]> "
        u"Link+Mark<[> Link<x> Link+Mark<][]>"_qs);
    row("address", u"<http://a> <a@b> <a b>"_qs,
        u"Link+Mark<<> Link<http://a> Link+Mark<>> Link+Mark<<> Link<a@b> "
        u"Link+Mark<>> Html<<a b>>"_qs);
    row("tags", u"<a b='c>' d=e f> </a > <br/>"_qs,
        u"Html<<a b='c>' d=e f>> Html<</a >> Html<<br/>>"_qs);
    row("no tags", u"< a> <a b='> <1> <a b=c'd> </a b> <!a b> <a@-b>"_qs, u""_qs);
    row("other HTML", u"a <!-- * --> <?*?> <!A *> <![CDATA[*]]>"_qs,
        u"Html<<!-- * -->> Html<<?*?>> Html<<!A *>> Html<<![CDATA[*]]>>"_qs);
    row("open comment", u"a <!-- *a*"_qs, u"Em+Mark<*> Em<a> Em+Mark<*>"_qs);
    row("punctuation", u"*«a»* a*«b»*"_qs, u"Em+Mark<*> Em<«a»> Em+Mark<*>"_qs);
}

void InlineSpansTest::findsTheSpansOfALine()
{
    QFETCH(QString, text);
    const ParsedText parsed = parseText(text.toUtf8());
    const Node node = parsed.blocks.empty() ? Node() : *parsed.blocks.front().node;
    const QString line = text.section(u"\n\n"_qs, 0, 0);
    QTEST(galley::tests::spanOutline(spansIn(line, node), line), "expected");
}

void InlineSpansTest::agreesWithCmarkOnAnyText_data()
{
    QTest::addColumn<QStringList>("pieces");

    QTest::newRow("all inlines") << QStringList{
        u"*"_qs,  u"*"_qs,   u"**"_qs,  u"_"_qs, u"__"_qs, u"a"_qs,  u"b"_qs,      u" "_qs,
        u"."_qs,  u"`"_qs,   u"``"_qs,  u"["_qs, u"]"_qs,  u"]("_qs, u")"_qs,      u"!["_qs,
        u"\\"_qs, u"(c)"_qs, u"[x]"_qs, u"<"_qs, u">"_qs,  u"\""_qs, u"\u00ab"_qs, u"\u4e2d"_qs,
        u"!"_qs,  u"<i>"_qs, u"\nd"_qs, u"="_qs, u"/"_qs,  u"'"_qs};
    QTest::newRow("targets and titles") << QStringList{
        u"[a](b "_qs, u"[a](b '"_qs, u"[a](<"_qs, u"'"_qs,  u"\""_qs, u"("_qs, u")"_qs,
        u"<"_qs,      u">"_qs,       u"\\"_qs,    u"\\"_qs, u"c"_qs,  u" "_qs, u"\nd"_qs};
}

void InlineSpansTest::agreesWithCmarkOnAnyText()
{
    QFETCH(QStringList, pieces);
    galley::tests::RandomEdits random;
    for (int round = 0; round < 20'000; ++round) {
        QString text(u'a');
        for (int piece = random.below(25); piece >= 0; --piece)
            text += pieces[random.below(pieces.size())];
        const ParsedText parsed = parseText(text.toUtf8());
        QCOMPARE(parsed.blocks.size(), 1u);
        const Node& node = *parsed.blocks.front().node;
        const std::vector<Span> spans = spansIn(text, node);
        if (charactersOf(text, spans) != charactersOf(node))
            qWarning() << galley::tests::spanOutline(spans, text) << charactersOf(node);
        QVERIFY2(charactersOf(text, spans) == charactersOf(node), qPrintable(text));
    }
}

void InlineSpansTest::hostileTextsTakeLinearTime_data()
{
    QTest::addColumn<QString>("piece");

    for (const char* piece :
         {"*",    "_",       "[",         "`",        "]",      "![",       "<",           "<!--",
          "<?",   "<!A ",    "<![CDATA[", "[a](",     "[a](<b", "[a](b \"", "[a](b (",     "[a][",
          "a**b", "**a *b ", "*a_ ",      "_a*",      "`a``",   "<a b='",   "<a b=\"c\" ", "<a:",
          "a@",   "[a](b)",  "![a](b)",   "[![a](b)", "\\",     "]("})
        QTest::newRow(piece) << QString::fromLatin1(piece);
}

// The runner's time limit is the check: quadratic work on these takes minutes.
void InlineSpansTest::hostileTextsTakeLinearTime()
{
    QFETCH(QString, piece);
    for (const QString& tail : {QString(), u"](b)"_qs.repeated(10'000), u"*a"_qs}) {
        const QString text = piece.repeated(40'000 / piece.size()) + tail;
        const ParsedText parsed = parseText(u"a"_qs.append(text).toUtf8());
        const std::vector<Span> spans = inlineSpans(*parsed.blocks.front().node);
        QVERIFY(spans.empty() || spans.back().range.end() <= text.size() + 1);
    }
}

} // namespace inline_spans_test

GALLEY_APPLESS_TEST(inline_spans_test::InlineSpansTest)
#include "inline_spans_test.moc"

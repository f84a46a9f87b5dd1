// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/blocks/cmark_tree.h"
#include "app/markdown/views/line_spans.h"
#include "app/text/source_text.h"
#include "tests/support/random_edits.h"
#include "tests/support/span_outline.h"
#include "tests/support/test_program.h"

#include <QRegularExpression>
#include <QTest>

namespace line_spans_test {

using namespace galley;
using namespace galley::markdown;

namespace {

QStringList linesOf(const QString& text)
{
    static const QRegularExpression terminator(u"\\r\\n|[\\n\\r\u2029\ufdd0\ufdd1]"_qs);
    return text.split(terminator);
}

} // namespace

// What the lines of a block are made of, place by place.
class LineSpansTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsTheSpansOfABlock_data();
    void findsTheSpansOfABlock();
    void findsTheSpansOfADefinition_data();
    void findsTheSpansOfADefinition();
    void staysWithinTheLinesOfAnyText();
    void anItemOfAListIsReadAsInTheWhole();
    void halfOfAPairMovesNoSpan();
};

void LineSpansTest::findsTheSpansOfABlock_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");

    const auto row = [](const char* name, const QString& text, const QStringList& expected) {
        QTest::newRow(name) << text << expected;
    };
    row("paragraph", u"a *b\nc* d"_qs, {u"Em+Mark<*> Em<b>"_qs, u"Em<c> Em+Mark<*>"_qs});
    row("indented paragraph", u" a\n   *b*"_qs, {u""_qs, u"Em+Mark<*> Em<b> Em+Mark<*>"_qs});
    row("heading", u"## a *b* ##"_qs,
        {u"H+Mark<## > H<a > H+Em+Mark<*> H+Em<b> H+Em+Mark<*> H+Mark< ##>"_qs});
    row("heading with a sign", u"# a#"_qs, {u"H+Mark<# > H<a#>"_qs});
    row("empty heading", u"## ##"_qs, {u"H+Mark<## > H+Mark<##>"_qs});
    row("underlined", u"a\n *b*\n---"_qs,
        {u"H<a>"_qs, u"H+Em+Mark<*> H+Em<b> H+Em+Mark<*>"_qs, u"H+Mark<--->"_qs});
    row("quote", u"> a *b\n>c*\nd"_qs,
        {u"Q+Mark<>> Q<a > Em+Q+Mark<*> Em+Q<b>"_qs, u"Q+Mark<>> Em+Q<c> Em+Q+Mark<*>"_qs,
         u"Q<d>"_qs});
    row("quote in quote", u"> > a\n> b"_qs, {u"Q+Mark<>> Q+Mark<>> Q<a>"_qs, u"Q+Mark<>> Q<b>"_qs});
    row("list", u"- *a*\n  b\n- c"_qs,
        {u"List+Mark<-> Em+Mark<*> Em<a> Em+Mark<*>"_qs, u""_qs, u"List+Mark<->"_qs});
    row("numbers", u"10. `a`\n\n    `b`"_qs,
        {u"List+Mark<10.> Code+Mark<`> Code<a> Code+Mark<`>"_qs, u""_qs,
         u"Code+Mark<`> Code<b> Code+Mark<`>"_qs});
    row("list in list", u"- - a\n  - b"_qs, {u"List+Mark<-> List+Mark<->"_qs, u"List+Mark<->"_qs});
    row("list in quote", u"> - a\n>   b"_qs,
        {u"Q+Mark<>> Q+List+Mark<-> Q<a>"_qs, u"Q+Mark<>> Q<b>"_qs});
    row("code in list", u"- a\n\n      b"_qs, {u"List+Mark<->"_qs, u""_qs, u"Code<    b>"_qs});
    row("code after a marker", u"-     a"_qs, {u"List+Mark<-> Code<    a>"_qs});
    row("fence", u"```c *a*\n *b*\n```"_qs,
        {u"Code+Mark<```> Code<c *a*>"_qs, u"Code< *b*>"_qs, u"Code+Mark<```>"_qs});
    row("indented fence", u"  ~~~\n   a\n ~~~~"_qs,
        {u"Code+Mark<~~~>"_qs, u"Code< a>"_qs, u"Code+Mark<~~~~>"_qs});
    row("open fence", u"```\na"_qs, {u"Code+Mark<```>"_qs, u"Code<a>"_qs});
    row("fence in quote", u"> ```\n> > a\n> ```"_qs,
        {u"Q+Mark<>> Code+Q+Mark<```>"_qs, u"Q+Mark<>> Code+Q<> a>"_qs,
         u"Q+Mark<>> Code+Q+Mark<```>"_qs});
    row("code with tabs", u"\ta\n \tb"_qs, {u"Code<\ta>"_qs, u"Code< \tb>"_qs});
    row("tabs in a list", u"-\ta\n\n\tb\n\n\t\tc"_qs,
        {u"List+Mark<->"_qs, u""_qs, u""_qs, u""_qs, u"Code<\tc>"_qs});
    row("struck", u"a ~~*b*~~ ~~~c~~~"_qs,
        {u"Mark+Strike<~~> Em+Mark+Strike<*> Em+Strike<b> Em+Mark+Strike<*> Mark+Strike<~~>"_qs});
    row("bare links", u"www.a.b, `www.c.d` x@y.zz"_qs,
        {u"Link<www.a.b> Code+Mark<`> Code<www.c.d> Code+Mark<`> Link<x@y.zz>"_qs});
    row("tasks", u"- [ ] *a*\n- [x] b"_qs,
        {u"List+Mark<-> List+Mark<[ ]> Em+Mark<*> Em<a> Em+Mark<*>"_qs,
         u"List+Mark<-> List+Mark<[x]>"_qs});
    row("table", u"| *a* | b\n|-|-\n c | d | e"_qs,
        {u"Mark+Table<| > Em+Mark+Table<*> Em+Table<a> Em+Mark+Table<*> Mark+Table< | > "
         u"Table<b>"_qs,
         u"Mark+Table<|-|->"_qs, u"Table<c> Mark+Table< | > Table<d> Mark+Table< | e>"_qs});
    row("table in a quote", u"> a\n> |b|\n> |-|"_qs,
        {u"Q+Mark<>> Q<a>"_qs, u"Q+Mark<>> Q+Mark+Table<|> Q+Table<b> Q+Mark+Table<|>"_qs,
         u"Q+Mark<>> Q+Mark+Table<|-|>"_qs});
    row("table behind a definition", u"[a]: /u\n|b|\n|-|"_qs,
        {u"Link+Mark<[> Link<a> Link+Mark<]:> Link+Target</u>"_qs,
         u"Mark+Table<|> Table<b> Mark+Table<|>"_qs, u"Mark+Table<|-|>"_qs});
    row("break", u" * * * "_qs, {u"Break+Mark< * * *>"_qs});
    row("HTML", u"<div>\n*a*\n</div>"_qs, {u"Html<<div>>"_qs, u"Html<*a*>"_qs, u"Html<</div>>"_qs});
    row("definition", u"[a]: /u\n[a]"_qs,
        {u"Link+Mark<[> Link<a> Link+Mark<]:> Link+Target</u>"_qs,
         u"Link+Mark<[> Link<a> Link+Mark<]>"_qs});
    row("no definition", u"[a]: /u b"_qs, {u""_qs});
    row("CRLF", u"*a\r\nb*"_qs, {u"Em+Mark<*> Em<a>"_qs, u"Em<b> Em+Mark<*>"_qs});
    row("the editor's own lines", u"# *a\u2029b*\n"_qs,
        {u"H+Mark<# > H+Em+Mark<*> H+Em<a>"_qs, u"H+Em<b> H+Em+Mark<*>"_qs});
    row("nothing but one of the editor's terminators", u">\ufdd1"_qs, {u"Q+Mark<>>"_qs});
}

void LineSpansTest::findsTheSpansOfABlock()
{
    QFETCH(QString, text);
    const ParsedText parsed = parseText(text.toUtf8());
    QCOMPARE(parsed.blocks.size(), 1u);
    const auto spans = spansOf(*parsed.blocks.front().node, text);
    const QStringList lines = linesOf(text);
    QStringList outlines;
    for (std::size_t line = 0; line < spans.size(); ++line)
        outlines.append(tests::spanOutline(spans[line], lines[static_cast<int>(line)]));
    QTEST(outlines, "expected");
}

void LineSpansTest::findsTheSpansOfADefinition_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("expected");

    QTest::newRow("target") << u"[a]: /u"_qs
                            << u"Link+Mark<[> Link<a> Link+Mark<]:> Link+Target</u>"_qs;
    QTest::newRow("title") << u"  [a]: </u v>  'b' "_qs
                           << u"Link+Mark<[> Link<a> Link+Mark<]:> Link+Target<</u v>> "
                              "Link+Target<'b'>"_qs;
    for (const char* none : {"", "a", "[a]", "[a]:", "[]: b", "    [a]: b", "[a]: b c", "[a] : b",
                             "[a]: b 'c' d", "[a]: <b", "a [a]: b"})
        QTest::newRow(none) << QString::fromLatin1(none) << QString();
}

void LineSpansTest::findsTheSpansOfADefinition()
{
    QFETCH(QString, line);
    QTEST(tests::spanOutline(definitionSpans(line), line), "expected");
}

void LineSpansTest::staysWithinTheLinesOfAnyText()
{
    tests::RandomEdits random({u"# "_qs, u"- "_qs, u"1. "_qs, u"> "_qs, u"```\n"_qs, u"    "_qs,
                               u"\n===\n"_qs, u"<div>\n"_qs, u"[a]: b\n"_qs, u"[a]"_qs, u"`"_qs,
                               u"*"_qs, u"_"_qs, u"\n"_qs, u"\ufdd1"_qs, u"- "_qs, u"> "_qs,
                               u"\t"_qs});
    for (int round = 0; round < 300; ++round) {
        const SourceText text(random.text(60));
        for (const Block& block : parseText(text.utf8()).blocks) {
            const qsizetype start = text.fromByte(block.source.start);
            const QString source = text.mid({start, text.fromByte(block.source.end()) - start});
            const auto spans = spansOf(*block.node, source);
            const int firstLine = text.lineAt(start);
            for (std::size_t line = 0; line < spans.size(); ++line) {
                qsizetype end = 0;
                for (const Span& span : spans[line]) {
                    QVERIFY(span.range.start >= end && !span.range.isEmpty());
                    end = span.range.end();
                }
                QVERIFY(end <= text.lineContent(firstLine + static_cast<int>(line)).length);
            }
        }
    }
}

void LineSpansTest::anItemOfAListIsReadAsInTheWhole()
{
    tests::RandomEdits random({u"- "_qs, u"* "_qs, u"1. "_qs, u"- [ ] "_qs, u"  "_qs, u"> "_qs,
                               u"    "_qs, u"```\n"_qs, u"*"_qs, u"`"_qs, u"[a]: b\n"_qs, u"\n"_qs,
                               u"\n- "_qs, u"\n"_qs, u"\t"_qs, u"| a |\n| - |\n"_qs});
    int parts = 0;
    for (int round = 0; round < 3000; ++round) {
        const SourceText text(u"- a\n"_qs + random.text(60));
        const ParsedText parsed = parseText(text.utf8());
        const Block& block = parsed.blocks.front();
        const QString source = text.mid({0, text.fromByte(block.source.end())});
        const auto content = [&](int line) { return text.mid(text.lineContent(line)); };
        if (block.source.start != 0
            || block.node->lineCount != text.lineAt(text.fromByte(block.source.end() - 1)) + 1)
            continue;
        const auto whole = spansOf(*block.node, source);
        for (int line = 0; line < block.node->lineCount;) {
            const BlockPart part = partAt(*block.node, line, 1);
            QCOMPARE(part.firstLine, line);
            const TextRange range{text.line(line).start,
                                  text.line(line + part.lineCount - 1).end()
                                      - text.line(line).start};
            const auto alone = spansOf(part, source.mid(range.start, range.length));
            for (int at = 0; at < part.lineCount; ++at) {
                const auto index = static_cast<std::size_t>(at);
                const std::vector<Span> read =
                    index < alone.size() ? alone[index] : std::vector<Span>();
                QCOMPARE(tests::spanOutline(read, content(line + at)),
                         tests::spanOutline(whole[static_cast<std::size_t>(line + at)],
                                            content(line + at)));
            }
            line += part.lineCount;
            ++parts;
        }
    }
    QVERIFY(parts > 1000);
}

void LineSpansTest::halfOfAPairMovesNoSpan()
{
    const SourceText source(QString(QChar(0xD800)) + u" \U0001F600 *a*"_qs);
    const ParsedText parsed = parseText(source.utf8());

    const auto spans = spansOf(*parsed.blocks.front().node, source.toString());

    QCOMPARE(tests::spanOutline(spans.front(), source.toString()),
             u"Em+Mark<*> Em<a> Em+Mark<*>"_qs);
}

} // namespace line_spans_test

GALLEY_APPLESS_TEST(line_spans_test::LineSpansTest)
#include "line_spans_test.moc"

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/text/text_search.h"
#include "tests/support/result_checks.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace text_search_test {

using namespace galley;

// What a person looks for in a text, and what takes its place.
class TextSearchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsEveryHit_data();
    void findsEveryHit();
    void aFaultyExpressionIsSaidWithItsPlace();
    void anExpressionThatTakesTooLongIsGivenUp();
    void aSearchCanBeCancelled();
    void replacesEveryHit_data();
    void replacesEveryHit();
    void oneHitIsReplacedAsAmongAll_data();
    void oneHitIsReplacedAsAmongAll();
};

namespace {

const std::atomic<bool> notCancelled = false;

// The hits as pieces of the text.
QStringList found(const QString& text, const SearchQuery& query)
{
    const auto expression = expressionOf(query);
    if (!expression)
        return {expression.error().sentence};
    const auto hits = hitsIn(text, *expression, notCancelled);
    if (!hits)
        return {hits.error().sentence};
    QStringList pieces;
    for (const TextRange& hit : *hits)
        pieces.append(text.mid(hit.start, hit.length));
    return pieces;
}

} // namespace

void TextSearchTest::findsEveryHit_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("options"); // c: case, w: word, r: expression
    QTest::addColumn<QStringList>("hits");
    const auto row = [](const char* name, const QString& text, const QString& pattern,
                        const QString& options, const QStringList& hits) {
        QTest::newRow(name) << text << pattern << options << hits;
    };
    row("any case", u"One one ONE"_qs, u"one"_qs, {}, {u"One"_qs, u"one"_qs, u"ONE"_qs});
    row("this case", u"One one"_qs, u"one"_qs, u"c"_qs, {u"one"_qs});
    row("whole words", u"one ones"_qs, u"one"_qs, u"w"_qs, {u"one"_qs});
    row("whole words of any script", u"и иль"_qs, u"и"_qs, u"w"_qs, {u"и"_qs});
    row("plain text is no expression", u"a.b axb"_qs, u"a.b"_qs, {}, {u"a.b"_qs});
    row("an expression", u"a.b axb"_qs, u"a.b"_qs, u"r"_qs, {u"a.b"_qs, u"axb"_qs});
    row("line by line", u"a1\na2"_qs, u"^a\\d$"_qs, u"r"_qs, {u"a1"_qs, u"a2"_qs});
    row("line by line, with CRLF", u"a1\r\na2\r\n"_qs, u"^a\\d$"_qs, u"r"_qs, {u"a1"_qs, u"a2"_qs});
    row("line by line, with CR", u"a1\ra2"_qs, u"^a.$"_qs, u"r"_qs, {u"a1"_qs, u"a2"_qs});
    row("a whole line without its end", u"ab\r\nc"_qs, u".+"_qs, u"r"_qs, {u"ab"_qs, u"c"_qs});
    row("empty hits are none", u"abc"_qs, u"x*"_qs, u"r"_qs, {});
    row("between empty ones", u"a1b23"_qs, u"\\d*"_qs, u"r"_qs, {u"1"_qs, u"23"_qs});
    row("before an empty one at the end", u"1a"_qs, u"\\d*"_qs, u"r"_qs, {u"1"_qs});
    row("in a text without any", {}, u"\\d*"_qs, u"r"_qs, {});
    row("apart", u"aaaa"_qs, u"aa"_qs, {}, {u"aa"_qs, u"aa"_qs});
}

void TextSearchTest::findsEveryHit()
{
    QFETCH(QString, text);
    QFETCH(QString, pattern);
    QFETCH(QString, options);
    QFETCH(QStringList, hits);
    QCOMPARE(
        found(text,
              {pattern, options.contains(u'c'), options.contains(u'w'), options.contains(u'r')}),
        hits);
}

void TextSearchTest::aFaultyExpressionIsSaidWithItsPlace()
{
    const auto expression = expressionOf({u"a(b"_qs, false, false, true});
    QVERIFY(!expression);
    QVERIFY2(expression.error().sentence.contains(u'3'), qPrintable(expression.error().sentence));
}

void TextSearchTest::anExpressionThatTakesTooLongIsGivenUp()
{
    const auto expression = expressionOf({u"(a+)+$"_qs, false, false, true});
    QVERIFY_RESULT(expression);
    const auto hits = hitsIn(QString(5000, u'a') + u'b', *expression, notCancelled);
    QVERIFY(!hits);
    QCOMPARE(hits.error().kind, ErrorKind::TooLarge);
}

void TextSearchTest::aSearchCanBeCancelled()
{
    const std::atomic<bool> cancelled = true;
    const auto hits = hitsIn(u"a"_qs, *expressionOf({u"a"_qs}), cancelled);
    QVERIFY(!hits);
    QCOMPARE(hits.error().kind, ErrorKind::Cancelled);
}

void TextSearchTest::replacesEveryHit_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<bool>("isExpression");
    QTest::addColumn<QString>("replacement");
    QTest::addColumn<QString>("after");
    QTest::newRow("plain") << u"a b a"_qs << u"a"_qs << false << u"\\1"_qs << u"\\1 b \\1"_qs;
    QTest::newRow("groups") << u"x=1 y=2"_qs << u"(\\w)=(\\d)"_qs << true << u"\\2=\\1"_qs
                            << u"1=x 2=y"_qs;
    QTest::newRow("the whole hit") << u"ab"_qs << u"."_qs << true << u"[\\0]"_qs << u"[a][b]"_qs;
    QTest::newRow("line feeds") << u"a, b"_qs << u", "_qs << true << u"\\n"_qs << u"a\nb"_qs;
    QTest::newRow("a look behind")
        << u"ab cb"_qs << u"(?<=a)b"_qs << true << u"x"_qs << u"ax cb"_qs;
    QTest::newRow("groups before what is kept")
        << u"foobar foobar"_qs << u"(foo)\\Kbar"_qs << true << u"<\\1|\\0>"_qs
        << u"foo<foo|bar> foo<foo|bar>"_qs;
    QTest::newRow("groups of a look behind")
        << u"ab cb"_qs << u"(?<=(\\w))b"_qs << true << u"[\\1]"_qs << u"a[a] c[c]"_qs;
    QTest::newRow("very many") << u"ab "_qs.repeated(40'000) << u"a(b)"_qs << true << u"\\1"_qs
                               << u"b "_qs.repeated(40'000);
    QTest::newRow("groups after a dollar")
        << u"x=1 y=2"_qs << u"(\\w)=(\\d)"_qs << true << u"$2=$1"_qs << u"1=x 2=y"_qs;
    QTest::newRow("the whole hit after a dollar")
        << u"ab"_qs << u"."_qs << true << u"[$0]"_qs << u"[a][b]"_qs;
    QTest::newRow("the signs themselves")
        << u"ab"_qs << u"a"_qs << true << u"$$1\\\\1$"_qs << u"$1\\1$b"_qs;
    QTest::newRow("a price is no group")
        << u"ab"_qs << u"a"_qs << true << u"$5 \\7 "_qs << u"$5 \\7 b"_qs;
    QTest::newRow("plain words keep their dollars")
        << u"a b"_qs << u"a"_qs << false << u"$1"_qs << u"$1 b"_qs;
    QTest::newRow("by nothing") << u"aXb"_qs << u"x"_qs << false << QString() << u"ab"_qs;
}

void TextSearchTest::replacesEveryHit()
{
    QFETCH(QString, text);
    QFETCH(QString, pattern);
    QFETCH(bool, isExpression);
    QFETCH(QString, replacement);
    QFETCH(QString, after);
    const auto delta =
        replacementOfAll(text, {pattern, false, false, isExpression}, replacement, notCancelled);
    QVERIFY_RESULT(delta);
    QCOMPARE(applied(text, *delta), after);
}

void TextSearchTest::oneHitIsReplacedAsAmongAll_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QStringList>("pieces"); // that take the place of the hits
    QTest::newRow("groups") << u"a1 b2"_qs << u"(\\w)\\d"_qs << QStringList{u"<a>"_qs, u"<b>"_qs};
    QTest::newRow("before what is kept")
        << u"a1 b2"_qs << u"(\\w)\\K\\d"_qs << QStringList{u"<a>"_qs, u"<b>"_qs};
    QTest::newRow("over lines") << u"a\n1 b\n2"_qs << u"(\\w)\n\\K\\d"_qs
                                << QStringList{u"<a>"_qs, u"<b>"_qs};
    QTest::newRow("a look behind")
        << u"a1 b2"_qs << u"(?<=(\\w))\\d"_qs << QStringList{u"<a>"_qs, u"<b>"_qs};
    QTest::newRow("of two that match there")
        << u"aa"_qs << u"(a)\\Ka|a"_qs << QStringList{u"<a>"_qs};
    QTest::newRow("where the last one ended")
        << u"aab"_qs << u"\\G(a)"_qs << QStringList{u"<a>"_qs, u"<a>"_qs};
    QTest::newRow("behind empty ones") << u"xax"_qs << u"(a*)"_qs << QStringList{u"<a>"_qs};
}

void TextSearchTest::oneHitIsReplacedAsAmongAll()
{
    QFETCH(QString, text);
    QFETCH(QString, pattern);
    QFETCH(QStringList, pieces);
    const SearchQuery query{pattern, false, false, true};
    const auto hits = hitsIn(text, *expressionOf(query), notCancelled);
    QVERIFY_RESULT(hits);
    QStringList replaced;
    for (qsizetype number = 0; number < hits->size(); ++number)
        replaced.append(replacementFor(text, *hits, number, query, u"<\\1>"_qs));
    QCOMPARE(replaced, pieces);
}

} // namespace text_search_test

GALLEY_APPLESS_TEST(text_search_test::TextSearchTest)
#include "text_search_test.moc"

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/views/html.h"
#include "tests/support/specifications.h"
#include "tests/support/test_program.h"
#include "tests/support/told_html.h"
#include "tests/support/told_page.h"

#include <QTest>

namespace page_and_export_test {

using namespace galley;

namespace {

QString onPage(const QByteArray& text, bool hasSmartPunctuation = false)
{
    return tests::toldPage(tests::WrittenPage(QString::fromUtf8(text), hasSmartPunctuation));
}

QString inExport(const QByteArray& text, bool hasSmartPunctuation = false)
{
    return tests::toldHtml(
        markdown::toHtml(markdown::BlockList::parsed(text), {false, hasSmartPunctuation}));
}

} // namespace

// What the page shows, and what an export says, both told in the same words.
class PageAndExportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellTheSame_data();
    void tellTheSame();
    void tellTheSameOfEachExample_data();
    void tellTheSameOfEachExample();
};

void PageAndExportTest::tellTheSame_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("told");

    const auto row = [](const char* name, const QByteArray& text, const QString& told) {
        QTest::newRow(name) << text << told;
    };
    row("emphasis", "a *b **c*** `d` ~~e~~", u"p a |i b |ib c|  |c d|  |s e"_qs);
    row("emphasis in emphasis", "*a *b* c*", u"p|i a b c"_qs);
    row("heading and rule", "## a\n\n---", u"h2 a\nhr"_qs);
    row("quote and list", "> a\n>\n> 2. b\n>    - c", u"b> p a\ng>b2. p b\ng>g2.b◦ p c"_qs);
    row("a link and a picture", "[a](b\\c) ![d](e \"f\")", u"p|l(b%5Cc) a|  |img(e,d,f)"_qs);
    row("a picture on the web", "![a](https://b.org/c)", u"p|img(https://b.org/c,a,)"_qs);
    row("a picture on the web in a link", "[![a](https://b.org/c)](d)",
        u"p|l(d)img(https://b.org/c,a,)"_qs);
    row("a comment", "a\n\n<!-- b -->\n\nc <!-- d --> e", u"p a\np c  e"_qs);
}

void PageAndExportTest::tellTheSame()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, told);

    QCOMPARE(onPage(text), told);
    QCOMPARE(inExport(text), told);
}

void PageAndExportTest::tellTheSameOfEachExample_data()
{
    QTest::addColumn<bool>("hasSmartPunctuation");

    QTest::newRow("as it is typed") << false;
    QTest::newRow("as printers set it") << true;
}

void PageAndExportTest::tellTheSameOfEachExample()
{
    QFETCH(bool, hasSmartPunctuation);
    GALLEY_NEEDS_SPECIFICATION("cmark/test/spec.txt");
    GALLEY_NEEDS_SPECIFICATION("cmark-gfm/test/spec.txt");
    const auto examples = tests::allExamples();
    QVERIFY(examples.size() > 690);

    QStringList differing;
    for (const tests::Example& example : examples) {
        const QString page = onPage(example.markdown, hasSmartPunctuation);
        const QString html = inExport(example.markdown, hasSmartPunctuation);
        if (page != html)
            differing << example.name + u"\npage:   "_qs + page + u"\nexport: "_qs + html;
    }
    for (const QString& difference : differing)
        qWarning("%s", qPrintable(difference));
    QCOMPARE(differing.size(), 0);
}

} // namespace page_and_export_test

GALLEY_TEST(page_and_export_test::PageAndExportTest)
#include "page_and_export_test.moc"

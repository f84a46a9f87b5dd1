// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/shown_page.h"
#include "tests/support/test_program.h"

#include <QTest>
#include <QTextDocument>

namespace page_selection_test {

using namespace galley;

// The source of what a person selects on the page, and the units of the page that show it.
class PageSelectionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsSelectedIsFoundWhole_data();
    void whatIsSelectedIsFoundWhole();
    void cellsOfSeveralRowsAreNoStretchOfTheSource();
    void theHeaderAloneIsNothing();
};

void PageSelectionTest::whatIsSelectedIsFoundWhole_data()
{
    QTest::addColumn<QString>("markdown"); // the source between «two signs»
    QTest::addColumn<QString>("selected");
    QTest::addColumn<QString>("marked"); // of the page; empty: what was selected
    const auto row = [](const char* name, const QString& markdown, const QString& selected,
                        const QString& marked = {}) {
        QTest::newRow(name) << markdown << selected << marked;
    };
    row("words", u"one «two three» four"_qs, u"two three"_qs);
    row("an emphasised word", u"a **«two»** three"_qs, u"two"_qs);
    row("words around an emphasised one", u"«a **two** b» three"_qs, u"a two b"_qs);
    row("into emphasis", u"«a **tw»o** three"_qs, u"a tw"_qs);
    row("words around an entity", u"a «b &copy; c» d"_qs, u"b © c"_qs);
    row("an entity", u"a «&copy;» b"_qs, u"©"_qs);
    row("a link", u"a [«link»](https://t.example) b"_qs, u"link"_qs);
    row("over the end of a line", u"> a «b\n> c» d"_qs, u"b c"_qs);
    row("a heading's words", u"## «Head»\n\nwords"_qs, u"Head"_qs);
    row("code", u"```c\na()\n«b()»\n```\n"_qs, u"b()"_qs);
    row("a cell", u"| a | b |\n|---|---|\n| c | «de» |\n"_qs, u"de"_qs);
    row("over the end of a paragraph", u"a «b\n\nc» d"_qs, u"b\nc"_qs);
    row("from the header on", u"«one» two"_qs, u"\none"_qs, u"one"_qs);
}

void PageSelectionTest::whatIsSelectedIsFoundWhole()
{
    QFETCH(QString, markdown);
    QFETCH(QString, selected);
    QFETCH(QString, marked);
    const qsizetype start = markdown.indexOf(u'«');
    const TextRange source{start, markdown.indexOf(u'»') - start - 1};
    tests::ShownPage page(markdown.remove(u'«').remove(u'»'));
    const QTextDocument& document = *page.page.document();
    const auto at = static_cast<int>(
        document.toRawText().replace(QChar::ParagraphSeparator, u'\n').lastIndexOf(selected));
    QVERIFY(at > 0);
    QTextCursor selection(page.page.document());
    selection.setPosition(at);
    selection.setPosition(at + static_cast<int>(selected.size()), QTextCursor::KeepAnchor);
    QCOMPARE(page.map().sourceOf(selection), std::optional(source));

    QString found;
    for (int part = 1; part < page.page.partCount(); ++part) {
        for (const TextRange units : page.map().placesOf(part).unitsOf(source))
            found += (found.isEmpty() || part == 1 ? u""_qs : u"\n"_qs)
                + document.toRawText().mid(units.start, units.length);
    }
    QCOMPARE(found, marked.isEmpty() ? selected : marked);
}

void PageSelectionTest::cellsOfSeveralRowsAreNoStretchOfTheSource()
{
    tests::ShownPage page(u"| a | b |\n|---|---|\n| c | d |\n| e | f |\n"_qs);
    QTextCursor selection = page.page.document()->find(u"c"_qs);
    selection.setPosition(page.page.document()->find(u"d"_qs).selectionEnd(),
                          QTextCursor::KeepAnchor);
    QCOMPARE(page.map().sourceOf(selection), std::optional(TextRange{22, 5}));
    selection.setPosition(page.page.document()->find(u"f"_qs).selectionEnd(),
                          QTextCursor::KeepAnchor);
    QVERIFY(!page.map().sourceOf(selection));
}

void PageSelectionTest::theHeaderAloneIsNothing()
{
    tests::ShownPage page(u"one"_qs);
    QVERIFY(!page.map().sourceOf(page.page.document()->find(u"Title"_qs)));
}

} // namespace page_selection_test

GALLEY_TEST(page_selection_test::PageSelectionTest)

#include "page_selection_test.moc"

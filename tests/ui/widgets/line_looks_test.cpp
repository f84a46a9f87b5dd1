// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/line_looks.h"

#include "tests/support/test_program.h"

#include <QAbstractTextDocumentLayout>
#include <QTest>
#include <QTextCursor>
#include <QTextDocument>

namespace line_looks_test {

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

// A paragraph of four lines, whichever font there is: three breaks are its own.
const QString fourLines = u"one one\u2028two two\u2028three\u2028four"_s;

// One block, laid out 400 pixels wide.
struct Page {
    explicit Page(const QString& text = fourLines)
    {
        document.setPlainText(text);
        document.setTextWidth(400);
        document.size(); // has it laid out
    }

    QTextBlock block() const { return document.firstBlock(); }
    QTextLine line(int index) const { return block().layout()->lineAt(index); }
    QTextCursor at(int start, int length = 0)
    {
        QTextCursor cursor(&document);
        cursor.setPosition(start);
        cursor.setPosition(start + length, QTextCursor::KeepAnchor);
        return cursor;
    }

    QTextDocument document;
};

using Edit = std::function<void(Page&)>;

} // namespace

// Which lines of a block an edit made look otherwise.
class LineLooksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linesThatLookOtherwiseAreTold_data();
    void linesThatLookOtherwiseAreTold();
    void whereNothingChangedNothingIsTold();
    void aBlockThatIsLaidOutOtherwiseChangedAsAWhole_data();
    void aBlockThatIsLaidOutOtherwiseChangedAsAWhole();
    void formatsOfTheLayoutCount();
};

void LineLooksTest::linesThatLookOtherwiseAreTold_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("last");
    const auto row = [](const char* name, const Edit& edit, int first, int last) {
        QTest::newRow(name) << edit << first << last;
    };
    row(
        "a letter in the first", [](Page& page) { page.at(1).insertText(u"x"_s); }, 0, 0);
    row(
        "a letter in the second", [](Page& page) { page.at(9).insertText(u"x"_s); }, 1, 1);
    row(
        "a letter gone from the last", [](Page& page) { page.at(22, 1).removeSelectedText(); }, 3,
        3);
    row(
        "a letter for another", [](Page& page) { page.at(16, 1).insertText(u"x"_s); }, 2, 2);
    row(
        "as wide as before", [](Page& page) { page.at(8, 2).insertText(u"wt"_s); }, 1, 1);
    row(
        "two lines",
        [](Page& page) {
            page.at(9).insertText(u"x"_s);
            page.at(18).insertText(u"x"_s);
        },
        1, 2);
    row(
        "a format",
        [](Page& page) {
            QTextCharFormat heavy;
            heavy.setForeground(Qt::red);
            page.at(8, 3).mergeCharFormat(heavy);
        },
        1, 1);
}

void LineLooksTest::linesThatLookOtherwiseAreTold()
{
    QFETCH(Edit, edit);
    QFETCH(int, first);
    QFETCH(int, last);
    Page page;
    const LineLooks before(page.block());

    edit(page);

    const auto changed = LineLooks(page.block()).changedSince(before);
    QVERIFY(changed);
    QVERIFY(changed->top <= page.line(first).y());
    QVERIFY(first == 0 || changed->top > page.line(first - 1).y());
    const QTextLine end = page.line(last);
    QVERIFY(changed->bottom >= end.y() + end.height());
    QVERIFY(last == 3 || changed->bottom < page.line(last + 1).rect().bottom());
}

void LineLooksTest::whereNothingChangedNothingIsTold()
{
    const Page page;
    const LineLooks before(page.block());
    QCOMPARE(LineLooks(page.block()).changedSince(before), std::optional(BlockStrip()));
}

void LineLooksTest::aBlockThatIsLaidOutOtherwiseChangedAsAWhole_data()
{
    QTest::addColumn<Edit>("edit");
    const auto row = [](const char* name, const Edit& edit) { QTest::newRow(name) << edit; };
    row("a further line", [](Page& page) { page.at(3).insertText(QString(QChar(0x2028))); });
    row("a narrower page", [](Page& page) { page.document.setTextWidth(390); });
    row("a letter of the other direction",
        [](Page& page) { page.at(0, 1).insertText(u"\u05d0"_s); });
    row("a letter of the other direction in two units",
        [](Page& page) { page.at(0, 1).insertText(u"\U0001E900"_s); });
    row("a mark that turns what follows",
        [](Page& page) { page.at(0, 1).insertText(u"\u202e"_s); });
    row("another alignment", [](Page& page) {
        QTextBlockFormat centred;
        centred.setAlignment(Qt::AlignHCenter);
        page.at(0).mergeBlockFormat(centred);
    });
    row("words that are being composed",
        [](Page& page) { page.block().layout()->setPreeditArea(1, u"x"_s); });
}

void LineLooksTest::aBlockThatIsLaidOutOtherwiseChangedAsAWhole()
{
    QFETCH(Edit, edit);
    Page page;
    const LineLooks before(page.block());
    edit(page);
    page.document.size();
    QVERIFY(!LineLooks(page.block()).changedSince(before));
    QVERIFY(!LineLooks(page.block()).changedSince(LineLooks()));
}

void LineLooksTest::formatsOfTheLayoutCount()
{
    Page page;
    const LineLooks before(page.block());
    QTextCharFormat red;
    red.setForeground(Qt::red);
    page.block().layout()->setFormats({{8, 3, red}});
    page.document.markContentsDirty(0, page.block().length());
    page.document.size();
    const auto changed = LineLooks(page.block()).changedSince(before);
    QVERIFY(changed);
    QVERIFY(changed->top > page.line(0).y() && changed->bottom < page.line(3).y());
}

} // namespace line_looks_test

GALLEY_TEST(line_looks_test::LineLooksTest)
#include "line_looks_test.moc"

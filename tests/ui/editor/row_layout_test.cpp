// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/random_edits.h"
#include "tests/support/row_editor.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>

namespace row_layout_test {

using namespace galley;
using tests::RowEditor;
using namespace Qt::StringLiterals;

namespace {

const QString words = u"some words that go on and "_s.repeated(10);
const QString hebrew = u"\u05de\u05dc\u05d9\u05dd \u05e8\u05d1\u05d5\u05ea "_s.repeated(20);

} // namespace

// Where the rows of the text that is written stand.
class RowLayoutTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsBeginBelowTheFirstWord_data();
    void rowsBeginBelowTheFirstWord();
    void rowsReadFromTheRightBeginBelowTheFirstWord();
    void whatStandsBeforeWordsTakesAThirdOfTheColumnAtMost();
    void rowsAreAsHighAsChosen_data();
    void rowsAreAsHighAsChosen();
    void aRowWithHigherLettersIsHigher();
    void anotherHeightMovesAllRows();
    void rowsStayWhereTheyBelongThroughEdits();
};

void RowLayoutTest::rowsBeginBelowTheFirstWord_data()
{
    QTest::addColumn<QString>("prefix");
    QTest::newRow("a paragraph") << QString();
    QTest::newRow("an item") << u"- "_s;
    QTest::newRow("an item with a number") << u"12. "_s;
    QTest::newRow("a task") << u"- [ ] "_s;
    QTest::newRow("an item within an item") << u"    - "_s;
    QTest::newRow("an item's next paragraph") << u"  "_s;
    QTest::newRow("a quote") << u"> "_s;
    QTest::newRow("an item in a quote") << u"> > * "_s;
}

void RowLayoutTest::rowsBeginBelowTheFirstWord()
{
    QFETCH(const QString, prefix);
    const RowEditor editor(u"above\n"_s + prefix + words + u"\nbelow"_s);
    QVERIFY(editor.rowCount(1) > 3);
    const qreal edge = editor.row(0, 1).x();
    const qreal indent = qRound(editor.row(0, 1).cursorToX(static_cast<int>(prefix.size())) - edge);
    const qreal right = editor.row(0, 1).x() + editor.row(0, 1).width();
    for (int row = 1; row < editor.rowCount(1); ++row) {
        QCOMPARE(editor.row(row, 1).x(), edge + indent);
        QCOMPARE(editor.row(row, 1).x() + editor.row(row, 1).width(), right);
    }
    QCOMPARE(editor.row(0, 2).x(), edge);
}

void RowLayoutTest::rowsReadFromTheRightBeginBelowTheFirstWord()
{
    const RowEditor editor(u"> - "_s + hebrew);
    QVERIFY(editor.rowCount() > 3);
    const qreal edge = editor.row(0).x() + editor.row(0).width();
    const qreal indent = qRound(edge - editor.row(0).cursorToX(4));
    QVERIFY(indent > 0);
    for (int row = 1; row < editor.rowCount(); ++row) {
        QCOMPARE(editor.row(row).x(), editor.row(0).x());
        QCOMPARE(editor.row(row).x() + editor.row(row).width(), edge - indent);
        QCOMPARE(qRound(editor.row(row).naturalTextRect().right()), qRound(edge - indent));
    }
}

void RowLayoutTest::whatStandsBeforeWordsTakesAThirdOfTheColumnAtMost()
{
    const RowEditor editor(u"> "_s.repeated(12) + words);
    QVERIFY(editor.row(0).cursorToX(24) > editor.row(0).width() / 3);
    QCOMPARE(editor.row(1).x() - editor.row(0).x(), qreal(qRound(editor.row(0).width() / 3)));
}

void RowLayoutTest::rowsAreAsHighAsChosen_data()
{
    QTest::addColumn<int>("height");
    for (const int height : {24, 27, 32})
        QTest::addRow("%d pixels", height) << height;
}

void RowLayoutTest::rowsAreAsHighAsChosen()
{
    QFETCH(const int, height);
    const RowEditor editor(words + u'\n' + words, height);
    const RowLayout& rows = editor.view.rows();
    QVERIFY(editor.row(0).height() < height);
    for (int row = 0; row < editor.rowCount(); ++row) {
        QCOMPARE(rows.slotTop(editor.row(row)), qreal(row * height));
        QCOMPARE(rows.slotHeight(editor.row(row)), height);
        const qreal above = editor.row(row).y() - row * height;
        const qreal below = height - above - editor.row(row).height();
        QVERIFY(above >= 0 && below >= above && below - above <= 1);
    }
    QCOMPARE(rows.blockBoundingRect(editor.block()).height(), qreal(editor.rowCount() * height));
}

void RowLayoutTest::aRowWithHigherLettersIsHigher()
{
    RowEditor editor(words);
    QTextCharFormat high;
    high.setFontPointSize(40);
    QTextCursor cursor(editor.view.document());
    cursor.setPosition(editor.row(1).textStart());
    cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
    cursor.setCharFormat(high);
    const RowLayout& rows = editor.view.rows();
    QVERIFY(rows.slotHeight(editor.row(1)) > 30);
    QCOMPARE(rows.slotHeight(editor.row(2)), 30);
    QCOMPARE(rows.slotTop(editor.row(2)), qreal(30 + rows.slotHeight(editor.row(1))));
}

void RowLayoutTest::anotherHeightMovesAllRows()
{
    RowEditor editor(words + u'\n' + words);
    QCOMPARE(editor.row(1, 1).y() - editor.row(0, 1).y(), 30.0);
    editor.view.rows().setRowHeight(40);
    QCOMPARE(editor.row(1, 0).y() - editor.row(0, 0).y(), 40.0);
    QCOMPARE(editor.row(1, 1).y() - editor.row(0, 1).y(), 40.0);
}

// Qt lays rows out in several places: none of them may come before ours.
void RowLayoutTest::rowsStayWhereTheyBelongThroughEdits()
{
    tests::RandomEdits random;
    RowEditor editor(words + u"\n- "_s + words + u"\n\n> "_s + hebrew + u'\n' + words);
    QString text = editor.view.toPlainText();
    for (int edit = 0; edit < 200; ++edit) {
        const TextDelta delta = random.delta(text, 1);
        QTextCursor cursor(editor.view.document());
        for (const TextChange& change : delta.changes) {
            const int end = editor.view.document()->characterCount() - 1;
            cursor.setPosition(qMin<int>(end, static_cast<int>(change.position)));
            cursor.setPosition(
                qMin<int>(end, static_cast<int>(change.position + change.removed.size())),
                QTextCursor::KeepAnchor);
            cursor.insertText(change.inserted);
        }
        text = editor.view.toPlainText();
        editor.view.verticalScrollBar()->setValue(edit % 30);
        editor.view.resize(380 + edit % 40, 305);
        editor.putCaret(static_cast<int>(text.size()) * (edit % 7) / 7);
        QCoreApplication::processEvents();
        for (QTextBlock block = editor.view.document()->begin(); block.isValid();
             block = block.next()) {
            qreal top = 0;
            const QTextLayout& layout = *block.layout();
            for (int row = 0; row < layout.lineCount(); ++row) {
                QCOMPARE(editor.view.rows().slotTop(layout.lineAt(row)), top);
                top += editor.view.rows().slotHeight(layout.lineAt(row));
            }
        }
    }
}

} // namespace row_layout_test

GALLEY_TEST(row_layout_test::RowLayoutTest)
#include "row_layout_test.moc"

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/long_line_editor.h"
#include "tests/support/test_program.h"
#include "ui/editor/text_lines.h"

#include <QAccessible>

namespace long_line_rows_test {

using namespace galley;
using namespace Qt::StringLiterals;
using tests::wordsOf;
using Editor = tests::LongLineEditor;

// Where the rows of a very long line stand, and what is told of them.
class LongLineRowsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itsBlocksHangAsItsHeadDoes();
    void itIsReadFromTheRightAsAWhole();
    void itIsPaintedAsAWhole();
    void breaksComeToTheEndsOfRows();
    void nothingMovesAboveARowInSight();
    void blocksThatBecameShortAreJoined();
    void theLinesBehindItAreCounted();
    void placesWithinItAreParts();
    void aScreenReaderHearsNoLineEnd();
};

void LongLineRowsTest::itsBlocksHangAsItsHeadDoes()
{
    Editor editor(u"- "_s + wordsOf(6'000) + u"\nlast"_s);
    const RowLayout& rows = editor.view.rows();
    const auto indentOf = [&](int number) {
        const QTextBlock block = editor.blockBefore(number);
        rows.blockBoundingRect(block);
        return block.layout()->lineAt(block.layout()->lineCount() - 1).x();
    };
    const qreal edge = editor.blockBefore(0).layout()->lineAt(0).x();
    QVERIFY(indentOf(0) > edge);
    QCOMPARE(indentOf(1), indentOf(0));
    QCOMPARE(editor.blockBefore(1).layout()->lineAt(0).x(), indentOf(0));
    QCOMPARE(indentOf(editor.view.document()->blockCount() - 1), edge);

    editor.view.select({0, 2}); // no item any more
    editor.press(Qt::Key_Delete);
    QCOMPARE(indentOf(1), edge);
    editor.session.history().undo();
    QVERIFY(indentOf(2) > edge);
}

void LongLineRowsTest::itIsReadFromTheRightAsAWhole()
{
    const QString hebrew = u"\u05de\u05dc\u05d9\u05dd \u05e8\u05d1\u05d5\u05ea "_s;
    Editor editor(hebrew + wordsOf(5'000));
    const QTextBlock block = editor.blockBefore(1);
    editor.view.rows().blockBoundingRect(block);
    QCOMPARE(block.layout()->textOption().alignment(), Qt::AlignRight);
}

void LongLineRowsTest::itIsPaintedAsAWhole()
{
    Editor editor((u"plain **bold** "_s).repeated(400));
    const auto isBoldAt = [&](qsizetype source) {
        const QTextCursor cursor = editor.view.cursorFor({source, 0});
        for (const auto& range : cursor.block().layout()->formats()) {
            const int place = cursor.positionInBlock();
            if (place >= range.start && place < range.start + range.length)
                return range.format.fontWeight() >= QFont::Bold;
        }
        return false;
    };
    const auto isPainted = [&] {
        for (qsizetype at = 0; at + 15 <= editor.text().size(); at += 15) {
            if (!isBoldAt(at + 9) || isBoldAt(at + 2))
                return false;
        }
        return true;
    };
    QTRY_VERIFY(isPainted());
    editor.view.select({3'000, 0});
    const int revision = editor.view.document()->revision();
    QTRY_VERIFY(editor.view.document()->revision() != revision); // breaks were moved
    QVERIFY(isPainted());
}

void LongLineRowsTest::breaksComeToTheEndsOfRows()
{
    Editor editor(wordsOf(5'000));
    const auto rowsBefore = editor.rows();
    // Those of the first block and some of the next.
    const auto isArranged = [&] {
        const QStringList rows = editor.rows();
        const int some = editor.blockBefore(0).layout()->lineCount() + 10;
        return rows.mid(0, some) == editor.rowsAsOneBlock().mid(0, some);
    };
    QTRY_VERIFY(isArranged());
    QVERIFY(editor.rows() != rowsBefore);
    QVERIFY(editor.showsItsText());
    for (int width = 500; isArranged(); width -= 20)
        editor.view.resize(width, 400); // until a row ends elsewhere
    QTRY_VERIFY(isArranged());
}

void LongLineRowsTest::nothingMovesAboveARowInSight()
{
    Editor editor(wordsOf(60'000));
    editor.view.select({30'000, 0});
    const auto shownRow = [&] { return editor.view.cursorForPosition({0, 1}); };
    const qsizetype top = editor.view.shown().toSource(shownRow().position());
    const QRect caret = editor.view.cursorRect();
    const int revision = editor.view.document()->revision();
    QTRY_VERIFY(editor.view.document()->revision() != revision);
    QTest::qWait(100);
    QCOMPARE(editor.view.shown().toSource(shownRow().position()), top);
    QVERIFY(editor.view.cursorRect().top() <= caret.top());
    QVERIFY(editor.showsItsText());
}

void LongLineRowsTest::blocksThatBecameShortAreJoined()
{
    Editor editor(wordsOf(6'000));
    editor.view.select({200, 5'000});
    editor.press(Qt::Key_Delete);
    QVERIFY(editor.view.document()->blockCount() > 1);
    QTRY_COMPARE(editor.view.document()->blockCount(), 1);
    QVERIFY(editor.showsItsText());
}

void LongLineRowsTest::theLinesBehindItAreCounted()
{
    const Editor editor(wordsOf(6'000) + u"\nsecond\r\nthird"_s);
    QCOMPARE(editor.view.shown().headOfLine(1).text(), u"second"_s);
    QCOMPARE(editor.view.shown().headOfLine(2).text(), u"third"_s);
    QCOMPARE(editor.view.shown().lineOf(editor.view.document()->lastBlock()), 2);
    QCOMPARE(editor.view.shown().lineOf(editor.blockBefore(2)), 0);
}

void LongLineRowsTest::placesWithinItAreParts()
{
    Editor editor(u"first\n"_s + wordsOf(40'000) + u"\nlast"_s);
    TextLines lines(editor.view);
    QCOMPARE(lines.count(), 3.0);
    editor.view.select({6 + 20'000, 0});
    QVERIFY(qAbs(lines.caret() - 1.5) < 0.01);
    lines.scrollToTop(1.75);
    QVERIFY(qAbs(lines.top() - 1.75) < 0.01);
    const qreal below = lines.below(1.75, 500);
    QVERIFY(below > 1.75 && below < 1.85);
    QVERIFY(qAbs(lines.below(below, -500) - 1.75) < 0.001);
}

void LongLineRowsTest::aScreenReaderHearsNoLineEnd()
{
    Editor editor(wordsOf(6'000) + u"\nlast"_s);
    const auto& text = *QAccessible::queryAccessibleInterface(&editor.view)->textInterface();
    QCOMPARE(text.text(editor.before() - 1, editor.before() + 2).at(1), QChar(0x200B));
    QCOMPARE(text.text(0, text.characterCount()).count(u'\n'), 1);
}

} // namespace long_line_rows_test

GALLEY_TEST(long_line_rows_test::LongLineRowsTest)
#include "long_line_rows_test.moc"

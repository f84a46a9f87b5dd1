// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/row_editor.h"
#include "tests/support/shown_text.h"
#include "tests/support/test_program.h"

#include <QAccessible>

namespace row_accessible_test {

using namespace galley;
using tests::RowEditor;
using namespace Qt::StringLiterals;

namespace {

const QString words = u"some words that go on and "_s.repeated(6);
const QString hebrew = u"\u05de\u05dc\u05d9\u05dd \u05e8\u05d1\u05d5\u05ea "_s.repeated(12);

QAccessibleTextInterface& textOf(QWidget& view)
{
    return *QAccessible::queryAccessibleInterface(&view)->textInterface();
}

QAccessibleEditableTextInterface* editableTextOf(QWidget& view)
{
    return QAccessible::queryAccessibleInterface(&view)->editableTextInterface();
}

} // namespace

// What a screen reader is told of the text.
class RowAccessibleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lettersAreWhereTheyAreSeen_data();
    void lettersAreWhereTheyAreSeen();
    void aPointTellsTheLetterBelowIt_data() { lettersAreWhereTheyAreSeen_data(); }
    void aPointTellsTheLetterBelowIt();
    void aPointBesideTheWordsTellsNone();
    void aLetterOfTwoUnitsIsOne();
    void rowsWordsAndParagraphsAreTold();
    void neighboursAreTold();
    void theSelectionIsToldAndSet();
    void whatIsScrolledToIsInSight();
    void formatsAreTold();
    void whatItEditsIsAnEditOfTheArticle();
    void whatIsOnlyReadIsNotEdited();
};

void RowAccessibleTest::lettersAreWhereTheyAreSeen_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("scrolled");
    const QString latin = (words + u'\n').repeated(12);
    QTest::newRow("at the beginning") << latin << 0;
    QTest::newRow("scrolled by some rows") << latin << 7;
    QTest::newRow("read from the right") << (u"- "_s + hebrew + u'\n').repeated(6) << 0;
    QTest::newRow("read from the right, scrolled") << (u"- "_s + hebrew + u'\n').repeated(6) << 5;
}

void RowAccessibleTest::lettersAreWhereTheyAreSeen()
{
    QFETCH(const QString, text);
    QFETCH(const int, scrolled);
    RowEditor editor(text);
    editor.view.verticalScrollBar()->setValue(scrolled);
    const QWidget& viewport = *editor.view.viewport();
    const int last = editor.view.cursorForPosition({390, 300}).position();
    int seen = 0;
    for (int place = editor.view.cursorForPosition({0, 0}).position(); place < last; ++place) {
        QTextCursor cursor(editor.view.document());
        cursor.setPosition(place);
        const QRect caret = editor.view.cursorRect(cursor);
        const QRect told = textOf(editor.view).characterRect(place);
        const QRect letter(viewport.mapFromGlobal(told.topLeft()), told.size());
        QVERIFY(qAbs(letter.top() - caret.top()) <= 1);
        QVERIFY(qAbs(letter.height() - caret.height()) <= 1);
        // The caret stands at the edge at which the letter begins to be read.
        const bool isTurned = editor.view.document()->characterAt(place).unicode() >= 0x590;
        const int edge = isTurned ? letter.right() + 1 : letter.left();
        if (cursor.atBlockEnd() || isTurned != (cursor.block().textDirection() == Qt::RightToLeft))
            continue;
        QVERIFY2(qAbs(edge - caret.left()) <= 2,
                 qPrintable(u"%1: %2, %3"_s.arg(place).arg(edge).arg(caret.left())));
        ++seen;
    }
    QVERIFY(seen > 150);
}

void RowAccessibleTest::aPointTellsTheLetterBelowIt()
{
    QFETCH(const QString, text);
    QFETCH(const int, scrolled);
    RowEditor editor(text);
    editor.view.verticalScrollBar()->setValue(scrolled);
    const int last = editor.view.cursorForPosition({390, 270}).position();
    for (int place = editor.view.cursorForPosition({0, 30}).position(); place < last; ++place) {
        const QRect letter = textOf(editor.view).characterRect(place);
        if (letter.width() < 4 || editor.view.document()->characterAt(place).isSpace())
            continue; // that a row ends with hangs over its edge
        QCOMPARE(textOf(editor.view).offsetAtPoint(letter.center()), place);
        QCOMPARE(textOf(editor.view).offsetAtPoint({letter.center().x(), letter.top() - 4}), place);
    }
}

void RowAccessibleTest::aPointBesideTheWordsTellsNone()
{
    RowEditor editor(u"word\n"_s);
    const QRect letter = textOf(editor.view).characterRect(3);
    QCOMPARE(textOf(editor.view).offsetAtPoint(letter.center() + QPoint(200, 0)), -1);
    QCOMPARE(textOf(editor.view).offsetAtPoint(letter.center() - QPoint(0, 500)), -1);
}

void RowAccessibleTest::aLetterOfTwoUnitsIsOne()
{
    RowEditor editor(u"a\U0001F600b"_s);
    const QAccessibleTextInterface& text = textOf(editor.view);
    QCOMPARE(text.characterRect(1), text.characterRect(2));
    QVERIFY(text.characterRect(1).width() > 4);
    QCOMPARE(text.offsetAtPoint(text.characterRect(1).center()), 1);
}

void RowAccessibleTest::rowsWordsAndParagraphsAreTold()
{
    RowEditor editor(u"one\n"_s + words + u"\nlast"_s);
    const QAccessibleTextInterface& text = textOf(editor.view);
    int start = 0;
    int end = 0;
    QCOMPARE(text.textAtOffset(5, QAccessible::WordBoundary, &start, &end), u"some"_s);
    QCOMPARE(start, 4);
    const QString row = text.textAtOffset(5, QAccessible::LineBoundary, &start, &end);
    QCOMPARE(start, 4);
    QCOMPARE(row, words.left(editor.row(0, 1).textLength()));
    QCOMPARE(text.textAtOffset(5, QAccessible::ParagraphBoundary, &start, &end).trimmed(),
             words.trimmed());
    QCOMPARE(text.text(2, 6), u"e\nso"_s);
    QCOMPARE(text.characterCount(), 4 + words.size() + 5);
}

void RowAccessibleTest::neighboursAreTold()
{
    RowEditor editor(u"one two three"_s);
    const QAccessibleTextInterface& text = textOf(editor.view);
    int start = 0;
    int end = 0;
    QCOMPARE(text.textAfterOffset(4, QAccessible::CharBoundary, &start, &end), u"w"_s);
    QCOMPARE(text.textBeforeOffset(4, QAccessible::CharBoundary, &start, &end), u" "_s);
    QCOMPARE(text.textBeforeOffset(0, QAccessible::CharBoundary, &start, &end), QString());
    QCOMPARE(text.textAfterOffset(12, QAccessible::CharBoundary, &start, &end), QString());
}

void RowAccessibleTest::theSelectionIsToldAndSet()
{
    RowEditor editor(words);
    QAccessibleTextInterface& text = textOf(editor.view);
    QCOMPARE(text.selectionCount(), 0);
    text.setSelection(0, 5, 10);
    QCOMPARE(editor.view.textCursor().selectedText(), u"words"_s);
    int start = 0;
    int end = 0;
    text.selection(0, &start, &end);
    QCOMPARE(std::pair(start, end), std::pair(5, 10));
    text.setCursorPosition(7);
    QCOMPARE(text.cursorPosition(), 7);
    QCOMPARE(text.selectionCount(), 0);
}

void RowAccessibleTest::whatIsScrolledToIsInSight()
{
    RowEditor editor((words + u'\n').repeated(20));
    QAccessibleTextInterface& text = textOf(editor.view);
    text.scrollToSubstring(2000, 2010);
    QVERIFY(editor.view.viewport()->rect().contains(
        editor.view.viewport()->mapFromGlobal(text.characterRect(2000).center())));
    QCOMPARE(text.cursorPosition(), 0);
}

void RowAccessibleTest::formatsAreTold()
{
    tests::ShownText editor(u"one **two** three"_s);
    const QAccessibleTextInterface& text = textOf(editor.view);
    int start = 0;
    int end = 0;
    QTRY_VERIFY(text.attributes(7, &start, &end).contains(u"font-weight:bold"));
    QCOMPARE(text.text(start, end), u"two"_s);
    QCOMPARE(text.attributes(1, &start, &end), QString());
    QCOMPARE(std::pair(start, end), std::pair(0, 4));
}

void RowAccessibleTest::whatItEditsIsAnEditOfTheArticle()
{
    tests::ShownText editor(u"one two"_s);
    QVERIFY(editableTextOf(editor.view));
    editableTextOf(editor.view)->replaceText(4, 7, u"three"_s);
    editableTextOf(editor.view)->insertText(0, u"a "_s);
    editableTextOf(editor.view)->deleteText(1, 5);
    QCOMPARE(editor.text(), u"a three"_s);
}

void RowAccessibleTest::whatIsOnlyReadIsNotEdited()
{
    RowEditor editor(words);
    QVERIFY(QAccessible::queryAccessibleInterface(&editor.view)->state().editable);
    editor.view.setReadOnly(true);
    QVERIFY(!editableTextOf(editor.view));
    QVERIFY(QAccessible::queryAccessibleInterface(&editor.view)->state().readOnly);
}

} // namespace row_accessible_test

GALLEY_TEST(row_accessible_test::RowAccessibleTest)
#include "row_accessible_test.moc"

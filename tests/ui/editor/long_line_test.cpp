// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/long_line_editor.h"
#include "tests/support/random_edits.h"
#include "tests/support/test_program.h"

#include <QApplication>
#include <QClipboard>
#include <QInputMethodEvent>

namespace long_line_test {

using namespace galley;
using namespace Qt::StringLiterals;
using tests::wordsOf;
using Editor = tests::LongLineEditor;

// A line that is so long that it is shown as several blocks, which nobody is to notice who writes
// in it.
class LongLineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itIsSeveralBlocks();
    void theCaretStepsOverABreak();
    void theCaretStepsOverABreakByWords();
    void endAndClicksStayInTheirRow();
    void upAndDownStayOutOfTheBreak();
    void backspaceAndDeleteTakeLetters();
    void backspaceTakesTheWordBeforeABreak();
    void whatIsSelectedOverABreakIsTheText();
    void threeClicksSelectTheLine();
    void whatIsComposedAtABreakIsTyped();
    void undoAndRedoBringTheTextBack();
    void typingOnOverAMovedBreakIsOneUndoStep();
    void aLongLineThatComesIsBroken();
    void itShowsTheTextThroughAnyEdits();
};

void LongLineTest::itIsSeveralBlocks()
{
    const QString text = wordsOf(30'000) + u"\nlast"_s;
    const Editor editor(text);
    QVERIFY(editor.view.document()->blockCount() > 15);
    for (QTextBlock block = editor.view.document()->begin(); block.isValid(); block = block.next())
        QVERIFY(block.length() <= galley::ShownText::longestBlock + 1);
    QVERIFY(editor.showsItsText());
    QCOMPARE(editor.text(), text);
}

void LongLineTest::theCaretStepsOverABreak()
{
    Editor editor(wordsOf(6'000));
    editor.put(editor.before() - 1);
    editor.press(Qt::Key_Right);
    QCOMPARE(editor.caret(), editor.before() + 1);
    editor.press(Qt::Key_Left);
    QCOMPARE(editor.caret(), editor.before() - 1);
    editor.press(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(editor.view.selection(), (TextRange{editor.breakPlace() - 1, 1}));
    editor.press(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(editor.view.selection(), (TextRange{editor.breakPlace() - 1, 2}));
    editor.press(Qt::Key_Left, Qt::ShiftModifier);
    editor.press(Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(editor.view.selection().length, 0);
    QCOMPARE(editor.caret(), editor.before() - 1);
    editor.put(editor.before());
    QCOMPARE(editor.caret(), editor.before() + 1);
}

void LongLineTest::theCaretStepsOverABreakByWords()
{
    Editor editor(wordsOf(6'000));
    const QString text = editor.text();
    const qsizetype place = editor.breakPlace();
    const qsizetype wordBefore = text.lastIndexOf(u' ', place - 2) + 1;
    editor.view.select({wordBefore, 0});
    editor.press(Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(editor.view.selection().start, place);
    editor.press(Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(editor.view.selection().start, wordBefore);
}

void LongLineTest::endAndClicksStayInTheirRow()
{
    Editor editor(wordsOf(6'000));
    editor.put(editor.before() - 3);
    const int y = editor.view.cursorRect().center().y();
    editor.press(Qt::Key_End);
    QCOMPARE(editor.caret(), editor.before() - 1);
    QCOMPARE(editor.view.cursorRect().center().y(), y);
    editor.press(Qt::Key_Home);
    QCOMPARE(editor.view.cursorRect().center().y(), y);
    QTest::mouseClick(editor.view.viewport(), Qt::LeftButton, {},
                      {editor.view.viewport()->width() - 1, y});
    QCOMPARE(editor.caret(), editor.before() - 1);
    editor.put(editor.before() + 1);
    editor.press(Qt::Key_Home);
    QCOMPARE(editor.caret(), editor.before() + 1);
}

void LongLineTest::upAndDownStayOutOfTheBreak()
{
    Editor editor(wordsOf(9'000));
    editor.put(0);
    editor.press(Qt::Key_End);
    int y = -1;
    int place = -1;
    for (int row = 0; row < 90; ++row) {
        editor.press(Qt::Key_Down);
        QVERIFY(editor.caret() > place);
        QVERIFY(!editor.view.shown().map().isBreak(editor.caret()));
        place = editor.caret();
    }
    for (int row = 0; row < 90; ++row) {
        editor.press(Qt::Key_Up);
        QVERIFY(editor.caret() < place);
        QVERIFY(!editor.view.shown().map().isBreak(editor.caret()));
        place = editor.caret();
    }
    y = editor.view.cursorRect().top();
    QVERIFY(y < 40);
}

void LongLineTest::backspaceAndDeleteTakeLetters()
{
    Editor editor(wordsOf(6'000));
    const QString text = editor.text();
    const qsizetype place = editor.breakPlace();
    editor.view.select({place, 0});
    editor.press(Qt::Key_Backspace);
    QCOMPARE(editor.text(), QString(text).remove(place - 1, 1));
    QVERIFY(editor.showsItsText());
    editor.session.history().undo();
    const qsizetype next = editor.breakPlace(1);
    editor.view.select({next - 1, 0});
    editor.press(Qt::Key_Delete);
    editor.press(Qt::Key_Delete);
    QCOMPARE(editor.text(), QString(text).remove(next - 1, 2));
    QVERIFY(editor.showsItsText());
    QVERIFY(!editor.view.shown().map().isBreak(editor.caret()));
}

void LongLineTest::backspaceTakesTheWordBeforeABreak()
{
    Editor editor(wordsOf(6'000));
    const QString text = editor.text();
    const qsizetype place = editor.breakPlace();
    const qsizetype wordBefore = text.lastIndexOf(u' ', place - 2) + 1;
    editor.view.select({place, 0});
    editor.press(Qt::Key_Backspace, Qt::ControlModifier);
    QCOMPARE(editor.text(), QString(text).remove(wordBefore, place - wordBefore));
    QVERIFY(editor.showsItsText());
}

void LongLineTest::whatIsSelectedOverABreakIsTheText()
{
    Editor editor(wordsOf(6'000));
    const QString text = editor.text();
    const TextRange range{editor.breakPlace() - 10, 25};
    editor.view.select(range);
    QCOMPARE(editor.view.selection(), range);
    editor.view.copy();
    QCOMPARE(QApplication::clipboard()->text(), text.mid(range.start, range.length));
    QTest::keyClicks(&editor.view, u"x"_s);
    QCOMPARE(editor.text(), QString(text).replace(range.start, range.length, u"x"_s));
    QVERIFY(editor.showsItsText());
    editor.view.select({range.start, 1});
    editor.view.paste();
    QCOMPARE(editor.text(), text);
    QVERIFY(editor.showsItsText());
}

void LongLineTest::threeClicksSelectTheLine()
{
    Editor editor(u"first\n"_s + wordsOf(6'000) + u"\nlast"_s);
    editor.view.select({3'000, 0});
    QWidget& viewport = *editor.view.viewport();
    const QPoint place = editor.view.cursorRect().center();
    QTest::mouseClick(&viewport, Qt::LeftButton, {}, place);
    QTest::mouseDClick(&viewport, Qt::LeftButton, {}, place);
    QTest::mouseClick(&viewport, Qt::LeftButton, {}, place);
    QCOMPARE(editor.view.selection(), (TextRange{6, 6'000}));
    const QRect stays = editor.view.cursorRect(editor.view.cursorFor({3'000, 0}));
    QVERIFY(qAbs(stays.center().y() - place.y()) < stays.height());
}

void LongLineTest::whatIsComposedAtABreakIsTyped()
{
    Editor editor(wordsOf(6'000));
    const QString text = editor.text();
    const qsizetype place = editor.breakPlace();
    editor.view.select({place, 0});
    QInputMethodEvent composing(u"か"_s, {});
    QApplication::sendEvent(&editor.view, &composing);
    QCOMPARE(editor.text(), text);
    QInputMethodEvent committing;
    committing.setCommitString(u"蚊"_s);
    QApplication::sendEvent(&editor.view, &committing);
    QCOMPARE(editor.text(), QString(text).insert(place, u"蚊"_s));
    QVERIFY(editor.showsItsText());
}

void LongLineTest::undoAndRedoBringTheTextBack()
{
    Editor editor(wordsOf(9'000));
    const QString text = editor.text();
    editor.view.select({1'000, 5'000});
    editor.press(Qt::Key_Delete);
    const QString after = editor.text();
    QCOMPARE(after, QString(text).remove(1'000, 5'000));
    editor.session.history().undo();
    QCOMPARE(editor.text(), text);
    QVERIFY(editor.showsItsText());
    editor.session.history().redo();
    QCOMPARE(editor.text(), after);
    QVERIFY(editor.showsItsText());
}

void LongLineTest::typingOnOverAMovedBreakIsOneUndoStep()
{
    Editor editor(wordsOf(9'000));
    editor.view.select({100, 0});
    QTest::keyClicks(&editor.view, u"one"_s);
    const int revision = editor.view.document()->revision();
    QTRY_VERIFY(editor.view.document()->revision() != revision); // a break was moved
    QTest::keyClicks(&editor.view, u"two"_s);
    QCOMPARE(editor.session.history().count(), 1);
}

void LongLineTest::aLongLineThatComesIsBroken()
{
    Editor editor(u"short\n\nlines"_s);
    QApplication::clipboard()->setText(wordsOf(9'000));
    editor.view.select({6, 0});
    editor.view.paste();
    QVERIFY(editor.view.document()->blockCount() > 6);
    QVERIFY(editor.showsItsText());
    editor.session.history().undo();
    QCOMPARE(editor.view.document()->blockCount(), 3);
}

void LongLineTest::itShowsTheTextThroughAnyEdits()
{
    tests::RandomEdits random;
    for (int round = 0; round < 6; ++round) {
        Editor editor(wordsOf(5'000) + random.text(20) + wordsOf(5'000));
        for (int edit = 0; edit < 40; ++edit) {
            const auto size = editor.text().size();
            if (edit % 2 == 0) {
                editor.session.editText(random.delta(editor.text()));
            } else {
                editor.view.select({random.below(size + 1), 0});
                const QList<Qt::Key> keys{Qt::Key_Backspace, Qt::Key_Delete, Qt::Key_Return,
                                          Qt::Key_B};
                for (int press = 0; press < 3; ++press)
                    editor.press(keys[random.below(keys.size())],
                                 random.below(2) ? Qt::ControlModifier : Qt::NoModifier);
            }
            QVERIFY(editor.showsItsText());
        }
        while (editor.session.history().canUndo())
            editor.session.history().undo();
        QVERIFY(editor.showsItsText());
    }
}

} // namespace long_line_test

GALLEY_TEST(long_line_test::LongLineTest)
#include "long_line_test.moc"

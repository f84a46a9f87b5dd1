// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/shown_text.h"
#include "tests/support/test_program.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QUndoStack>

namespace text_hand_test {

using namespace galley;
using tests::ShownText;

namespace {

QMenu* menuOf(TextView& view)
{
    QContextMenuEvent event(QContextMenuEvent::Mouse, QPoint(20, 20), QPoint(20, 20));
    QApplication::sendEvent(view.viewport(), &event);
    return view.findChild<QMenu*>();
}

QAction* actionOf(TextView& view, const char* name)
{
    return menuOf(view)->findChild<QAction*>(QString::fromLatin1(name));
}

void clickThrice(QWidget& widget, QPoint place)
{
    QTest::mouseClick(&widget, Qt::LeftButton, {}, place);
    QTest::mouseDClick(&widget, Qt::LeftButton, {}, place);
    QTest::mouseClick(&widget, Qt::LeftButton, {}, place);
}

const QString family = u"\U0001F469\u200D\U0001F469\u200D\U0001F467"_qs;
const QString japan = u"\U0001F1EF\U0001F1F5"_qs;
const QString france = u"\U0001F1EB\U0001F1F7"_qs;

} // namespace

// What a hand expects of keys, clicks and the menu in the text.
class TextHandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theMenuUndoesAndRedoes();
    void aTripleClickLeavesTheLineBreak();
    void aTripleClickInTheLastParagraphTakesItAll();
    void backspaceTakesAnEmojiAsOne_data();
    void backspaceTakesAnEmojiAsOne();
    void whatIsTakenOutOfAListLetsItsNumbersCountOn_data();
    void whatIsTakenOutOfAListLetsItsNumbersCountOn();
    void codeIsTakenOutAsItStands();
};

void TextHandTest::theMenuUndoesAndRedoes()
{
    ShownText editor(u"one"_qs);
    QVERIFY(!actionOf(editor.view, "edit-undo")->isEnabled());
    delete editor.view.findChild<QMenu*>();
    QTest::keyClicks(&editor.view, u"x"_qs);
    QCOMPARE(editor.text(), u"xone"_qs);
    QAction* const undo = actionOf(editor.view, "edit-undo");
    QVERIFY(undo->isEnabled());
    undo->trigger();
    QCOMPARE(editor.text(), u"one"_qs);
    delete editor.view.findChild<QMenu*>();
    QAction* const redo = actionOf(editor.view, "edit-redo");
    QVERIFY(redo->isEnabled());
    redo->trigger();
    QCOMPARE(editor.text(), u"xone"_qs);
}

void TextHandTest::aTripleClickLeavesTheLineBreak()
{
    ShownText editor(u"one two\n\nthree"_qs);
    editor.view.select({2, 0});
    const QPoint place = editor.view.cursorRect().center();
    clickThrice(*editor.view.viewport(), place);
    QCOMPARE(editor.view.selection(), (TextRange{0, 7}));
    QTest::keyClicks(&editor.view, u"x"_qs);
    QCOMPARE(editor.text(), u"x\n\nthree"_qs);
}

void TextHandTest::aTripleClickInTheLastParagraphTakesItAll()
{
    ShownText editor(u"one\n\ntwo three"_qs);
    editor.view.select({9, 0});
    clickThrice(*editor.view.viewport(), editor.view.cursorRect().center());
    QCOMPARE(editor.view.selection(), (TextRange{5, 9}));
}

void TextHandTest::backspaceTakesAnEmojiAsOne_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("a family") << u"a"_qs + family << u"a"_qs;
    QTest::newRow("a flag") << u"a"_qs + japan << u"a"_qs;
    QTest::newRow("the second of two flags") << japan + france << japan;
    QTest::newRow("a tone of skin") << u"a\U0001F44D\U0001F3FD"_qs << u"a"_qs;
    QTest::newRow("a heart in its emoji form") << u"a\u2764\uFE0F"_qs << u"a"_qs;
    QTest::newRow("a keycap") << u"a1\uFE0F\u20E3"_qs << u"a"_qs;
    QTest::newRow("an emoji of one character") << u"a\U0001F600"_qs << u"a"_qs;
    QTest::newRow("an accent alone") << u"ae\u0301"_qs << u"ae"_qs;
    QTest::newRow("a vowel sign alone") << u"\u0915\u093F"_qs << u"\u0915"_qs;
    QTest::newRow("a letter behind a family") << family + u'b' << family;
}

void TextHandTest::backspaceTakesAnEmojiAsOne()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    ShownText editor(before);
    editor.view.select({before.size(), 0});
    QTest::keyClick(&editor.view, Qt::Key_Backspace);
    QCOMPARE(editor.text(), after);
    editor.session.history().undo();
    QCOMPARE(editor.text(), before);
}

void TextHandTest::whatIsTakenOutOfAListLetsItsNumbersCountOn_data()
{
    QTest::addColumn<QString>("how");
    for (const auto& how : {u"Delete"_qs, u"Backspace"_qs, u"Ctrl+X"_qs, u"the menu's Cut"_qs,
                            u"the menu's Delete"_qs})
        QTest::newRow(qPrintable(how)) << how;
}

void TextHandTest::whatIsTakenOutOfAListLetsItsNumbersCountOn()
{
    QFETCH(const QString, how);
    ShownText editor(u"1. a\n2. b\n3. c"_qs);
    editor.view.select({5, 5});
    QApplication::clipboard()->clear();
    if (how == u"Delete")
        QTest::keyClick(&editor.view, Qt::Key_Delete);
    else if (how == u"Backspace")
        QTest::keyClick(&editor.view, Qt::Key_Backspace);
    else if (how == u"Ctrl+X")
        QTest::keyClick(&editor.view, Qt::Key_X, Qt::ControlModifier);
    else
        actionOf(editor.view, how.endsWith(u"Cut") ? "edit-cut" : "edit-delete")->trigger();
    QCOMPARE(editor.text(), u"1. a\n2. c"_qs);
    QCOMPARE(editor.view.selection(), (TextRange{5, 0}));
    QVERIFY(editor.isInLine());
    if (how == u"Ctrl+X" || how.endsWith(u"Cut"))
        QCOMPARE(QApplication::clipboard()->text(), u"2. b\n"_qs);
    editor.session.history().undo();
    QCOMPARE(editor.text(), u"1. a\n2. b\n3. c"_qs);
}

void TextHandTest::codeIsTakenOutAsItStands()
{
    ShownText editor(u"```\n1. a\n2. b\n3. c\n```"_qs);
    editor.view.select({9, 5});
    QTest::keyClick(&editor.view, Qt::Key_Delete);
    QCOMPARE(editor.text(), u"```\n1. a\n3. c\n```"_qs);
}

} // namespace text_hand_test

GALLEY_TEST(text_hand_test::TextHandTest)
#include "text_hand_test.moc"

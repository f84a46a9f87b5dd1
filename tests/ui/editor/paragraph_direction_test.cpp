// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/shown_text.h"
#include "tests/support/test_program.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QTextBlock>

namespace paragraph_direction_test {

using namespace galley;

// At which side of the text field a paragraph begins.
class ParagraphDirectionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aParagraphBeginsWhereItIsReadFrom_data();
    void aParagraphBeginsWhereItIsReadFrom();
    void aParagraphMovesOverWhenItsFirstWordIsReadFromTheRight();
};

void ParagraphDirectionTest::aParagraphBeginsWhereItIsReadFrom_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("isAtTheRight");
    QTest::newRow("English") << u"words"_qs << false;
    QTest::newRow("Hebrew") << u"\u05de\u05dc\u05d9\u05dd"_qs << true;
    QTest::newRow("Arabic in a list") << u"- \u0643\u0644\u0645\u0629"_qs << true;
    QTest::newRow("a heading in Hebrew") << u"# \u05de\u05dc\u05d9\u05dd, words"_qs << true;
    QTest::newRow("English, then Hebrew") << u"words, \u05de\u05dc\u05d9\u05dd"_qs << false;
    QTest::newRow("several lines of Hebrew")
        << u"\u05de\u05dc\u05d9\u05dd "_qs.repeated(100) << true;
}

void ParagraphDirectionTest::aParagraphBeginsWhereItIsReadFrom()
{
    QFETCH(const QString, line);
    QFETCH(const bool, isAtTheRight);
    tests::ShownText editor(u"above\n"_qs + line + u"\nbelow"_qs);
    editor.view.select({6, 0});
    QCOMPARE(editor.view.cursorRect().center().x() > editor.view.viewport()->width() / 2,
             isAtTheRight);
}

void ParagraphDirectionTest::aParagraphMovesOverWhenItsFirstWordIsReadFromTheRight()
{
    tests::ShownText editor(u"above\nwords\nbelow"_qs);
    editor.view.select({6, 0});
    const int left = editor.view.cursorRect().x();
    QInputMethodEvent letter;
    letter.setCommitString(u"\u05d0"_qs);
    QApplication::sendEvent(&editor.view, &letter);
    const QTextBlock block = editor.view.document()->findBlockByNumber(1);
    const QTextLine line = block.layout()->lineAt(0);
    QCOMPARE(qRound(line.naturalTextRect().right()), qRound(line.rect().right()));
    QTest::keyClick(&editor.view, Qt::Key_Backspace);
    QCOMPARE(editor.view.cursorRect().x(), left);
}

} // namespace paragraph_direction_test

GALLEY_TEST(paragraph_direction_test::ParagraphDirectionTest)
#include "paragraph_direction_test.moc"

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/editor/text_lines.h"

#include "tests/support/session_support.h"
#include "tests/support/test_program.h"
#include "ui/editor/text_view.h"

#include <QScrollBar>
#include <QTest>

namespace text_lines_test {

using namespace galley;

namespace {

// An editor of short and long paragraphs, 120 of them.
struct Editor {
    Editor()
    {
        QStringList paragraphs;
        for (int number = 0; number < 120; ++number)
            paragraphs += u"paragraph "_qs.repeated(1 + 9 * (number % 4));
        session.editText({{{0, {}, paragraphs.join(u'\n')}}});
        view.resize(300, 400);
        view.show();
    }

    ArticleSession session{tests::articleWithText(QString())};
    TextView view{session};
    TextLines lines{view};
};

} // namespace

// Lines of a wrapped text and their heights.
class TextLinesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTopIsWhatTheEditorShows();
    void whatIsScrolledToStandsAtTheTop_data();
    void whatIsScrolledToStandsAtTheTop();
    void aLineCanStandAtAnotherHeight();
    void wayDownAndUpLeadBack();
    void theWayEndsWhereTheTextEnds();
    void theLastTopIsTheLowest();
    void theCaretIsOnItsLine();
};

void TextLinesTest::theTopIsWhatTheEditorShows()
{
    Editor editor;
    QCOMPARE(editor.lines.top(), 0.0);
    for (const int value : {1, 17, 60}) {
        editor.view.verticalScrollBar()->setValue(value);
        const QTextBlock first = editor.view.cursorForPosition({1, 1}).block();
        QCOMPARE(static_cast<int>(editor.lines.top()), first.blockNumber());
    }
}

void TextLinesTest::whatIsScrolledToStandsAtTheTop_data()
{
    QTest::addColumn<qreal>("line");
    for (const qreal line : {0.0, 1.0, 7.5, 40.0, 63.3, 100.0})
        QTest::addRow("%.1f", line) << line;
}

void TextLinesTest::whatIsScrolledToStandsAtTheTop()
{
    QFETCH(qreal, line);
    Editor editor;
    editor.lines.scrollToTop(line);
    const qreal textLine = editor.view.fontMetrics().height();
    const qreal top = editor.lines.top();
    const qreal off = top < line
        ? editor.lines.heightAbove(line, 1e6) - editor.lines.heightAbove(top, 1e6)
        : editor.lines.heightAbove(top, 1e6) - editor.lines.heightAbove(line, 1e6);
    QVERIFY2(off <= textLine, qPrintable(QString::number(off)));
}

void TextLinesTest::aLineCanStandAtAnotherHeight()
{
    Editor editor;
    editor.lines.scrollTo(60, 200);
    QTextCursor cursor(editor.view.document()->findBlockByNumber(60));
    QVERIFY(qAbs(editor.view.cursorRect(cursor).top() - 200) <= editor.view.fontMetrics().height());
}

void TextLinesTest::wayDownAndUpLeadBack()
{
    Editor editor;
    for (const qreal start : {10.0, 33.25, 70.5}) {
        const qreal there = editor.lines.below(start, 555);
        QVERIFY(there > start);
        QVERIFY(qAbs(editor.lines.below(there, -555) - start) < 0.01);
    }
}

void TextLinesTest::theWayEndsWhereTheTextEnds()
{
    Editor editor;
    QCOMPARE(editor.lines.below(3, -1e6), 0.0);
    QCOMPARE(editor.lines.below(3, 1e6), editor.lines.count());
    QCOMPARE(editor.lines.heightAbove(0, 100), 0.0);
    QCOMPARE(editor.lines.heightAbove(80, 100), 100.0);
}

void TextLinesTest::theLastTopIsTheLowest()
{
    Editor editor;
    QScrollBar* bar = editor.view.verticalScrollBar();
    while (bar->value() < bar->maximum()) // it grows while lines are laid out
        bar->setValue(bar->maximum());
    QVERIFY(qAbs(editor.lines.top() - editor.lines.lastTop()) < 1);
}

void TextLinesTest::theCaretIsOnItsLine()
{
    Editor editor;
    QTextCursor cursor(editor.view.document()->findBlockByNumber(3));
    editor.view.setTextCursor(cursor);
    QCOMPARE(editor.lines.caret(), 3.0);
    cursor.movePosition(QTextCursor::EndOfBlock);
    editor.view.setTextCursor(cursor);
    QVERIFY(editor.lines.caret() > 3.5 && editor.lines.caret() < 4);
}

} // namespace text_lines_test

GALLEY_TEST(text_lines_test::TextLinesTest)
#include "text_lines_test.moc"

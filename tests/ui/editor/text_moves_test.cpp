// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/shown_text.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace text_moves_test {

using namespace galley;

// What is about words goes where a person takes them.
class TextMovesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsCutAndPastedTakesItsPlacesAlong_data();
    void whatIsCutAndPastedTakesItsPlacesAlong();
    void aDeletedWordThatIsTypedElsewhereIsAnother();
    void caretAndViewStayWhereAllIsShownAnew_data();
    void caretAndViewStayWhereAllIsShownAnew();
    void theUppermostRowOfALongLineStaysThere();
};

void TextMovesTest::whatIsCutAndPastedTakesItsPlacesAlong_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cut");
    QTest::addColumn<QString>("expected"); // where "two" stands behind all else

    QTest::newRow("a word") << u"one two three "_qs << u"two"_qs << u"one  three two"_qs;
    QTest::newRow("more than the word")
        << u"a two a two b "_qs << u"two a "_qs << u"a two b two a "_qs;
    QTest::newRow("a paragraph") << u"one\n\ntwo two\n\nthree\n\n"_qs << u"two two\n\n"_qs
                                 << u"one\n\nthree\n\ntwo two\n\n"_qs;
    QTest::newRow("with CRLF") << u"one\r\n\r\ntwo\r\n\r\nthree\r\n\r\n"_qs << u"two\r\n\r\n"_qs
                               << u"one\r\n\r\nthree\r\n\r\ntwo\r\n\r\n"_qs;
    QTest::newRow("an item") << u"- one\n- two\n- three\n"_qs << u"- two\n"_qs
                             << u"- one\n- three\n- two\n"_qs;
    QTest::newRow("a numbered item, whose numbers count on")
        << u"1. two\n2. one\n3. three\n"_qs << u"1. two\n"_qs << u"1. one\n2. three\n1. two\n"_qs;
}

void TextMovesTest::whatIsCutAndPastedTakesItsPlacesAlong()
{
    QFETCH(QString, text);
    QFETCH(QString, cut);
    QFETCH(QString, expected);
    tests::ShownText editor(text);
    const TextHistory& history = editor.session.textHistory();
    const auto first = history.held();
    const TextRange two{text.indexOf(cut) + cut.indexOf(u"two"), 3};

    editor.view.select({text.indexOf(cut), cut.size()});
    editor.view.cut();
    editor.view.select({editor.text().size(), 0});
    editor.view.paste();

    QCOMPARE(editor.text(), expected);
    const TextRange now{expected.size() - cut.size() + cut.indexOf(u"two"), 3};
    QCOMPARE(history.carried(two, 0), (MovedRange{now, false}));
    QCOMPARE(history.carried(now, history.revision(), 0), (MovedRange{two, false}));
    while (editor.session.history().canUndo())
        editor.session.history().undo();
    QCOMPARE(history.carried(two, 0), (MovedRange{two, false}));
}

void TextMovesTest::aDeletedWordThatIsTypedElsewhereIsAnother()
{
    tests::ShownText editor(u"one two "_qs);
    const TextHistory& history = editor.session.textHistory();
    const auto first = history.held();
    editor.view.select({4, 3});
    QTest::keyClick(&editor.view, Qt::Key_Delete);
    editor.view.select({5, 0});
    QTest::keyClicks(&editor.view, u"two"_qs);

    QCOMPARE(editor.text(), u"one  two"_qs);
    QVERIFY(history.carried({4, 3}, 0).range.isEmpty());
}

void TextMovesTest::caretAndViewStayWhereAllIsShownAnew_data()
{
    QTest::addColumn<QString>("lineEnd");
    QTest::newRow("LF") << u"\n"_qs;
    QTest::newRow("CRLF") << u"\r\n"_qs;
    QTest::newRow("CR") << u"\r"_qs;
}

void TextMovesTest::caretAndViewStayWhereAllIsShownAnew()
{
    QFETCH(QString, lineEnd);
    const QString line = u"a word"_qs + lineEnd;
    tests::ShownText editor(line.repeated(700) + u"here"_qs + lineEnd + line.repeated(300));
    const qsizetype here = editor.text().indexOf(u"here");
    editor.view.setTextCursor(editor.view.cursorFor({here + 4, -4})); // the caret before it
    editor.view.centerCursor();
    const int top = editor.view.cursorRect().top();
    QVERIFY(top > 50);

    TextDelta all;
    for (qsizetype at = editor.text().indexOf(u"a word"); at >= 0;
         at = editor.text().indexOf(u"a word", at + 1))
        all.changes.append({at, u"a"_qs, u"the"_qs});
    editor.session.editText(all);

    QCOMPARE(editor.view.textCursor().selectedText(), u"here"_qs);
    QVERIFY(editor.view.textCursor().position() < editor.view.textCursor().anchor());
    QCOMPARE(editor.view.cursorRect().top(), top);
}

void TextMovesTest::theUppermostRowOfALongLineStaysThere()
{
    const QString words = u"a word "_qs;
    tests::ShownText editor(words.repeated(1000));
    const auto top = [&editor] {
        return editor.view.shown().toSource(editor.view.cursorForPosition({0, 0}).position());
    };
    editor.view.setTextCursor(editor.view.cursorFor({3500, 0}));
    editor.view.centerCursor();
    const qsizetype before = top();
    QVERIFY(before > 2000);

    TextDelta all;
    for (qsizetype at = 0; at < editor.text().size(); at += words.size())
        all.changes.append({at, u"a"_qs, u"the"_qs});
    editor.session.editText(all);

    const qsizetype moved = before + 2 * (before / words.size());
    const qsizetype row = 200; // units at most
    QVERIFY(qAbs(top() - moved) < row);
}

} // namespace text_moves_test

GALLEY_TEST(text_moves_test::TextMovesTest)
#include "text_moves_test.moc"

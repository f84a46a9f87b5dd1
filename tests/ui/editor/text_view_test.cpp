// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/shown_text.h"
#include "tests/support/test_program.h"

#include <QApplication>
#include <QClipboard>
#include <QInputMethodEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTextLayout>
#include <QWheelEvent>

namespace text_view_test {

using namespace galley;

// The edge between the editor's document and the exact text of the session.
class TextViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void typingChangesOnlyWhatIsTyped_data();
    void typingChangesOnlyWhatIsTyped();
    void undoRestoresTheExactText_data();
    void undoRestoresTheExactText();
    void cutAndPasteKeepsEveryCharacter();
    void textFromElsewhereTakesTheTextsLineEnds();
    void aUrlPastedOverASelectionMakesALink();
    void textThatComesWithAPictureOfItselfIsPastedAsText();
    void enterContinuesAListAndEndsAnEmptyItem();
    void enterInCodeKeepsTheIndentation();
    void shiftEnterBreaksTheLineLikeEnter();
    void tabIndentsAListItem();
    void aCommandTogglesAndIsOneUndoStep();
    void undoLeadsToWhatCameBack_data();
    void undoLeadsToWhatCameBack();
    void typingOnIsOneUndoStepUntilTheCaretMoves();
    void deletingForwardsIsAnotherUndoStepAfterTheCaretMoved();
    void aCompositionIsNotAnEditUntilItIsCommitted();
    void undoIsLeftToTheWindow();
    void aForeignBodyCannotBeTypedInto();
    void manyChangesAtOnceAreShown();
    void aTabIsAsWideAsFourLettersOfCode();
    void theWheelEndsWhereThereIsNothingToScroll();
    void linesAreAsWideAsTheColumn_data();
    void linesAreAsWideAsTheColumn();
};

namespace {

const QString nasty =
    u"a\u00a0b\u2028c\u2029d\r\ne\rf\ng\0h"_qs + QChar(0xfdd0) + u'i' + QChar(0xd800) + u"j\r\n"_qs;

} // namespace

void TextViewTest::typingChangesOnlyWhatIsTyped_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<int>("place"); // source position
    QTest::newRow("plain") << u"one two"_qs << 3;
    QTest::newRow("empty") << QString() << 0;
    for (int place : {0, 1, 4, 6, 9, 11, 13, 17, 19})
        QTest::addRow("nasty at %d", place) << nasty << place;
}

void TextViewTest::typingChangesOnlyWhatIsTyped()
{
    QFETCH(QString, before);
    QFETCH(int, place);
    tests::ShownText editor(before);
    editor.view.select({place, 0});
    QTest::keyClicks(&editor.view, u"xy"_qs);
    QCOMPARE(editor.text(), QString(before).insert(place, u"xy"_qs));
    QVERIFY(editor.isInLine());
}

void TextViewTest::undoRestoresTheExactText_data()
{
    QTest::addColumn<TextRange>("deleted");
    QTest::newRow("a letter") << TextRange{0, 1};
    QTest::newRow("a line separator") << TextRange{3, 1};
    QTest::newRow("over several lines") << TextRange{2, 10};
    QTest::newRow("everything") << TextRange{0, nasty.size()};
}

void TextViewTest::undoRestoresTheExactText()
{
    QFETCH(TextRange, deleted);
    tests::ShownText editor(nasty);
    editor.view.select(deleted);
    QTest::keyClick(&editor.view, Qt::Key_Delete);
    QCOMPARE(editor.text(), QString(nasty).remove(deleted.start, deleted.length));
    QVERIFY(editor.isInLine());
    editor.session.history().undo();
    QCOMPARE(editor.text(), nasty);
    QVERIFY(editor.isInLine());
    editor.session.history().redo();
    QCOMPARE(editor.text(), QString(nasty).remove(deleted.start, deleted.length));
}

void TextViewTest::cutAndPasteKeepsEveryCharacter()
{
    tests::ShownText editor(nasty);
    editor.view.selectAll();
    editor.view.cut();
    QCOMPARE(editor.text(), QString());
    editor.view.paste();
    QCOMPARE(editor.text(), nasty);
    QVERIFY(editor.isInLine());
}

void TextViewTest::textFromElsewhereTakesTheTextsLineEnds()
{
    tests::ShownText editor(u"one\r\ntwo"_qs);
    QApplication::clipboard()->setText(u"a\nb\u00a0c"_qs);
    editor.view.select({0, 3});
    editor.view.paste();
    QCOMPARE(editor.text(), u"a\r\nb\u00a0c\r\ntwo"_qs);
}

void TextViewTest::aUrlPastedOverASelectionMakesALink()
{
    tests::ShownText editor(u"see here"_qs);
    QApplication::clipboard()->setText(u"https://example.org/a"_qs);
    editor.view.select({4, 4});
    editor.view.paste();
    QCOMPARE(editor.text(), u"see [here](https://example.org/a)"_qs);
}

// As word processors hand it over.
void TextViewTest::textThatComesWithAPictureOfItselfIsPastedAsText()
{
    tests::ShownText editor(u"one"_qs);
    QSignalSpy picture(&editor.view, &TextView::pictureGiven);
    auto* const mime = new QMimeData;
    mime->setText(u"two "_qs);
    mime->setImageData(QImage(8, 8, QImage::Format_RGB32));
    QApplication::clipboard()->setMimeData(mime);
    editor.view.paste();
    QCOMPARE(editor.text(), u"two one"_qs);
    QCOMPARE(picture.size(), 0);
}

void TextViewTest::enterContinuesAListAndEndsAnEmptyItem()
{
    tests::ShownText editor(u"- one"_qs);
    editor.view.select({5, 0});
    QTest::keyClick(&editor.view, Qt::Key_Return);
    QCOMPARE(editor.text(), u"- one\n- "_qs);
    QTest::keyClick(&editor.view, Qt::Key_Return);
    QCOMPARE(editor.text(), u"- one\n\n"_qs);
}

void TextViewTest::enterInCodeKeepsTheIndentation()
{
    tests::ShownText editor(u"```\n  - a\n```"_qs);
    editor.view.select({9, 0});
    QTest::keyClick(&editor.view, Qt::Key_Return);
    QCOMPARE(editor.text(), u"```\n  - a\n  \n```"_qs);
}

void TextViewTest::shiftEnterBreaksTheLineLikeEnter()
{
    tests::ShownText editor(u"ab"_qs);
    editor.view.select({1, 0});
    QTest::keyClick(&editor.view, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(editor.text(), u"a\nb"_qs);
}

void TextViewTest::tabIndentsAListItem()
{
    tests::ShownText editor(u"- one\n- two"_qs);
    editor.view.select({11, 0});
    QTest::keyClick(&editor.view, Qt::Key_Tab);
    QCOMPARE(editor.text(), u"- one\n  - two"_qs);
    QTest::keyClick(&editor.view, Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(editor.text(), u"- one\n- two"_qs);
}

void TextViewTest::aCommandTogglesAndIsOneUndoStep()
{
    tests::ShownText editor(u"one two"_qs);
    editor.view.select({4, 3});
    editor.view.run(markdown::TextCommand::Bold);
    QCOMPARE(editor.text(), u"one **two**"_qs);
    QCOMPARE(editor.session.history().count(), 1);
    editor.view.run(markdown::TextCommand::Bold);
    QCOMPARE(editor.text(), u"one two"_qs);
}

void TextViewTest::undoLeadsToWhatCameBack_data()
{
    QTest::addColumn<TextDelta>("delta");
    QTest::addColumn<qsizetype>("caret");
    const QString section = u"# b\n\nwords\n\n"_qs;
    const qsizetype length = section.size();
    QTest::newRow("a word that was typed") << TextDelta{{{5, {}, u"x"_qs}}} << qsizetype(5);
    QTest::newRow("a word that was removed") << TextDelta{{{10, u"words"_qs, {}}}} << qsizetype(15);
    QTest::newRow("a line end") << TextDelta{{{8, u"\n"_qs, {}}}} << qsizetype(9);
    QTest::newRow("a section that was moved down")
        << TextDelta{{{5, section, {}}, {5 + length + 5, {}, section}}} << qsizetype(15);
    QTest::newRow("a section that was moved up")
        << TextDelta{{{0, {}, section}, {5, section, {}}}} << qsizetype(15);
}

void TextViewTest::undoLeadsToWhatCameBack()
{
    QFETCH(const TextDelta, delta);
    QFETCH(const qsizetype, caret);
    tests::ShownText editor(u"# a\n\n# b\n\nwords\n\n# c\n\n"_qs);
    editor.session.editText(delta);
    editor.session.history().undo();
    QCOMPARE(editor.text(), u"# a\n\n# b\n\nwords\n\n# c\n\n"_qs);
    QCOMPARE(editor.view.selection().start, caret);
}

void TextViewTest::typingOnIsOneUndoStepUntilTheCaretMoves()
{
    tests::ShownText editor(u"one"_qs);
    editor.view.select({3, 0});
    QTest::keyClicks(&editor.view, u" two"_qs);
    QCOMPARE(editor.session.history().count(), 1);
    QTest::keyClick(&editor.view, Qt::Key_Home);
    QTest::keyClick(&editor.view, Qt::Key_End);
    QTest::keyClicks(&editor.view, u" three"_qs);
    QCOMPARE(editor.session.history().count(), 2);
    editor.session.history().undo();
    QCOMPARE(editor.text(), u"one two"_qs);
    editor.session.history().undo();
    QCOMPARE(editor.text(), u"one"_qs);
    QVERIFY(!editor.session.isModified());
}

void TextViewTest::deletingForwardsIsAnotherUndoStepAfterTheCaretMoved()
{
    tests::ShownText editor(u"abcdef"_qs);
    editor.view.select({1, 0});
    QTest::keyClick(&editor.view, Qt::Key_Delete);
    QTest::keyClick(&editor.view, Qt::Key_Delete);
    QCOMPARE(editor.session.history().count(), 1);
    QTest::keyClick(&editor.view, Qt::Key_Right);
    QTest::keyClick(&editor.view, Qt::Key_Left);
    QTest::keyClick(&editor.view, Qt::Key_Delete);
    QCOMPARE(editor.session.history().count(), 2);
}

void TextViewTest::aCompositionIsNotAnEditUntilItIsCommitted()
{
    tests::ShownText editor(u"ab"_qs);
    editor.view.select({1, 0});
    QInputMethodEvent composing(u"か"_qs, {});
    QApplication::sendEvent(&editor.view, &composing);
    QCOMPARE(editor.text(), u"ab"_qs);
    QCOMPARE(editor.session.history().count(), 0);
    QInputMethodEvent committing;
    committing.setCommitString(u"蚊"_qs);
    QApplication::sendEvent(&editor.view, &committing);
    QCOMPARE(editor.text(), u"a蚊b"_qs);
}

void TextViewTest::undoIsLeftToTheWindow()
{
    tests::ShownText editor(u"a"_qs);
    QKeyEvent wish(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
    wish.accept();
    QApplication::sendEvent(&editor.view, &wish);
    QVERIFY(!wish.isAccepted());
}

void TextViewTest::aForeignBodyCannotBeTypedInto()
{
    ArticleSession session(tests::openedArticle("{\"$type\":\"site.standard.document\",\"content\":"
                                                "{\"$type\":\"a.b\"},\"textContent\":\"t\"}"));
    TextView view(session);
    QTest::keyClicks(&view, u"x"_qs);
    QTest::keyClick(&view, Qt::Key_Return);
    view.run(markdown::TextCommand::Bold);
    QCOMPARE(session.text().toString(), u"t"_qs);
}

void TextViewTest::manyChangesAtOnceAreShown()
{
    tests::ShownText editor(QString(u"a\r\n"_qs).repeated(2000));
    TextDelta delta;
    for (int line = 0; line < 2000; ++line)
        delta.changes.append({line * 3, u"a"_qs, u"bb"_qs});
    editor.session.editText(delta);
    QCOMPARE(editor.view.document()->findBlockByNumber(1999).text(), u"bb"_qs);
    QVERIFY(editor.isInLine());
    editor.session.history().undo();
    QCOMPARE(editor.text(), QString(u"a\r\n"_qs).repeated(2000));
}

void TextViewTest::aTabIsAsWideAsFourLettersOfCode()
{
    tests::ShownText editor(u"\ta\n    b"_qs);
    editor.view.setTextStyle({QFont(u"DejaVu Serif"_qs, 12), 60});
    editor.view.select({1, 0});
    const int behindTab = editor.view.cursorRect().x();
    editor.view.select({7, 0});
    QVERIFY(qAbs(editor.view.cursorRect().x() - behindTab) <= 1);
}

void TextViewTest::theWheelEndsWhereThereIsNothingToScroll()
{
    tests::ShownText editor(u"a"_qs);
    QWheelEvent wheel(QPointF(5, 5), editor.view.mapToGlobal(QPointF(5, 5)), {}, QPoint(0, 120),
                      Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(editor.view.viewport(), &wheel);
    QApplication::sendEvent(&editor.view, &wheel);
    QVERIFY(editor.isInLine());
}

void TextViewTest::linesAreAsWideAsTheColumn_data()
{
    QTest::addColumn<QList<int>>("widths");
    QTest::newRow("narrow when it is shown") << QList<int>{500};
    QTest::newRow("wide when it is shown") << QList<int>{1400};
    QTest::newRow("wider and wider") << QList<int>{500, 900, 1250, 1251, 1400};
    QTest::newRow("narrower and narrower") << QList<int>{1400, 1399, 1000, 700};
}

void TextViewTest::linesAreAsWideAsTheColumn()
{
    QFETCH(QList<int>, widths);
    ArticleSession session(tests::articleWithText(u"words that go on "_qs.repeated(1000)));
    QWidget window;
    auto* view = new TextView(session, nullptr, &window);
    view->setTextStyle({QFont(u"DejaVu Serif"_qs, 12), 60});
    for (const int width : widths) {
        view->resize(width, 600);
        window.resize(view->size());
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCoreApplication::processEvents();

        const QTextBlock block = view->document()->firstBlock();
        QCOMPARE(block.layout()->lineAt(0).width(),
                 view->viewport()->width() - 2 * view->document()->documentMargin());
        QVERIFY(!view->horizontalScrollBar()->isVisible());
    }
}

} // namespace text_view_test

GALLEY_TEST(text_view_test::TextViewTest)
#include "text_view_test.moc"
